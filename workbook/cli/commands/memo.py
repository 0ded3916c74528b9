"""``workbook memo``: a rough memo becomes questions to correct."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.files import read_bytes
from workbook.cli.shared import AsJson, open_book
from workbook.cli.terminal import one_line, print_json, say
from workbook.locale import N_, _, ngettext
from workbook.model import Memo

# What a memo can hold beside the question itself.
FIELDS = {
    "kind": N_("Kind"),
    "topics": N_("Topics"),
    "answer": N_("Own answer"),
    "rating": N_("Rating"),
    "hint_level": N_("Hint level"),
    "hint": N_("Hint"),
    "cause": N_("Cause"),
    "better_answer": N_("Better answer"),
    "later_rating": N_("Later rating"),
    "next_time": N_("Next time"),
    "code": N_("Code"),
}


def command(
    file: Annotated[
        str, typer.Argument(help=N_("The memo: a text file, a mail saved as .eml, or - for standard input."))
    ],
    to: Annotated[
        str | None,
        typer.Option(help=N_("The interview it belongs to; left out, the memo is only read and shown.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    from workbook.book.memo import memo_text
    from workbook.memo import read_memo

    text = memo_text(file, read_bytes(file))
    if to is None:
        memo = read_memo(text)
    else:
        with open_book() as book:
            memo = book.take_memo(to, text)
    if as_json:
        print_json(memo.model_dump(mode="json"))
        return
    print_memo(memo)
    if to is None:
        say(_("Nothing was stored. To store it, name its interview with --to ID."))
    else:
        say(_("Kept with interview {id}, word for word.").format(id=to))


def print_memo(memo: Memo) -> None:
    count = len(memo.questions)
    say(ngettext("{n} question read", "{n} questions read", count).format(n=count))
    for number, question in enumerate(memo.questions, start=1):
        say(f"{number:3d}. {one_line(question.prompt)}")
        for name, value in question.model_dump(mode="json", exclude_defaults=True).items():
            if name in FIELDS:
                words = ", ".join(value) if isinstance(value, list) else str(value)
                say(f"       {_(FIELDS[name])}: {one_line(words)}")
    if memo.unread:
        say(_("Kept, but not placed:"))
        for piece in memo.unread:
            say(f"     {one_line(piece)}")
