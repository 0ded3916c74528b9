"""What the forms of one kernel share: the workbook, the sample, and each other's changes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

import workbook as wb
from workbook.model import NotFound

if TYPE_CHECKING:
    from workbook.ui.form import Form


class Desk:
    """``book`` is the person's workbook, opened on first use; ``sample`` stands in while it is empty."""

    def __init__(self) -> None:
        self._book: wb.Workbook | None = None
        self._sample: wb.Workbook | None = None
        self.forms: WeakSet[Form] = WeakSet()
        self.standing: dict[str, list[Form]] = {}

    @property
    def book(self) -> wb.Workbook:
        if self._book is None:
            self._book = wb.open()
        return self._book

    @property
    def sample(self) -> wb.Workbook:
        if self._sample is None:
            self._sample = self.book.sample()
        return self._sample

    def book_of(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        """The workbook that holds an interview, and the interview's id; without an id the sample's latest.
        An id that neither the person's workbook nor the sample knows is ``NotFound``."""
        if interview_id is None:
            return self.sample, self.sample.interview_list()[0].id
        try:
            self.book.interview(interview_id)
        except NotFound as unknown:
            if interview_id not in {row.id for row in self.sample.interview_list()}:
                raise unknown
            return self.sample, interview_id
        return self.book, interview_id

    def shown(self) -> wb.Workbook:
        """The person's workbook, or the sample as long as theirs is empty."""
        return self.book if self.book.interview_list() else self.sample

    def discard(self, cell: str) -> None:
        """Take away the forms that ``cell`` showed before: it runs again."""
        for form in self.standing.pop(cell, []):
            self.forms.discard(form)
            form.close()

    def changed(self, by: Form, interview_id: str, key: str) -> None:
        """Tell every form what one of them has changed."""
        for form in list(self.forms):
            form.on_change(by, interview_id, key)

    def redraw(self) -> None:
        """Draw every form anew, as after a change of language."""
        for form in list(self.forms):
            form.redraw()


_desk = Desk()


def desk() -> Desk:
    """The desk of this kernel."""
    return _desk


def clear() -> None:
    """Start over with an empty desk, as in a new kernel."""
    global _desk
    _desk = Desk()
