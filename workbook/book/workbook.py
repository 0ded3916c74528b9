"""The one object the faces hold: records in, mails, checks and weak topics out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from workbook import locale
from workbook.model import Clock, Interview, Profile, Question
from workbook.model.question import short_code
from workbook.store import Binned, InterviewRow, Saved, Store, Version


class Workbook:
    """Keeps the records (``store``) and brings the crafts to them. Safe from any thread.

    Unknown ids raise ``NotFound``, values that do not fit ``InvalidValue``, a database that cannot be
    read or written ``StoreError``; after an error nothing has changed.
    """

    def __init__(self, store: Store, clock: Clock, *, is_sample: bool = False) -> None:
        self.store, self.clock, self.is_sample = store, clock, is_sample
        self.writer = "w" + short_code(8)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        self.store.close()

    @property
    def path(self) -> Path:
        """The database file."""
        return self.store.path

    @property
    def language(self) -> str:
        """The language of the interface, ``ja`` or ``en``."""
        return locale.current()

    # the person

    def profile(self) -> Profile:
        return self.store.profile()

    def save_profile(self, field: str, value: Any, base: int | None = None) -> Saved:
        """Save one field; a new language is spoken at once."""
        saved = self.store.save_profile(field, value, self.writer, base)
        if field == "language":
            locale.use(self.profile().language)
        return saved

    # interviews

    def add(self, interview: Interview | dict[str, Any]) -> Interview:
        """Keep a new interview and return it as kept; an id that is taken is refused."""
        record = Interview.read(interview)
        self.store.add(record)
        return record

    def interview(self, interview_id: str) -> Interview:
        return self.store.interview(interview_id)

    def interview_list(self) -> list[InterviewRow]:
        """One light row per interview, newest first."""
        return self.store.interview_list()

    def save_field(
        self,
        interview_id: str,
        field: str,
        value: Any,
        *,
        question_id: str | None = None,
        base: int | None = None,
        writer: str | None = None,
    ) -> Saved:
        """Save one field of an interview, or of its question ``question_id``.

        ``base`` is the revision the value was edited from: when another writer has saved since, both
        values are kept and ``Saved.conflict`` holds the other. ``writer`` names the form or program that
        saves; changes by one writer less than a minute apart are one version.
        """
        return self.store.save_field(interview_id, field, value, writer or self.writer, question_id, base)

    def revision(self, interview_id: str, field: str, question_id: str | None = None) -> int:
        """How often a field was saved; the ``base`` of the next save."""
        return self.store.revision(interview_id, field, question_id)

    def history(self, interview_id: str) -> list[Version]:
        """Every version of every field of an interview and its questions, oldest first."""
        return self.store.history(interview_id)

    def remove_interview(self, interview_id: str) -> None:
        """Put an interview into the bin."""
        self.store.remove_interview(interview_id)

    def bin(self) -> list[Binned]:
        """What was removed, latest first."""
        return self.store.bin()

    def put_back(self, interview_id: str, question_id: str = "") -> None:
        """Take an interview, or one of its questions, out of the bin."""
        self.store.put_back(interview_id, question_id)

    # questions

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

    def remove_question(self, interview_id: str, question_id: str) -> None:
        """Put a question into the bin."""
        self.store.remove_question(interview_id, question_id)

    def order_questions(self, interview_id: str, ids: Sequence[str]) -> None:
        """Put the questions into the order of ``ids``, which names each once."""
        self.store.order_questions(interview_id, ids)
