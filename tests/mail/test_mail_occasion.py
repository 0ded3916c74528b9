"""What the interview is called."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from workbook.mail.occasion import position, round_name
from workbook.model import Interview, Language


def interview(**fields):
    started_at = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    return Interview(id="20261120-ab2c", company="株式会社ミドリ", started_at=started_at, **fields)


@pytest.mark.parametrize(
    ("noted", "named"),
    [
        ("カジュアル面談後の技術面接", "技術面接"),
        ("カジュアル面談→そのまま一次面接", "一次面接"),
        ("二次", "二次面接"),
        ("最終技術面接", "最終技術面接"),
        ("最終前（部長）", "面接"),
    ],
)
def test_the_round_is_the_one_that_was(noted, named):
    """Not the one before it."""
    assert round_name(interview(round=noted), Language.JA).text == named


@pytest.mark.parametrize(
    ("noted", "named"),
    [
        ("Panel (final?)", "panel interview"),
        ("panel", "panel interview"),
        ("final panel", "final interview"),
        ("final?", "interview"),
        ("2nd, final?", "second-round interview"),
    ],
)
def test_a_round_in_doubt_is_not_told(noted, named):
    """Only what has no question mark is said to the company."""
    assert round_name(interview(round=noted), Language.EN).text == named


def test_what_an_advertisement_adds_is_no_part_of_the_position():
    """開発エンジニア（第二新卒） is asked for as the first."""
    assert position(interview(position="開発エンジニア（第二新卒）"), Language.JA).text == "開発エンジニア"
