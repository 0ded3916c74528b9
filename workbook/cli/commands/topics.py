"""``workbook topics``: lists, adds and maps topics."""

from __future__ import annotations

from typing import Annotated

import typer

from workbook import locale
from workbook.cli.shared import AsJson, open_book, print_json, print_table
from workbook.locale import _


def command(
    add: Annotated[str | None, typer.Option(help=_("The name of a topic of your own to add."))] = None,
    map_: Annotated[
        tuple[str, str] | None,
        typer.Option("--map", help=_("A label or own topic, and the topic id it stands for from now on.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    book = open_book()
    if add:
        topic = book.add_topic(add)
        typer.echo(_("Added {name} as {id}.").format(name=topic.name(locale.current()), id=topic.id))
        return
    if map_:
        label, topic_id = map_
        book.map_topic(label, topic_id)
        typer.echo(_("{label} now stands for {id}.").format(label=label, id=topic_id))
        return
    topics = book.topics()
    if as_json:
        print_json([topic.model_dump(mode="json") for topic in topics])
        return
    rows = [[topic.id, topic.name(locale.current()), topic.group] for topic in topics]
    print_table([_("id"), _("topic"), _("group")], rows)
