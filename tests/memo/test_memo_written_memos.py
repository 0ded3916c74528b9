"""Memos written down by somebody who had not seen the reader, with what stands in them."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from workbook.memo import read_memo

WRITTEN = (Path(__file__).parent / "memos.jsonl").read_text(encoding="utf-8")
MEMOS = [json.loads(line) for line in WRITTEN.splitlines()]


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).lower())


@pytest.mark.parametrize("memo", MEMOS, ids=lambda memo: memo["id"])
def test_no_answer_is_lost(memo):
    """What the person said, was told and would say now is in the fields or among the unread."""
    read = read_memo(memo["memo"])
    fields = [(q.prompt, q.answer, q.hint, q.better_answer, q.next_time) for q in read.questions]
    kept = letters("".join("".join(each) for each in fields) + "".join(read.unread))
    noted = [question[name] for question in memo["questions"] for name in ("answer", "hint", "better_answer")]
    assert [words for words in noted if letters(words) not in kept] == []


@pytest.mark.parametrize("memo", MEMOS, ids=lambda memo: memo["id"])
def test_the_questions_are_found_in_their_order(memo):
    """As many questions as there are, each beginning as it was noted."""
    read = [letters(question.text)[:6] for question in read_memo(memo["memo"]).questions]
    assert read == [letters(question["text"])[:6] for question in memo["questions"]]
