"""Reads a memo line by line: each question, and the fields that stand on and under its line."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from workbook.memo import chat, ratings
from workbook.memo.dividers import head
from workbook.memo.habits import Habits, end_rating
from workbook.memo.likeness import asks
from workbook.memo.parts import Part, Role
from workbook.memo.prose import asked
from workbook.memo.question_line import columns, labelled_pieces, question_end
from workbook.memo.rows import Row
from workbook.memo.stretches import in_brackets, within_quotes, without_dividers
from workbook.memo.vocabulary import table
from workbook.memo.wording import worded

FIELDS = frozenset({Role.ANSWER, Role.HINT, Role.BETTER, Role.NEXT})
CLOSED = frozenset({Role.RATING, Role.BETTER, Role.NEXT})
TITLE_OPENERS = ("【", "《", "〔")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(table("wording")[name]), re.IGNORECASE)


def read_listing(text: str, found: list[Row], habits: Habits) -> list[Part]:
    """The parts of a memo whose questions stand on lines of their own."""
    listing = _Listing(text, found, habits)
    for at, row in enumerate(found):
        listing.read(at, row)
    return listing.parts


class _Listing:
    """Where the reading stands: the field last written, and what the question has so far."""

    def __init__(self, text: str, found: list[Row], habits: Habits) -> None:
        self.text = text
        self.habits = habits
        before = found[: min(habits.questions, default=0)]
        self.sections = {row.shape for row in before if row.shape} - {habits.shape}
        self.pointers = {row.shape.split()[-1] for row in found if row.points}
        self.parts: list[Part] = []
        self.field: Role | None = None  # what a line without marker or label goes on with
        self.labelled = False  # whether a label opened that field
        self.pending = False  # whether a question label stood alone on its line
        self.has: set[Role] = set()
        self.answer = ""
        self.indent = 0

    def read(self, at: int, row: Row) -> None:
        if row.line.code:
            self._add(Part(self.field if self.field in FIELDS else Role.ANSWER, row.start, row.end))
        elif at in self.habits.questions:
            self._asked(row)
        elif row.role in FIELDS or row.role in (Role.RATING, Role.KIND):
            self._labelled(row)
        elif row.role or row.label:
            self._aside(row)
        elif self.pending:
            self._question(row)
        elif self._outside(row):
            self._aside(row)
        else:
            self._unlabelled(row)

    def _outside(self, row: Row) -> bool:
        """Whether a row without label stands outside of the question before it."""
        if self.field in (None, Role.ASIDE) or (row.empty and not row.rated):
            return True
        habits, flat = self.habits, row.line.indent <= self.indent
        if not flat:
            return False
        if row.shape not in ("", "sign"):
            return row.shape in self.sections or row.line.indent < habits.indent
        if _pattern("asides").match(self.text, row.start, row.end):
            return True
        if self.text.startswith(TITLE_OPENERS, row.start, row.end):
            return True
        goes_on = self.labelled and not row.line.after_blank
        if (habits.indented or habits.inline) and not row.rated:
            return not goes_on
        return self.labelled and row.line.after_blank and Role.ANSWER in habits.fixed

    # Questions

    def _asked(self, row: Row) -> None:
        words = self.text[row.start : row.end]
        if row.empty and not row.rated:
            self._mark(row)
            self.pending, self.field, self.has = True, None, set()
        elif self._is_break(row, words):
            self._aside(row)
        elif self._is_remark(row, words):
            self._remark(row, words)
        else:
            self._question(row)

    def _is_break(self, row: Row, words: str) -> bool:
        if row.role or row.rated or asks(words) or self._rated(row.start, row.end):
            return False
        return bool(_pattern("breaks").match(words))

    def _is_remark(self, row: Row, words: str) -> bool:
        speaks = row.label is not None and row.label.speaker
        return speaks and bool(self.has) and not self.has & CLOSED and not chat.is_asking(words, self.answer)

    def _remark(self, row: Row, words: str) -> None:
        """A turn of the interviewer that asks nothing new."""
        if chat.is_helping(words):
            self._mark(row)
            stop = row.start + chat.hint_end(words)
            self._add(Part(Role.HINT, *within_quotes(self.text, row.start, stop)))
            self._add(Part(Role.LABEL, stop, row.end))
        else:
            self._add(Part(Role.ASIDE, row.line.start, row.line.end))

    def _question(self, row: Row) -> None:
        self.pending, self.labelled, self.has = False, False, set()
        self.field, self.indent = Role.QUESTION, row.line.indent
        first = len(self.parts)
        self._mark(row)
        ((_none, start, end), *fields), marks = labelled_pieces(self.text, row.start, row.end)
        self._head(start, end)
        self._fields(fields, marks)
        if len(self.parts) > first:
            self.parts[first] = replace(self.parts[first], opens=True)

    def _head(self, start: int, end: int) -> None:
        """A question with what stands behind it up to the next label."""
        if frame := asked(self.text, start, end):
            for part in frame:
                self._add(part)
            self._words(frame[-1].end, end)
            return
        stop, after = question_end(self.text, start, end, self.habits)
        rated = self._rated(start, stop) or ratings.within(self.text, start, stop)
        if rated and rated.start > start:
            self._add(Part(Role.QUESTION, *within_quotes(self.text, start, rated.start)))
            self._add(Part(Role.RATING, rated.start, rated.end, rated.value))
            self._words(*without_dividers(self.text, rated.end, stop))
        else:
            self._add(Part(Role.QUESTION, *within_quotes(self.text, start, stop)))
        if after < end:
            for column in columns(self.text, after, end, self.habits.divider):
                self._field(Role.ANSWER, *column)

    # Fields

    def _labelled(self, row: Row) -> None:
        if self.field is None and not self.pending:
            self._aside(row)
            return
        self._mark(row)
        self.pending = False
        if not row.empty:
            ((_none, start, end), *fields), marks = labelled_pieces(self.text, row.start, row.end)
            if row.role is Role.ANSWER and ratings.word(self.text[start:end]) is not None:
                self._add(Part(Role.ANSWER, start, end))  # "A: no idea" is an answer, not only a rating
            else:
                self._field(row.role, start, end)
            self._fields(fields, marks)
        if row.empty or row.role in FIELDS:
            self.field, self.labelled = row.role, True

    def _unlabelled(self, row: Row) -> None:
        if self._follows_up(row):
            self._question(row)
            return
        self._mark(row)
        if row.empty:
            return
        ((_none, start, end), *fields), marks = labelled_pieces(self.text, row.start, row.end)
        if start < end:
            self._plain(row, start, end)
        self._fields(fields, marks)

    def _follows_up(self, row: Row) -> bool:
        """Whether a row under a question asks the next one."""
        asking = head(self.text, row)
        goes_on = self.labelled and self.field in FIELDS
        if goes_on or row.points or not asking.endswith("?") or not asks(asking):
            return False
        return Role.ANSWER in self.has or (bool(row.shape) and row.start + len(asking) < row.end)

    def _plain(self, row: Row, start: int, end: int) -> None:
        text, labelled = self.text, self.habits.fixed
        value = ratings.whole(text[start:end], labelled=True)
        if value is not None:
            self._add(Part(Role.RATING, start, end, value))
        elif in_brackets(text, start, end) and self.has & FIELDS:
            lead = start + 1 + chat.remark_start(text[start + 1 : end])
            self._add(Part(Role.HINT, *without_dividers(text, lead, end - 1)))
        elif self.field in FIELDS and self.labelled and not (row.points and self.field in self.has):
            self._words(start, end, self.field)
        elif self.field is Role.QUESTION and Role.ANSWER in labelled and not row.shape:
            self._add(Part(Role.QUESTION, start, end))
        elif row.shape.endswith("double") and (Role.ANSWER in self.has or "arrow" in self.pointers):
            self._add(Part(Role.BETTER, start, end))
        elif row.points and Role.ANSWER in self.has and self._second_thought():
            self._words(start, end, Role.BETTER)
        else:
            self._words(start, end)

    def _second_thought(self) -> bool:
        """An arrow under an answer leads to a better one, where the memo has no other way to say so."""
        return "double" not in self.pointers and Role.BETTER not in self.habits.fixed

    def _fields(self, pieces: list[tuple[Role | None, int, int]], marks: list[Part]) -> None:
        for part in marks:
            self._add(part)
        for piece in pieces:
            self._field(*piece)

    def _field(self, role: Role | None, start: int, end: int) -> None:
        start, end = without_dividers(self.text, start, end)
        if start >= end:
            return
        if role is Role.RATING:
            if rated := ratings.at_start(self.text, start, end):
                self._add(Part(role, rated.start, rated.end, rated.value))
        elif role is Role.KIND:
            self._add(Part(role, start, end, self.text[start:end]))
        elif role in (Role.ANSWER, None):
            self._answer(start, end)
        else:
            rated = self._rated(start, end)
            self._add(Part(role, *within_quotes(self.text, start, rated.start if rated else end)))
            if rated:
                self._add(Part(Role.RATING, rated.start, rated.end, rated.value))

    def _answer(self, start: int, end: int) -> None:
        value = ratings.whole(self.text[start:end], labelled=True)
        if value is not None and self.has:
            self._add(Part(Role.RATING, start, end, value))
            return
        if sign := ratings.leading(self.text, start, end):
            self._add(Part(Role.RATING, sign.start, sign.end, sign.value))
            start = sign.end
        self._words(*within_quotes(self.text, start, end))

    def _words(self, start: int, end: int, otherwise: Role = Role.ANSWER) -> None:
        rated = self._rated(start, end) if self.habits.tails else None
        for part in worded(self.text, start, rated.start if rated else end, otherwise, self.habits.fixed):
            self._add(part)
        if rated:
            self._add(Part(Role.RATING, rated.start, rated.end, rated.value))

    def _rated(self, start: int, end: int) -> ratings.Rated | None:
        """The rating at the end of a stretch, in the forms this memo uses."""
        return (end_rating if self.habits.tails else ratings.trailing)(self.text, start, end)

    # Parts

    def _mark(self, row: Row) -> None:
        """The markers and the label of a row, and the rating signs among them."""
        at = row.line.start
        for rated in row.rated:
            self._add(Part(Role.LABEL, at, rated.start))
            self._add(rated)
            at = rated.end
        self._add(Part(Role.LABEL, at, row.start))

    def _aside(self, row: Row) -> None:
        self.parts.append(Part(Role.ASIDE, row.line.start, row.line.end))
        if self.field is not None:
            self.field = Role.ASIDE

    def _add(self, part: Part) -> None:
        if part.start >= part.end:
            return
        self.parts.append(part)
        if part.role is not Role.LABEL:
            self.has.add(part.role)
        if part.role is Role.ANSWER:
            self.answer = self.text[part.start : part.end]
