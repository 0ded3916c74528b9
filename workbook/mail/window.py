"""When the mail should go out.

Rule: inside 24 hours after the interview; on the same day until the evening or the next morning, on the
recipient's clock; with technical content rather the next morning; never within the first half hour.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from workbook import locale
from workbook.locale import _
from workbook.mail.hours import HOURS, Hours
from workbook.model import Interview, Outcome, Slot, Window, WindowState

EVENING = 17  # the hour from which on today is called tonight
JAPAN = ("Asia/Tokyo", "Japan")


@dataclass(frozen=True)
class Times:
    """The moments that decide, in UTC, for a difference between two local times of one zone ignores a
    change of the clocks. ``here`` is the person's zone, ``there`` the recipient's."""

    end: datetime
    deadline: datetime
    here: ZoneInfo
    there: ZoneInfo
    end_is_known: bool


def send_window(interview: Interview, now: datetime, *, supplement: bool, hours: Hours = HOURS) -> Window:
    """The plan for ``interview`` as of ``now`` (aware). Slots lie inside the 24 hours and not in the past,
    best first; where office hours and the 24 hours contradict each other, ``conflicts`` says so."""
    now = now.astimezone(UTC)
    times = _times(interview, now, hours)
    slots = _slots(times, now, hours, supplement)
    state = _state(interview, times, slots, now, hours)
    return Window(
        state=state,
        deadline=times.deadline.astimezone(times.here),
        hours_left=round(max(0.0, (times.deadline - now) / timedelta(hours=1)), 1),
        slots=[] if state == WindowState.CLOSED else slots,
        message=_message(interview, state, times, slots, supplement, hours),
        conflicts=[] if state == WindowState.CLOSED else _conflicts(times, slots, now, hours),
    )


def is_working_day(day: date, zone: str) -> bool:
    """Neither weekend nor, in Japan, a public holiday."""
    if day.weekday() >= 5:
        return False
    if zone not in JAPAN:
        return True
    from holidays import country_holidays

    return day not in country_holidays("JP")


def _free(day: date, zone: str) -> str:
    """What a day that is no working day is, by its name."""
    from holidays import country_holidays

    language = "ja" if locale.current() == "ja" else "en_US"
    name = country_holidays("JP", language=language).get(day) if zone in JAPAN else None
    if name:
        return _("a public holiday ({name})").format(name=name)
    return _("a Saturday") if day.weekday() == 5 else _("a Sunday")


def _day_word(slot: Slot, times: Times, now: datetime) -> str:
    """The recipient's day, in words of the person's clock where the two have the same date."""
    start = slot.start
    if start.astimezone(times.there).date() != start.date():
        return _("That day, where the recipient is,")
    ahead = (start.date() - now.date()).days
    if ahead == 0:
        return _("Tonight") if start.hour >= EVENING else _("Today")
    return _("Tomorrow") if ahead == 1 else _day(start)


def _times(interview: Interview, now: datetime, hours: Hours) -> Times:
    here = ZoneInfo(interview.time_zone)
    there = ZoneInfo(interview.recipient_time_zone or interview.time_zone)
    start = interview.started_at.astimezone(UTC)
    assumed = max(start, min(start + hours.usual_length, now))  # not in the future, once it has begun
    end = interview.ended_at.astimezone(UTC) if interview.ended_at else assumed
    return Times(end, end + hours.due, here, there, interview.ended_at is not None)


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone).astimezone(UTC)


def _slots(times: Times, now: datetime, hours: Hours, supplement: bool) -> list[Slot]:
    there = times.there
    today = times.end.astimezone(there).date()
    tomorrow = today + timedelta(days=1)
    earliest = max(now, times.end + hours.too_early)
    spans = [
        (max(earliest, _at(today, hours.morning_from, there)), _at(today, hours.evening_until, there)),
        (
            max(earliest, _at(tomorrow, hours.morning_from, there)),
            min(_at(tomorrow, hours.morning_until, there), times.deadline),
        ),
    ]
    if times.end.astimezone(there).time() < hours.morning_from:
        spans.pop()
    slots = [_slot(start, end, times, now) for start, end in spans if start < end]
    working = [is_working_day(slot.start.astimezone(there).date(), there.key) for slot in slots]
    if len(slots) == 2 and working[1] and (supplement or not working[0]):
        slots.reverse()
    return slots


def _slot(start: datetime, end: datetime, times: Times, now: datetime) -> Slot:
    here_start, here_end = start.astimezone(times.here), end.astimezone(times.here)
    return Slot(
        start=here_start, end=here_end, label=_label(here_start, here_end, now.astimezone(times.here))
    )


def _label(start: datetime, end: datetime, now: datetime) -> str:
    ahead = (start.date() - now.date()).days
    until = f"{end:%H:%M}" if end.date() == start.date() else _moment(end)
    fields = {"day": _day(start), "start": f"{start:%H:%M}", "end": until}
    if ahead == 0 and start <= now + timedelta(minutes=1):
        return _("now, until {end}").format(**fields)
    if ahead == 0:
        return _("today {start} to {end}").format(**fields)
    return (_("tomorrow {start} to {end}") if ahead == 1 else _("{day} {start} to {end}")).format(**fields)


def _day(moment: datetime) -> str:
    date = _("{year}-{month:02d}-{day:02d}")
    return date.format(year=moment.year, month=moment.month, day=moment.day)


def _moment(moment: datetime) -> str:
    return f"{_day(moment)} {moment:%H:%M}"


def _state(interview: Interview, times: Times, slots: list[Slot], now: datetime, hours: Hours) -> WindowState:
    past = now - times.end
    if interview.no_contact or interview.outcome != Outcome.PENDING or past > hours.closed:
        return WindowState.CLOSED
    if past > hours.due:
        return WindowState.LATE
    if past < hours.too_early:
        return WindowState.TOO_EARLY
    clock = now.astimezone(times.there).time()
    in_slot = any(slot.start <= now < slot.end for slot in slots)
    return (
        WindowState.OPEN if in_slot or hours.morning_from <= clock < hours.evening_until else WindowState.WAIT
    )


def _message(
    interview: Interview, state: WindowState, times: Times, slots: list[Slot], supplement: bool, hours: Hours
) -> str:
    deadline = _moment(times.deadline.astimezone(times.here))
    best = slots[0].label if slots else ""
    more: list[str] = []
    match state:
        case WindowState.CLOSED:
            return _closed_because(interview)
        case WindowState.LATE:
            text = _(
                "The 24 hours ended at {deadline}. A mail now is late; if it should still go, send "
                "it in office hours today."
            ).format(deadline=deadline)
        case WindowState.TOO_EARLY:
            text = _(
                "Too early: a mail in the first half hour leaves no time to think. Best: {best}. "
                "The 24 hours end at {deadline}."
            ).format(best=best or deadline, deadline=deadline)
        case WindowState.WAIT:
            text = _(
                "It is outside the recipient's hours. Best: {best}. The 24 hours end at {deadline}."
            ).format(best=best or deadline, deadline=deadline)
        case _:
            text = _("Best: {best}. The 24 hours end at {deadline}.").format(
                best=best or _("now"), deadline=deadline
            )
            if supplement and len(slots) == 2 and slots[0].start > slots[1].start:
                more.append(_(
                    "With technical content, a considered mail the next morning is better than a "
                    "hurried one tonight."
                ))  # fmt: skip
    if len(slots) > 1:
        more.append(_("The next best time: {other}.").format(other=slots[1].label))
    if not times.end_is_known:
        more.append(
            _("The end of the interview is not recorded; {moment} is assumed.").format(
                moment=_moment(times.end.astimezone(times.here))
            )
        )
    return ("" if locale.current() == "ja" else " ").join([text, *more])


def _closed_because(interview: Interview) -> str:
    if interview.no_contact:
        return _("The company asked not to be written to.")
    if interview.outcome != Outcome.PENDING:
        return _("The result is known: a mail has no purpose any more.")
    return _("More than 48 hours have passed: it is better not to send a mail any more.")


def _conflicts(times: Times, slots: list[Slot], now: datetime, hours: Hours) -> list[str]:
    found = []
    there = times.there
    free = [slot for slot in slots if not is_working_day(slot.start.astimezone(there).date(), there.key)]
    if free:
        free_day = {
            "day": _day_word(free[0], times, now.astimezone(times.here)),
            "free": _free(free[0].start.astimezone(there).date(), there.key),
        }
        found.append(
            _(
                "{day} is {free}; the next working morning, {morning}, comes after the 24 hours have ended."
            ).format(
                **free_day,
                morning=_moment(_next_morning(times, hours).astimezone(times.here)),
            )
            if _next_morning(times, hours) > times.deadline
            else _("{day} is {free}.").format(**free_day)
        )
    if not slots and now < times.deadline:
        found.append(_("No office hours are left inside the 24 hours: send it now, or knowingly later."))
    if times.end.astimezone(there).utcoffset() != times.end.astimezone(times.here).utcoffset():
        local = ", ".join(
            f"{slot.start.astimezone(there):%H:%M}-{slot.end.astimezone(there):%H:%M}" for slot in slots
        )
        if local:
            found.append(
                _(
                    "Times are on your clock ({here}). The recipient is in another time zone ({zone}): there "
                    "these hours are {local}."
                ).format(here=times.here.key, zone=there.key, local=local)
            )
    return found


def _next_morning(times: Times, hours: Hours) -> datetime:
    day = times.end.astimezone(times.there).date() + timedelta(days=1)
    while not is_working_day(day, times.there.key):
        day += timedelta(days=1)
    return _at(day, hours.morning_from, times.there)
