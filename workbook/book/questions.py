"""The part of a ``Workbook`` that changes the questions of an interview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from workbook.book import correcting, memo
from workbook.book.undoing import Steps
from workbook.model import Question
from workbook.store import Change, Saved, Store

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook


class Questions:
    """Adding and correcting. Whatever it does is one transaction and keeps versions."""

    store: Store
    steps: Steps

    def add_question(
        self,
        interview_id: str,
        question: Question | dict[str, Any] | None = None,
        position: int | None = None,
    ) -> Question:
        """Add a question (an empty one where none is given) at ``position``, else at the end."""
        record = Question() if question is None else Question.read(question)
        self.store.add_question(interview_id, record, position)
        return record

    def take_questions(self, interview_id: str) -> list[Question]:
        """Read the stored memo, as typed by now, and add the questions that are neither on record nor were
        (worded otherwise, merged or removed since), with topics where they are sure; one step for ``undo``.
        Returns what was added."""
        return memo.take_questions(cast("Workbook", self), interview_id)

    def set_question(self, interview_id: str, question_id: str, field: str, value: Any) -> Saved:
        """``save_field`` of a question as a step for ``undo``."""
        before = self.store.interview(interview_id).questions
        saved = cast("Workbook", self).save_field(interview_id, field, value, question_id=question_id)
        self.steps.remember(interview_id, Change(before, self.store.interview(interview_id).questions))
        return saved

    def remove_question(self, interview_id: str, question_id: str) -> None:
        """Put a question into the bin; a step for ``undo``, as all that follow here."""
        self.steps.take(
            interview_id, [question_id], lambda here: [each for each in here if each.id != question_id]
        )

    def order_questions(self, interview_id: str, ids: Sequence[str]) -> None:
        """Put the questions into the order of ``ids``, which names each once."""
        before = self.store.interview(interview_id).questions
        self.store.order_questions(interview_id, ids)
        self.steps.remember(interview_id, Change(before, self.store.interview(interview_id).questions))

    def merge_questions(self, interview_id: str, ids: Sequence[str]) -> Question:
        """Make one question of two or more: the first of ``ids``, which is returned. Texts and lists are
        joined, the rating is the first one given, of more than three topics the first three stay; the
        others go into the bin as they were."""
        change = self.steps.take(interview_id, ids, lambda here: correcting.merge(here, ids))
        return next(question for question in change.after if question.id == ids[0])

    def split_question(
        self, interview_id: str, question_id: str, field: str, position: int, into: str = "prompt"
    ) -> Question:
        """Cut the text ``field`` at ``position`` (characters from its start; ``text.from_utf16`` counts as a
        browser does). What stands behind becomes the field ``into`` of a new question just after it, which
        is returned."""
        part = Question()
        change = self.steps.take(
            interview_id,
            [question_id],
            lambda here: correcting.split(here, question_id, field, position, part, into),
        )
        return next(question for question in change.after if question.id == part.id)

    def move_text(
        self,
        interview_id: str,
        question_id: str,
        source: str,
        target: str,
        start: int = 0,
        end: int | None = None,
        *,
        to_question: str | None = None,
    ) -> None:
        """Move the characters from ``start`` to ``end`` (all where not given) of the text ``source`` below
        that in ``target``, of the same question or of ``to_question``."""
        to = to_question or question_id
        self.steps.take(
            interview_id,
            [question_id, to],
            lambda here: correcting.move(here, (question_id, source), (to, target), start, end),
        )

    def undo(self, interview_id: str) -> bool:
        """Take back the last step that removed, ordered, merged, split, moved or put back questions; says
        whether there was one. What was typed since stays; where it is in the same fields, the step stands
        (``InvalidValue``) and the next call takes back the one before. Remembered until ``close``."""
        return self.steps.undo(interview_id)

    def redo(self, interview_id: str) -> bool:
        """Make the step again that ``undo`` took back last; says whether there was one."""
        return self.steps.redo(interview_id)
