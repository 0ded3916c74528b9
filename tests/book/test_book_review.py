"""The weakness review in words and tables."""

import pytest

import workbook as wb
from workbook import locale
from workbook.book.review import SECTIONS, Choice, Material, asked, text, words
from workbook.book.sample import open_sample
from workbook.model import system_clock

START = "2026-03-02T10:00:00+09:00"


@pytest.fixture
def book():
    with wb.open() as book:
        yield book


@pytest.fixture
def sample():
    with open_sample(system_clock) as book:
        yield book


def interview(**fields):
    return {"id": "2026-one", "company": "Example Works", "started_at": START, **fields}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_section_speaks_about_the_sample(sample, language):
    """Title, sentence and rows of each, in the language of the interface."""
    locale.use(language)
    found = words(Material(sample), SECTIONS)
    assert len({each.title for each in found}) == len(SECTIONS)
    assert all(each.said and each.tables and all(rows for _caption, rows in each.tables) for each in found)
    assert text(Material(sample), SECTIONS).count("\n\n") == len(SECTIONS) - 1


def test_an_empty_record_says_what_is_missing(book):
    """No chart, and a sentence that names what would have to be there."""
    questions = [{"prompt": "What is TCP?"}, {"prompt": "And UDP?", "topics": ["networking"]}]
    book.add(interview(questions=questions))
    material = Material(book)
    for section in SECTIONS:
        assert all(part.sentence for part in section.parts(material))
    said = " ".join(words(material, SECTIONS)[0].said)
    assert "2 questions, 2 without a rating and 1 without a topic" in said


def test_the_topic_nearest_to_a_rank_is_named_with_what_it_lacks(book):
    """Two rated questions in one interview: one more question, one more interview."""
    book.add(interview(questions=[{"topics": ["graph"], "rating": 2}, {"topics": ["graph"], "rating": 3}]))
    assert "Graph comes nearest: 1 rated question and 1 interview to go." in text(Material(book), SECTIONS)


def test_the_line_says_how_many_interviews_it_needs(book):
    """Below five it is not drawn, and the number still missing is said."""
    book.add(interview(questions=[{"topics": ["graph"], "rating": 2}]))
    assert "needs 4 more rated interviews" in text(Material(book), SECTIONS)


@pytest.mark.parametrize(
    ("choice", "column", "value"),
    [
        (Choice(company="株式会社ネコヤナギ地図"), "company", "株式会社ネコヤナギ地図"),
        (Choice(round_kind="final"), "round_kind", "final"),
        (Choice(language="en"), "language", "en"),
    ],
)
def test_a_filter_leaves_only_what_it_names(sample, choice, column, value):
    """In both frames, and something of it."""
    material = Material(sample, choice)
    assert set(material.interviews[column]) == set(material.answers[column]) == {value}
    assert 0 < len(material.interviews) < len(material.every)


def test_a_period_counts_back_from_the_newest_interview(sample):
    """So that it shows something after a pause too."""
    material = Material(sample, Choice(period="3"))
    newest = material.every["when"].max()
    assert material.interviews["when"].max() == newest
    assert 0 < len(material.interviews) < len(material.every)
    assert (newest - material.interviews["when"].min()).days <= 92


def test_filters_that_fit_nothing_leave_words(sample):
    """No section fails on no interview."""
    material = Material(sample, Choice(company="nobody"))
    assert material.interviews.empty and all(each.said for each in words(material, SECTIONS))


def test_after_a_rejection_the_chosen_interview_is_shown(book):
    """What is left comes first, and the question is told whole in one line."""
    questions = [
        {"prompt": "Went well", "rating": 5},
        {"prompt": "Still\nopen", "rating": 1},
        {"prompt": "By now", "rating": 1, "later_rating": 4},
    ]
    for name in ("first", "second"):
        book.add(interview(id=f"2026-{name}", round=name, outcome="rejected", questions=questions))
    section = next(each for each in SECTIONS if each.name == "rejection")
    [found] = words(Material(book, Choice(rejected="2026-first")), (section,))
    counts = "3 asked; 1 left to learn, 1 answerable by now, 1 went well"
    assert "first" in found.said[0] and counts in found.said[0]
    assert [row.split(":")[0] for row in found.tables[0][1]] == ["Still open", "By now", "Went well"]


def test_the_questions_of_a_topic_come_newest_first(sample):
    """As many as asked for, and the number of all."""
    found, count = asked(Material(sample), "concurrency", 3)
    assert len(found) == 3 and count == 9
    assert [each.when for each in found] == sorted((each.when for each in found), reverse=True)
    assert all("concurrency" in each.question.topics for each in found)
