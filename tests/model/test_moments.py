from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model import InvalidValue
from workbook.model.moments import parse_end, parse_moment, show_moment

TOKYO = "Asia/Tokyo"


@pytest.mark.parametrize(
    "typed",
    ["2026-11-23 19:00", "2026/11/23 19:00", "２０２６－１１－２３　１９：００", "2026年11月23日 19時00分",
     "2026-11-23T19:00+09:00", "2026-11-23T10:00Z", " 2026-11-23T19:00:00 "],
)  # fmt: skip
def test_a_moment_is_read_however_it_is_typed(typed):
    """Dashes, slashes, Japanese marks, full-width digits and an offset all name the same moment."""
    assert parse_moment(typed, TOKYO) == datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed", ["", "2026", "0006-02-02 10:00", "2026-02-30 10:00", "2026-11-23 25:00",
     "2026-11-23 10:00+99:99", "<b>", "9" * 500],
)
def test_what_is_no_moment_is_answered_with_an_example(typed):
    """The error shows the form that is wanted and what came, cut to a line."""
    with pytest.raises(InvalidValue, match="2026-11-23 19:00") as caught:
        parse_moment(typed, TOKYO)
    assert len(str(caught.value)) < 300


START = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)  # 13:00 in Tokyo


@pytest.mark.parametrize(
    "typed",
    ["14:10", "14時10分", "１４：１０", " 14時10 ", "午後2時10分", "2:10 pm", "2:10PM", "2026-11-23 14:10"],
)
def test_an_end_may_be_a_time_alone(typed):
    """It is of the day on which the interview began, on the clock it was typed by."""
    assert parse_end(typed, START, TOKYO) == datetime(2026, 11, 23, 5, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("14時", "2026-11-23 14:00"), ("午後2時半", "2026-11-23 14:30"), ("12:00", "2026-11-23 12:00"),
     ("0:15", "2026-11-24 00:15"), ("午前12時15分", "2026-11-24 00:15"), ("12:05 pm", "2026-11-23 12:05")],
)  # fmt: skip
def test_an_end_past_midnight_is_of_the_next_day(typed, shown):
    """Half hours and noon are read; a time a little before the beginning stays, to be seen and mended."""
    assert show_moment(parse_end(typed, START, TOKYO), TOKYO) == shown


@pytest.mark.parametrize("typed", ["25:00", "14:60", "14", "14:1", "<b>", "", "午後"])
def test_what_is_no_end_is_answered_with_an_example(typed):
    """Neither a moment nor a time."""
    with pytest.raises(InvalidValue, match="2026-11-23 19:00"):
        parse_end(typed, START, TOKYO)


@given(st.datetimes(datetime(2001, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)))
def test_what_is_shown_can_be_typed_back(moment):
    """Showing and reading agree to the minute, in a zone without summer time."""
    minute = moment.replace(second=0, microsecond=0)
    assert parse_moment(show_moment(minute, TOKYO), TOKYO) == minute
