"""How long one mail takes to check, in process, against a pass of the standard library's ``re``.

The yardstick is one search of the same body for one alternation of 400 plain words, ignoring case: the
least a checker that looks words up can do. Where ``textlint`` is on the path with preset-japanese and
preset-ja-technical-writing beside it, the Japanese mails go through it too, in a process of Node's that is
warm by then. Mails come from ``mail_checks/dev.jsonl`` under the folder in WORKBOOK_BENCH where that is set,
otherwise from tests/lint/mails.jsonl. Prints medians in milliseconds and their ratios.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbook.lint import check_mail

OWN = Path(__file__).parents[1] / "tests" / "lint" / "mails.jsonl"
FIELDS = ("language", "route", "kind", "subject", "body")
ROUNDS = 5


def mails() -> list[dict[str, Any]]:
    bench = os.environ.get("WORKBOOK_BENCH")
    path = Path(bench) / "mail_checks" / "dev.jsonl" if bench else OWN
    records = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [{name: record[name] for name in FIELDS} for record in records]


def milliseconds(call: Callable[[Any], object], items: list[Any]) -> list[float]:
    """The best of some rounds for each item, after one round to warm up."""
    times = [[_one(call, item) for item in items] for _round in range(ROUNDS + 1)]
    return [min(each) for each in zip(*times[1:], strict=True)]


def _one(call: Callable[[Any], object], item: object) -> float:
    start = time.perf_counter()
    call(item)
    return (time.perf_counter() - start) * 1000


def textlint(bodies: list[str]) -> list[float] | None:
    """Milliseconds for each body as ``textlint.mjs`` finds them; ``None`` where there is no textlint."""
    command = shutil.which("textlint")
    if command is None:
        return None
    script = Path(__file__).with_name("textlint.mjs")
    done = subprocess.run(
        ["node", script, command], input=json.dumps(bodies), stdout=subprocess.PIPE, text=True, check=True
    )
    times: list[float] = json.loads(done.stdout)
    return times


def main() -> None:
    sample = mails()
    words = sorted({word for mail in sample for word in re.findall(r"\w{2,8}", mail["body"])})[:400]
    yardstick = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    ours = milliseconds(check_mail, sample)
    theirs = milliseconds(lambda mail: sum(1 for _match in yardstick.finditer(mail["body"])), sample)
    ours_median, theirs_median = statistics.median(ours), statistics.median(theirs)
    slow = sorted(ours)[int(len(ours) * 0.95)]
    print(f"check_mail: median {ours_median:.2f} ms, 95th percentile {slow:.2f} ms, n = {len(sample)} mails")
    print(f"re, one alternation of 400 words: median {theirs_median:.2f} ms")
    print(f"ratio {ours_median / theirs_median:.2f}")
    japanese = [at for at, mail in enumerate(sample) if mail["language"] == "ja"]
    if peer := textlint([sample[at]["body"] for at in japanese]):
        ours_median, peer_median = statistics.median(ours[at] for at in japanese), statistics.median(peer)
        print(f"{len(peer)} Japanese mails: {ours_median:.2f} ms; textlint: {peer_median:.2f} ms (medians)")
        print(f"ratio {ours_median / peer_median:.2f}")


if __name__ == "__main__":
    main()
