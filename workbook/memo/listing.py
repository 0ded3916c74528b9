"""Reads a memo line by line: each question, and the fields that stand on and under its line."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from workbook.memo import labels, ratings
from workbook.memo.dividers import ARROWS, SENTENCE_END, head
from workbook.memo.habits import Habits
from workbook.memo.likeness import asks, likeness
from workbook.memo.parts import Part, Role
from workbook.memo.prose import asked
from workbook.memo.rows import Row, trim
from workbook.memo.vocabulary import table
from workbook.memo.wording import worded

POINTERS = ("arrow", "double")
FIELDS = frozenset({Role.ANSWER, Role.HINT, Role.BETTER, Role.NEXT})
PAIRS = {"(": ")", "「": "」", '"': '"', "[": "]", "『": "』", "【": "】"}
STUCK = re.compile(
    r"(?:分かりません|わかりません|分からない|わからない|えっと|えーと|うーん|not sure|no idea|hmm|don't know|stuck|um)",
    re.IGNORECASE,
)
TOPICAL = 0.8
TAGGED = re.compile(r"[(\[](?:ヒント|助言|hint|nudge)[)\]]$", re.IGNORECASE)
REPORTED = re.compile(r"[^:]{0,24}(?:言われた|聞かれた|促された|asked|said|told me)\s?:\s?", re.IGNORECASE)
HELPS = re.compile(
    r"(?:ヒント|考えてみ|思い出して|using|use |try |you could|you can |maybe |how about|think about|consider|hint|what about|例えば|たとえば|してみ)",
    re.IGNORECASE,
)


@cache
def _asides() -> re.Pattern[str]:
    return re.compile("|".join(table("wording")["asides"]), re.IGNORECASE)


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(table("wording")["breaks"], re.IGNORECASE)


class Listing:
    """Reads the rows in order, knowing where it stands: the field last written and what the question
    has so far."""

    def __init__(self, text: str, found: list[Row], habits: Habits) -> None:
        self.text = text
        self.rows = found
        self.habits = habits
        before = found[: min(habits.questions, default=0)]
        self.sections = {row.shape for row in before if row.shape} - {habits.shape}
        self.pointers = {row.shape.split()[-1] for row in found if row.shape.endswith(POINTERS)}
        self.parts: list[Part] = []
        self.field: Role | None = None  # that a line without marker or label goes on with
        self.labelled = False  # whether that field was opened by a label
        self.has: set[Role] = set()
        self.indent = 0
        self.answer = ""  # the end of the last one
        self.pending = False  # a question label stood alone on its line

    def read(self) -> list[Part]:
        for at, row in enumerate(self.rows):
            self._row(at, row)
        return self.parts

    # -- what a row is -----------------------------------------------------------------------------

    def _row(self, at: int, row: Row) -> None:
        if row.line.code:
            self._add(Part(self.field if self.field in FIELDS else Role.ANSWER, row.start, row.end))
        elif at in self.habits.questions:
            self._asked(row)
        elif row.role in FIELDS or row.role in (Role.RATING, Role.KIND):
            self._labelled(row)
        elif row.role or (row.label and row.label.role is None):
            self._aside(row)
        elif self.pending:
            self._question(row)
        elif self._outside(row):
            self._aside(row)
        else:
            self._unlabelled(row)

    def _outside(self, row: Row) -> bool:
        """Whether a row without label stands outside of the question before it."""
        if self.field is None or (row.empty and not row.rated):
            return True
        if self.field is Role.ASIDE:
            return True
        habits, flat = self.habits, row.line.indent <= self.indent
        plain = not row.shape or row.shape == "sign"
        if plain and flat and _asides().match(self.text, row.start, row.end):
            return True
        if (
            flat
            and self.text[row.start : row.start + 1] in {"【", "《", "〔"}
            and self.text[row.start : row.start + 1]
        ):
            return True
        if flat and row.shape in self.sections:
            return True
        if plain and flat and (habits.indented or habits.inline) and not row.rated:
            return not (self.labelled and not row.line.after_blank)
        if not plain and flat and row.line.indent < habits.level:
            return True
        return bool(plain and flat and row.line.after_blank and self.labelled and Role.ANSWER in habits.fixed)

    # -- questions ---------------------------------------------------------------------------------

    def _asked(self, row: Row) -> None:
        if row.empty and not row.rated:
            self._mark(row)
            self.pending, self.field, self.has = True, None, set()
        elif not row.role and self._is_break(row):
            self._aside(row)
        elif row.label and row.label.speaker and not self._is_asking(row):
            self._remark(row)
        else:
            self._question(row)

    def _is_break(self, row: Row) -> bool:
        match = _breaks().match(self.text, row.start, row.end)
        return bool(match) and not asks(self.text[row.start : row.end])

    def _is_asking(self, row: Row) -> bool:
        if not self.has or self.has & {Role.RATING, Role.BETTER, Role.NEXT}:
            return True
        words = self.text[row.start : row.end]
        return (
            likeness(words.rstrip('」』"')) >= TOPICAL
            and not TAGGED.search(words)
            and not STUCK.search(self.answer)
            and not words.startswith("ヒント")
        )

    def _remark(self, row: Row) -> None:
        words = self.text[row.start : row.end]
        tag = TAGGED.search(words)
        if tag or asks(words.rstrip('」』"')) or HELPS.search(words[:200]):
            self._add(Part(Role.HINT, *self._inner(row.start, row.start + tag.start() if tag else row.end)))
        else:
            self._add(Part(Role.ASIDE, row.start, row.end))

    def _question(self, row: Row) -> None:
        self.pending, self.has = False, set()
        self.indent, self.labelled = row.line.indent, False
        self.field = Role.QUESTION
        first = len(self.parts)
        self._mark(row)
        pieces = self._pieces(row.start, row.end)
        (_role, start, end), *fields = pieces
        self._head(start, end)
        for role, begin, stop in fields:
            self._field(role, begin, stop)
        if len(self.parts) > first:
            self.parts[first] = replace(self.parts[first], opens=True)

    def _head(self, start: int, end: int) -> None:
        """A question with what stands behind it on its line."""
        if frame := asked(self.text, start, end):
            for part in frame:
                self._add(part)
            self._words(frame[-1].end, end)
            return
        cut, after, role = self._cut(start, end)
        if rated := ratings.trailing(self.text, start, cut):
            if rated.start > start:
                cut = rated.start
                self._add(Part(Role.QUESTION, *self._inner(start, cut)))
                self._add(Part(Role.RATING, rated.start, rated.end, rated.value))
            else:
                self._add(Part(Role.QUESTION, *self._inner(start, cut)))
        else:
            self._add(Part(Role.QUESTION, *self._inner(start, cut)))
        if after < end:
            self._rest(role, after, end)

    def _cut(self, start: int, end: int) -> tuple[int, int, Role]:
        """Where the question ends, and where what follows begins."""
        if arrow := ARROWS.search(self.text, start + 1, end):
            return arrow.start(), arrow.end(), Role.ANSWER
        if self.habits.separator and (match := self.habits.separator.search(self.text, start + 1, end)):
            return match.start() + (self.text[match.start()] in "?"), match.end(), Role.ANSWER
        if Role.ANSWER not in self.habits.fixed:
            for match in SENTENCE_END.finditer(self.text, start, end):
                rest = self.text[match.end() : end]
                if self.text[match.start() - 1] == "?" and not asks(rest) and not self._bracketed(rest):
                    return match.start(), match.end(), Role.ANSWER
        return end, end, Role.ANSWER

    def _bracketed(self, rest: str) -> bool:
        return rest[:1] in PAIRS

    def _rest(self, role: Role, start: int, end: int) -> None:
        """What follows a question on its line, divided as the memo divides."""
        pattern = self.habits.separator
        pieces, at = [], start
        if pattern and pattern is not SENTENCE_END:
            for match in pattern.finditer(self.text, start, end):
                if self._is_field(match.end(), end, pattern):
                    pieces.append((at, match.start()))
                    at = match.end()
        pieces.append((at, end))
        for begin, stop in pieces:
            self._field(role, begin, stop)

    def _is_field(self, start: int, end: int, pattern: re.Pattern[str]) -> bool:
        following = pattern.search(self.text, start, end)
        words = self.text[start : following.start() if following else end]
        return (
            "/" in pattern.pattern
            or "|" in pattern.pattern
            or ratings.whole(words, labelled=True) is not None
        )

    # -- fields ------------------------------------------------------------------------------------

    def _pieces(self, start: int, end: int) -> list[tuple[Role | None, int, int]]:
        """The stretch cut at the labels inside of it."""
        cuts = labels.inline(self.text, start, end)
        edges = [*(label.start for label in cuts), end]
        for label in cuts:
            self._add(Part(Role.LABEL, label.start, label.end))
        pieces: list[tuple[Role | None, int, int]] = [(None, start, edges[0])]
        for label, edge in zip(cuts, edges[1:], strict=True):
            pieces.append((label.role, label.end, edge))
        return pieces

    def _labelled(self, row: Row) -> None:
        role = row.role
        self._mark(row)
        if self.field is None and not self.pending:
            self._aside(row)
            return
        self.pending = False
        if row.empty:
            self.field, self.labelled = role, True
            return
        (_none, start, end), *fields = self._pieces(row.start, row.end)
        self._field(role, start, end)
        for inner, begin, stop in fields:
            self._field(inner, begin, stop)
        if role in FIELDS:
            self.field, self.labelled = role, True

    def _unlabelled(self, row: Row) -> None:
        self._mark(row)
        if row.empty:
            return
        (_none, start, end), *fields = self._pieces(row.start, row.end)
        if start < end:
            self._plain(row, start, end)
        for role, begin, stop in fields:
            self._field(role, begin, stop)

    def _plain(self, row: Row, start: int, end: int) -> None:
        text, habits = self.text, self.habits
        value = ratings.whole(text[start:end], labelled=True)
        if value is not None:
            self._add(Part(Role.RATING, start, end, value))
        elif text[start] == "(" and text[end - 1] == ")" and self.has & FIELDS:
            lead = REPORTED.match(text, start + 1, end)
            self._add(Part(Role.HINT, *self._clean(lead.end() if lead else start + 1, end - 1)))
        elif self.labelled and self.field in FIELDS and not (row.shape.endswith(POINTERS) and self.field in self.has):
            self._words(start, end, self.field)
        elif self.field is Role.QUESTION and Role.ANSWER in habits.fixed and not row.shape:
            self._add(Part(Role.QUESTION, start, end))
        elif row.shape.endswith("double") and (Role.ANSWER in self.has or self._uses("arrow")):
            self._add(Part(Role.BETTER, start, end))
        elif (
            row.shape.endswith("arrow")
            and Role.ANSWER in self.has
            and not self._uses("double")
            and Role.BETTER not in habits.fixed
        ):
            self._words(start, end, Role.BETTER)
        elif self._follows_up(row):
            self._question(row)
        else:
            self._words(start, end)

    def _uses(self, shape: str) -> bool:
        return shape in self.pointers

    def _follows_up(self, row: Row) -> bool:
        asking = head(self.text, row)
        if not asking.endswith("?") or not asks(asking) or row.shape.endswith(POINTERS):
            return False
        return Role.ANSWER in self.has or bool(row.shape) and row.start + len(asking) < row.end

    def _field(self, role: Role | None, start: int, end: int) -> None:
        start, end = self._clean(start, end)
        if start >= end:
            return
        if role is Role.RATING:
            rated = ratings.at_start(self.text, start, end)
            if rated:
                self._add(Part(Role.RATING, rated.start, rated.end, rated.value))
        elif role is Role.KIND:
            self._add(Part(Role.KIND, start, end, self.text[start:end]))
        elif role is Role.ANSWER or role is None:
            value = ratings.whole(self.text[start:end], labelled=True)
            sign = ratings.leading(self.text, start, end)
            if value is not None and self.has:
                self._add(Part(Role.RATING, start, end, value))
            elif sign:
                self._add(Part(Role.RATING, sign.start, sign.end, sign.value))
                self._words(sign.end, end)
            else:
                self._words(*self._inner(start, end))
        else:
            if rated := ratings.trailing(self.text, start, end):
                self._add(Part(role, *self._inner(start, rated.start)))
                self._add(Part(Role.RATING, rated.start, rated.end, rated.value))
            else:
                self._add(Part(role, *self._inner(start, end)))

    def _words(self, start: int, end: int, otherwise: Role = Role.ANSWER) -> None:
        for part in worded(self.text, start, end, otherwise, self.habits.fixed):
            self._add(part)

    def _clean(self, start: int, end: int) -> tuple[int, int]:
        start, end = trim(self.text, start, end)
        while end > start and self.text[end - 1] in "/|;、,-([【 \t→":
            end -= 1
        while start < end and self.text[start] in "/|;、,. ":
            start += 1
        closers = {")": "(", "]": "[", "】": "【"}
        if (
            start < end
            and self.text[end - 1] in closers
            and self.text.count(closers[self.text[end - 1]], start, end)
            < self.text.count(self.text[end - 1], start, end)
        ):
            end -= 1
        return trim(self.text, start, end)

    def _inner(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without a pair of quotes or brackets that holds all of it."""
        start, end = self._clean(start, end)
        if end - start > 2 and PAIRS.get(self.text[start]) == self.text[end - 1]:
            inside = self.text[start + 1 : end - 1]
            if self.text[start] not in inside and self.text[end - 1] not in inside:
                return start + 1, end - 1
        return start, end

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
        if part.start < part.end:
            self.parts.append(part)
            self.has.add(part.role)
            if part.role is Role.ANSWER:
                self.answer = self.text[max(part.start, part.end - 200) : part.end]
