"""Taking corrections of questions back, and making them again. Steps are remembered as long as the workbook
is open; versions and the bin keep what was there beyond that."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Sequence
from threading import RLock

from workbook.locale import _
from workbook.model import InvalidValue, Question
from workbook.store import Change, Store
from workbook.store.changing import Step

REMEMBERED = 200


class Steps:
    """The corrections of each interview, last one last. Safe from any thread."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.lock = RLock()
        self.done: dict[str, deque[Change]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
        self.undone: dict[str, deque[Change]] = defaultdict(deque)

    def take(self, interview_id: str, ids: Sequence[str], step: Step) -> Change:
        """Change the questions and remember it; what was taken back before can no longer be made again."""
        with self.lock:
            change = self.store.change_questions(interview_id, ids, step)
            self.remember(interview_id, change)
            return change

    def remember(self, interview_id: str, change: Change) -> None:
        if change.before != change.after:
            with self.lock:
                self.done[interview_id].append(change)
                self.undone[interview_id].clear()

    def undo(self, interview_id: str) -> bool:
        return self._go(interview_id, self.done[interview_id], self.undone[interview_id])

    def redo(self, interview_id: str) -> bool:
        return self._go(interview_id, self.undone[interview_id], self.done[interview_id])

    def _go(self, interview_id: str, steps: deque[Change], others: deque[Change]) -> bool:
        """Take back the last of ``steps``. One that cannot be taken back any more is forgotten, so that it
        does not stand before those below it."""
        with self.lock:
            if not steps:
                return False
            change = steps.pop()
            back = self.store.change_questions(interview_id, [], lambda here: without(here, change))
            others.append(back)
            return True


def without(here: list[Question], change: Change) -> list[Question]:
    """``here`` with ``change`` taken back, and whatever else was done since left alone. ``InvalidValue``
    where the same fields were changed since."""
    present = {question.id: question for question in here}
    before = {question.id: question for question in change.before}
    after = {question.id: question for question in change.after}
    for id in before.keys() | after.keys():
        if before.get(id) == after.get(id):
            continue
        restored = _restored(present.pop(id, None), before.get(id), after.get(id))
        if restored is not None:
            present[id] = restored
    return [present[id] for id in _order([each.id for each in here], list(before), present.keys())]


def _restored(here: Question | None, before: Question | None, after: Question | None) -> Question | None:
    if before is None or after is None:
        if here != after:
            raise _changed_since()
        return before
    changed = {name: value for name, value in before if value != getattr(after, name)}
    if here is None or any(getattr(here, name) != getattr(after, name) for name in changed):
        raise _changed_since()
    return here.model_copy(update=changed)


def _order(here: list[str], before: list[str], present: Collection[str]) -> list[str]:
    """The order before; what came since stays behind the question it stands behind."""
    order = [id for id in before if id in present]
    for place, id in enumerate(here):
        if id in present and id not in order:
            ahead = [order.index(other) for other in here[:place] if other in order]
            order.insert(ahead[-1] + 1 if ahead else 0, id)
    return order


def _changed_since() -> InvalidValue:
    return InvalidValue(
        _("Expected the questions as that step left them."),
        _("They were changed since."),
        _("Correct them by hand; the history and the bin keep every earlier text."),
    )
