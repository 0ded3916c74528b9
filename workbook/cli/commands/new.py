"""``workbook new``: begins an interview."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import AsJson, open_book, typed_moment
from workbook.cli.terminal import print_json, say
from workbook.locale import N_, _
from workbook.model import Language, RoundKind, Route


def command(
    company: Annotated[str, typer.Argument(help=N_("The company's full name."))],
    at: Annotated[
        str | None, typer.Option(help=N_("When it began, as 2026-11-23 19:00 on your clock; else now."))
    ] = None,
    position: Annotated[str, typer.Option(help=N_("The position you applied for."))] = "",
    round: Annotated[str, typer.Option(help=N_("The round, in the company's words."))] = "",
    round_kind: Annotated[RoundKind | None, typer.Option(help=N_("The kind of round."))] = None,
    route: Annotated[
        Route, typer.Option(help=N_("Straight to the company, or through an agent."))
    ] = Route.DIRECT,
    language: Annotated[
        Language | None, typer.Option(help=N_("The interview's language; yours if left out."))
    ] = None,
    as_json: AsJson = False,
) -> None:
    from workbook import pages
    from workbook.model import Interview, new_interview_id

    with open_book() as book:
        profile, began = book.profile(), typed_moment(book, at)
        interview = book.add(
            Interview.read(
                {
                    "id": new_interview_id(began),
                    "company": company,
                    "position": position,
                    "round": round,
                    "round_kind": round_kind,
                    "route": route,
                    "started_at": began,
                    "time_zone": profile.time_zone,
                    "language": language or profile.language,
                }
            )
        )
    page = pages.make(interview.id)
    if as_json:
        print_json({"id": interview.id, "notebook": str(page)})
    else:
        say(_("Interview {id} begun. Its notebook: {path}").format(id=interview.id, path=page))
