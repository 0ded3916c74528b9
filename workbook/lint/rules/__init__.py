"""The rules, by hand and in the order of a mail: subject, address, head, body, foot, record."""

from workbook.lint.rule import Rule
from workbook.lint.rules import (
    code_too_long,
    code_uncommented,
    excuse,
    header_break,
    hidden_characters,
    missing_salutation,
    missing_signoff,
    missing_subject,
    placeholder_left,
    too_long,
    wrong_honorific,
)

RULES: tuple[Rule, ...] = tuple(
    module.RULE
    for module in (
        missing_subject, header_break, missing_salutation, too_long, placeholder_left, excuse, wrong_honorific,
        code_too_long, code_uncommented, hidden_characters, missing_signoff,
    )
)
