"""When the mail should go out."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from workbook import locale
from workbook.mail import reminder, send_window
from workbook.model import Interview, InvalidValue, Outcome, WindowState


def interview(end, **fields):
    zone = fields.pop("time_zone", "Asia/Tokyo")
    moment = datetime.fromisoformat(end).replace(tzinfo=ZoneInfo(zone))
    given = {"id": "a1", "company": "ミドリ", "started_at": moment - timedelta(hours=1), "ended_at": moment}
    return Interview(**(given | {"time_zone": zone} | fields))


def window(end, after, *, supplement=True, **fields):
    record = interview(end, **fields)
    now = interview(end, **{"time_zone": record.time_zone}).ended_at.astimezone(UTC) + timedelta(hours=after)
    return send_window(record, now, supplement=supplement)


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (-2, "too_early"),
        (0.4, "too_early"),
        (0.5, "open"),
        (5.9, "open"),
        (6.1, "wait"),
        (18, "open"),
        (23.9, "open"),
        (24.1, "late"),
        (48.1, "closed"),
    ],
)
def test_states_follow_the_clock(after, state):
    """Half an hour, 21:00, 8:00, 24 and 48 hours are the borders."""
    assert window("2026-11-17T15:00", after).state == state


@pytest.mark.parametrize("fields", [{"outcome": Outcome.OFFER}, {"no_contact": True}])
def test_nothing_goes_out_when_it_is_over(fields):
    """A known result or unwanted contact closes the window."""
    found = window("2026-11-17T15:00", 3, **fields)
    assert found.state == WindowState.CLOSED and not found.slots


def test_technical_content_prefers_the_morning():
    """With a supplement the next morning comes first, without one the evening."""
    with_one, without = window("2026-11-17T15:00", 3), window("2026-11-17T15:00", 3, supplement=False)
    assert [slot.start.hour for slot in with_one.slots] == [8, 18]
    assert [slot.start.hour for slot in without.slots] == [18, 8]
    assert with_one.slots[1].end.hour == 21


def test_slots_lie_inside_the_day():
    """No slot reaches past the 24 hours or into the past."""
    for hour in range(24):
        for after in (0, 1, 7, 12, 20):
            found = window(f"2026-11-17T{hour:02d}:30", after)
            now = interview(f"2026-11-17T{hour:02d}:30").ended_at + timedelta(hours=after)
            assert all(now <= slot.start < slot.end <= found.deadline for slot in found.slots)


@pytest.mark.parametrize(
    ("end", "language", "said"),
    [
        ("2026-11-20T19:00", "en", "Tomorrow is a Saturday; the next working morning"),
        ("2026-11-22T19:00", "en", "Tonight is a Sunday"),
        ("2026-12-31T18:00", "en", "Tomorrow is a public holiday (New Year's Day)"),
        ("2026-11-23T18:00", "en", "Tonight is a public holiday (Labor Thanksgiving Day)."),
        ("2026-11-23T18:00", "ja", "今夜は祝日（勤労感謝の日）です。"),
        ("2026-11-20T19:00", "ja", "明日は土曜日です。"),
    ],
)
def test_weekend_and_holiday_are_named(end, language, said):
    """A day on which nobody works is said by its name, in the interface's language."""
    locale.use(language)
    assert any(said in conflict for conflict in window(end, 1).conflicts)


def test_a_working_morning_is_better_than_a_holiday():
    """Also a mail without technical content waits for the morning after a holiday."""
    found = window("2026-11-23T15:00", 3, supplement=False)
    assert [slot.start.day for slot in found.slots] == [24, 23]


@pytest.mark.parametrize(("after", "hours_left"), [(-0.5, 24.0), (-0.9, 24.0), (2, 22.0)])
def test_an_assumed_end_is_never_ahead(after, hours_left):
    """An hour after the start, but not before it has passed."""
    found = window("2026-11-17T15:00", after, ended_at=None)
    assert found.hours_left == hours_left and "is assumed" in found.message


def test_an_ordinary_day_has_no_contradiction():
    """A Tuesday afternoon leaves evening and morning without a conflict."""
    assert window("2026-11-17T15:00", 2).conflicts == []


