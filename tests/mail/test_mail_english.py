"""English notes as an engineer would send them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.phrases import Notes
from workbook.model import Interview, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Europe/London"))
PROFILE = Profile(latin_name="Makoto Aoki", email="aoki@example.org", phone="090-0000-0000")


def draft(*questions, highlights=("how you review code",), people=({"name": "Ada Moss"},), **fields):
    interview = Interview(
        id="20261120-en", company="Alder Works", language="en", started_at=START, people=list(people),
        ended_at=START + timedelta(hours=1), highlights=list(highlights),
        questions=[Question(id=f"q{at}", **question) for at, question in enumerate(questions)], **fields,
    )  # fmt: skip
    return draft_mail(interview, PROFILE, START + timedelta(hours=3))


@pytest.mark.parametrize(
    ("field", "note", "kept"),
    [
        ("answer", "kubectl + grep, horrible, he smiled politely", ["kubectl and grep"]),
        ("overview", "kubectl + grep, horrible", []),
        ("better_answer", "test the restore. no test ... kicked myself", ["test the restore"]),
        ("better_answer", "poll until ready. rambled about sleeps", ["poll until ready"]),
        ("approach_before", "I didn't see the leak for a while", []),
        ("approach_before", "own engine (!!)", ["own engine"]),
        ("overview", "the app didn't know the user", ["the app didn't know the user"]),
    ],
)
def test_a_mutter_takes_its_note_along(field, note, kept):
    """Where one says what one would say now, a clause of self-blame takes its whole note out; a verdict on
    what was done then goes alone."""
    assert [phrase.text for phrase in Notes("en").read(note, f"questions.q0.{field}")] == kept


@pytest.mark.parametrize(
    ("note", "stays_out"),
    [
        ("I began with the outer loop, wrong order", True),
        ("started with the database and lost time", True),
        ("talked about sleeps instead", True),
        ("I wrote the loop first", True),
        ("started jobs keep their lock", False),
        ("said no to a second queue", True),
        ("sorted by due date", False),
    ],
)
def test_an_answer_of_now_tells_nothing_of_then(note, stays_out):
    """What I did in the interview is no part of the better answer, and is named among what is left out."""
    better = f"tune the inner loop. {note}"
    made = draft({"kind": "knowledge", "prompt": "how to tune a loop", "better_answer": better})
    assert (note.lower() not in made.mail.body.lower()) == stays_out
    assert (note in " ".join(left.what for left in made.left_out)) == stays_out


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("parcels with wrong addresses = 3% of volume", "“parcels with wrong addresses = 3% of volume”."),
        ("eval set of 400 tickets", "“eval set of 400 tickets”."),
        ("they ship with 5 devs, own engine (!!)", "“you ship with 5 devs, own engine”."),
        ("gritting lorries GPS", "“gritting lorries GPS”."),
        ("Ada: breaks cost them 2 days a month", "Ada's point that breaks cost you 2 days a month."),
        ("Moss: no locks!", "Moss's point that there are no locks."),
        ("nightly build: two hours", "“nightly build (two hours)”."),
        ("the leak story of 2024", "the leak story of 2024."),
        ("they review code in pairs", ": you review code in pairs."),
        ("tables the size of my laptop", ": tables the size of my laptop."),
    ],
)
def test_a_highlight_reads_on_or_is_quoted(note, told):
    """After a colon stands a clause or noun phrase with nothing missing, else the note in quotation marks;
    what an interviewer said is told as theirs."""
    thanks = draft({"kind": "knowledge", "prompt": "a", "better_answer": "use a heap"}, highlights=[note])
    assert told in thanks.mail.body.split("\n\n")[1]
