"""Whole mails from notes as ragged as real ones, for reading.

``WORKBOOK_GOLDEN=refresh pytest tests/mail/test_mail_golden.py`` writes them anew; read the difference.
"""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from workbook.mail import draft_mail
from workbook.model import Interview, Profile

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
NOTES = [Interview.read(note) for note in json.loads((HERE / "notes.json").read_text(encoding="utf-8"))]
PROFILE = Profile(
    family_name="水野",
    given_name="航",
    latin_name="Wataru Mizuno",
    email="wataru.mizuno@example.com",
    phone="090-0000-0000",
)


def shown(interview):
    """The mail and, below a line, what was left out and what is asked."""
    draft = draft_mail(interview, PROFILE, (interview.ended_at or interview.started_at) + timedelta(hours=3))
    mail = f"Subject: {draft.mail.subject}\n\n{draft.mail.body}" if draft.mail else "(no mail)\n"
    left = [f"left out: {item.question_id} {item.what} - {item.reason}" for item in draft.left_out]
    asked = [f"asked: {item.question_id} {item.field} - {item.ask}" for item in draft.missing]
    return "\n".join([mail, "=" * 40, *left, *asked]) + "\n"


@pytest.mark.parametrize("interview", NOTES, ids=lambda interview: interview.id)
def test_mail_reads_as_it_was_read(interview):
    """A mail changes only where somebody has read the change."""
    path = GOLDEN / f"{interview.id}.txt"
    if os.environ.get("WORKBOOK_GOLDEN") == "refresh":
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(shown(interview), encoding="utf-8")
    assert shown(interview) == path.read_text(encoding="utf-8")


def test_every_note_has_its_mail():
    """No golden mail is left behind, none is missing."""
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {interview.id for interview in NOTES}
