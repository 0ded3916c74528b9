"""The same interview, noted in any habit, is read as the same record."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memo_habits import HABITS, entries

from workbook.memo import read_memo

CHANCE = st.integers(0, 10**9).map(random.Random)


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
@pytest.mark.parametrize("language", ["ja", "en"])
@given(chance=CHANCE)
@settings(max_examples=60)
def test_what_was_noted_is_read(habit, language, chance):
    """Question, answer, rating, hint and better answer come out as they went in, whatever marks them."""
    noted = entries(chance, language)
    memo = habit(chance, language).write(noted)
    read = [
        (question.prompt, question.answer, question.rating, question.hint, question.better_answer)
        for question in read_memo(memo).questions
    ]
    assert read == [(one.question, one.answer, one.rating, one.hint, one.better) for one in noted], memo


@given(chance=CHANCE, language=st.sampled_from(["ja", "en"]))
@settings(max_examples=60)
def test_line_ends_and_wide_spaces_change_nothing(chance, language):
    """A memo from another system reads the same."""
    noted = entries(chance, language)
    memo = chance.choice(HABITS)(chance, language).write(noted)
    here = [question.prompt for question in read_memo(memo).questions]
    there = [question.prompt for question in read_memo(memo.replace("\n", "\r\n")).questions]
    assert here == there
