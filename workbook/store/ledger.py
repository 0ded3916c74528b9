"""The one mail of an interview: its draft, what was sent, the decision not to send."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select, update

from workbook.locale import _
from workbook.model import FollowUpState, InvalidValue, Mail, SecondMail, SentMail
from workbook.store.fields import DECLINED_REASON, DRAFT, STATE
from workbook.store.lookup import interview_row
from workbook.store.rows import insert_sent
from workbook.store.saving import save_interview
from workbook.store.tables import interviews, sent_mails
from workbook.store.versions import Place, Saved, keep


def save_draft(
    connection: Connection,
    interview_id: str,
    mail: Mail | dict[str, Any] | None,
    now: datetime,
    writer: str,
    base: int | None,
) -> Saved:
    """Keep the draft as edited. A mail that was sent, or decided against, stays so."""
    saved = save_interview(connection, interview_id, DRAFT, mail, now, writer, base)
    state = interview_row(connection, interview_id, interviews.c.follow_up_state)[0]
    if state in (FollowUpState.NONE, FollowUpState.DRAFTED):
        _change(connection, interview_id, STATE, _undecided(mail is not None), now, writer)
    return saved


def record_sent(
    connection: Connection,
    interview_id: str,
    mail: Mail | dict[str, Any] | None,
    sent_at: datetime,
    override_reason: str,
    now: datetime,
    writer: str,
) -> SentMail:
    """Record that ``mail`` (the draft, where none is given) went out."""
    draft = interview_row(connection, interview_id, interviews.c.follow_up_draft)[0]
    if mail is None and draft is None:
        raise InvalidValue(
            _("Expected the mail that was sent."),
            _("None came, and interview {id} has no draft.").format(id=interview_id),
            _("Save the draft first, or hand the mail over."),
        )
    sent = SentMail.read(
        {
            "mail": Mail.read(draft if mail is None else mail),
            "sent_at": sent_at,
            "override_reason": override_reason,
        }
    )
    place = _next_place(connection, interview_id, override_reason)
    insert_sent(connection, interview_id, sent.model_dump(mode="json"), place)
    _change(connection, interview_id, STATE, FollowUpState.SENT, now, writer)
    return sent


def record_declined(
    connection: Connection, interview_id: str, reason: str, now: datetime, writer: str
) -> None:
    """Record the decision not to send a mail."""
    if interview_row(connection, interview_id, interviews.c.follow_up_state)[0] == FollowUpState.SENT:
        raise InvalidValue(
            _("Expected an interview whose mail has not gone out."),
            _("A mail for {id} is recorded as sent.").format(id=interview_id),
            _("Leave it: what was sent stays on record."),
        )
    _change(connection, interview_id, DECLINED_REASON, reason, now, writer)
    _change(connection, interview_id, STATE, FollowUpState.DECLINED, now, writer)


def reopen(connection: Connection, interview_id: str, now: datetime, writer: str) -> None:
    """Take the decision not to send back; nothing happens where there was none."""
    row = interview_row(connection, interview_id, interviews.c.follow_up_state, interviews.c.follow_up_draft)
    if row.follow_up_state == FollowUpState.DECLINED:
        _change(connection, interview_id, STATE, _undecided(row.follow_up_draft is not None), now, writer)
        _change(connection, interview_id, DECLINED_REASON, "", now, writer)


def _undecided(has_draft: bool) -> FollowUpState:
    return FollowUpState.DRAFTED if has_draft else FollowUpState.NONE


def _next_place(connection: Connection, interview_id: str, override_reason: str) -> int:
    count = select(func.count()).select_from(sent_mails).filter_by(interview_id=interview_id)
    sent = int(connection.execute(count).scalar_one())
    if sent and not override_reason.strip():
        raise SecondMail(
            _("Expected one mail per interview."),
            _("A mail for {id} is already recorded as sent.").format(id=interview_id),
            _("Leave it at that, or give the reason for a second one; it is kept on record."),
        )
    return sent


def _change(
    connection: Connection, interview_id: str, field: str, value: str, now: datetime, writer: str
) -> None:
    column = interviews.c[field.replace(".", "_")]
    old = interview_row(connection, interview_id, column)[0]
    if old != value:
        keep(connection, Place(interview_id, "", field), old, str(value), now, writer, None)
        connection.execute(update(interviews).filter_by(id=interview_id).values({column: str(value)}))
