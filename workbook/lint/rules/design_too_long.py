"""Flags a design supplement of more than five sentences or bullets.

Why: the decisions are what counts; a second full design hides them. Overview, decisions, trade-off: 3 to
5 lines.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target, recorded
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


ASKED = recorded(
    questions=[
        {"kind": "design", "prompt": "区画の設計", "decisions": ["書き込みは先頭のノードが受けます"]},
        {"kind": "knowledge", "prompt": "過半数を失うと", "better_answer": "合意は写しの過半数が保ちます"},
    ]
)


def _two_questions(sentences: int) -> Example:
    design = "".join(f"区画{row}の書き込みは先頭のノードが受けます。" for row in range(sentences))
    answer = "過半数を失うと書き込みを止めます。合意は写しの過半数が保ちます。読み取りは続けます。"
    body = f"野口様\n\n区画の議論、ありがとうございました。\n\n{design}\n\n{answer}\n\n水野 航"
    return Example(body, mail={"kind": "mixed"}, facts=ASKED)


PASSED_ON = """Dear Mr Sato,

Many thanks for arranging it. Please decide whether to pass on what follows.

----------

Dear Ola,

Thank you for the interview. I enjoyed hearing how shards are moved by hand.

Your point “what if a leader dies?” led me back to “event store”. I would write to one leader per shard.
- Followers apply the log in order.
- A lease of ten seconds names the leader.
- Readers accept data that is a second old.
The price: writes stop for ten seconds.

----------

Kind regards,
Mara Lind"""
RULE = Rule(
    name="design-too-long",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(_mail(MOST_SENTENCES + 1), _english(MOST_SENTENCES + 1), _two_questions(MOST_SENTENCES + 1)),
    good=(
        _mail(MOST_SENTENCES),
        _english(MOST_SENTENCES),
        _two_questions(MOST_SENTENCES),
        Example(PASSED_ON, "en", mail={"kind": "design", "route": "agent"}),
    ),
    source=ARTICLE,
)
