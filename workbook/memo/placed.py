"""What of a memo was placed so far: its stretches in the fields of their questions."""

from __future__ import annotations

from workbook.memo import ratings
from workbook.memo.habits import Habits, end_rating
from workbook.memo.parts import Part, Role
from workbook.memo.question_line import Piece
from workbook.memo.rows import Row
from workbook.memo.stretches import within_quotes, without_dividers
from workbook.memo.wording import worded


class Placed:
    """``parts`` in the order of reading; ``has`` holds the roles that the question at hand has by now,
    ``answered`` the words of its last answer."""

    def __init__(self, text: str, habits: Habits) -> None:
        self.text = text
        self.habits = habits
        self.parts: list[Part] = []
        self.has: set[Role] = set()
        self.answered = ""

    def add(self, part: Part) -> None:
        if part.start >= part.end:
            return
        self.parts.append(part)
        if part.role is not Role.LABEL:
            self.has.add(part.role)
        if part.role is Role.ANSWER:
            self.answered = self.text[part.start : part.end]

    def rate(self, rated: ratings.Rated) -> None:
        self.add(Part(Role.RATING, rated.start, rated.end, rated.value))

    def mark(self, row: Row) -> None:
        """The markers and the label of a row, and the rating signs among them."""
        at = row.line.start
        for rated in row.rated:
            self.add(Part(Role.LABEL, at, rated.start))
            self.add(rated)
            at = rated.end
        self.add(Part(Role.LABEL, at, row.start))

    def put_pieces(self, pieces: list[Piece], marks: list[Part]) -> None:
        """What stands behind the labels inside of a line, and these labels."""
        for part in marks:
            self.add(part)
        for piece in pieces:
            self.put(*piece)

    def put(self, role: Role | None, start: int, end: int) -> None:
        """What a label, or the place on the line, says to be a field."""
        start, end = without_dividers(self.text, start, end)
        if start >= end:
            return
        if role is Role.RATING:
            if rated := ratings.at_start(self.text, start, end):
                self.rate(rated)
        elif role is Role.KIND:
            self.add(Part(role, start, end, self.text[start:end]))
        elif role in (Role.ANSWER, None):
            self._put_answer(start, end)
        else:
            rated = self.rated(start, end)
            self.add(Part(role, *within_quotes(self.text, start, rated.start if rated else end)))
            if rated:
                self.rate(rated)

    def _put_answer(self, start: int, end: int) -> None:
        value = ratings.whole(self.text[start:end], labelled=True)
        if value is not None and self.has:
            self.add(Part(Role.RATING, start, end, value))
            return
        if sign := ratings.leading(self.text, start, end):
            self.rate(sign)
            start = sign.end
        self.put_words(*within_quotes(self.text, start, end))

    def put_words(self, start: int, end: int, otherwise: Role = Role.ANSWER) -> None:
        """What no label names, by its wording: ``otherwise`` where that says nothing."""
        rated = self.rated(start, end) if self.habits.tails else None
        if rated:
            start, end = without_dividers(self.text, start, rated.start)
        for part in worded(self.text, start, end, otherwise, self.habits.fixed):
            self.add(part)
        if rated:
            self.rate(rated)

    def rated(self, start: int, end: int) -> ratings.Rated | None:
        """The rating at the end of a stretch, in the forms this memo uses."""
        return (end_rating if self.habits.tails else ratings.trailing)(self.text, start, end)
