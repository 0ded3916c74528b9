"""A reminder for the calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from workbook.locale import _
from workbook.mail.hours import HOURS
from workbook.mail.phrases.clean import one_line
from workbook.model import FollowUpState, Interview, InvalidValue, Window

if TYPE_CHECKING:
    from icalendar import Alarm


def reminder(interview: Interview, window: Window, *, now: datetime | None = None) -> bytes:
    """An ``.ics`` file with one event: the best slot of ``window``, with an alarm at its start and one
    shortly before its end. ``now`` stamps it. Raises ``InvalidValue`` where the window has no slot left
    or the mail is settled.

    Calendars are shared and shown on meeting-room screens: of what is recorded the event holds the company's
    name only, it is marked private, and it does not make its owner look busy.
    """
    from icalendar import Calendar, Event

    if interview.follow_up.state in (FollowUpState.SENT, FollowUpState.DECLINED):
        raise InvalidValue(
            _("Expected a mail that is still to be sent."),
            _("This one is on record as sent, or as not to be sent."),
            _("It needs no reminder."),
        )
    if not window.slots:
        raise InvalidValue(
            _("Expected a time at which the mail can still go out."),
            window.message,
            _("Send it now or record that you decided not to."),
        )
    slot = window.slots[0]
    title = _("Follow-up mail: {company}").format(company=one_line(interview.company, 200))
    event = Event()
    event.add("uid", f"{interview.id}@interview-workbook")
    event.add("dtstamp", (now or window.deadline - HOURS.due))
    # A time zone by its name would need the zone's rules in the file too.
    event.add("dtstart", slot.start.astimezone(UTC))
    event.add("dtend", slot.end.astimezone(UTC))
    event.add("summary", title)
    event.add("description", window.message)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title, timedelta(0), "START"))
    event.add_component(_alarm(title, -HOURS.last_call, "END"))
    calendar = Calendar()
    calendar.add("prodid", "-//interview-workbook//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()


def _alarm(title: str, trigger: timedelta, related: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger, parameters={"RELATED": related})
    alarm.add("description", title)
    return alarm
