"""Taking in the records of an export: what is new is added, what differs is never overwritten unasked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from workbook.locale import _
from workbook.model import Export, InvalidValue, OwnTopics, Profile
from workbook.model.errors import shown
from workbook.model.question import short_code
from workbook.store import interviews, own_topics, rows, tables
from workbook.store.replacing import replace_interview
from workbook.store.saving import save_profile


@dataclass(frozen=True)
class Imported:
    """Ids of what an import did: ``added``, ``replaced``, and ``unchanged`` (there already, identical)."""

    added: list[str]
    replaced: list[str]
    unchanged: list[str]


def take_in(connection: Connection, export: Export, replace: bool, now: datetime) -> Imported:
    """Add what is new. What is there already and differs stops the import, or, with ``replace``, is
    replaced field by field, so that the versions keep what was there."""
    _check_ids(export)
    here = {interview.id: interview for interview in rows.load_interviews(connection)}
    binned = _binned(connection)
    differing = {
        interview.id: interview
        for interview in export.interviews
        if interview.id in binned or here.get(interview.id, interview) != interview
    }
    named = [
        *_differing_profile(connection, export.profile),
        *differing,
        *_differing_topics(connection, export),
    ]
    if named and not replace:
        raise _differs(named)
    writer = f"import-{short_code(8)}"  # one of its own, so that two imports in a row are two versions
    for interview in differing.values():
        replace_interview(connection, interview, now, writer)
    known = here.keys() | differing.keys()
    new = [interview for interview in export.interviews if interview.id not in known]
    rows.insert_interviews(connection, new, now.isoformat())
    _take_profile(connection, export.profile, now, writer)
    own_topics.change(connection, lambda own: _merged(own, export.topics))
    ids = {interview.id for interview in export.interviews}
    return Imported(
        added=[interview.id for interview in new],
        replaced=list(differing),
        unchanged=sorted(ids & here.keys() - differing.keys()),
    )


def _check_ids(export: Export) -> None:
    ids = [interview.id for interview in export.interviews]
    if len(set(ids)) < len(ids):
        twice = sorted(id for id, count in Counter(ids).items() if count > 1)
        raise InvalidValue(
            _("Expected every interview to have its own id."),
            _("{ids} came twice.").format(ids=shown(", ".join(twice))),
            _("Give each interview an id of its own; nothing was changed."),
        )
    for interview in export.interviews:
        interviews.check_question_ids(interview)


def _differs(names: list[str]) -> InvalidValue:
    return InvalidValue(
        _("Expected records that are new, or the same as those in the workbook."),
        _("Different here and there: {names}.").format(names=shown(", ".join(names), 300)),
        _("Replace them on purpose (versions keep what was there), or take them out; nothing was changed."),
    )


def _binned(connection: Connection) -> set[str]:
    table = tables.interviews
    return set(connection.execute(select(table.c.id).where(table.c.deleted_at.is_not(None))).scalars())


def _filled_in(profile: Profile) -> dict[str, object]:
    empty = Profile()
    return {name: value for name, value in profile if value != getattr(empty, name)}


def _differing_profile(connection: Connection, profile: Profile) -> list[str]:
    """Fields that both sides filled in, differently."""
    present = rows.load_profile(connection)
    here = _filled_in(present) if present else {}
    there = _filled_in(profile)
    return [f"profile.{name}" for name in there if here.get(name, there[name]) != there[name]]


def _take_profile(connection: Connection, profile: Profile, now: datetime, writer: str) -> None:
    """What the file says, except that its empty fields empty none here."""
    new = rows.load_profile(connection) is None
    values = (
        {name: getattr(profile, name) for name in profile.model_fields_set} if new else _filled_in(profile)
    )
    for name, value in values.items():
        save_profile(connection, name, value, now, writer, None)


def _differing_topics(connection: Connection, export: Export) -> list[str]:
    here, there = own_topics.load(connection), export.topics
    known = {topic.id: topic for topic in here.own}
    own = [f"topics.{topic.id}" for topic in there.own if known.get(topic.id, topic) != topic]
    labels = [
        f"topics.mappings.{label}"
        for label, topic in there.mappings.items()
        if here.mappings.get(label, topic) != topic
    ]
    return own + labels


def _merged(here: OwnTopics, there: OwnTopics) -> OwnTopics:
    """Both, in the order they came; where they differ, ``there`` holds."""
    corrections = {correction.text: correction for correction in (*here.corrections, *there.corrections)}
    return OwnTopics(
        own=list({topic.id: topic for topic in (*here.own, *there.own)}.values()),
        mappings=here.mappings | there.mappings,
        corrections=list(corrections.values()),
    )
