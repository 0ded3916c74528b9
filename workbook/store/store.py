"""The repository: every way the workbook's records are read and changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from workbook import locale
from workbook.model import (
    Clock,
    Export,
    Interview,
    Mail,
    OwnTopics,
    Profile,
    Question,
    SentMail,
)
from workbook.store import (
    adding,
    backups,
    changing,
    emptying,
    ever,
    exchange,
    frames,
    health,
    importing,
    interviews,
    ledger,
    lookup,
    notes,
    own_topics,
    questions,
    restoring,
    rows,
    saving,
    schema,
    versions,
)
from workbook.store.adding import Added
from workbook.store.changing import Change, Step
from workbook.store.database import Database, make_private
from workbook.store.failures import Damaged, Foreign
from workbook.store.fields import DRAFT
from workbook.store.files import close_to_others, with_side_files
from workbook.store.health import Ailment
from workbook.store.importing import Imported
from workbook.store.interviews import Binned, InterviewRow
from workbook.store.rescue import Rescued
from workbook.store.versions import Place, Saved, Version

if TYPE_CHECKING:
    import pandas as pd


class Store:
    """Safe from any thread and from several processes. Each method is one transaction: all of it is on
    disk when it returns, or nothing of it happened. What cannot be read or written is a ``StoreError``."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Self:
        """The store in the file ``path``; created, for its owner only, where there is none. Of a damaged
        file what can be read is shown, and changes are refused; see ``damage``."""
        make_private(path)
        database = Database(path)
        try:
            new = schema.prepare(database)
            close_to_others(with_side_files(path))
            if not new:
                backups.take_daily(database, clock())
                health.refuse_damage(database)
        except Foreign:
            database.close()
            raise
        except Damaged as damage:
            database.close()
            return cls(Rescued(path, damage, clock()), clock)
        except BaseException:
            database.close()
            raise
        return cls(database, clock)

    @property
    def damage(self) -> str | None:
        """What is wrong with the file, in SQLite's words; ``None`` where it is sound."""
        return self._database.damage

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

    def empty_bin(self) -> int:
        with self._database.write() as connection:
            return emptying.empty_bin(connection)

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
            if field == DRAFT and question_id is None:
                return ledger.save_draft(connection, interview_id, value, now, writer, base)
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
            if interview_id:
                lookup.interview_row(connection, interview_id)
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

    def change_questions(self, interview_id: str, ids: Sequence[str], step: Step) -> Change:
        with self._database.write() as connection:
            return changing.change_questions(connection, interview_id, ids, step, self._clock())

    def take_memo(self, interview_id: str, text: str, found: Sequence[Question], writer: str) -> bool:
        with self._database.write() as connection:
            return notes.take_memo(connection, interview_id, text, found, self._clock(), writer)

    def record_sent(
        self,
        interview_id: str,
        writer: str,
        mail: Mail | dict[str, Any] | None = None,
        sent_at: datetime | None = None,
        override_reason: str = "",
    ) -> SentMail:
        now = self._clock()
        with self._database.write() as connection:
            return ledger.record_sent(
                connection, interview_id, mail, sent_at or now, override_reason, now, writer
            )

    def record_declined(self, interview_id: str, reason: str, writer: str) -> None:
        with self._database.write() as connection:
            ledger.record_declined(connection, interview_id, reason, self._clock(), writer)

    def reopen_mail(self, interview_id: str, writer: str) -> None:
        with self._database.write() as connection:
            ledger.reopen(connection, interview_id, self._clock(), writer)

    def own_topics(self) -> OwnTopics:
        with self._database.read() as connection:
            return own_topics.load(connection)

    def change_topics(self, step: Callable[[OwnTopics], OwnTopics]) -> OwnTopics:
        """Put what ``step`` makes of the own topics in their place; nobody else changes them meanwhile."""
        with self._database.write() as connection:
            return own_topics.change(connection, step)

    def export_json(self, path: Path) -> Export:
        """Write everything outside the bin to ``path``; returns what was written."""
        export = self.everything()
        exchange.write(export, path)
        return export

    def everything(self) -> Export:
        """Everything outside the bin."""
        unsaved = self.profile()
        with self._database.read() as connection:
            return exchange.collect(connection, unsaved)

    def ever_held(self) -> list[tuple[str, Any]]:
        """(field, JSON value) of everything that names somebody, also in the bin and in old versions."""
        with self._database.read() as connection:
            return list(ever.held(connection))

    def import_json(self, path: Path, replace: bool = False) -> Imported:
        export = exchange.read(path)
        with self._database.write() as connection:
            return importing.take_in(connection, export, replace, self._clock())

    def add_missing(
        self, interviews: Sequence[Interview], step: Callable[[OwnTopics], OwnTopics]
    ) -> Added:
        """``step`` changes the own topics beside it."""
        with self._database.write() as connection:
            own_topics.change(connection, step)
            return adding.add_missing(connection, interviews, self._clock())

    def answers(self) -> pd.DataFrame:
        with self._database.raw() as connection:
            return frames.answers(connection)

    def interviews(self) -> pd.DataFrame:
        with self._database.raw() as connection:
            return frames.interviews(connection)

    def backup(self) -> Path:
        """Take a verified copy; returns its path."""
        return backups.take(self._database, self._clock())

    def backups(self) -> list[Path]:
        """Every backup, newest first."""
        return backups.backups(self.path)

    def newest_good_backup(self) -> Path | None:
        return backups.newest_good(self.path)

    def restore_preview(self, backup: Path) -> list[str]:
        return restoring.preview(self.path, backup)

    def restore(self, backup: Path) -> Path:
        """Go back to ``backup``; returns where the state before is kept."""
        return restoring.restore(self.path, backup, self._clock())

    def examine(self) -> list[Ailment]:
        return health.examine(self._database, self._clock())

    def repair(self) -> None:
        health.repair(self._database, self._clock())
