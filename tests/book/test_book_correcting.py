"""Questions are corrected quickly, and every step can be taken back."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook as wb
from workbook.book.correcting import TEXTS

STARTED = "2026-11-23T19:00:00+09:00"
Q1 = {
    "id": "q1", "prompt": "What is an index? And 🦉 a view?", "answer": "a copy\nuse a hash", "rating": 2,
    "topics": ["db-index", "sql", "array"], "hint_level": "nudge", "code_language": "sql",
}  # fmt: skip
Q2 = {
    "id": "q2", "prompt": "$600 <img onerror=1>", "answer": "no", "rating": 4, "topics": ["sql", "graph"],
    "hint_level": "strong", "cause": "time", "confidential": True, "decisions": ["a"],
}  # fmt: skip
Q3 = {"id": "q3", "kind": "design", "overview": "boxes\r\n", "figures": [{"what": "ms", "before": "3"}]}


@pytest.fixture
def book(tmp_path):
    with wb.open(tmp_path) as book:
        book.add({"id": "i1", "company": "Aozora", "started_at": STARTED, "questions": [Q1, Q2, Q3]})
        yield book


def letters(book):
    return Counter(
        letter
        for question in book.interview("i1").questions
        for field in TEXTS
        for letter in getattr(question, field)
    )


def test_merged_questions_hold_everything_of_both(book):
    """Texts and lists joined in the order named, the strongest hint, the first rating and cause given."""
    merged = book.merge_questions("i1", ["q2", "q1", "q3"])
    assert merged == book.interview("i1").questions[0] and len(book.interview("i1").questions) == 1
    assert merged.prompt == f"{Q2['prompt']}\n{Q1['prompt']}" and merged.answer == "no\na copy\nuse a hash"
    assert (merged.rating, merged.cause, merged.hint_level) == (4, "time", "strong") and merged.confidential
    assert merged.topics == ["sql", "graph", "db-index"] and merged.code_language == "sql"
    assert merged.decisions == ["a"] and merged.figures[0].what == "ms" and merged.overview == "boxes\r\n"
    assert {each.question_id for each in book.bin()} == {"q1", "q3"}


def test_a_split_question_is_two_neighbours(book):
    """At the cursor, counted as Python does; the kind goes along, and merging is the way back."""
    before = book.interview("i1").questions
    at = Q1["prompt"].index(" And")
    new = book.split_question("i1", "q1", "prompt", at)
    after = book.interview("i1").questions
    assert [each.prompt for each in after[:2]] == ["What is an index? ", "And 🦉 a view?"]
    assert after[1] == new and new.kind == before[0].kind and after[2:] == before[1:]
    book.split_question("i1", "q1", "answer", 6, into="better_answer")
    assert [each.better_answer for each in book.interview("i1").questions][:2] == ["", "use a hash"]


def test_text_moves_between_fields_and_questions(book):
    """A selection, a whole field, another question; it stands below what was there."""
    book.move_text("i1", "q1", "answer", "hint", 7)
    book.move_text("i1", "q1", "hint", "answer", to_question="q2")
    one, two = book.interview("i1").questions[:2]
    assert (one.answer, one.hint, two.answer) == ("a copy\n", "", "no\nuse a hash")


@pytest.mark.parametrize(
    "act",
    [
        lambda book: book.merge_questions("i1", ["q1", "q2"]),
        lambda book: book.split_question("i1", "q1", "prompt", 17),
        lambda book: book.move_text("i1", "q1", "answer", "hint"),
        lambda book: book.remove_question("i1", "q2"),
        lambda book: book.order_questions("i1", ["q3", "q1", "q2"]),
    ],
)
def test_every_step_is_undone_and_made_again(book, act):
    """Back exactly, and forth exactly; there is nothing beyond either end."""
    before = book.interview("i1")
    assert not book.undo("i1") and not book.redo("i1")
    act(book)
    after = book.interview("i1")
    assert after != before and book.undo("i1") and book.interview("i1") == before
    assert book.redo("i1") and book.interview("i1") == after and not book.redo("i1")
    assert book.undo("i1") and not book.undo("i1") and book.interview("i1") == before


def test_putting_back_is_a_step_too(book):
    """Undone it lies in the bin again."""
    book.remove_question("i1", "q2")
    book.put_back("i1", "q2")
    book.undo("i1")
    assert [each.id for each in book.interview("i1").questions] == ["q1", "q3"]
    book.undo("i1")
    assert [each.id for each in book.interview("i1").questions] == ["q1", "q2", "q3"]


def test_what_was_typed_since_stays(book):
    """Undo leaves other fields and new questions alone, and refuses to run over changed ones, once."""
    book.order_questions("i1", ["q2", "q1", "q3"])
    book.merge_questions("i1", ["q1", "q3"])
    book.save_field("i1", "next_time", "typed since", question_id="q2")
    added = book.add_question("i1", {"prompt": "late"}, 0)
    book.undo("i1")
    kept = book.interview("i1").questions
    assert [each.id for each in kept] == [added.id, "q2", "q1", "q3"]
    assert kept[1].next_time == "typed since"
    book.merge_questions("i1", ["q1", "q3"])
    book.save_field("i1", "overview", "typed over it", question_id="q1")
    with pytest.raises(wb.WorkbookError, match="changed since"):
        book.undo("i1")
    assert book.interview("i1").question("q1").overview == "typed over it"
    assert book.undo("i1")
    assert [each.id for each in book.interview("i1").questions] == [added.id, "q1", "q2"]


def test_a_step_is_a_version_of_its_own(book):
    """What was typed a moment before a merge stays in the history."""
    book.save_field("i1", "answer", "typed a moment ago", question_id="q1")
    book.merge_questions("i1", ["q1", "q2"])
    values = [each.value for each in book.history("i1") if each.field == "answer"]
    assert "typed a moment ago" in values and "typed a moment ago\nno" in values


@pytest.mark.parametrize(
    "act",
    [
        lambda book: book.merge_questions("i1", ["q1"]),
        lambda book: book.merge_questions("i1", ["q1", "q1"]),
        lambda book: book.merge_questions("i1", ["q1", "q9"]),
        lambda book: book.merge_questions("i1", []),
        lambda book: book.split_question("i1", "q1", "prompt", 0),
        lambda book: book.split_question("i1", "q1", "prompt", 999),
        lambda book: book.split_question("i1", "q1", "prompt", -5),
        lambda book: book.split_question("i1", "q3", "prompt", 0),
        lambda book: book.split_question("i1", "q1", "rating", 1),
        lambda book: book.split_question("i1", "q1", "prompt", 5, into="topics"),
        lambda book: book.move_text("i1", "q1", "answer", "answer"),
        lambda book: book.move_text("i1", "q1", "hint", "answer"),
        lambda book: book.move_text("i1", "q1", "answer", "hint", 3, 2),
        lambda book: book.move_text("i1", "q1", "answer", "id"),
        lambda book: book.move_text("i1", "q9", "answer", "hint"),
        lambda book: book.order_questions("i1", ["q1"]),
        lambda book: book.remove_question("i1", "q9"),
        lambda book: book.put_back("i1", "q1"),
    ],
)
def test_a_wrong_step_changes_nothing(book, act):
    """It is said in a sentence, and there is nothing to undo."""
    before = book.interview("i1")
    with pytest.raises(wb.WorkbookError):
        act(book)
    assert book.interview("i1") == before and not book.undo("i1")


WORDS = st.text(st.sampled_from("aあ🦉 \n\r　e\u0301\u202e<&"), max_size=12)
FIELD, PLACE, WHICH = st.sampled_from(TEXTS[:4]), st.integers(0, 12), st.integers(0, 9)
MOVE = st.tuples(WHICH, FIELD, FIELD, PLACE, PLACE, WHICH, st.sampled_from("msvxo"))


@settings(max_examples=40)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4), st.lists(MOVE, max_size=8))
def test_no_sequence_of_steps_loses_a_character(tmp_path_factory, texts, moves):
    """Merging, splitting and moving keep every character; undoing all of it restores the former state
    exactly, redoing all of it the latter."""
    with wb.open(tmp_path_factory.mktemp("book")) as book:
        asked = [{"prompt": prompt, "answer": answer} for prompt, answer in texts]
        book.add({"id": "i1", "company": "A", "started_at": STARTED, "questions": asked})
        states = [book.interview("i1")]
        for at, source, target, start, end, other, kind in moves:
            ids = [question.id for question in book.interview("i1").questions]
            one, two = ids[at % len(ids)], ids[other % len(ids)]
            before = letters(book)
            try:
                if kind == "m":
                    book.merge_questions("i1", [one, two])
                elif kind == "s":
                    book.split_question("i1", one, source, start, into=target)
                elif kind == "v":
                    book.move_text("i1", one, source, target, start, end, to_question=two)
                elif kind == "o":
                    book.order_questions("i1", ids[::-1])
                elif len(ids) > 1:
                    book.remove_question("i1", one)
            except wb.WorkbookError:
                assert book.interview("i1") == states[-1]
            assert kind in "xo" or not before - letters(book)
            if book.interview("i1") != states[-1]:
                states.append(book.interview("i1"))
        for state in states[-2::-1]:
            assert book.undo("i1") and book.interview("i1") == state
        assert not book.undo("i1")
        for state in states[1:]:
            assert book.redo("i1") and book.interview("i1") == state
