"""The last look at a copy: does any private string of the workbook stand anywhere in it?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from workbook.book.share.private import Private
from workbook.book.share.pseudonyms import Pseudonyms
from workbook.book.share.search import folded, places
from workbook.locale import _
from workbook.model import Export, WorkbookError
from workbook.model.errors import shown

CLOSED = {"time_zone", "recipient_time_zone", "started_at", "ended_at", "first_noted_at", "agent_asked_at",
          "decided_at", "sent_at", "kind", "round_kind", "organisation_type", "route", "language", "outcome",
          "state", "cause", "hint_level", "topics", "group"}  # fmt: skip
"""Fields whose values come from a closed list, or are moments: no person's words stand there."""
NAMED = 5


class Leak(WorkbookError):
    """A copy was not written: something private stood in it."""


def refuse_leaks(copied: Export, private: Sequence[Private], names: Pseudonyms) -> None:
    """``Leak`` names what was found, and in which fields."""
    made = re.compile("|".join(map(re.escape, names.made)) or r"(?!)")
    found: dict[str, None] = {}
    for path, text in _strings(copied.model_dump(mode="json")):
        reduced = folded(made.sub(" | ", text))
        for secret in private:
            if secret.letters in reduced.letters and any(places(reduced, secret.letters)):
                named = _("“{text}” ({kind}) in {path}")
                found[named.format(text=shown(secret.text, 40), kind=_(secret.kind), path=path)] = None
    if found:
        more = "" if len(found) <= NAMED else _(" and {n} more").format(n=len(found) - NAMED)
        raise Leak(
            _("Expected a copy in which nobody is named."),
            _("There is still: {names}.").format(names="; ".join(list(found)[:NAMED]) + more),
            _("Withhold the field, or change the words; nothing was written."),
        )


def _strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in ``value`` with its path, the names of fields left out."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _strings(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in CLOSED or isinstance(part, dict) or path == "":
                yield from _strings(part, f"{path}.{name}".lstrip("."))
