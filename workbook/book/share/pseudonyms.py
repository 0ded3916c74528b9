"""The names a copy uses instead: one for each company, person, address and id, wherever it occurs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workbook.book.share.private import (
    ADDRESS,
    COMPANY,
    ID,
    PERSON,
    Private,
    bare_company,
    bare_person,
)
from workbook.book.share.search import folded, letters, places
from workbook.locale import _
from workbook.model.question import short_code

# What names nobody on file may still tell: addresses, links, telephone numbers and days.
TELLING = (
    (re.compile(r"[\w.+-]+[@＠][\w-]+(?:[.．][\w-]+)+"), "[mail]"),
    (re.compile(r"\b(?:https?|ftp)://\S+", re.IGNORECASE), "[link]"),
    (re.compile(r"[12]\d{3}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?"), "[date]"),
    (re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*日"), "[date]"),
    (re.compile(r"(?<![\d.])(?:\+\d{1,3}|0)[\d() -]{8,14}\d(?![\d.])"), "[phone]"),
)


class Pseudonyms:
    """Numbers are given in the order of asking."""

    def __init__(self, private: Sequence[Private]) -> None:
        self._private = private
        self._given: dict[tuple[str, str], str] = {}
        self._count: dict[str, int] = {}

    @property
    def made(self) -> list[str]:
        """Every pseudonym so far, longest first."""
        return sorted(set(self._given.values()), key=len, reverse=True)

    def company(self, name: str) -> str:
        key = letters(bare_company(name))
        return self._of(COMPANY, key, lambda n: _("Company {n}").format(n=n)) if name else ""

    def person(self, name: str) -> str:
        key = letters(bare_person(name))
        return self._of(PERSON, key, lambda n: _("Person {n}").format(n=n)) if name else ""

    def address(self, address: str) -> str:
        return self._of(ADDRESS, letters(address), "person-{}@example.invalid".format) if address else ""

    def topic(self, topic: str) -> tuple[str, str]:
        """An id and a name."""
        name = self._of("topic's name", topic, lambda n: _("Own topic {n}").format(n=n))
        return self._of("topic", topic, "own-{}".format), name

    def id(self, id_: str, owner: str = "") -> str:
        """``owner``: the interview a question belongs to; its id is its own only there."""
        key = f"{owner} {letters(id_)}".lstrip()
        return self._of(ID, key, lambda _n: "s" + short_code(10))

    def text(self, text: str) -> str:
        """``text`` with every private name in it replaced, and what else tells who, where and when."""
        for pattern, mark in TELLING:
            text = pattern.sub(mark, text)
        reduced = folded(text)
        taken: list[tuple[int, int, str]] = []
        for private in self._private:
            for start, end in places(reduced, private.letters, whole_words=True):
                if all(end <= first or start >= last for first, last, _name in taken):
                    taken.append((start, end, self._instead(private)))
        for start, end, name in sorted(taken, reverse=True):
            text = text[:start] + name + text[end:]
        return text

    def _instead(self, private: Private) -> str:
        if private.kind == COMPANY:
            return self.company(private.whole)
        if private.kind == PERSON:
            return self.person(private.whole)
        if private.kind == ID:
            return self.id(private.whole)
        return "[mail]" if private.kind == ADDRESS else "[phone]"

    def _of(self, kind: str, key: str, make: Callable[[int], str]) -> str:
        if (kind, key) not in self._given:
            self._count[kind] = self._count.get(kind, 0) + 1
            self._given[kind, key] = make(self._count[kind])
        return self._given[kind, key]
