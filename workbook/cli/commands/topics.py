"""``workbook topics``: lists, adds and maps topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbook.cli.shared import AsJson, open_book
from workbook.cli.terminal import print_json, print_table, say
from workbook.locale import N_, _

if TYPE_CHECKING:
    from workbook.book import Workbook


def command(
    add: Annotated[str | None, typer.Option(help=N_("The name of a topic of your own to add."))] = None,
    map_: Annotated[
        tuple[str, str] | None,
        typer.Option("--map", help=N_("A label or own topic, and the topic id it stands for from now on.")),
    ] = None,
    unmap: Annotated[str | None, typer.Option(help=N_("A label to take such a mapping back from."))] = None,
    as_json: AsJson = False,
) -> None:
    with open_book() as book:
        if add is not None:
            topic = book.add_topic(add)
            say(_("Added {name} as {id}.").format(name=topic.name(book.language), id=topic.id))
        if map_ is not None:
            label, topic_id = map_
            book.map_topic(label, topic_id)
            say(_("{label} now stands for {id}.").format(label=label, id=topic_id))
        if unmap is not None:
            book.unmap_topic(unmap)
            say(_("{label} stands for itself again.").format(label=unmap))
        if add is map_ is unmap is None:
            print_topics(book, as_json)


def print_topics(book: Workbook, as_json: bool) -> None:
    topics = book.topics()
    if as_json:
        print_json([topic.model_dump(mode="json") for topic in topics])
    else:
        rows = [[topic.id, topic.name(book.language), topic.group] for topic in topics]
        print_table([_("ID"), _("Topic"), _("Group")], rows)
