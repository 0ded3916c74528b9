"""What the ways of rating an answer are worth."""

import pytest

from workbook.memo import read_memo
from workbook.memo.ratings import at_start, trailing, whole

WORTH = {
    "3/5": 3,
    "３／５": 3,
    "4 / 5": 4,
    "7/10": 4,
    "60/100": 3,
    "80%": 4,
    "0%": 1,
    "100点": 5,
    "4点": 4,
    "5点中2点": 2,
    "10点満点中8点": 4,
    "3 out of 5": 3,
    "★★★☆☆": 3,
    "★4": 4,
    "☆☆☆☆☆": 1,
    "星3つ": 3,
    "2 stars": 2,
    "◎": 5,
    "○": 4,
    "△": 3,
    "×": 1,
    "✅": 4,
    "🔴": 1,
    ":sob:": 1,
    "まあまあ": 3,
    "shaky": 2,
    "maybe 4/5": 4,
    "微妙。": 2,
}


@pytest.mark.parametrize(("words", "worth"), WORTH.items())
def test_a_rating_alone(words, worth):
    """Scales come to 1-5, filled stars count, signs and words have a worth."""
    rated = read_memo(f"Q. TLSとは\nA. 暗号化\n評価：{words}\n").questions[0].rating
    assert rated == worth


@pytest.mark.parametrize(
    "words", ["○○社", "6/5", "O(n)", "24/7", "3回", "https://a.example/4/5", "ok but slow", ""]
)
def test_what_is_no_rating(words):
    """A name left out, a fraction above one, a formula, a count are no ratings."""
    assert whole(words) is None


@pytest.mark.parametrize(("words", "worth"), {"B": 4, "E": 1, "A+": 5, "2": 2, "8": 4, "70": 4}.items())
def test_bare_letters_and_numbers_count_behind_a_label(words, worth):
    """B or 2 rates only where something says that it is a rating."""
    assert whole(words) is None
    assert whole(words, labelled=True) == worth


def test_the_place_of_a_rating():
    """The stretch found is the rating with its brackets, and nothing of the words before it."""
    words = "a lock, I said (4/5)"
    rated = trailing(words, 0, len(words))
    assert (rated.value, words[rated.start : rated.end]) == (4, "(4/5)")
    rated = at_start("3/5 with help", 0, 13)
    assert (rated.value, rated.end) == (3, 3)
