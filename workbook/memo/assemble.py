"""Turns the parts of a memo into its record; what no part covers is kept as unread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from workbook.memo.kinds import guess_kind, named_kind
from workbook.memo.lines import LINE
from workbook.memo.parts import FIELD_ROLES, TEXTS, Part, Role
from workbook.memo.ratings import word
from workbook.memo.stretches import trim
from workbook.model import HintLevel, Kind, Memo, Question, Span

FRAME = "|,;"  # what is left of a table's row
HEADER = frozenset({Role.COMPANY, Role.DATE, Role.ROUND})


def assemble(text: str, parts: list[Part]) -> Memo:
    """The record of the memo ``text``. ``parts`` may come in any order; where two overlap the first stays."""
    questions: list[Question] = []
    unread: list[str] = []
    sources: list[Span] = []
    header: dict[str, str] = {}
    owner = ""
    placed = _line_by_line(text, _with_gaps(text, _without_overlaps(parts)))
    for group in map(partial(_measured, text), _by_question(placed)):
        if group[0].opens:
            questions.append(_question(text, group, questions[-1].kind if questions else None))
            owner = questions[-1].id
        for part in group:
            words = text[part.start : part.end]
            if part.role is Role.ASIDE:
                unread.append(words)
            elif part.role in HEADER:
                header[part.role.value] = str(part.value or words)
            of = "" if part.role in HEADER else owner
            sources.append(Span(field=part.role.value, start=part.start, end=part.end, question_id=of))
    return Memo(questions=questions, unread=unread, sources=sources, **header)


def _by_question(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """The parts before the first question, where no field belongs to one, then those of each question."""
    group: list[Part] = []
    opened = False
    for part in parts:
        opened = opened or part.opens
        if not opened and part.role in FIELD_ROLES:
            part = replace(part, role=Role.ASIDE)
        if part.opens and group:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _measured(text: str, group: list[Part]) -> list[Part]:
    """Beside a rating in figures or signs, words such as "went well" are the answer's."""
    rated = {part for part in group if part.role is Role.RATING}
    worded = {part for part in rated if word(text[part.start : part.end]) is not None}
    if worded == rated:
        return group
    return [replace(part, role=Role.ANSWER, value=None) if part in worded else part for part in group]


def _without_overlaps(parts: list[Part]) -> list[Part]:
    kept: list[Part] = []
    for part in sorted(parts, key=lambda part: (part.start, part.role is Role.ASIDE)):
        if kept and part.start < kept[-1].end:
            if part.end <= kept[-1].end and not part.opens:
                continue
            part = Part(part.role, kept[-1].end, max(part.end, kept[-1].end), part.value, part.opens)
        kept.append(part)
    return kept


def _with_gaps(text: str, parts: list[Part]) -> Iterator[Part]:
    """The parts, and between them what they leave out, as unread."""
    at = 0
    for part in [*parts, Part(Role.LABEL, len(text), len(text))]:
        if any(character.isalnum() for character in text[at : part.start]):
            start, end = at, part.start
            while text[start] in FRAME or text[start].isspace():
                start += 1
            while text[end - 1] in FRAME or text[end - 1].isspace():
                end -= 1
            yield Part(Role.ASIDE, start, end)
        if part.start < part.end:
            yield part
        at = max(at, part.end)


def _line_by_line(text: str, parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, what is unread cut at the ends of lines."""
    for part in parts:
        if part.role is not Role.ASIDE:
            yield part
            continue
        for line in LINE.finditer(text, part.start, part.end):
            start, end = trim(text, *line.span())
            if any(character.isalnum() for character in text[start:end]):
                yield replace(part, start=start, end=end)


def _question(text: str, parts: list[Part], before: Kind | None) -> Question:
    fields = {role.value: _joined(text, [part for part in parts if part.role is role]) for role in TEXTS}
    if fields["next_time"] and not fields["better_answer"]:
        fields["better_answer"], fields["next_time"] = fields["next_time"], ""
    ratings = [part.value for part in parts if part.role is Role.RATING]
    named = [named_kind(str(part.value)) for part in parts if part.role is Role.KIND]
    kind = (named[0] if named else None) or guess_kind(fields["prompt"], fields["answer"], before)
    hinted = HintLevel.NUDGE if fields["hint"] else HintLevel.NONE
    return Question(rating=ratings[0] if ratings else None, hint_level=hinted, kind=kind, **fields)


def _joined(text: str, stretches: list[Part]) -> str:
    """The stretches as one text: line by line, or side by side where they stood on one line."""
    words = ""
    for number, part in enumerate(stretches):
        if number:
            between = text[stretches[number - 1].end : part.start]
            words += "\n" if "\n" in between or "\r" in between else between if not between.strip() else " "
        words += text[part.start : part.end]
    return words
