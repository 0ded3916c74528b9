"""A reminder for the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta

from workbook.locale import _
from workbook.mail.hours import HOURS
from workbook.mail.names import one_line
from workbook.model import Interview, InvalidValue, Window


def reminder(interview: Interview, window: Window, *, now: datetime | None = None) -> bytes:
    """An ``.ics`` file with one event: the best slot of ``window``, with an alarm at its start. ``now``
    stamps it. Raises ``InvalidValue`` where the window has no slot left."""
    from icalendar import Alarm, Calendar, Event

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
    event.add("dtstart", slot.start)
    event.add("dtend", slot.end)
    event.add("summary", title)
    event.add("description", window.message)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(0))
    alarm.add("description", title)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//interview-workbook//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()
