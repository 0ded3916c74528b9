"""What a review is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.choice import EVERYTHING, Choice
from workbook.book.topics import topic_namer
from workbook.locale import _, ngettext

if TYPE_CHECKING:
    import pandas as pd

    from workbook.book.workbook import Workbook


class Material:
    """The records of one workbook under one choice, read once. ``every`` holds all its interviews,
    ``interviews`` and ``answers`` what is left of them."""

    def __init__(self, book: Workbook, choice: Choice = EVERYTHING) -> None:
        self.book, self.choice, self.now = book, choice, book.now()
        self.topic_name = topic_namer(book, book.language)
        self.zone = book.profile().time_zone
        self.every: pd.DataFrame = book.interviews()
        self.interviews = choice.of(self.every, self.now)
        answers = book.answers()
        self.answers = answers[answers["interview"].isin(self.interviews["interview"])]

    def asked_most(self) -> list[str]:
        """The topics by number of questions, most asked first."""
        return list(self.answers["topic"].dropna().value_counts(sort=True).index)

    def gaps(self) -> str:
        """Why there is nothing to count yet, and what would change it."""
        questions = self.answers.drop_duplicates(["interview", "question"])
        if questions.empty:
            return _("These interviews have no question yet. Add questions with a topic and a rating.")
        unrated, untagged = int(questions["rating"].isna().sum()), int(questions["topic"].isna().sum())
        return ngettext(
            "Of {n} question, {unrated} without a rating and {untagged} without a topic: fill these in.",
            "Of {n} questions, {unrated} without a rating and {untagged} without a topic: fill these in.",
            len(questions),
        ).format(n=len(questions), unrated=unrated, untagged=untagged)
