"""The hours a mail should arrive in: the one place to change them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta


@dataclass(frozen=True)
class Hours:
    """Clock times are the recipient's."""

    too_early: timedelta = timedelta(minutes=30)
    due: timedelta = timedelta(hours=24)
    closed: timedelta = timedelta(hours=48)
    evening_until: time = time(21)
    morning_from: time = time(8)
    morning_until: time = time(11)
    usual_length: timedelta = timedelta(hours=1)  # of an interview whose end is not recorded
    last_call: timedelta = timedelta(minutes=30)  # before the end of the best time, a reminder's second alarm


HOURS = Hours()
