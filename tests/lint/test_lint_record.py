"""Reading a mail against a record that holds what people type."""

from datetime import UTC, datetime

from workbook.lint import check_mail
from workbook.lint.record import known_text, numbers
from workbook.model import Interview, Language, Mail, Question


def record(answer):
    return Interview(
        id="20261120-ab2c",
        company="株式会社ミドリ",
        started_at=datetime(2026, 11, 20, 15, tzinfo=UTC),
        questions=[Question(id="q1", kind="coding", prompt="区間の併合", answer=answer)],
    )


def test_a_lone_surrogate_in_the_record_does_not_stop_the_check():
    """What cannot be encoded is still read."""
    mail = Mail(language=Language.JA, subject="面接のお礼", body="西田様\n\n応答は 450 ms でした。\n")
    found = check_mail(mail, interview=record("応答 450 ms \ud800"))
    assert "untraceable" not in [finding.rule for finding in found]


def test_a_figure_after_a_line_end_is_known():
    """A figure at the start of a line counts as recorded."""
    assert "450" in numbers(known_text(record("応答は\n450 ms")))


def test_a_power_is_no_part_of_the_figure_before_it():
    """Nor is the number of an item."""
    assert numbers("①1.96²×0.03 ②10³件") == {"1.96", "0.03", "10"}
