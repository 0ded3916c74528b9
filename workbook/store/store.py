"""The repository: every way the workbook's records are read and changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from workbook import locale
from workbook.model import Clock, Interview, Profile, Question
from workbook.store import interviews, questions, rows, saving, schema, versions
from workbook.store.database import Database, make_private
from workbook.store.interviews import Binned, InterviewRow
from workbook.store.versions import Place, Saved, Version


class Store:
    """Safe from any thread and from several processes. Each method is one transaction: all of it is on
    disk when it returns, or nothing of it happened. What cannot be read or written is a ``StoreError``."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Self:
        """The store in the file ``path``; created, for its owner only, where there is none."""
        make_private(path)
        database = Database(path)
        schema.prepare(database)
        return cls(database, clock)

    @property
    def path(self) -> Path:
        return self._database.path

    def close(self) -> None:
        self._database.close()

    def profile(self) -> Profile:
        """The profile; until the first save an empty one in the language shown."""
        return self.saved_profile() or Profile.model_validate({"language": locale.current()})

    def saved_profile(self) -> Profile | None:
        with self._database.read() as connection:
            return rows.load_profile(connection)

    def save_profile(self, field: str, value: Any, writer: str, base: int | None = None) -> Saved:
        with self._database.write() as connection:
            return saving.save_profile(connection, field, value, self._clock(), writer, base)

    def add(self, interview: Interview) -> None:
        with self._database.write() as connection:
            interviews.add(connection, interview, self._clock())

    def interview(self, interview_id: str) -> Interview:
        with self._database.read() as connection:
            return interviews.load(connection, interview_id)

    def all_interviews(self) -> list[Interview]:
        """Every interview outside the bin, by start."""
        with self._database.read() as connection:
            return rows.load_interviews(connection)

    def interview_list(self) -> list[InterviewRow]:
        with self._database.read() as connection:
            return interviews.listed(connection)

    def remove_interview(self, interview_id: str) -> None:
        with self._database.write() as connection:
            interviews.remove(connection, interview_id, self._clock())

    def bin(self) -> list[Binned]:
        with self._database.read() as connection:
            return interviews.bin_(connection)

    def put_back(self, interview_id: str, question_id: str = "") -> None:
        with self._database.write() as connection:
            interviews.put_back(connection, interview_id, question_id)

    def save_field(
        self,
        interview_id: str,
        field: str,
        value: Any,
        writer: str,
        question_id: str | None = None,
        base: int | None = None,
    ) -> Saved:
        now = self._clock()
        with self._database.write() as connection:
            if question_id is None:
                return saving.save_interview(connection, interview_id, field, value, now, writer, base)
            place = Place(interview_id, question_id, field)
            return saving.save_question(connection, place, value, now, writer, base)

    def revision(self, interview_id: str, field: str, question_id: str | None = None) -> int:
        """The number of saves of a field; ``""`` as interview id means the profile."""
        with self._database.read() as connection:
            last = versions.latest(connection, Place(interview_id, question_id or "", field))
            return last.revision if last else 0

    def history(self, interview_id: str) -> list[Version]:
        with self._database.read() as connection:
            return list(versions.history(connection, interview_id))

    def add_question(self, interview_id: str, question: Question, position: int | None = None) -> None:
        with self._database.write() as connection:
            questions.add_question(connection, interview_id, question, position, self._clock())

    def remove_question(self, interview_id: str, question_id: str) -> None:
        with self._database.write() as connection:
            questions.remove_question(connection, interview_id, question_id, self._clock())

    def order_questions(self, interview_id: str, ids: Sequence[str]) -> None:
        with self._database.write() as connection:
            questions.order_questions(connection, interview_id, ids)
