"""``workbook import``: a JSON export, or a list of past interviews as CSV or TSV; all of it or nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbook.cli.files import read_bytes
from workbook.cli.shared import open_book
from workbook.cli.terminal import one_line, print_table, say
from workbook.locale import N_, _
from workbook.model import InvalidValue
from workbook.model.errors import shown
from workbook.model.moments import show_moment
from workbook.tables import counts

if TYPE_CHECKING:
    from workbook.book import Workbook
    from workbook.tables import Reading

LONG = 2_000
"""Rows from which progress is shown."""


def command(
    file: Annotated[Path, typer.Argument(help=N_("A JSON export, or a list as CSV or TSV."))],
    replace: Annotated[
        bool,
        typer.Option(
            "--replace", help=N_("JSON: replace records that differ; versions keep what was there.")
        ),
    ] = False,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", help=N_('List: "column=field" corrects the proposed mapping; repeatable.')),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=N_("List: show what would be stored, and store nothing."))
    ] = False,
) -> None:
    if file.suffix.lower() in (".csv", ".tsv", ".txt"):
        with open_book() as book:
            _import_list(book, read_bytes(str(file)), dict(map(_change, map_ or ())), dry_run)
        return
    with open_book() as book:
        done = book.import_json(file, replace=replace)
    say(
        _("Interviews added: {added}, replaced: {replaced}, the same already: {unchanged}.").format(
            added=len(done.added), replaced=len(done.replaced), unchanged=len(done.unchanged)
        )
    )


def _change(text: str) -> tuple[str, str]:
    column, equals, field = text.rpartition("=")
    if not equals:
        raise InvalidValue(
            _("Expected a column and its field, as in --map \"Company name=company\"."),
            _("Came: {text}").format(text=shown(text)),
            _("Put = between the two."),
        )
    return column.strip(), field.strip()


def _import_list(book: Workbook, data: bytes, changes: dict[str, str], dry_run: bool) -> None:
    reading = book.read_list(data, changes, _progress)
    print_table([_("Column"), _("Field")], reading.mapping.items())
    print_problems(reading)
    if dry_run:
        print_interviews(reading)
        say(_("Nothing was stored. Correct the mapping with --map \"column=field\"."))
    elif not sys.stdin.isatty() or typer.confirm(_("Store this?")):
        done = book.import_list(reading)
        said = _("Interviews added: {added}, completed: {grown}, there already: {unchanged}; {questions}.")
        stored = {name: len(getattr(done, name)) for name in ("added", "grown", "unchanged")}
        say(said.format(**stored, questions=counts.questions(done.questions)))
    if counts.unread(reading):
        raise typer.Exit(1)


def print_problems(reading: Reading) -> None:
    """Each row or cell that cannot be read, why, and whether it is kept all the same."""
    for problem in reading.problems:
        where = _("Line {line}").format(line=problem.line)
        if problem.column:
            where = _("Line {line}, {column}").format(line=problem.line, column=one_line(problem.column))
        say(f"{where}: {one_line(problem.reason)}", err=True)
        if not problem.taken:
            say(f"    {one_line(problem.cell)}", err=True)
    if unread := counts.unread(reading):
        say(unread, err=True)
        say(_("Correct it in the file and import it again: only what is missing is added."), err=True)


def print_interviews(reading: Reading) -> None:
    for interview in reading.interviews:
        when = show_moment(interview.started_at, interview.time_zone)
        say(f"{when}  {one_line(interview.company)}  {one_line(interview.round)}".rstrip())
        for question in interview.questions:
            rating = "" if question.rating is None else f" ({question.rating}/5)"
            say(f"    {one_line(question.prompt)}{rating}")
    say(counts.found(reading))
    if reading.new_topics:
        say(_("New topics of your own: {names}").format(names=one_line(", ".join(reading.new_topics))))


def _progress(done: int, rows: int) -> None:
    if rows >= LONG:
        say(_("{done} of {rows} rows read").format(done=done, rows=rows), err=True)
