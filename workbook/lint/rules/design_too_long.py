"""Flags a design supplement of more than five sentences or bullets.

Why: the decisions are what counts; a second full design hides them. Overview, decisions, trade-off: 3 to
5 lines.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import MailKind, Severity

MOST_SENTENCES = 5


def check(letter: Letter) -> Iterator[Hit]:
    if letter.mail.kind not in (MailKind.DESIGN, MailKind.MIXED):
        return
    parts = roles.design(letter)
    if len(parts) > MOST_SENTENCES:
        message = _(
            "The design takes {count} sentences. Keep the {most} that carry overview, decisions and "
            "trade-off."
        )
        yield Hit(message.format(count=len(parts), most=MOST_SENTENCES), parts[0].start, parts[-1].end)


def _mail(sentences: int) -> Example:
    body = "".join(f"区画{row}の書き込みは先頭のノードが受けます。" for row in range(sentences))
    return Example(
        f"野口様\n\n区画の議論、ありがとうございました。\n\n{body}\n\n水野 航", mail={"kind": "design"}
    )


def _english(sentences: int) -> Example:
    body = "\n".join(f"- Shard {row} is written by its leader." for row in range(sentences))
    return Example(
        f"Hi Ola,\n\nThank you for the shard talk.\n\n{body}\n\nMara", "en", mail={"kind": "design"}
    )


RULE = Rule(
    name="design-too-long",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(_mail(MOST_SENTENCES + 1), _english(MOST_SENTENCES + 1)),
    good=(_mail(MOST_SENTENCES), _english(MOST_SENTENCES)),
    source=ARTICLE,
)
