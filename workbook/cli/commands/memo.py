"""``workbook memo``: a rough memo becomes questions to correct."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.files import read_text
from workbook.cli.shared import AsJson, open_book, print_json, printable
from workbook.locale import _, ngettext


def command(
    file: Annotated[str, typer.Argument(help=_("The memo: a text file, or - for standard input."))],
    to: Annotated[
        str | None,
        typer.Option(help=_("The interview it belongs to; left out, the memo is only read and shown.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    from workbook.memo import read_memo

    text = read_text(file)
    memo = open_book().take_memo(to, text) if to else read_memo(text)
    if as_json:
        print_json(memo.model_dump(mode="json"))
        return
    count = len(memo.questions)
    typer.echo(ngettext("{n} question read", "{n} questions read", count).format(n=count))
    for number, question in enumerate(memo.questions, start=1):
        typer.echo(f"{number:3d}. {printable(question.prompt)}")
        for name, value in question.model_dump(mode="json", exclude_defaults=True).items():
            if name not in {"id", "prompt"}:
                typer.echo(f"       {name}: {printable(str(value))}")
    if memo.unread:
        typer.echo(_("Kept, but not placed:"))
        for piece in memo.unread:
            typer.echo(f"     {printable(piece)}")
    if to is None:
        typer.echo(_("Nothing was stored. To store it, name its interview with --to ID."))
