"""``workbook new``: begins an interview."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import AsJson, open_book, print_json
from workbook.locale import _
from workbook.model.enums import RoundKind, Route


def command(
    company: Annotated[str, typer.Argument(help=_("The company's full name."))],
    at: Annotated[
        str | None, typer.Option(help=_("When it began, as 2026-11-23 19:00 on your clock; now if left out."))
    ] = None,
    position: Annotated[str, typer.Option(help=_("The position you applied for."))] = "",
    round: Annotated[str, typer.Option(help=_("The round, in the company's words."))] = "",
    round_kind: Annotated[RoundKind | None, typer.Option(help=_("The kind of round."))] = None,
    route: Annotated[Route, typer.Option(help=_("Straight to the company, or through an agent."))] = Route.DIRECT,
    as_json: AsJson = False,
) -> None:
    from workbook.model import Interview, new_interview_id
    from workbook.model.moments import parse_moment
    from workbook.pages import make_page

    book = open_book()
    profile = book.profile()
    began = parse_moment(at, profile.time_zone) if at else book.now()
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
                "language": profile.language,
            }
        )
    )
    page = make_page(interview)
    if as_json:
        print_json({"id": interview.id, "notebook": str(page)})
    else:
        typer.echo(_("Interview {id} begun. Its notebook: {path}").format(id=interview.id, path=page))
