"""How long reading a memo takes, against one pass of the standard library's regular expressions.

The yardstick finds every word of a usual memo of the same size with ``re``. Processor time, so that a busy
machine shows the same. Reading is linear: ten times the text takes ten times as long, also for lines made
to be slow.
"""

from __future__ import annotations

import re
import sys
from time import process_time

from workbook.memo import read_memo

SIZES = (10_000, 100_000, 1_000_000)
USUAL = (
    "Q. キャッシュの無効化はどう行いますか\nA. 時間で消す、とだけ答えた\n"
    "評価：3/5\nヒント：書き込みの後は？\n改善：版番号を鍵に入れる\n\n"
)
TOLD = (
    "Then they asked me how a cache is kept fresh. I said by time only, maybe 2/5. "
    "The hint was to think of writes. "
)
TEXTS = {
    "labelled lines": USUAL,
    "told in one line": TOLD,
    "opening quotes": "「",
    "exclamation marks": "！" * 1000 + "」と",
    "spaces": " " * 1000 + "x",
    "open table cells": '"a,',
}


def seconds(work, text: str) -> float:
    start = process_time()
    work(text)
    return process_time() - start


def words(text: str) -> int:
    return sum(1 for _word in re.finditer(r"\w+", text))


def main(sizes: tuple[int, ...] = SIZES) -> None:
    read_memo(USUAL)
    yardstick = {size: seconds(words, USUAL * (size // len(USUAL))) for size in sizes}
    print("| text | characters | reading, s | one pass of re, s | ratio |\n|---|---:|---:|---:|---:|")
    for name, piece in TEXTS.items():
        for size in sizes:
            took = seconds(read_memo, piece * (size // len(piece)))
            pass_once = yardstick[size]
            print(f"| {name} | {size:,} | {took:.3f} | {pass_once:.4f} | {took / pass_once:.0f} |")


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
