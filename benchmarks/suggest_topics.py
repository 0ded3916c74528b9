"""``suggest_topics`` on one question at a time, against one pass of the standard library's ``re``.

The yardstick finds the same cues with one compiled alternation and does nothing with them. Questions come
from ``topics/questions_dev.jsonl`` in the folder named in WORKBOOK_BENCH, else from ``topic_questions.txt``
beside this file. Prints the first call (which compiles the cues), milliseconds a question and the ratio, and
how often the first and the first three suggestions hold a topic that fits. A question should stay below 5 ms.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from workbook.topics import suggest_topics
from workbook.topics.lexicon import shipped
from workbook.topics.words import plain

RUNS = 5
ALLOWED_MS = 5.0


def questions() -> list[tuple[str, set[str]]]:
    if folder := os.environ.get("WORKBOOK_BENCH"):
        lines = (Path(folder) / "topics" / "questions_dev.jsonl").read_text(encoding="utf-8").splitlines()
        return [(row["text"], set(row["topics"])) for row in map(json.loads, lines)]
    lines = Path(__file__).with_name("topic_questions.txt").read_text(encoding="utf-8").splitlines()
    split = (line.split("|", 1) for line in lines if not line.startswith("#"))
    return [(text, set(topics.split(","))) for topics, text in split]


def milliseconds(work: Callable[[str], object], texts: list[str]) -> float:
    """The best of several runs over all texts, for one text."""
    times = []
    for _run in range(RUNS):
        began = perf_counter()
        for text in texts:
            work(text)
        times.append(perf_counter() - began)
    return min(times) * 1000 / len(texts)


def main() -> int:
    asked = questions()
    texts = [text for text, _topics in asked]
    began = perf_counter()
    suggest_topics("warm up")
    first = (perf_counter() - began) * 1000
    cues = sorted(shipped().weights, key=len, reverse=True)
    one_pass = re.compile("|".join(map(re.escape, cues)))
    ours = milliseconds(suggest_topics, texts)
    yardstick = milliseconds(lambda text: one_pass.findall(plain(text)), texts)
    print(f"first call {first:.0f} ms; {ours:.3f} ms a question; one re pass {yardstick:.3f} ms; "
          f"ratio {ours / yardstick:.2f}")  # fmt: skip
    found = [(suggest_topics(text), topics) for text, topics in asked]
    top1 = sum(bool(topics.intersection(ids[:1])) for ids, topics in found) / len(found)
    top3 = sum(bool(topics.intersection(ids)) for ids, topics in found) / len(found)
    print(f"{len(found)} questions: first suggestion fits {top1:.3f}, one of three {top3:.3f}")
    return 0 if ours <= ALLOWED_MS else 1


if __name__ == "__main__":
    sys.exit(main())