def test_hours_are_the_recipients():
    """The slots are the recipient's morning, shown on the person's clock."""
    found = window("2026-11-17T15:00", 1, recipient_time_zone="America/New_York")
    assert all(slot.start.utcoffset() == timedelta(hours=9) for slot in found.slots)
    there = [slot.start.astimezone(ZoneInfo("America/New_York")).hour for slot in found.slots]
    assert all(8 <= hour < 21 for hour in there)
    assert any("America/New_York" in conflict for conflict in found.conflicts)


@pytest.mark.parametrize("end", ["2026-03-07T20:00", "2026-10-31T20:00"])
def test_clock_changes_keep_24_hours(end):
    """In the nights the clocks change the deadline is 24 real hours away."""
    found = window(end, 1, time_zone="America/New_York")
    ended = interview(end, time_zone="America/New_York").ended_at.astimezone(UTC)
    assert found.deadline.astimezone(UTC) - ended == timedelta(hours=24)
    assert found.hours_left == 23


def test_unknown_end_is_said():
    """Without a recorded end an hour is assumed, and that is said."""
    found = window("2026-11-17T15:00", 2, ended_at=None)
    assert "not recorded; 2026-11-17 15:00 is assumed" in found.message


def test_message_speaks_japanese():
    """The plan is in the interface's language."""
    locale.use("ja")
    assert "24時間の期限" in window("2026-11-17T15:00", 2).message


def test_a_slot_past_midnight_says_when_it_ends():
    """Seen from New York, a Saturday in Tokyo begins on Friday evening and ends next morning."""
    found = window("2026-11-20T10:00", 1, time_zone="America/New_York", recipient_time_zone="Asia/Tokyo")
    assert found.slots[0].label == "today 18:00 to 2026-11-21 07:00"
    assert found.conflicts[0].startswith("That day, where the recipient is, is a Saturday")


def test_the_other_time_is_named_too():
    """Whoever cannot keep to the best time knows the next."""
    both = window("2026-11-17T15:00", 2)
    assert len(both.slots) == 2 and all(slot.label in both.message for slot in both.slots)
    assert "next best" not in window("2026-11-17T15:00", 7).message


def event_of(data):
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    return event


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_reminder_is_one_event_at_the_best_slot(zone):
    """Opened again it says what the window says, on every clock, with an alarm at either end."""
    record = interview("2026-11-17T15:00", time_zone=zone, company="ミドリ, 株式会社; 本社")
    found = send_window(record, record.ended_at + timedelta(hours=1), supplement=True)
    event = event_of(reminder(record, found))
    assert (event["dtstart"].dt, event["dtend"].dt) == (found.slots[0].start, found.slots[0].end)
    assert event["description"] == found.message
    alarms = {str(alarm["trigger"].params["related"]): alarm["trigger"].dt for alarm in event.walk("VALARM")}
    assert alarms == {"START": timedelta(0), "END": timedelta(minutes=-30)}


def test_reminder_names_nothing_but_the_company():
    """Of what is recorded, a shared calendar shows the company's name at most; no line can be put in."""
    record = interview(
        "2026-11-17T15:00", company="A\r\nATTENDEE:x;B", position="secret", round="secret", memo="secret",
        people=[{"name": "secret", "email": "secret@example.com"}], highlights=["secret"],
        questions=[{"kind": "coding", "prompt": "secret"}],
    )  # fmt: skip
    data = reminder(record, send_window(record, record.ended_at + timedelta(hours=1), supplement=True))
    event = event_of(data)
    assert b"secret" not in data and "ATTENDEE" not in event
    assert (event["summary"], event["class"]) == ("Follow-up mail: A ATTENDEE:x;B", "PRIVATE")


@pytest.mark.parametrize("state", ["sent", "declined"])
def test_no_reminder_of_a_settled_mail(state):
    """What went out, or is not to go, needs none."""
    record = interview("2026-11-17T15:00", follow_up={"state": state})
    with pytest.raises(InvalidValue, match="no reminder"):
        reminder(record, send_window(record, record.ended_at + timedelta(hours=1), supplement=True))


def test_no_reminder_without_a_slot():
    """When no time is left the reminder says so instead of inventing one."""
    record = interview("2026-11-17T15:00")
    with pytest.raises(InvalidValue):
        reminder(record, send_window(record, record.ended_at + timedelta(days=3), supplement=True))
