"""A workbook with many made-up interviews of ten questions each, quickly: one goes in by the front door,
SQL copies it."""

from __future__ import annotations

import sqlite3

import workbook as wb
from workbook.store import tables

QUESTIONS = 10
ANSWER = "I said what I knew about it, drew the parts on the board and named the costs of each. " * 8


def fill(book: wb.Workbook, count: int) -> None:
    """``count`` interviews an hour apart, ``i00000`` the first, with ratings and one topic a question."""
    questions = [
        {"id": f"q{n}", "prompt": f"Question number {n}", "topics": ["dp"], "answer": ANSWER, "rating": 3}
        for n in range(QUESTIONS)
    ]
    start = {"company": "Company", "started_at": "2020-01-06T19:00:00+09:00", "round_kind": "technical"}
    book.add({"id": "i00000", **start, "round": "first", "questions": questions})
    copy = "printf('i%05d', k)"
    changes = {
        "interviews": {
            "id": copy,
            "company": "company || k % 300",
            "started_at_us": "started_at_us + k * 3600000000",
        },
        "questions": {"interview_id": copy, "rating": "abs(random()) % 5 + 1", "prompt": "prompt || k"},
        "question_topics": {"interview_id": copy, "topic": "'topic-' || abs(random()) % 50"},
    }
    with sqlite3.connect(book.path) as connection:
        for table, changed in changes.items():
            columns = [f'"{column.name}"' for column in tables.metadata.tables[table].c]
            values = [changed.get(column.strip('"'), column) for column in columns]
            numbers = f"SELECT 1 UNION ALL SELECT k + 1 FROM copies LIMIT {count - 1}"
            connection.execute(
                f"WITH RECURSIVE copies(k) AS ({numbers}) "
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM copies, {table}"
            )
