"""The rules, by hand and in the order of a mail: subject, address, head, body, foot, record."""

from workbook.lint.rule import Rule
from workbook.lint.rules import (
    agent_decision_missing,
    begging,
    code_too_long,
    code_uncommented,
    delta_missing,
    design_too_long,
    discussion_missing,
    excuse,
    header_break,
    hidden_characters,
    missing_salutation,
    missing_signoff,
    missing_subject,
    multiple_mails,
    placeholder_left,
    supplement_missing,
    thanks_generic,
    thanks_missing,
    too_long,
    vague_number,
    wrong_honorific,
)

RULES: tuple[Rule, ...] = tuple(
    module.RULE
    for module in (
        missing_subject,
        header_break,
        missing_salutation,
        thanks_missing,
        thanks_generic,
        discussion_missing,
        supplement_missing,
        delta_missing,
        design_too_long,
        too_long,
        code_too_long,
        code_uncommented,
        excuse,
        begging,
        multiple_mails,
        agent_decision_missing,
        vague_number,
        placeholder_left,
        wrong_honorific,
        hidden_characters,
        missing_signoff,
    )
)
