"""What a sentence of a mail does: a linear classifier over its n-grams, one weight table per language.

The weights are fitted to the sentences in ``sentences/``, each with the letters of its acts, by
``python -m workbook.lint.acts`` (see ARCHITECTURE.md); nothing else is needed to use them.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from itertools import repeat
from math import sqrt
from pathlib import Path

from workbook.lint.acts.ngrams import ngrams

HERE = Path(__file__).parent


class Act(StrEnum):
    """The letters of ``sentences/<language>.tsv``; a sentence may do several things."""

    EXCUSE = "x"
    PLEA = "b"
    OTHER_MAIL = "m"
    ORDER = "f"  # to pass the mail on, leaving no say
    CHOICE = "a"  # left to the agent
    THANKS = "t"
    EXCHANGE = "d"  # recalls something asked, said or worked on
    FIRST_ANSWER = "w"  # what was answered in the interview
    SUBSTANCE = "s"
    IMPRESSION = "i"
    FORMULA = "c"


@dataclass(frozen=True)
class Weights:
    """``rows`` has one signed byte for each act of each n-gram, in units of ``unit``; ``sentences`` is the
    digest of those that taught them."""

    acts: tuple[Act, ...]
    bias: tuple[float, ...]
    unit: float
    sentences: str
    places: dict[str, int]
    rows: memoryview

    def of(self, ngram: str) -> memoryview | None:
        place = self.places.get(ngram)
        return None if place is None else self.rows[place : place + len(self.acts)]


@cache
def _weights(language: str) -> Weights:
    """Read from the file: a line of JSON, a line of n-grams between tabs, and the rows."""
    stored = gzip.decompress((HERE / "weights" / f"{language}.gz").read_bytes())
    head, names, rows = stored.split(b"\n", 2)
    known = json.loads(head)
    acts = tuple(map(Act, known["acts"]))
    places = dict(zip(names.decode().split("\t"), range(0, len(rows), len(acts)), strict=True))
    table = memoryview(rows).cast("b")
    return Weights(acts, tuple(known["bias"]), known["unit"], known["sentences"], places, table)


def log_odds(text: str, language: str) -> dict[Act, float]:
    """How much speaks for each act, in natural logarithms of odds; above 0 it is likelier than not.
    ``text`` is a sentence, folded as ``Part.text`` is; ``language`` is ``"ja"`` or ``"en"``."""
    weights, found = _weights(language), ngrams(text, language)
    rows = [row for ngram in found if (row := weights.of(ngram)) is not None]
    scale = weights.unit / sqrt(max(1, len(found)))
    sums = map(sum, zip(*rows, strict=True)) if rows else repeat(0)
    return {
        act: total * scale + bias
        for act, bias, total in zip(weights.acts, weights.bias, sums, strict=False)
    }


def digest(language: str) -> str:
    """SHA-256 of the sentences as they stand."""
    return sha256((HERE / "sentences" / f"{language}.tsv").read_bytes()).hexdigest()


def taught(language: str) -> str:
    """The digest of the sentences that the weights were fitted to."""
    return _weights(language).sentences


__all__ = ["Act", "digest", "log_odds", "taught"]
