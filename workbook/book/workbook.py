"""The one object the faces hold: records in, mails, checks and weak topics out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from workbook import locale
from workbook.book import answers, doctor, drafting, lists, memo, memo_sources, topics
from workbook.book.questions import Questions
from workbook.book.undoing import Steps
from workbook.model import (
    Clock,
    Draft,
    Finding,
    Interview,
    Kind,
    Language,
    Mail,
    Memo,
    Profile,
    Route,
    SentMail,
    Span,
    Topic,
)
from workbook.model.question import short_code
from workbook.store import Added, Ailment, Binned, Change, Imported, InterviewRow, Saved, Store, Version

if TYPE_CHECKING:
    import pandas as pd

    from workbook.book.share import Shared
    from workbook.tables import Reading


class Workbook(Questions):
    """Keeps the records (``store``) and brings the crafts to them. Safe from any thread.

    Unknown ids raise ``NotFound``, values that do not fit ``InvalidValue``, a database that cannot be
    read or written ``StoreError``; after an error nothing has changed.
    """

    def __init__(self, store: Store, clock: Clock, *, is_sample: bool = False) -> None:
        self.store, self.clock, self.is_sample = store, clock, is_sample
        self.hand, self.sitting = "w" + short_code(8), 1
        self.steps = Steps(store)

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
    def damage(self) -> str | None:
        """What is wrong with the database, in SQLite's words; ``None`` where it is sound. A damaged one is
        shown as far as it can be read, and every change raises ``StoreError``."""
        return self.store.damage

    @property
    def language(self) -> str:
        """The language of the interface, ``ja`` or ``en``."""
        return locale.current()

    def now(self) -> datetime:
        """The present moment on the workbook's clock."""
        return self.clock()

    @property
    def writer(self) -> str:
        """The name that changes are saved under."""
        return f"{self.hand}#{self.sitting}"

    def end_sitting(self) -> None:
        """Make what stands in every field now a version of its own, however soon it is changed: something
        was done with it."""
        self.sitting += 1

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
        saves; changes by one writer less than a minute apart are one version. Topics other than those
        suggested are learned from, as by ``correct_topics``.
        """
        saved = self.store.save_field(interview_id, field, value, writer or self.writer, question_id, base)
        if field == "topics" and question_id is not None:
            topics.learn(self, interview_id, question_id)
        return saved

    def revision(self, interview_id: str, field: str, question_id: str | None = None) -> int:
        """How often a field was saved; the ``base`` of the next save."""
        return self.store.revision(interview_id, field, question_id)

    def history(self, interview_id: str) -> list[Version]:
        """Every version of every field of an interview and its questions, oldest first."""
        return self.store.history(interview_id)

    def remove_interview(self, interview_id: str) -> None:
        """Put an interview into the bin."""
        self.store.remove_interview(interview_id)

    def put_back_version(self, version: Version) -> Saved:
        """Let a field hold again what it held in ``version``; what stands there now is a version too."""
        self.end_sitting()
        question = version.question_id or None
        saved = self.save_field(version.interview_id, version.field, version.value, question_id=question)
        self.end_sitting()
        return saved

    def bin(self) -> list[Binned]:
        """What was removed, latest first."""
        return self.store.bin()

    def put_back(self, interview_id: str, question_id: str = "") -> None:
        """Take an interview, or one of its questions (a step for ``undo``), out of the bin."""
        before = self.interview(interview_id).questions if question_id else []
        self.store.put_back(interview_id, question_id)
        if question_id:
            self.steps.remember(interview_id, Change(before, self.interview(interview_id).questions))

    def empty_bin(self) -> int:
        """Delete what lies in the bin for good, with its versions; how many interviews and questions that
        were. Backups taken before still hold it."""
        return self.store.empty_bin()

    # the memo

    def take_memo(self, interview_id: str, text: str) -> Memo:
        """Keep a memo word for word, below one that is there, and add the questions read out of it, with
        topics where they are sure. The same memo a second time adds nothing; the ``Memo`` returned then
        has no questions."""
        return memo.take_memo(self, interview_id, text)

    def take_memo_file(self, interview_id: str, name: str, data: bytes) -> Memo:
        """``take_memo`` from a file: ``.txt``, ``.md`` or a mail (``.eml``), in any usual encoding."""
        return self.take_memo(interview_id, memo.memo_text(name, data))

    def memo_sources(self, interview_id: str) -> list[Span]:
        """Where in the stored memo the questions that are there now came from, in its order: ``field`` is
        the field that holds the words by now, ``question_id`` is ``""`` for what belongs to no question on
        record. Nothing is stored: the memo is read again."""
        return memo_sources.memo_sources(self, interview_id)

    # the mail

    def draft_mail(
        self,
        interview_id: str,
        now: datetime | None = None,
        *,
        language: Language | None = None,
        route: Route | None = None,
        include: Iterable[str] = (),
        exclude: Iterable[str] = (),
    ) -> Draft:
        """The mail of an interview, from what is recorded, with what was left out and what is missing.
        ``include`` and ``exclude`` are question ids. Nothing is stored."""
        return drafting.draft_mail(self, interview_id, now, language, route, include, exclude)

    def check(self, mail: Mail | Mapping[str, Any], interview_id: str | None = None) -> list[Finding]:
        """What is wrong with a mail, held against the interview's record, the other companies on file and
        the mails already sent."""
        return drafting.check(self, mail, interview_id)

    def write_eml(self, interview_id: str, mail: Mail, path: str | Path) -> None:
        """Write ``mail`` as an unsent ``.eml`` file, in reply to the mail recorded in ``reply_to``."""
        drafting.write_eml(self, interview_id, mail, Path(path))

    def reminder(self, interview_id: str) -> bytes:
        """A calendar file (``.ics``) for the mail's best time; ``InvalidValue`` where none is left."""
        return drafting.reminder(self, interview_id)

    def save_draft(
        self,
        interview_id: str,
        mail: Mail | dict[str, Any] | None,
        *,
        base: int | None = None,
        writer: str | None = None,
    ) -> Saved:
        """Keep the mail as edited (``None`` discards it); as ``save_field`` of ``follow_up.draft``, and what
        stood in it before is a version however soon it is saved again."""
        saved = self.save_field(interview_id, "follow_up.draft", mail, base=base, writer=writer)
        self.end_sitting()
        return saved

    def record_sent(
        self,
        interview_id: str,
        mail: Mail | dict[str, Any] | None = None,
        sent_at: datetime | None = None,
        override_reason: str = "",
    ) -> SentMail:
        """Record that ``mail`` (the draft where none is given) went out at ``sent_at`` (else now). A second
        one raises ``SecondMail`` unless ``override_reason`` says why; it is kept."""
        self.end_sitting()
        return self.store.record_sent(interview_id, self.writer, mail, sent_at, override_reason)

    def record_declined(self, interview_id: str, reason: str = "") -> None:
        """Record the decision not to send a mail."""
        self.end_sitting()
        self.store.record_declined(interview_id, reason, self.writer)

    def reopen_mail(self, interview_id: str) -> None:
        """Take the decision not to send back."""
        self.end_sitting()
        self.store.reopen_mail(interview_id, self.writer)

    # topics

    def topics(self) -> list[Topic]:
        """The catalogue and the person's own topics."""
        return topics.all_topics(self)

    def topic_name(self, topic_id: str) -> str:
        """The name of a topic in the language of the interface."""
        return topics.topic_namer(self, self.language)(topic_id)

    def find_topic(self, label: str) -> str | None:
        """The topic id of what a person typed as a tag; own topics and mappings come first."""
        from workbook.topics import find_topic

        return find_topic(label, self.store.own_topics())

    def near_misses(self, label: str) -> list[str]:
        """Topic ids that ``label`` may have meant, to be offered."""
        from workbook.topics import near_misses

        return near_misses(label, self.store.own_topics())

    def suggest_topics(self, text: str, limit: int = 3, sure: bool = False) -> list[str]:
        """Topic ids for a question's text, best first; ``sure`` stays silent rather than guess."""
        from workbook.topics import suggest_topics

        return suggest_topics(text, limit, sure, self.store.own_topics())

    def add_topic(self, label: str, kind: Kind = Kind.KNOWLEDGE) -> Topic:
        """A topic of the person's own; one of the same spelling is used again."""
        return topics.add_topic(self, label, kind)

    def map_topic(self, label: str, topic_id: str) -> None:
        """From now on ``label`` (a tag, or an own topic's name or id) stands for ``topic_id``; all past
        questions with an own topic follow it."""
        topics.map_topic(self, label, topic_id)

    def unmap_topic(self, label: str) -> None:
        """Take a mapping back; past questions count under their own topic again."""
        topics.unmap_topic(self, label)

    def correct_topics(self, text: str, topic_ids: Sequence[str]) -> None:
        """Learn which topics a question's text has, for later suggestions."""
        topics.correct_topics(self, text, topic_ids)

    # what many interviews show

    def answers(self) -> pd.DataFrame:
        """One row per question and topic; columns as ``workbook.model.columns.ANSWERS``. A topic that was
        mapped counts as the one it stands for."""
        return answers.answers(self)

    def interviews(self) -> pd.DataFrame:
        """One row per interview, by start; columns as ``workbook.model.columns.INTERVIEWS``."""
        return self.store.interviews()

    def weak_topics(self) -> pd.DataFrame:
        """The weakest topics first; see ``workbook.stats.weak_topics``."""
        from workbook.stats import weak_topics

        return weak_topics(self.answers(), now=self.clock())

    # keeping

    def export_json(self, path: str | Path) -> None:
        """Write everything outside the bin to ``path``, whole or not at all."""
        self.store.export_json(Path(path))

    def share(self, path: str | Path, keep: Collection[str] = ()) -> Shared:
        """Write a copy to hand over to ``path``, in the form of an export: names, addresses and ids replaced,
        dates moved by a random number of weeks, confidential questions and free text withheld, but for the
        fields named in ``keep``. Raises ``Leak`` and writes nothing where a private string is left in it."""
        from workbook.book.share import share

        return share(self, Path(path), keep)

    def import_json(self, path: str | Path, *, replace: bool = False) -> Imported:
        """Take in an export, all or nothing. What is here and differs is an ``InvalidValue`` that names it,
        unless ``replace``; then versions keep what was there."""
        return self.store.import_json(Path(path), replace)

    def read_list(
        self,
        data: bytes,
        changes: Mapping[str, str] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Reading:
        """What a CSV or TSV of past interviews holds: the column mapping (proposed, with ``changes`` column
        -> field made to it), the interviews, and what cannot be read, row by row. Nothing is stored.
        ``progress`` is called with the rows read and all rows."""
        return lists.read_list(self, data, changes or {}, progress)

    def import_list(self, reading: Reading) -> Added:
        """Keep what ``read_list`` read, all or nothing. What was ever taken in, edited or binned since,
        stays as it is, so that the same list twice adds nothing twice."""
        return lists.import_list(self, reading)

    def backup(self) -> Path:
        """Take a verified copy of the database; its path."""
        return self.store.backup()

    def backups(self) -> list[Path]:
        """Every backup, newest first."""
        return self.store.backups()

    def newest_good_backup(self) -> Path | None:
        """The backup that ``workbook restore`` goes back to."""
        return self.store.newest_good_backup()

    def restore_preview(self, backup: str | Path) -> list[str]:
        """What ``restore`` would change, a sentence a line."""
        return self.store.restore_preview(Path(backup))

    def restore(self, backup: str | Path) -> Path:
        """Go back to a backup; returns where the state before is kept."""
        return self.store.restore(Path(backup))

    def doctor(
        self, *, repair: bool = False, notebooks: Path | None = None, commit: Path | None = None
    ) -> list[Ailment]:
        """What is not sound in the database, its backups and permissions, and the notebooks' folder, and what
        of the person's would be committed with ``commit`` (else the notebooks' git repository, if any);
        ``repair`` first puts right what can be."""
        return doctor.doctor(self, repair, notebooks, commit)

    def sample(self) -> Workbook:
        """The shipped sample, in a store of its own; close it when done."""
        from workbook.book.sample import open_sample

        return open_sample(self.clock)
