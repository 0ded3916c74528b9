from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook as wb
from workbook.model import Agent, Figure, Interview, Mail, Person, Profile, Question, ReplyTo
from workbook.model import errors as problems
from workbook.store import tables
from workbook.store.rows import INTERVIEW_FIELDS, PROFILE_FIELDS, QUESTION_FIELDS

texts = st.text(max_size=40) | st.sampled_from(
    [
        "",
        "\r\n",
        "a\0b",
        "$600",
        "<img src=x onerror=alert(1)>",
        "\u202eabc",
        "👩‍💻",
        "か\u3099",
        "x" * 10_000,
    ]
)
moments = st.datetimes(
    min_value=datetime(2000, 1, 2),
    max_value=datetime(2100, 12, 30),
    timezones=st.sampled_from(
        [UTC, timezone(timedelta(hours=9)), timezone(timedelta(hours=-3, minutes=-30))]
    ),
)
SPECIAL = {
    "people": st.lists(st.builds(Person, name=texts, role=texts, email=texts), max_size=2),
    "agent": st.none() | st.builds(Agent, name=texts, company=texts),
    "reply_to": st.none() | st.builds(ReplyTo, subject=texts, message_id=texts),
    "figures": st.lists(st.builds(Figure, what=texts, before=texts), max_size=2),
    "company": texts.filter(bool),
    "time_zone": st.sampled_from(["Asia/Tokyo", "America/St_Johns"]),
    "recipient_time_zone": st.sampled_from([None, "Europe/Berlin"]),
    "started_at": moments,
    **dict.fromkeys(["ended_at", "first_noted_at", "agent_asked_at", "decided_at"], st.none() | moments),
    **dict.fromkeys(["highlights", "decisions"], st.lists(texts, max_size=3)),
    "topics": st.lists(st.sampled_from(["dp", "graphs", "own-x"]), max_size=3),
    **dict.fromkeys(["rating", "later_rating"], st.none() | st.integers(1, 5)),
    "forecast": st.none() | st.integers(0, 100),
}


def values_of(record, field):
    if field in SPECIAL:
        return SPECIAL[field]
    annotation = record.model_fields[field].annotation
    return texts if annotation is str else st.from_type(annotation)


@pytest.fixture
def filled(tmp_path):
    with wb.open(tmp_path / "b") as book:
        question = Question(id="q1")
        book.add({"id": "i1", "company": "A", "started_at": "2026-11-23T19:00:00Z", "questions": [question]})
        yield book


@pytest.mark.parametrize("field", INTERVIEW_FIELDS)
@given(data=st.data())
@settings(max_examples=8)
def test_every_field_of_an_interview_is_found_as_it_was_saved(filled, field, data):
    """What was saved by name is read back equal, moments with the offset they were given."""
    value = data.draw(values_of(Interview, field))
    filled.save_field("i1", field, value)
    found = getattr(filled.interview("i1"), field)
    assert found == value
    if isinstance(value, datetime):
        assert found.utcoffset() == value.utcoffset()


@pytest.mark.parametrize("field", QUESTION_FIELDS)
@given(data=st.data())
@settings(max_examples=8)
def test_every_field_of_a_question_is_found_as_it_was_saved(filled, field, data):
    """What was saved by name is read back equal."""
    value = data.draw(values_of(Question, field))
    filled.save_field("i1", field, value, question_id="q1")
    assert getattr(filled.interview("i1").questions[0], field) == value


@pytest.mark.parametrize("field", PROFILE_FIELDS)
@given(data=st.data())
@settings(max_examples=5)
def test_every_field_of_the_profile_is_found_as_it_was_saved(filled, field, data):
    """What was saved by name is read back equal."""
    value = data.draw(values_of(Profile, field))
    filled.save_profile(field, value)
    assert getattr(filled.profile(), field) == value


def test_every_field_of_the_records_has_a_column():
    """A field added to a record cannot be forgotten in the schema."""
    assert set(PROFILE_FIELDS) <= set(tables.profile.c.keys())
    assert set(INTERVIEW_FIELDS) <= set(tables.interviews.c.keys())
    assert set(QUESTION_FIELDS) - {"topics"} <= set(tables.questions.c.keys())
    assert set(Mail.model_fields) <= set(tables.sent_mails.c.keys())


@pytest.mark.parametrize(
    ("field", "value", "question", "word"),
    [
        ("rating", 6, "q1", "rating"),
        ("topics", ["a", "b", "c", "d"], "q1", "topics"),
        ("started_at", "0006-02-02T10:00:00+09:00", None, "0006"),
        ("started_at", datetime(2026, 1, 1), None, "time zone"),
        ("time_zone", "Mars/Olympus", None, "Mars"),
        ("company", "", None, "company"),
        ("company", "\ud800", None, "company"),
        ("agent", {"nome": "x"}, None, "agent.nome"),
        ("mood", "fine", None, "mood"),
        ("id", "other", None, "id"),
        ("questions", [], None, "questions"),
        ("follow_up", {}, None, "follow_up"),
        ("follow_up.state", "sent", None, "follow_up.state"),
        ("follow_up.draft", {"body": 3}, None, "body"),
    ],
)
def test_a_value_that_does_not_fit_changes_nothing(filled, field, value, question, word):
    """It is an InvalidValue that names the field; record and history stay as they were."""
    before = filled.interview("i1")
    with pytest.raises(problems.InvalidValue) as caught:
        filled.save_field("i1", field, value, question_id=question)
    assert word in str(caught.value) and caught.value.todo
    assert filled.interview("i1") == before and filled.history("i1") == []


def test_an_unknown_id_is_answered_with_those_that_come_near(filled):
    """A slip in an id brings the ids meant; an unknown question the interview's questions."""
    with pytest.raises(problems.NotFound, match="i1"):
        filled.interview("i2")
    with pytest.raises(problems.NotFound, match="q1"):
        filled.save_field("i1", "answer", "x", question_id="q2")
    with pytest.raises(problems.NotFound):
        filled.add_question("x" * 5_000)
    with pytest.raises(problems.NotFound, match="i1"):
        filled.history("i3")
    with pytest.raises(problems.InvalidValue, match="surrogate"):
        filled.interview("\ud800")


def test_the_first_note_is_timed(book):
    """The first memo, highlight or question keeps its moment; later ones leave it."""
    book.add({"id": "i1", "company": "A", "started_at": "2026-11-23T10:00:00Z"})
    book.save_field("i1", "round", "first")
    assert book.interview("i1").first_noted_at is None
    book.save_field("i1", "highlights", ["queues"])
    noted = book.interview("i1").first_noted_at
    book.clock.pass_(hours=1)
    book.add_question("i1")
    assert noted == book.interview("i1").first_noted_at is not None
