"""The rows of a table as interviews with their questions.

Rows of the same company, moment, round and position are one interview; cells left empty below a filled one
(company, date, round, position) repeat it. What no field takes is kept in the interview's memo, with its
heading. Ids come from the contents, so that the same rows always are the same records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from workbook.locale import _
from workbook.model import Interview, Question
from workbook.model.errors import shown
from workbook.tables.cells import Readers, is_blank, read_cell
from workbook.tables.days import read_start
from workbook.tables.mapping import OF_INTERVIEW
from workbook.tables.table import Row, Table
from workbook.text import fold

CARRIED = ("company", "started_at", "time", "round", "position")
NAMES_IT = ("prompt", "answer")
EVERY = 500


@dataclass(frozen=True)
class Problem:
    """``column`` is ``""`` where the row as a whole cannot be taken (``taken`` is false); else the cell was
    kept in the memo."""

    line: int
    column: str
    cell: str
    reason: str
    taken: bool


@dataclass(frozen=True)
class Reading:
    """``rows`` counts all; ``mapping`` is column -> field; ``new_topics`` are labels no topic has yet."""

    mapping: dict[str, str]
    rows: int
    interviews: list[Interview]
    problems: list[Problem]
    new_topics: list[str] = field(default_factory=list)


@dataclass
class _Found:
    """An interview as its rows build it."""

    values: dict[str, Any]
    questions: dict[str, dict[str, Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)


def read_records(
    table: Table,
    mapping: Mapping[str, str],
    readers: Readers,
    time_zone: str,
    language: str,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """Every row read. ``progress`` is told how many of how many rows are read, every so often."""
    found: dict[str, _Found] = {}
    problems: list[Problem] = []
    above: dict[str, str] = {}
    for number, row in enumerate(table.rows, 1):
        cells = [
            (name, mapping[name], cell)
            for name, cell in zip(table.columns, row.cells, strict=True)
            if mapping[name] != "ignore"
        ]
        _read_row(row, cells, above, found, problems, readers, time_zone)
        if progress and (number % EVERY == 0 or number == len(table.rows)):
            progress(number, len(table.rows))
    interviews = [_interview(id, each, time_zone, language) for id, each in found.items()]
    return Reading(dict(mapping), len(table.rows), interviews, problems)


def _read_row(
    row: Row,
    cells: list[tuple[str, str, str]],
    above: dict[str, str],
    found: dict[str, _Found],
    problems: list[Problem],
    readers: Readers,
    time_zone: str,
) -> None:
    given = {name: cell.strip() for _column, name, cell in cells if name in CARRIED}
    if given.get("company") and fold(given["company"]) != fold(above.get("company", "")):
        above.clear()
    elif given.get("started_at") and given["started_at"] != above.get("started_at"):
        above.update(time="", round="", position="")
    above.update({name: cell for name, cell in given.items() if cell})
    start = read_start(above.get("started_at", ""), above.get("time", ""), time_zone)
    if not above.get("company") or start is None:
        reason = _reason(above)
        whole = "; ".join(f"{name}: {cell.strip()}" for name, _field, cell in cells if cell.strip())
        problems.append(Problem(row.line, "", whole, reason, False))
        return
    key = [fold(above["company"]), start.isoformat(), *(fold(above.get(each, "")) for each in CARRIED[3:])]
    id = f"{start:%Y%m%d}-{_digest(key)}"
    named = {name: above[name] for name in ("company", "round", "position") if above.get(name)}
    interview = found.setdefault(id, _Found({**named, "started_at": start}))
    _read_cells(row, cells, id, interview, problems, readers)


def _reason(above: Mapping[str, str]) -> str:
    if not above.get("company"):
        return _("It names no company.")
    if not above.get("started_at"):
        return _("It has no date.")
    typed = " ".join(above[name] for name in ("started_at", "time") if above.get(name))
    return _("“{date}” could be more than one day, or none; write it as 2026-11-23 19:00.").format(
        date=shown(typed)
    )


def _read_cells(
    row: Row,
    cells: list[tuple[str, str, str]],
    id: str,
    interview: _Found,
    problems: list[Problem],
    readers: Readers,
) -> None:
    asked: dict[str, dict[str, Any]] = {}
    for column, name, cell in cells:
        base, _dot, number = name.partition(".")
        if base in CARRIED or is_blank(base, cell):
            continue
        note = f"{column}: {cell.strip()}"
        if base == "memo":
            _note(interview, note)
            continue
        value = read_cell(base, cell, readers)
        if value is None:
            reason = _("“{cell}” does not fit {field}; it is kept in the memo.")
            problems.append(Problem(
                row.line, column, cell, reason.format(cell=shown(cell), field=base), True,
            ))  # fmt: skip
            _note(interview, note)
        elif base not in OF_INTERVIEW:
            asked.setdefault(number, {})[base] = value
        elif interview.values.setdefault(base, value) != value:
            _note(interview, note)
    for question in asked.values():
        _add_question(id, interview, question, readers)


def _note(interview: _Found, note: str) -> None:
    if note not in interview.notes:
        interview.notes.append(note)


def _add_question(id: str, interview: _Found, question: dict[str, Any], readers: Readers) -> None:
    words = fold(question.get("prompt") or question.get("answer") or str(sorted(question.items())))
    interview.seen[words] += 1
    key = f"q{_digest([id, words, str(interview.seen[words])])}"
    prompt, answer = (question.get(name, "") for name in NAMES_IT)
    question.setdefault("kind", readers.kind(prompt, answer))
    if "hint" in question:
        question.setdefault("hint_level", "nudge")
    question.setdefault("topics", readers.topics(prompt))
    interview.questions[key] = {"id": key, **question}


def _interview(id: str, found: _Found, time_zone: str, language: str) -> Interview:
    defaults = {"id": id, "time_zone": time_zone, "language": language}
    questions = [Question.read(question) for question in found.questions.values()]
    return Interview.read({
        **defaults, **found.values, "questions": questions, "memo": "\n".join(found.notes),
    })  # fmt: skip


def _digest(parts: list[str]) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]
