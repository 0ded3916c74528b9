"""The weakness review: what many interviews show."""

from __future__ import annotations

from typing import Any

import workbook as wb
from workbook.locale import _
from workbook.ui import views
from workbook.ui.desk import desk
from workbook.ui.form import Form

MOST = 8
"""Topics offered for their own progress."""


class Review(Form):
    """The person's interviews, or the sample's as long as there are none."""

    template = "review.html"

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().shown(), "review"

    def __init__(self) -> None:
        super().__init__()
        self.topic, self.drawn = "", False

    def context(self) -> dict[str, Any]:
        if not self.drawn:
            return {"views": [], "topics": []}
        answers = self.book.answers()
        asked = answers["topic"].dropna().value_counts().index[:MOST]
        return {
            "views": [
                views.weak_topics(self.book, answers),
                views.progress(self.book, answers, self.topic),
                views.topic_by_month(self.book, answers),
            ],
            "topics": [("", _("all topics")), *((topic, self.book.topic_name(topic)) for topic in asked)],
        }

    def on_ready(self, message: dict[str, Any]) -> None:
        """The page stands at once; the charts follow when pandas and matplotlib are there."""
        super().on_ready(message)
        self.act_again("")

    def act_again(self, _arg: str) -> None:
        self.book, self.drawn = desk().shown(), True
        self.refresh("charts")

    def act_topic(self, topic: str) -> None:
        self.topic = topic
        self.refresh("charts")
