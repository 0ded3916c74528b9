"""The kinds of checks that many rules share. Each returns the ``check`` of a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from workbook.lint import vocabulary
from workbook.lint.letter import Letter
from workbook.lint.rule import Hit
from workbook.locale import _

Check = Callable[[Letter], Iterable[Hit]]


def existence(message: str, section: str = "words", **files: str) -> Check:
    """Flags each place where a word of the language's file stands. ``message`` names it as {words}."""

    def check(letter: Letter) -> Iterator[Hit]:
        if letter.language not in files:
            return
        words = vocabulary.pattern(f"{letter.language}/{files[letter.language]}", section)
        for match in words.finditer(letter.prose):
            yield hit(letter, match.start(), match.end(), message)

    return check


def preferred(message: str, section: str = "words", **files: str) -> Check:
    """Flags each place where a wording has a better one, and suggests that as {better}."""

    def check(letter: Letter) -> Iterator[Hit]:
        if letter.language not in files:
            return
        seen: list[tuple[int, int]] = []
        for words, better in vocabulary.wordings(f"{letter.language}/{files[letter.language]}", section):
            for match in words.finditer(letter.prose):
                if not any(match.start() < end and start < match.end() for start, end in seen):
                    seen.append(match.span())
                    yield hit(letter, match.start(), match.end(), message, _expanded(match, better))

    return check


def hit(letter: Letter, start: int, end: int, message: str, better: str | None = None) -> Hit:
    """A hit on a stretch of the body whose message names the words, and the better ones if any."""
    words = shortened(letter.body[start:end])
    return Hit(_(message).format(words=words, better=better), start, end, better)


def shortened(words: str, limit: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= limit else words[: limit - 1] + "…"


def _expanded(match: re.Match[str], better: str) -> str:
    return re.sub(r"\\(\d)", lambda number: match[int(number[1])] or "", better)
