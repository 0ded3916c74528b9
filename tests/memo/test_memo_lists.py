"""Questions and answers that stand in lists of their own are read as pairs."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memo_habits import entries

from workbook.memo import read_memo

HEADINGS = {
    "ja": [("質問", "回答", "評価", "ヒント", "改善"),
           ("■ 聞かれたこと", "■ 答えたこと", "■ 自己評価", "■ ヒント", "■ 今なら")],
    "en": [("Questions:", "Answers:", "Ratings:", "Hints:", "Better:"),
           ("## Questions", "## My answers", "## Scores", "## Hints", "## Better answers")],
}  # fmt: skip
MARKERS = [lambda n: f"{n}. ", lambda n: f"{n}) ", lambda n: f"({n}) ", lambda n: chr(ord("①") + n - 1)]
CHANCE = st.integers(0, 10**9).map(random.Random)


def read(memo):
    return [
        (question.prompt, question.answer, question.rating, question.hint, question.better_answer)
        for question in read_memo(memo).questions
    ]


@given(chance=CHANCE, language=st.sampled_from(["ja", "en"]))
@settings(max_examples=80)
def test_numbered_lists_are_paired(chance, language):
    """Whatever heads and numbers the lists, and where an entry is left out, each stands by its question."""
    noted, marker = entries(chance, language), chance.choice(MARKERS)
    cells = [(one.question, one.answer, one.rating, one.hint, one.better) for one in noted]
    memo = ""
    for heading, *column in zip(chance.choice(HEADINGS[language]), *cells, strict=True):
        written = [f"{cell}/5" if isinstance(cell, int) else cell for cell in column]
        lines = [marker(n) + cell for n, cell in enumerate(written, 1) if cell]
        memo += "\n".join([heading, *lines, "\n"]) if lines else ""
    assert read(memo) == cells, memo


PAIRED = {
    "labels with numbers": "Q1. a mutex?\nQ2. a trie?\n\nA2: prefixes 4/5\nA1: a lock\nwith an owner 3/5\n",
    "a heading above the answers only": (
        "1. a mutex?\n2. a trie?\n---\nAnswers\n1) a lock\n   with an owner 3/5\n2) prefixes 4/5\n"
    ),
    "as many, without numbers": (
        "質問\n・a mutex?\n・a trie?\n回答\n・a lock\n  with an owner 3/5\n・prefixes 4/5\n"
    ),
}


@pytest.mark.parametrize("memo", PAIRED.values(), ids=PAIRED)
def test_lists_are_paired_by_number_or_by_place(memo):
    """Lines below an entry go with it; the headings are no text of anybody's."""
    assert read(memo) == [
        ("a mutex?", "a lock\nwith an owner", 3, "", ""), ("a trie?", "prefixes", 4, "", ""),
    ]  # fmt: skip
    assert read_memo(memo).unread == []


def test_what_stands_below_an_entry_goes_with_it():
    """Sources name the question that an answer further down belongs to, and what was not placed keeps it."""
    memo = read_memo(PAIRED["labels with numbers"] + "vibe: cold\n")
    first, second = (question.id for question in memo.questions)
    assert [one.question_id for one in memo.sources if one.field == "answer"] == [second, first, first]
    assert [one.question_id for one in memo.sources if one.field == "unread"] == [first]


@pytest.mark.parametrize(
    ("memo", "prompts"),
    [
        ("Q1. a mutex?\nA1. a lock\nQ2. a trie?\nA2. prefixes\n", ["a mutex?", "a trie?"]),
        ("質問\n・a mutex?\n・a trie?\n回答\n・a lock\n", ["a mutex?", "a trie?"]),
        ("Q1. a mutex?\nQ2. a trie?\nA1. a lock\nA3. prefixes\n", ["a mutex?", "a trie?"]),
        ("1. a mutex?\nAnswer\na lock\n2. a trie?\nAnswer\nprefixes\n", ["a mutex?", "a trie?"]),
        ("Q1. a mutex?\nA. a lock\nQ2. a trie?\nHint 1: letters?\nHint 2: paths?\n", ["a mutex?", "a trie?"]),
        ("Q1. a mutex?\na lock\nQ2. a trie?\nHint 1: letters?\nHint 2: paths?\n", ["a mutex?", "a trie?"]),
    ],
)
def test_what_does_not_fit_is_not_paired(memo, prompts):
    """Where question and answer take turns, or an entry has no question, the order of the memo holds."""
    found = read_memo(memo)
    assert [question.prompt for question in found.questions][:2] == prompts
    owners = list(dict.fromkeys(one.question_id for one in found.sources if one.question_id))
    assert owners == [question.id for question in found.questions]


def test_a_list_of_notes_after_the_questions_is_aside():
    """What a heading calls notes is no question, however it is marked, and ends no list of questions."""
    memo = read_memo("Questions\n- a mutex?\n- a trie?\nNotes\n- big office?\nHints\n- owner?\n- letters?\n")
    assert [(one.prompt, one.hint) for one in memo.questions] == [
        ("a mutex?", "owner?"), ("a trie?", "letters?"),
    ]  # fmt: skip
    assert memo.unread == ["Notes", "- big office?"]
