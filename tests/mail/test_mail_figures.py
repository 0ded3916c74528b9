"""The change between two figures: computed rightly, or not at all."""

import pytest

from workbook.mail.figures import change, contradicts, ends, recorded
from workbook.model import Figure


@pytest.mark.parametrize(
    ("before", "after", "unit", "ja", "en"),
    [
        ("450ms", "120ms", "", "約73%減", "down about 73%"),
        ("200", "150", "件", "25%減", "down 25%"),
        ("4人", "23人", "", "約5.8倍", "up by a factor of about 5.8"),
        ("100", "150", "", "50%増", "up 50%"),
        ("12%", "4%", "", "8ポイント減", "down 8 percentage points"),
        ("2.4%", "0.3%", "", "2.1ポイント減", "down 2.1 percentage points"),
        ("97", "71", "％", "26ポイント減", "down 26 percentage points"),
        ("17", "3", "% of runs", "14ポイント減", "down 14 percentage points"),
        ("3 hours", "45 min", "", "75%減", "down 75%"),
        ("3秒", "450ms", "", "85%減", "down 85%"),
        ("1,200円", "900円", "", "25%減", "down 25%"),
        ("3万件", "1.5万件", "", "50%減", "down 50%"),
        ("月14回", "月5回", "", "約64%減", "down about 64%"),
        ("10", "0", "件", "", ""),
        ("0", "3", "", "", ""),
        ("5人", "5人", "", "", ""),
        ("400〜500ms", "120ms", "", "", ""),
        ("3件", "40ms", "", "", ""),
        ("速い", "もっと速い", "", "", ""),
    ],
)
def test_change_is_computed(before, after, unit, ja, en):
    """Per cent, factor from twice up, points for per cent; nothing where it cannot be known."""
    figure = Figure(before=before, after=after, unit=unit)
    assert (change(figure, "ja"), change(figure, "en")) == (ja, en)


@pytest.mark.parametrize(
    ("stated", "wrong"),
    [("73%減", False), ("-73%", False), ("80%減", True), ("3.75倍", False), ("5倍", True), ("大幅減", False)],
)
def test_contradiction_is_seen(stated, wrong):
    """A recorded share or factor must be the one that the figures give."""
    assert contradicts(Figure(before="450ms", after="120ms", change=stated)) is wrong


@pytest.mark.parametrize(
    ("what", "before", "after", "told"),
    [
        ("store rating", "3.4", "4.3", ""),
        ("研修の評価", "3.4", "4.3", ""),
        ("satisfaction score", "71%", "82%", "up 11 percentage points"),
        ("operating time", "2h", "3h", "up 50%"),
    ],
)
def test_a_grade_grows_by_no_share(what, before, after, told):
    """From one grade to another there is no per cent, for none is twice another; a share has points."""
    assert change(Figure(what=what, before=before, after=after), "en") == told


def test_bare_share_gets_its_direction():
    """``68%`` is said as the reduction it is."""
    assert recorded(Figure(before="25分", after="8分", change="68%"), "ja") == "68%減"


@pytest.mark.parametrize(("change", "told"), [("-63", ""), ("-63(約-66%)", "約66%減")])
def test_a_bare_difference_is_computed_anew(change, told):
    """Its unit is not said, and the figures give it better."""
    assert recorded(Figure(before="95分", after="32分", change=change), "ja") == told


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("+0.15", "+0.15"),
        ("-3 days", "-3 days"),
        ("-34%", "down 34%"),
        ("- faster", "faster"),
        ("0.15", "0.15"),
    ],
)
def test_a_change_keeps_its_sign(stated, told):
    """A difference says whether it is more or less, in its sign or in words."""
    assert recorded(Figure(change=stated), "en").strip() == told


@pytest.mark.parametrize(
    ("before", "after", "unit", "told"),
    [
        ("1.9M", "0.7M", "JPY/month", ("1.9M", "0.7M JPY/month")),
        ("84", "39", "k USD", ("84k", "39k USD")),
        ("84k", "39k", "k USD", ("84k", "39k USD")),
        ("9", "3", "million rows/day", ("9 million", "3 million rows/day")),
        ("unknown", "39", "k USD", ("unknown", "39k USD")),
        ("12", "1", "retries per week", ("12", "1 retry per week")),
        ("450k", "9k", "rows", ("450k rows", "9k rows")),
        ("2h", "15 min", "per run", ("2h", "15 min")),
        ("48", "19", "min", ("48 min", "19 min")),
        ("17", "3", "% of runs", ("17% of runs", "3% of runs")),
    ],
)
def test_a_unit_stays_with_its_figures(before, after, unit, told):
    """A scaled number has its unit, too; a unit of several words is said once."""
    assert ends(Figure(before=before, after=after, unit=unit), "en") == told
