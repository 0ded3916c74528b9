"""Renders one part of a mail from its templates, and traces each sentence to the fields it came from.

A template holds one sentence a line; an empty line begins a paragraph. Which wording ``pick`` takes depends
on the interview's id, so that a draft stays the same and two drafts do not read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from workbook.mail.phrases import Phrase
from workbook.mail.phrases.run_on import pairs
from workbook.model import Language

TEMPLATES = Path(__file__).parent / "templates"
# Private-use characters carry the trace through Jinja; phrases never hold one (phrases.clean.visible).
MARK = re.compile("\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002")


@dataclass(frozen=True)
class Line:
    """A sentence as it stands in the mail; ``keys`` name the statements of the record in it, ``places`` where
    each begins."""

    text: str
    sources: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    places: tuple[tuple[int, str], ...] = ()

    def keys_between(self, start: int, end: int) -> tuple[str, ...]:
        """The keys of what stands there; all of them where nothing of the record does."""
        ends = [*(place for place, _key in self.places), len(self.text)][1:]
        found = (
            key for (place, key), till in zip(self.places, ends, strict=True) if place < end and start < till
        )
        return tuple(dict.fromkeys(found)) or self.keys

    @property
    def is_item(self) -> bool:
        return self.text.startswith(("・", "- "))


Paragraph = list[Line]


def _marked(value: object) -> object:
    if isinstance(value, Phrase):
        return f"\ue000{','.join(value.sources)}\ue001{value.key}\ue002{value.text}"
    return value


@cache
def environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=False, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined, finalize=_marked,
    )  # fmt: skip
    found.filters |= {"pairs": pairs, "by_source": _by_source}
    found.tests |= {"told": _told, "search": lambda text, pattern: bool(re.search(pattern, text))}
    return found


def _by_source(parts: Iterable[Phrase]) -> list[list[Phrase]]:
    """Statements that stood in one entry of a list stay in one item."""
    return [list(said) for _source, said in groupby(parts, key=attrgetter("sources"))]


def _told(parts: Sequence[Any]) -> bool:
    """Whether statements make running text; else they are listed as notes."""
    return all(part.reads_alone for part in parts)


@cache
def variants(language: Language, part: str) -> tuple[str, ...]:
    """The names of a part's templates, e.g. ``ja/subject/day.j2``."""
    folder = TEMPLATES / language / part
    return tuple(path.relative_to(TEMPLATES).as_posix() for path in sorted(folder.glob("*.j2")))


def ordered(language: Language, part: str, seed: str) -> list[Template]:
    """A part's templates, the one for ``seed`` first."""
    names = _rotated(variants(language, part), f"{seed}/{part}")
    return [environment().get_template(name) for name in names]


def _rotated(options: tuple[Any, ...], seed: str) -> tuple[Any, ...]:
    first = int.from_bytes(sha256(seed.encode()).digest()[:4], "big") % len(options)
    return options[first:] + options[:first]


def render(
    language: Language, part: str, seed: str, facts: Mapping[str, Any], said: set[Any]
) -> list[Paragraph]:
    """The paragraphs of one part. ``said`` holds the wordings that the mail has used, which are not taken
    again while there are others. Where ``facts`` are ``tight`` the shortest are taken."""

    def pick(*options: Any) -> Any:
        found = _rotated(options, f"{seed}/{options[0]}")
        unsaid = [option for option in found if option not in said] or found
        chosen = min(unsaid, key=_length) if facts["tight"] else unsaid[0]
        said.add(chosen)
        return chosen

    text = ordered(language, part, seed)[0].render({**facts, "pick": pick})
    paragraphs = [
        [_line(raw) for raw in block.split("\n") if raw.strip()] for block in re.split(r"\n\s*\n", text)
    ]
    return [paragraph for paragraph in paragraphs if paragraph]


def _length(wording: str | tuple[str, ...]) -> int:
    return len("".join(wording))


def render_line(language: Language, part: str, seed: str, facts: Mapping[str, Any], most: int) -> Line:
    """A part that is one line: the first of at most ``most`` characters, else the shortest."""
    lines = [_line(template.render(facts)) for template in ordered(language, part, seed)]
    return next(
        (line for line in lines if len(line.text) <= most), min(lines, key=lambda line: len(line.text))
    )


def _line(raw: str) -> Line:
    raw = raw.strip()
    marks = list(MARK.finditer(raw))
    sources = dict.fromkeys(source for mark in marks for source in mark[1].split(",") if source)
    places = [(len(MARK.sub("", raw[: mark.start()])), mark[2]) for mark in marks if mark[2]]
    keys = dict.fromkeys(key for _place, key in places)
    return Line(MARK.sub("", raw).strip(), tuple(sources), tuple(keys), tuple(places))
