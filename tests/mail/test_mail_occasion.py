"""What the interview is called."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.occasion import company, greeted, position, round_name
from workbook.model import Interview, Language, Profile, Question


def interview(**fields):
    started_at = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    return Interview(started_at=started_at, **{"id": "20261120-ab2c", "company": "株式会社ミドリ"} | fields)


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


@pytest.mark.parametrize(
    ("noted", "named"),
    [
        ("Second coding interview (Zoom)", "second coding interview"),
        ("1st technical", "first technical interview"),
        ("final system design", "final system design interview"),
        ("2nd round (technical)", "second-round interview"),
        ("1st interview, coding", "first-round interview"),
        ("onsite, second slot", "onsite interview"),
    ],
)
def test_the_first_of_a_kind_need_not_be_the_first_round(noted, named):
    """Which one it was is told with its kind, where the two stand together."""
    assert round_name(interview(round=noted), Language.EN).text == named


@pytest.mark.parametrize(
    ("typed", "named"),
    [("The Alder Works", "Alder Works"), ("Theta Works", "Theta Works"), ("The", "The")],
)
def test_a_team_is_greeted_without_the_article_of_its_house(typed, named):
    """Dear Alder Works interview team."""
    assert greeted(company(interview(company=typed))).text == named


@pytest.mark.parametrize(
    ("house", "subject"),
    [
        ("Alder Works", "Alder Works second technical interview (Makoto Aoki)"),
        ("Alder Works of Greater Avon", "Alder Works of Greater Avon interview (Makoto Aoki)"),
    ],
)
def test_a_long_subject_leaves_out_which_round_it_was(house, subject):
    """A list of mails would cut off the name behind it."""
    record = interview(
        company=house, language="en", round="2nd technical", route="agent", agent={"name": "Simone Achard"},
        questions=[Question(id="q0", kind="knowledge", prompt="top k", better_answer="use a heap")],
        highlights=["how you review code"],
    )  # fmt: skip
    record.ended_at = record.started_at + timedelta(hours=1)
    made = draft_mail(record, Profile(latin_name="Makoto Aoki"), record.started_at + timedelta(hours=3))
    assert made.mail.subject == subject


def test_what_an_advertisement_adds_is_no_part_of_the_position():
    """開発エンジニア（第二新卒） is asked for as the first."""
    assert position(interview(position="開発エンジニア（第二新卒）"), Language.JA).text == "開発エンジニア"
