from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.text import characters, code_blocks, fold, sentences, without_code, words
from workbook.text.amounts import Amount, amount


def test_characters_are_counted_after_composition():
    """A kana with a combining mark is one character, and so is a CRLF."""
    assert characters("か\u3099") == 1 and characters("a\r\nb") == 3
    assert words("two  words\n") == 2


@pytest.mark.parametrize("forms", [("ＤＰ", "dp", "D P"), ("ｸｲｯｸｿｰﾄ", "クイックソート", "くいっくそーと")])
def test_folding_sees_one_label(forms):
    """Width, case, kana and separators do not make a new label."""
    assert len({fold(form) for form in forms}) == 1


def test_code_is_found_by_fence_and_by_indent():
    """Both ways of setting code are found, and the prose is what is left."""
    text = "before\n\n```python\nx = 1\n```\nbetween\n\n    y = 2\n\n    z = 3\n\nafter"
    first, second = code_blocks(text)
    assert (first.code, first.language) == ("x = 1", "python")
    assert second.lines == ["    y = 2", "    z = 3"]
    assert without_code(text) == "before\n\n\nbetween\n\n\n\nafter"


@given(st.text(alphabet="ab`~ \n\t。.!x", max_size=80))
def test_blocks_and_sentences_stay_inside_the_text(text):
    """Offsets are in order, inside the text, and a sentence is exactly what its offsets say."""
    at = 0
    for block in code_blocks(text):
        assert at <= block.start < block.end <= len(text)
        at = block.end
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text


def test_sentences_end_where_a_reader_ends_them():
    """Japanese stops end at once, Latin ones before a space, abbreviations do not."""
    assert [s.text for s in sentences("はい。次です！e.g. this is one. Next")] == [
        "はい。", "次です！", "e.g. this is one.", "Next",
    ]


def test_the_number_of_a_list_item_belongs_to_the_item():
    """A numbered line is one sentence, its number included."""
    assert [s.text for s in sentences("Plan:\n1. Split.\n12. Merge. Done in 2.\nEnd")] == [
        "Plan:", "1. Split.", "12. Merge.", "Done in 2.", "End",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Your point “what if it breaks?” led me back to the updates.",
        'He asked "why?" and left.',
        "「止まったらどうする？」というご質問でした。",
        "O(n!)の総当たりをやめます。",
        "There are n! orders.",
        "A list of '..' and '.' is not enough.",
        "It is covered acc. to the norm.",
        "a != b のときに GET /items?page=2 を返します。",
    ],
)
def test_a_mark_inside_a_sentence_does_not_end_it(text):
    """A quoted question goes on, and a factorial, a comparison or an address has no end in it."""
    assert [sentence.text for sentence in sentences(text)] == [text]


@pytest.mark.parametrize(
    "typed, unit, number, read",
    [
        ("3 h", "", "10800", "s"),
        ("12", "min", "720", "s"),
        ("約1.5万件", "", "15000", "件"),
        ("2 weeks", "", "14", "d"),
        ("週に3回", "", "3", "週に回"),
    ],
)
def test_an_amount_is_read_as_typed(typed, unit, number, read):
    """Scale and unit are understood; the unit that stands in the text comes first."""
    assert amount(typed, unit) == Amount(Decimal(number), read)


@pytest.mark.parametrize("typed", ["", "3-5 h", "a few", "5m", "１〜２日"])
def test_what_is_no_single_number_is_no_amount(typed):
    """A range, a word or a unit of two meanings is left alone."""
    assert amount(typed) is None
