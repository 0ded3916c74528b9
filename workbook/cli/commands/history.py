"""``workbook history``: every version of an interview's fields, and the way back to one."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook.cli.shared import AsJson, InterviewId, open_shown
from workbook.cli.terminal import print_json, print_table, say
from workbook.locale import N_, _
from workbook.model.errors import NotFound, shown

LONGEST, LONGEST_QUESTION = 60, 24


def command(
    interview: InterviewId,
    back: Annotated[
        str, typer.Option("--put-back", help=N_("Put this version back, as memo@1; the list names each."))
    ] = "",
    as_json: AsJson = False,
) -> None:
    with open_shown(interview) as book:
        if as_json:
            versions = book.history(book.interview(interview).id)
            print_json([version.model_dump(mode="json") for version in versions])
            return
        from workbook.ui.versions import tell

        told = tell(book, interview)
        if back:
            chosen = next((each for each in told if each.reference == back), None)
            if chosen is None:
                raise NotFound(
                    _("Expected a version of this interview, named as memo@1."),
                    _("There is none named {name}.").format(name=shown(back)),
                    _("Take a name from the last column of `workbook history`."),
                )
            book.put_back_version(chosen.version)
            said = _("Put back: {field}. What stood there before is in the history too.")
            say(said.format(field=chosen.name))
            return
    print_table(
        [_("When"), _("By"), _("Field"), _("Question"), _("Text"), _("Name")],
        [
            [
                each.at, each.by, each.name, shown(each.question, LONGEST_QUESTION),
                shown(each.text, LONGEST) or _("(empty)"), each.reference if each.free else "–",
            ]
            for each in told
        ],
    )  # fmt: skip
    if told:
        say(_("`workbook history {id} --put-back NAME` puts a text back.").format(id=interview))
