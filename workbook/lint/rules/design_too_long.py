"""Flags a design supplement of more than five lines, or of more than eight sentences in them.

Why: the decisions are what counts; a second full design hides them. Overview, decisions, trade-off: 3 to
5 lines, of which an item of a list is one however many sentences it has, and so is a sentence of the prose.
"""

from collections.abc import Iterator

from workbook.lint import roles
from workbook.lint.letter import Letter
from workbook.lint.part import BULLET, Part
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import MailKind, Severity

MOST_LINES, MOST_SENTENCES = 5, 8


def check(letter: Letter) -> Iterator[Hit]:
    if letter.mail.kind not in (MailKind.DESIGN, MailKind.MIXED):
        return
    parts = roles.design(letter)
    if _lines(parts, letter) > MOST_LINES or len(parts) > MOST_SENTENCES:
        message = _(
            "The design takes {count} sentences. Keep the {most} that carry overview, decisions and "
            "trade-off."
        )
        yield Hit(message.format(count=len(parts), most=MOST_LINES), parts[0].start, parts[-1].end)


def _lines(parts: list[Part], letter: Letter) -> int:
    starts = [letter.raw.rfind("\n", 0, part.start) + 1 for part in parts]
    items = {start for start in starts if BULLET.match(letter.raw, start)}
    return len(items) + sum(start not in items for start in starts)


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


def _items(lines: int) -> Example:
    """Of two sentences each."""
    body = "\n".join(
        f"・区画{row}の書き込みは先頭のノードが受ける。写しは隣の区画が持つ。" for row in range(lines)
    )
    return Example(
        f"野口様\n\n区画の議論、ありがとうございました。\n\n{body}\n\n水野 航", mail={"kind": "design"}
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
QUOTED = """Hi Ola,

Thank you for the shard talk.

I returned to “the event store loses 200 writes a week. fix it” and the question raised: “what comes first?”
- Split the hot shard by tenant.
- Each half has a leader of its own.
- Followers apply the log in order.
- A lease of ten seconds names the leader.
- Trade-off: writes stop for ten seconds.

Mara"""
RULE = Rule(
    name="design-too-long",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        _mail(MOST_LINES + 1),
        _english(MOST_LINES + 1),
        _two_questions(MOST_LINES + 1),
        _items(MOST_LINES),
    ),
    good=(
        _mail(MOST_LINES),
        _english(MOST_LINES),
        _two_questions(MOST_LINES),
        _items(MOST_LINES - 1),
        Example(PASSED_ON, "en", mail={"kind": "design", "route": "agent"}),
        Example(QUOTED, "en", mail={"kind": "design"}),
    ),
    source=ARTICLE,
)
