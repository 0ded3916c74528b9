from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model import Interview, InvalidValue, Profile, Question, as_clock, new_interview_id

STARTED = "2026-11-23T19:00:00+09:00"


def interview(**fields):
    return Interview.read({"id": "20261123-ab12", "company": "Aozora", "started_at": STARTED, **fields})


def test_only_id_company_and_start_are_needed():
    """Everything but id, company and started_at has a default."""
    assert interview().questions == []
    with pytest.raises(InvalidValue, match="company"):
        Interview.read({"id": "a", "started_at": STARTED})


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        ("started_at", "0006-02-02T10:00:00+09:00", "0006"),
        ("started_at", "2026-11-23T19:00:00", "time zone"),
        ("time_zone", "Mars/Olympus", "Mars/Olympus"),
        ("time_zone", "../../etc/passwd", "passwd"),
        ("id", "../../home", "id"),
        ("id", "a\n", "id"),
        ("forecast", 101, "100"),
        ("company", "", "company"),
        ("company", "\ud800", "company"),
        ("mood", "fine", "mood"),
    ],
)
def test_a_value_that_does_not_fit_is_named(field, value, word):
    """The error says which field, what came and what to do, and never shows a traceback's words."""
    with pytest.raises(InvalidValue) as caught:
        interview(**{field: value})
    assert field in str(caught.value) and word in str(caught.value)
    assert caught.value.todo


@given(st.text())
def test_text_is_kept_as_typed(text):
    """What goes into a text field comes out of its JSON unchanged, line ends and all."""
    question = Question(prompt=text, answer=text)
    assert Question.model_validate_json(question.model_dump_json()).answer == text


def test_an_offset_is_kept_as_given():
    """A moment keeps the offset it was written with through JSON."""
    assert '"started_at":"2026-11-23T19:00:00+09:00"' in interview().model_dump_json()


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)))
def test_a_new_id_fits_its_field(day):
    """Generated ids are valid and tell nothing but the day."""
    made = new_interview_id(day)
    assert interview(id=made).id == made and made.startswith(f"{day:%Y%m%d}-")


def test_a_clock_needs_a_zone():
    """A moment without a time zone is refused, since hours are counted from it."""
    assert as_clock(datetime(2026, 1, 1, tzinfo=UTC))().year == 2026
    with pytest.raises(InvalidValue, match="time zone"):
        as_clock(datetime(2026, 1, 1))


def test_the_mail_is_signed_in_its_own_script():
    """Latin letters in English, Japanese ones in Japanese, the other where one is missing."""
    profile = Profile(family_name="蒼井", given_name="遥", latin_name="Haruka Aoi")
    assert profile.name("en") == "Haruka Aoi" and profile.name("ja") == "蒼井 遥"
    assert Profile(latin_name="Haruka Aoi").name("ja") == "Haruka Aoi"
