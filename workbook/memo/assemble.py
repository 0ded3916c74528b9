"""Turns the parts of a memo into its record; what no part covers is kept as unread."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.memo.kinds import guess_kind, named_kind
from workbook.memo.parts import TEXTS, Part, Role
from workbook.model import HintLevel, Kind, Memo, Question, Span


def assemble(text: str, parts: list[Part]) -> Memo:
    """The record of the memo ``text``. ``parts`` may come in any order; where two overlap the first stays."""
    ordered = _without_overlaps(parts)
    memo = Memo()
    groups: list[list[Part]] = []
    owner = ""
    for part in _with_gaps(text, ordered):
        if part.opens:
            groups.append([])
            memo.questions.append(Question())
            owner = memo.questions[-1].id
        if part.role is Role.ASIDE:
            memo.unread.append(text[part.start : part.end])
        elif part.role in (Role.COMPANY, Role.DATE, Role.ROUND):
            setattr(memo, part.role.value, str(part.value or text[part.start : part.end]))
        elif part.role is not Role.LABEL and groups:
            groups[-1].append(part)
        header = part.role in (Role.COMPANY, Role.DATE, Role.ROUND)
        memo.sources.append(
            Span(field=part.role.value, start=part.start, end=part.end, question_id="" if header else owner)
        )
    before: Kind | None = None
    for question, fields in zip(memo.questions, groups, strict=True):
        _fill(text, question, fields, before)
        before = question.kind
    return memo


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
    """The parts, and between them what they leave out, as label where it is a known mark, else as unread."""
    at = 0
    for part in [*parts, Part(Role.LABEL, len(text), len(text))]:
        if any(character.isalnum() for character in text[at : part.start]):
            start, end = at, part.start
            while text[start].isspace():
                start += 1
            while text[end - 1].isspace():
                end -= 1
            yield Part(Role.ASIDE, start, end)
        if part.start < part.end or part.opens:
            yield part
        at = max(at, part.end)


def _fill(text: str, question: Question, fields: list[Part], before: Kind | None) -> None:
    values: dict[str, object] = {}
    for role in TEXTS:
        stretches = [part for part in fields if part.role is role]
        values[role.value] = _joined(text, stretches)
    ratings = [part.value for part in fields if part.role is Role.RATING]
    values["rating"] = ratings[0] if ratings else None
    if values["hint"]:
        values["hint_level"] = HintLevel.NUDGE
    if values["next_time"] and not values["better_answer"]:
        values["better_answer"], values["next_time"] = values["next_time"], ""
    named = [named_kind(str(part.value)) for part in fields if part.role is Role.KIND]
    prompt, answer = str(values["prompt"]), str(values["answer"])
    values["kind"] = (named[0] if named else None) or guess_kind(prompt, answer, before)
    for name, value in values.items():
        setattr(question, name, value)


def _joined(text: str, stretches: list[Part]) -> str:
    """The stretches as one text: line by line, or side by side where they stood on one line."""
    words = ""
    for number, part in enumerate(stretches):
        if number:
            between = text[stretches[number - 1].end : part.start]
            words += "\n" if "\n" in between or "\r" in between else between if not between.strip() else " "
        words += text[part.start : part.end]
    return words
