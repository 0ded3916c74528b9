"""The staircase: from the rating in the room to the rating of the answer found later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbook.model.columns import STAIRCASE, names
from workbook.model.enums import Cause, HintLevel
from workbook.model.results import NextStep
from workbook.stats.evidence import need, weights
from workbook.stats.history import adjusted_ratings
from workbook.stats.rates import ratio, wilson
from workbook.stats.weak import RANKING, Ranking, next_step

if TYPE_CHECKING:
    import pandas as pd


def steps(answers: pd.DataFrame, settings: Ranking = RANKING) -> np.ndarray:
    """The remedy of every row, a NextStep: ``leave`` where the room answer was high (hints taken off),
    ``practise`` where only the later one is, ``study`` where neither is, ``wait`` where the room answer is
    not rated or was low and nothing is rated later."""
    room, later = adjusted_ratings(answers), answers["later_rating"].to_numpy(dtype=float)
    return np.select(
        [np.isnan(room), room >= settings.good, np.isnan(later), later >= settings.good],
        [NextStep.WAIT.value, NextStep.LEAVE.value, NextStep.WAIT.value, NextStep.PRACTISE.value],
        NextStep.STUDY.value,
    )


def staircase(answers: pd.DataFrame, settings: Ranking = RANKING) -> pd.DataFrame:
    """One row per topic with a rated answer, most to gain first; see ``workbook.model.columns.STAIRCASE``.

    Raises ``InvalidValue`` where ``topic``, ``rating`` or ``later_rating`` is missing.
    """
    import pandas as pd

    need(answers, ("topic", "rating", "later_rating"))
    weight, room = weights(answers), adjusted_ratings(answers)
    later = answers["later_rating"].to_numpy(dtype=float)
    rows = pd.DataFrame(
        {
            "topic": answers["topic"].to_numpy(),
            "weight": weight,
            "room": weight * room,
            "later_weight": np.where(np.isfinite(later), weight, 0.0),
            "later": np.where(np.isfinite(later), weight * later, 0.0),
            "n_questions": 1,
            "n_later": np.isfinite(later).astype(int),
        }
    )
    remedy = steps(answers, settings)
    for step in NextStep:
        rows[step.value] = (remedy == step.value).astype(int)
    table = rows.dropna(subset=["topic", "room"]).groupby("topic", sort=True).sum().reset_index()
    table["room"] = ratio(table["room"], table["weight"])
    table["later"] = ratio(table["later"], table["later_weight"])
    table["remedy"] = pd.array(
        [next_step(*pair, settings).value for pair in zip(table["room"], table["later"], strict=True)],
        dtype="str",
    )
    table = table[names(STAIRCASE)].astype({"topic": "str"})
    return table.sort_values(["room", "topic"], ignore_index=True)


def causes(answers: pd.DataFrame, settings: Ranking = RANKING) -> pd.DataFrame:
    """Why answers went wrong: one row per cause, see ``workbook.model.columns.CAUSES``. Counted are the
    questions answered below the good mark with a cause recorded; ``of`` is their number."""
    import pandas as pd

    need(answers, ("rating", "cause"))
    missed = single_questions(answers)
    missed = missed[(adjusted_ratings(missed) < settings.good) & missed["cause"].notna()]
    n = missed["cause"].value_counts().reindex([cause.value for cause in Cause], fill_value=0)
    table = _shares(pd.DataFrame({"cause": n.index, "n": n.to_numpy(), "of": len(missed)}))
    return table.astype({"cause": "str"}).sort_values("n", ascending=False, kind="stable", ignore_index=True)


def hints(answers: pd.DataFrame) -> pd.DataFrame:
    """How much help the answers needed: one row per hint level, see ``workbook.model.columns.HINTS``, with
    the mean rating as given and with the hints taken off."""
    import pandas as pd

    need(answers, ("rating", "hint_level"))
    rated = single_questions(answers).dropna(subset=["rating"])
    rated = rated.assign(adjusted=adjusted_ratings(rated))
    levels = pd.Index([level.value for level in HintLevel], name="hint_level", dtype="str")
    means = rated.groupby("hint_level")[["rating", "adjusted"]].mean().reindex(levels)
    n = rated["hint_level"].value_counts().reindex(levels, fill_value=0)
    return _shares(
        pd.DataFrame(
            {
                "hint_level": levels,
                "n": n.to_numpy(),
                "of": len(rated),
                "raw_mean": means["rating"].to_numpy(),
                "adjusted_mean": means["adjusted"].to_numpy(),
            }
        )
    )


def single_questions(answers: pd.DataFrame) -> pd.DataFrame:
    """One row per question; all rows where the table does not tell questions apart."""
    keys = [name for name in ("interview", "question") if name in answers.columns]
    return answers.drop_duplicates(keys) if "question" in keys else answers


def _shares(table: pd.DataFrame) -> pd.DataFrame:
    lo, hi = wilson(table["n"], table["of"])
    return table.assign(share=ratio(table["n"], table["of"]), lo=lo, hi=hi)
