"""The acts that correct what was read from a memo. Each is a step that can be taken back."""

from __future__ import annotations

import re
from typing import Any

from workbook.locale import _
from workbook.model import InvalidValue, Question
from workbook.text import from_utf16
from workbook.ui import labels
from workbook.ui.labels import Options
from workbook.ui.question_form import QuestionForm
from workbook.ui.sources import Piece, pieces

TARGETS = {"q": "prompt", "a": "answer", "h": "hint", "b": "better_answer", "n": "next_time"}
"""The fields that text is put into, by their keys (see ``js/correcting.js``)."""


class Correcting(QuestionForm):
    """``hinting`` is the id of the question whose hint is typed before any help is chosen."""

    hinting = ""

    def context(self) -> dict[str, Any]:
        context, record = super().context(), self.record
        cut: list[Piece] = []
        if record.questions and record.memo:
            cut = pieces(record.memo, self.book.memo_sources(self.interview_id))
        return {
            **context,
            "pieces": cut,
            "unread": unread(cut, record.questions),
            "fields": {field: labels.field(field) for field in {piece.field for piece in cut}},
        }

    def targets(self) -> list[tuple[str, str, str]]:
        return [(letter, field, labels.field(field)) for letter, field in TARGETS.items()]

    def key_list(self) -> Options:
        """The keys that work on a row, in a field, and on a piece of the memo."""
        return [
            ("↑ ↓", _("choose")), ("1–5, 0", _("rate, clear")), ("t 1–3", _("take a topic")),
            ("t t", _("name a topic")), ("c d b k", _("coding, design, behavioural, knowledge")),
            ("m, Shift+M", _("join with the row above, below")), ("q a h", _("into question, answer, hint")),
            ("u", _("to what was not placed")), ("Del", _("remove")), ("z y", _("undo, redo")),
            ("Alt+↑ ↓", _("reorder")), ("Esc", _("in a field: back to its row")),
            ("Ctrl+Enter", _("in a field: split at the cursor")),
            ("Alt+Enter", _("in a field: move what is selected, or all")),
        ]  # fmt: skip

    def corrected(self, question_id: str = "", *, row: bool = False) -> None:
        """Show what a step left; with ``row`` the keys go on at the row."""
        self.settle(self.questions)
        if question_id:
            self.pick(question_id)
        self.refresh("memo", "editor")
        self.changed("")
        if row:
            self.call("row")

    # rows

    def act_merge(self, arg: str) -> None:
        """``arg``: a question's id, and -1 to join it with the row above or 1 with the one below."""
        question_id, steps = arg.split()
        ids = [question.id for question in self.questions]
        at = ids.index(question_id)
        first = at + min(int(steps), 0)
        if first < 0 or first + 1 >= len(ids):
            self.tell(_("There is no row to join it with."), "warning")
            return
        merged = self.book.merge_questions(self.interview_id, ids[first : first + 2])
        self.corrected(merged.id)
        self.tell(_("Joined; z takes it back."))

    def act_kind(self, arg: str) -> None:
        question_id, kind = arg.split()
        self.book.set_question(self.interview_id, question_id, "kind", kind)
        self.pick(question_id)
        self.refresh("list", "editor")
        self.changed(f"{question_id}:kind")

    def act_rate(self, arg: str) -> None:
        question_id, rating = arg.split()
        self.pick(question_id)
        self.book.set_question(self.interview_id, question_id, "rating", int(rating) or None)
        self.refresh("editor")
        self.changed(f"{question_id}:rating")

    def act_edit(self, arg: str) -> None:
        """Bring the caret into a field of a row, or the focus to the first piece that is not placed."""
        question_id, field = arg.split()
        self.pick(question_id)
        if field == "hint":
            self.hinting = question_id
        self.refresh("list", "editor")
        if field == "unread":
            self.call("piece")
        else:
            self.call("focus", key=self.name(field if field == "topic_label" else f"{question_id}:{field}"))

    def act_undo(self, _arg: str) -> None:
        done = self.book.undo(self.interview_id)
        self.corrected()
        self.tell(_("Taken back; y makes it again.") if done else _("There is nothing to take back."))

    def act_redo(self, _arg: str) -> None:
        done = self.book.redo(self.interview_id)
        self.corrected()
        self.tell(_("Made again.") if done else _("There is nothing to make again."))

    # text

    def act_split(self, arg: str) -> None:
        """``arg``: the key of a text and the caret's place in it, as the browser counts."""
        key, at, _end = arg.split()
        question_id, field = key.split(":")
        text = getattr(self.record.question(question_id), field)
        part = self.book.split_question(self.interview_id, question_id, field, place(text, int(at)))
        self.corrected(part.id, row=True)
        self.tell(_("Split in two; z takes it back."))

    def act_move_text(self, arg: str) -> None:
        """``arg``: the key of a text, where the selection begins and ends, and the field it goes to."""
        key, start, end, into = arg.split()
        question_id, field = key.split(":")
        text = getattr(self.record.question(question_id), field)
        first, last = place(text, int(start)), place(text, int(end))
        if first == last:
            first, last = 0, len(text)
        self.book.move_text(self.interview_id, question_id, field, into, first, last)
        self.corrected(question_id, row=True)
        self.tell(_("Moved to: {field}.").format(field=labels.field(into)))

    def act_place(self, arg: str) -> None:
        """``arg``: the name of a piece that is not placed, and the field of the picked question for it."""
        name, into = arg.split()
        spans = self.book.memo_sources(self.interview_id)
        cut = pieces(self.record.memo, spans)
        piece = next((each for each in cut if each.name == name and each.field == "unread"), None)
        if piece is None:
            self.corrected()
            raise InvalidValue(
                _("Expected a piece of the memo that is not placed."),
                _("The memo was changed meanwhile."),
                _("Choose it again among those marked now."),
            )
        before = getattr(self.record.question(self.picked), into)
        text = "\n".join(each for each in (before, piece.text.strip()) if each)
        self.book.set_question(self.interview_id, self.picked, into, text)
        self.corrected(row=True)
        self.tell(_("Added to: {field}.").format(field=labels.field(into)))


def unread(cut: list[Piece], questions: list[Question]) -> dict[str, list[Piece]]:
    """The pieces not placed by the question they stood by; what stood by none goes to the first."""
    by: dict[str, list[Piece]] = {question.id: [] for question in questions}
    for piece in cut:
        if piece.field == "unread" and piece.text.strip():
            by[piece.question_id if piece.question_id in by else questions[0].id].append(piece)
    return by


def place(text: str, units: int) -> int:
    """The place in ``text`` that a browser's text field calls ``units``: it shows every line's end as one."""
    at = from_utf16(text.replace("\r\n", "\n"), units)
    for passed, pair in enumerate(re.finditer("\r\n", text)):
        if pair.start() - passed >= at:
            return at + passed
    return at + text.count("\r\n")
