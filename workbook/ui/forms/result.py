"""What came of the interview."""

from __future__ import annotations

from typing import Any

from workbook.ui import labels
from workbook.ui.form import Form


class ResultForm(Form):
    template = "result.html"

    def context(self) -> dict[str, Any]:
        return {"outcomes": labels.outcomes()}

    def changed(self, key: str) -> None:
        """The day a result is entered is the day it became known, unless another is typed."""
        record = self.record
        if key == "outcome" and record.outcome != "pending" and record.decided_at is None:
            self.book.save_field(self.interview_id, "decided_at", self.book.clock())
            self.show("decided_at")
        super().changed(key)
