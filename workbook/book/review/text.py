"""The review in words alone, a fact a line, for screen readers and the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbook.book.review.material import Material
from workbook.book.review.part import NONE, Section, Table
from workbook.locale import _


@dataclass(frozen=True)
class Words:
    """One section: its title, what is said, and under its caption each table as lines."""

    title: str
    said: list[str]
    tables: list[tuple[str, list[str]]]


def words(material: Material, sections: Sequence[Section]) -> list[Words]:
    return [_section(material, section) for section in sections]


def text(material: Material, sections: Sequence[Section]) -> str:
    """Every section under its title, an empty line between two."""
    blocks = []
    for each in words(material, sections):
        tables = [line for caption, rows in each.tables for line in (caption, *(f"- {row}" for row in rows))]
        blocks.append("\n".join([each.title, *each.said, *tables]))
    return "\n\n".join(blocks) + "\n"


def _section(material: Material, section: Section) -> Words:
    parts = section.parts(material)
    said = [_one_line(each) for part in parts for each in (part.sentence, part.missing) if each]
    tables = [table for part in parts for table in part.tables]
    captions = [_("{caption}:").format(caption=table.caption) for table in tables]
    return Words(_(section.title), said, list(zip(captions, map(lines, tables), strict=True)))


def lines(table: Table) -> list[str]:
    """Each row as a line that can be understood by itself: its name, then what each column says of it."""
    joint, between = _("{name}: {value}"), _("; ")
    found = []
    for name, *cells in table.rows:
        told = [pair for pair in zip(table.head[1:], cells, strict=True) if pair[1] not in (NONE, "")]
        facts = [joint.format(name=head, value=_one_line(cell)) for head, cell in told]
        found.append(joint.format(name=_one_line(name), value=between.join(facts)))
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())
