"""Names fit for an axis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.charts.lettering import cells, label


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Trees", "Trees"),
        ("Motivation & Job Change", "Motivation &\nJob Change"),
        ("Self-Introduction & Strengths", "Self-Introduction\n& Strengths"),
        ("コード品質・開発プロセス", "コード品質・\n開発プロセス"),
        ("対人関係・コミュニケーション", "対人関係・\nコミュニケーション"),
        ("メッセージキュー・イベント駆動", "メッセージキュー・\nイベント駆動"),
        ("$600", r"\$600"),
        ("a\x00b\ud800c", "abc"),
        ("", ""),
    ],
)
def test_names_are_wrapped_where_a_reader_would(name, shown):
    """At a space or after a middle dot, in lines of about one length, never before a small kana."""
    assert label(name) == shown


def test_very_long_names_end_in_an_ellipsis():
    """Two full lines, then an ellipsis."""
    lines = label("x" * 200).split("\n")
    assert len(lines) == 2 and lines[1].endswith("…")


@given(st.text(max_size=80))
def test_any_name_fits(name):
    """Whatever a person calls a topic, the label is at most two lines of 22 half-width characters, and a
    full-width mark that must not begin a line."""
    lines = label(name).replace(r"\$", "$").split("\n")
    assert len(lines) <= 2 and all(cells(line) <= 24 for line in lines)
