"""Clocks that jump: over summer time, back, and to where a flat battery leaves them."""

import os
import resource
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

import workbook as wb
from workbook.model import StoreError

NEW_YORK = ZoneInfo("America/New_York")
AUTUMN = datetime(2026, 11, 1, 5, 59, 30, tzinfo=UTC)  # 01:59:30 in New York, half a minute before 01:00
SPRING = datetime(2026, 3, 8, 6, 59, 30, tzinfo=UTC)  # 01:59:30 there, half a minute before 03:00


@pytest.mark.parametrize("moment", [AUTUMN, SPRING])
def test_a_sitting_over_the_change_of_summer_time_is_one_version(filled, clock, moment):
    """Forty seconds are forty seconds, whatever the clock on the wall does in them."""
    clock.moment = moment.astimezone(NEW_YORK)
    first = filled.save_field("i1", "memo", "first")
    clock.moment = (moment + timedelta(seconds=40)).astimezone(NEW_YORK)
    second = filled.save_field("i1", "memo", "first and more")
    assert first.at.utcoffset() != second.at.utcoffset()
    kept = [version for version in filled.history("i1") if version.field == "memo"]
    assert [version.value for version in kept] == ["", "first and more"]


def test_the_hour_that_comes_twice_keeps_its_order(filled, clock):
    """01:40 in summer time comes before 01:20 an hour of sleep later, and both are versions."""
    for minutes, text in ((-20, "summer"), (20, "winter")):
        clock.moment = (AUTUMN + timedelta(minutes=minutes)).astimezone(NEW_YORK)
        filled.save_field("i1", "memo", text)
    kept = [version.value for version in filled.history("i1") if version.field == "memo"]
    assert kept == ["", "summer", "winter"] and filled.interview("i1").memo == "winter"


def test_a_flat_battery_loses_nothing(filled, clock):
    """In the year 1970 of a clock that was never set, saves, backups and opening work as ever."""
    filled.save_field("i1", "memo", "before")
    clock.moment = datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)
    filled.save_field("i1", "memo", "after")
    assert filled.backup().exists()
    with wb.open(filled.path, now=clock) as again:
        assert again.interview("i1").memo == "after"
        assert {version.value for version in again.history("i1")} >= {"before", "after"}
        assert not [found for found in again.doctor() if found.severity == "error"]


@pytest.mark.skipif(os.name != "posix", reason="limits are POSIX")
@pytest.mark.parametrize("write", ["export_json", "share"])
def test_a_full_disk_leaves_the_older_export(filled, tmp_path, write):
    """An export that finds no room is said; the file of the same name is the one from before."""
    for number in range(40):
        filled.add({"id": f"n{number}", "company": "A" * 500, "started_at": "2026-11-23T19:00:00Z"})
    target = tmp_path / "all.json"
    target.write_text("older", "utf-8")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(StoreError, match="disk is full"):
            getattr(filled, write)(target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert target.read_text("utf-8") == "older" and [each.name for each in tmp_path.glob(".*")] == []
