"""Emptying the bin: what lies in it goes for good, with every version of it."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, tuple_

from workbook.store.tables import interviews, question_topics, questions, sent_mails, versions


def empty_bin(connection: Connection) -> int:
    """How many interviews and questions went. Their bytes are overwritten in the file; backups keep them."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    gone = select(interviews.c.id).where(interviews.c.deleted_at.is_not(None))
    asked = select(questions.c.interview_id, questions.c.id).where(questions.c.deleted_at.is_not(None))
    for table in (question_topics, versions):
        pair = tuple_(table.c.interview_id, table.c.question_id)
        connection.execute(delete(table).where(pair.in_(asked) | table.c.interview_id.in_(gone)))
    connection.execute(delete(sent_mails).where(sent_mails.c.interview_id.in_(gone)))
    connection.execute(delete(questions).where(questions.c.interview_id.in_(gone)))
    alone = connection.execute(delete(questions).where(questions.c.deleted_at.is_not(None))).rowcount
    return alone + connection.execute(delete(interviews).where(interviews.c.deleted_at.is_not(None))).rowcount
