"""Fits weights to labelled sentences, with the extra ``fit`` installed.

A logistic regression for each label, its features scaled by how much likelier an n-gram is within the label
than outside (S. Wang and C. Manning, Baselines and Bigrams, ACL 2012). Prints, for each label, recall and
precision on sentences left out of the fit, five parts in turn.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from workbook.text.learned import Taught
from workbook.text.learned.ngrams import ngrams

INVERSE_PENALTY = 50.0
PARTS = 5
UNIT = 0.125  # of a stored weight


def read(taught: Taught, language: str, folded: Callable[[str], str]) -> tuple[list[str], list[str]]:
    """The sentences of a language, folded, and their labels."""
    rows = (taught.sentences / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    letters, texts = zip(*(row.split("\t") for row in rows), strict=True)
    return [folded(text) for text in texts], list(letters)


def features(texts: list[str], language: str, fewest: int) -> tuple[list[str], Any]:
    """The n-grams that stand in so many sentences, and for each sentence a row of 0 or 1/sqrt(all its
    n-grams)."""
    counter = CountVectorizer(analyzer=lambda text: ngrams(text, language), min_df=fewest, binary=True)
    table = counter.fit_transform(texts).astype(float)
    lengths = np.sqrt([max(1, len(ngrams(text, language))) for text in texts])
    return list(counter.get_feature_names_out()), table.multiply(1 / lengths[:, None]).tocsr()


def fit(table: Any, holds: np.ndarray) -> tuple[np.ndarray, float]:
    """The weights and the bias of one label."""
    inside, outside = ((np.asarray((table[holds == side] > 0).sum(0)).ravel() + 1.0) for side in (1, 0))
    ratio = np.log((inside / inside.sum()) / (outside / outside.sum()))
    fitted = LogisticRegression(C=INVERSE_PENALTY, solver="liblinear")
    fitted.fit(table.multiply(ratio[None, :]).tocsr(), holds)
    return fitted.coef_[0] * ratio, float(fitted.intercept_[0])


def held_out(table: Any, holds: np.ndarray) -> np.ndarray:
    """The verdicts on each fifth of the sentences by what the others taught."""
    verdicts = np.zeros_like(holds)
    for taught, asked in StratifiedKFold(PARTS, shuffle=True, random_state=0).split(table, holds):
        weights, bias = fit(table[taught], holds[taught])
        verdicts[asked] = table[asked] @ weights + bias > 0
    return verdicts


def teach(
    taught: Taught, labels: Mapping[str, str], language: str, folded: Callable[[str], str], fewest: int
) -> None:
    """Fits and writes the weights of a language. ``labels``: each letter with the name to print; ``fewest``:
    sentences that an n-gram must stand in."""
    texts, letters = read(taught, language, folded)
    names, table = features(texts, language, fewest)
    columns, biases = [], []
    for label, name in labels.items():
        holds = np.array([int(label in each) for each in letters])
        weights, bias = fit(table, holds)
        columns.append(weights)
        biases.append(round(bias, 2))
        verdicts = held_out(table, holds)
        right = int((verdicts & holds).sum())
        print(f"{language} {name:13} n={holds.sum():5} recall {right / holds.sum():.3f} "
              f"precision {right / max(1, verdicts.sum()):.3f}")  # fmt: skip
    head = {"acts": list(labels), "bias": biases, "unit": UNIT, "sentences": taught.digest(language)}
    write(taught, language, names, np.array(columns).T, head)


def write(
    taught: Taught, language: str, names: list[str], weights: np.ndarray, head: dict[str, Any]
) -> None:
    """The file that ``learned`` reads; n-grams whose weights round to nothing are left out."""
    rows = np.clip(np.round(weights / UNIT), -127, 127).astype(np.int8)
    some = np.flatnonzero(rows.any(axis=1))
    kept = "\t".join(names[place] for place in some)
    path = taught.folder / "weights" / f"{language}.gz"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(f"{json.dumps(head)}\n{kept}\n".encode() + rows[some].tobytes(), mtime=0))
    print(f"{path.name}: {len(some)} n-grams, {path.stat().st_size // 1000} kB")
