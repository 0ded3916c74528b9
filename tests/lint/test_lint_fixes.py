"""Suggestions are put where they belong, and leave a mail that reads on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.lint import corrected
from workbook.model import Finding


def found(start, end, better):
    return Finding(rule="r", severity="warning", message="m", start=start, end=end, suggestion=better)


def test_every_suggestion_is_put_in():
    """In any order; what has no suggestion, or no place, stays."""
    findings = [found(6, 7, "C"), found(0, 1, "A"), found(2, 3, None)]
    findings.append(Finding(rule="r", severity="info", message="m"))
    assert corrected("a b cd e", findings) == "A b cdCe"


def test_of_two_that_overlap_the_first_is_taken():
    """The longer one where both begin together."""
    assert corrected("abcdef", [found(2, 5, "Y"), found(0, 3, "X")]) == "Xdef"
    assert corrected("abcdef", [found(0, 2, "Y"), found(0, 3, "X")]) == "Xdef"


@pytest.mark.parametrize(
    ("body", "rest"),
    [("One.\n\nX\n\nTwo.", "One.\n\nTwo."), ("One.\nX\n\nTwo.", "One.\n\nTwo."),
     ("One.\nX\nTwo.", "One.\nTwo."), ("X\n\nTwo.", "Two."), ("One.\n\nX", "One.\n\n"),
     ("One. X\nTwo.", "One.\nTwo."), ("One. X Two.", "One. Two."), ("X", "")],
)  # fmt: skip
def test_what_is_left_out_leaves_no_hole(body, rest):
    """Paragraphs stay apart by one empty line, sentences by one space."""
    at = body.index("X")
    assert corrected(body, [found(at, at + 1, "")]) == rest


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=6))
def test_any_spans_can_be_corrected(body, spans):
    """However they overlap, run over the end or are empty."""
    findings = [found(min(span), max(span), "") for span in spans]
    assert len(corrected(body, findings)) <= len(body)
