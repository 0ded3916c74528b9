"""Turns the parts of a memo into its record; what no part covers is kept as unread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from workbook.memo.kinds import guess_kind, named_kind
from workbook.memo.lines import LINE
from workbook.memo.parts import FIELD_ROLES, TEXTS, Part, Role
from workbook.memo.ratings import word
from workbook.memo.stretches import trim
from workbook.model import HintLevel, Kind, Memo, Question, Span

FRAME = "|,;"  # what is left of a table's row
HEADER = frozenset({Role.COMPANY, Role.DATE, Role.ROUND})


def assemble(text: str, parts: list[Part], others: list[Part]) -> Memo:
    """The record of the memo ``text``. A part belongs to the question that was opened last before it in
    ``parts``, wherever the two stand; ``others`` belong to none. Where parts overlap the first by place
    stays."""
    questions: list[Question] = []
    ids: dict[int, str] = {}
    placed: list[Part] = []
    covering = _line_by_line(text, _with_gaps(text, _without_overlaps([*_owned(parts), *others])))
    for number, own in _by_question(list(covering)):
        group = _measured(text, own)
        if number:
            questions.append(_question(text, group, questions[-1].kind if questions else None))
            ids[number] = questions[-1].id
        placed += group
    placed.sort(key=lambda part: part.start)
    words = [(part, text[part.start : part.end]) for part in placed]
    return Memo(
        questions=questions,
        unread=[said for part, said in words if part.role is Role.ASIDE],
        sources=[_span(part, ids) for part in placed],
        **{part.role.value: str(part.value or said) for part, said in words if part.role in HEADER},
    )


def _span(part: Part, ids: dict[int, str]) -> Span:
    return Span(field=part.role.value, start=part.start, end=part.end, question_id=ids.get(part.of, ""))


def _owned(parts: list[Part]) -> Iterator[Part]:
    """The parts with the number of their question."""
    number = 0
    for part in parts:
        number += part.opens
        yield replace(part, of=number)


def _by_question(parts: list[Part]) -> list[tuple[int, list[Part]]]:
    """The parts of no question (0), whose fields are unread, then those of each question. What a question
    was left of whose beginning overlapped another goes to the one before."""
    opened = {part.of for part in parts if part.opens}
    highest = max((part.of for part in parts), default=0)
    numbers = (number if number in opened else 0 for number in range(highest + 1))
    owners = list(accumulate(numbers, max))
    groups: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        groups[owners[part.of]].append(replace(part, of=owners[part.of]))
    groups[0] = [replace(part, role=Role.ASIDE) if part.role in FIELD_ROLES else part for part in groups[0]]
    return sorted(groups.items())


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
            part = replace(part, start=kept[-1].end, end=max(part.end, kept[-1].end))
        kept.append(part)
    return kept


def _with_gaps(text: str, parts: list[Part]) -> Iterator[Part]:
    """The parts, and between them what they leave out, as unread."""
    at = of = 0
    for part in [*parts, Part(Role.LABEL, len(text), len(text))]:
        if any(character.isalnum() for character in text[at : part.start]):
            start, end = at, part.start
            while text[start] in FRAME or text[start].isspace():
                start += 1
            while text[end - 1] in FRAME or text[end - 1].isspace():
                end -= 1
            yield Part(Role.ASIDE, start, end, of=of)
        if part.start < part.end:
            yield part
        at, of = max(at, part.end), part.of or of


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
