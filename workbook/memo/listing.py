"""Reads a memo line by line: each question, and the fields that stand on and under its line."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from workbook.memo import chat, ratings
from workbook.memo.dividers import head
from workbook.memo.habits import Habits
from workbook.memo.likeness import asks
from workbook.memo.parts import Part, Role
from workbook.memo.placed import Placed
from workbook.memo.prose import asked
from workbook.memo.question_line import columns, labelled_pieces, question_end
from workbook.memo.rows import Row
from workbook.memo.stretches import in_brackets, within_quotes, without_dividers
from workbook.memo.vocabulary import table

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
    return listing.placed.parts


class _Listing:
    """Where the reading stands."""

    def __init__(self, text: str, found: list[Row], habits: Habits) -> None:
        self.text = text
        self.habits = habits
        before = found[: min(habits.questions, default=0)]
        self.sections = {row.shape for row in before if row.shape} - {habits.shape}
        self.pointers = {row.shape.split()[-1] for row in found if row.points}
        self.placed = Placed(text, habits)
        self.field: Role | None = None  # what a line without marker or label goes on with
        self.labelled = False  # whether a label opened that field
        self.pending = False  # whether a question label stood alone on its line
        self.indent = 0

    def read(self, at: int, row: Row) -> None:
        if row.line.code:
            self.placed.add(Part(self.field if self.field in FIELDS else Role.ANSWER, row.start, row.end))
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
            self.placed.mark(row)
            self.placed.has.clear()
            self.pending, self.field = True, None
        elif self._is_break(row, words):
            self._aside(row)
        elif self._is_remark(row, words):
            self._remark(row, words)
        else:
            self._question(row)

    def _is_break(self, row: Row, words: str) -> bool:
        if row.role or row.rated or asks(words) or self.placed.rated(row.start, row.end):
            return False
        return bool(_pattern("breaks").match(words))

    def _is_remark(self, row: Row, words: str) -> bool:
        speaks = row.label is not None and row.label.speaker
        has = self.placed.has
        return speaks and bool(has) and not has & CLOSED and not chat.is_asking(words, self.placed.answered)

    def _remark(self, row: Row, words: str) -> None:
        """A turn of the interviewer that asks nothing new."""
        if chat.is_helping(words):
            self.placed.mark(row)
            stop = row.start + chat.hint_end(words)
            self.placed.add(Part(Role.HINT, *within_quotes(self.text, row.start, stop)))
            self.placed.add(Part(Role.LABEL, stop, row.end))
        else:
            self.placed.add(Part(Role.ASIDE, row.line.start, row.line.end))

    def _question(self, row: Row) -> None:
        self.pending = self.labelled = False
        self.placed.has.clear()
        self.field, self.indent = Role.QUESTION, row.line.indent
        first = len(self.placed.parts)
        self.placed.mark(row)
        ((_none, start, end), *fields), marks = labelled_pieces(self.text, row.start, row.end)
        self._head(start, end)
        self.placed.put_pieces(fields, marks)
        if len(self.placed.parts) > first:
            self.placed.parts[first] = replace(self.placed.parts[first], opens=True)

    def _head(self, start: int, end: int) -> None:
        """A question with what stands behind it up to the next label."""
        if frame := asked(self.text, start, end):
            for part in frame:
                self.placed.add(part)
            self.placed.put_words(frame[-1].end, end)
            return
        stop, after = question_end(self.text, start, end, self.habits)
        rated = self.placed.rated(start, stop) or ratings.within(self.text, start, stop)
        if rated and rated.start > start:
            self.placed.add(Part(Role.QUESTION, *within_quotes(self.text, start, rated.start)))
            self.placed.rate(rated)
            self.placed.put_words(*without_dividers(self.text, rated.end, stop))
        else:
            self.placed.add(Part(Role.QUESTION, *within_quotes(self.text, start, stop)))
        if after < end:
            for column in columns(self.text, after, end, self.habits.divider):
                self.placed.put(Role.ANSWER, *column)

    # Fields

    def _labelled(self, row: Row) -> None:
        if self.field is None and not self.pending:
            self._aside(row)
            return
        self.placed.mark(row)
        self.pending = False
        if not row.empty:
            ((_none, start, end), *fields), marks = labelled_pieces(self.text, row.start, row.end)
            if row.role is Role.ANSWER and ratings.word(self.text[start:end]) is not None:
                self.placed.add(Part(Role.ANSWER, start, end))  # "A: no idea" is an answer, not only a rating
            else:
                self.placed.put(row.role, start, end)
            self.placed.put_pieces(fields, marks)
        if row.empty or row.role in FIELDS:
            self.field, self.labelled = row.role, True

    def _unlabelled(self, row: Row) -> None:
        if self._follows_up(row):
            self._question(row)
            return
        self.placed.mark(row)
        if row.empty:
            return
        ((_none, start, end), *fields), marks = labelled_pieces(self.text, row.start, row.end)
        if start < end:
            self._plain(row, start, end)
        self.placed.put_pieces(fields, marks)

    def _follows_up(self, row: Row) -> bool:
        """Whether a row under a question asks the next one."""
        asking = head(self.text, row)
        goes_on = self.labelled and self.field in FIELDS
        if goes_on or row.points or not asking.endswith("?") or not asks(asking):
            return False
        return Role.ANSWER in self.placed.has or (bool(row.shape) and row.start + len(asking) < row.end)

    def _plain(self, row: Row, start: int, end: int) -> None:
        text, labelled = self.text, self.habits.fixed
        value = ratings.whole(text[start:end], labelled=True)
        if value is not None:
            self.placed.add(Part(Role.RATING, start, end, value))
        elif in_brackets(text, start, end) and self.placed.has & FIELDS:
            lead = start + 1 + chat.remark_start(text[start + 1 : end])
            self.placed.add(Part(Role.HINT, *without_dividers(text, lead, end - 1)))
        elif self.field in FIELDS and self.labelled and not (row.points and self.field in self.placed.has):
            self.placed.put_words(start, end, self.field)
        elif self.field is Role.QUESTION and Role.ANSWER in labelled and not row.shape:
            self.placed.add(Part(Role.QUESTION, start, end))
        elif row.shape.endswith("double") and (Role.ANSWER in self.placed.has or "arrow" in self.pointers):
            self.placed.add(Part(Role.BETTER, start, end))
        elif row.points and Role.ANSWER in self.placed.has and self._second_thought():
            self.placed.put_words(start, end, Role.BETTER)
        else:
            self.placed.put_words(start, end)

    def _second_thought(self) -> bool:
        """An arrow under an answer leads to a better one, where the memo has no other way to say so."""
        return "double" not in self.pointers and Role.BETTER not in self.habits.fixed

    def _aside(self, row: Row) -> None:
        self.placed.parts.append(Part(Role.ASIDE, row.line.start, row.line.end))
        if self.field is not None:
            self.field = Role.ASIDE
