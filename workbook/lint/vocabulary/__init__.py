"""Word lists as data. A file holds ``[sections]`` of pattern fragments, one a line, ``#`` for comments;
``<name>`` stands for another section of the same file, ``a => b`` gives the better wording for ``a``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
REFERENCE = re.compile(r"<([a-z_]+)>")


@cache
def sections(file: str) -> dict[str, tuple[str, ...]]:
    """The sections of ``<language>/<name>``, as written."""
    found: dict[str, list[str]] = {}
    for line in (HERE / f"{file}.txt").read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("[") and re.fullmatch(r"\[[a-z_]+\]", line):
            entries = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            entries.append(line)
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def source(file: str, section: str) -> str:
    """A section as one alternation, its references put in."""
    known = sections(file)
    joined = "|".join(entry for entry in known[section])
    return REFERENCE.sub(
        lambda match: f"(?:{source(file, match[1])})" if match[1] in known else match[0], joined
    )


@cache
def pattern(file: str, section: str) -> re.Pattern[str]:
    """A section compiled. English fragments begin at the beginning of a word; the text is lower case."""
    edge = r"\b" if file.startswith("en/") else ""
    return re.compile(f"{edge}(?:{source(file, section)})")


def stands(file: str, section: str, text: str) -> bool:
    """Whether a fragment of the section stands in ``text``."""
    return pattern(file, section).search(text) is not None


@cache
def wordings(file: str, section: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The ``a => b`` lines of a section; ``b`` may refer to the groups of ``a``."""
    pairs = (entry.split("=>") for entry in sections(file)[section])
    return tuple((re.compile(bad.strip()), good.strip()) for bad, good in pairs)


@cache
def plain(file: str, section: str) -> frozenset[str]:
    """The words of a section that holds plain words, several a line."""
    return frozenset(" ".join(sections(file)[section]).split())
