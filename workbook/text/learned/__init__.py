"""A linear classifier of short texts by their n-grams: what was taught by labelled sentences, read and used.

A folder of its own holds ``sentences/<language>.tsv`` (labels, a tab, a sentence) and
``weights/<language>.gz`` that ``learned.fit`` fitted to them; nothing else is needed to use them.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import repeat
from math import sqrt
from pathlib import Path

from workbook.text.learned.ngrams import ngrams


@dataclass(frozen=True)
class Weights:
    """``rows`` has one signed byte for each label of each n-gram, in units of ``unit``; ``sentences`` is the
    digest of those that taught them."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    unit: float
    sentences: str
    places: dict[str, int]
    rows: memoryview

    def of(self, ngram: str) -> memoryview | None:
        place = self.places.get(ngram)
        return None if place is None else self.rows[place : place + len(self.labels)]


@dataclass(frozen=True)
class Taught:
    """What the sentences in ``folder`` taught."""

    folder: Path

    @property
    def sentences(self) -> Path:
        return self.folder / "sentences"

    def weights(self, language: str) -> Weights:
        return _read(self.folder / "weights" / f"{language}.gz")

    def digest(self, language: str) -> str:
        """SHA-256 of the sentences as they stand."""
        return sha256((self.sentences / f"{language}.tsv").read_bytes()).hexdigest()

    def log_odds(self, text: str, language: str) -> dict[str, float]:
        """How much speaks for each label, in natural logarithms of odds; above 0 it is likelier than not.
        ``text`` is folded as the sentences are; ``language`` is ``"ja"`` or ``"en"``."""
        weights, found = self.weights(language), ngrams(text, language)
        rows = [row for ngram in found if (row := weights.of(ngram)) is not None]
        scale = weights.unit / sqrt(max(1, len(found)))
        sums = map(sum, zip(*rows, strict=True)) if rows else repeat(0)
        return {
            label: total * scale + bias
            for label, bias, total in zip(weights.labels, weights.bias, sums, strict=False)
        }


@cache
def _read(path: Path) -> Weights:
    """A line of JSON, a line of n-grams between tabs, and the rows."""
    stored = gzip.decompress(path.read_bytes())
    head, names, rows = stored.split(b"\n", 2)
    known = json.loads(head)
    labels = tuple(known["acts"])
    places = dict(zip(names.decode().split("\t"), range(0, len(rows), len(labels)), strict=True))
    table = memoryview(rows).cast("b")
    return Weights(labels, tuple(known["bias"]), known["unit"], known["sentences"], places, table)


__all__ = ["Taught", "Weights"]
