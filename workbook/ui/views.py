"""What the weakness review shows of a part: its chart as a picture, for the page and to take away."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbook.book.review import Part

if TYPE_CHECKING:
    from workbook.model import Question

NARROW = 5  # columns
TYPES = {"png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True)
class View:
    """``picture`` is the address of a PNG that a page can show, ``""`` where there is nothing to draw."""

    part: Part
    picture: str

    @property
    def beside(self) -> bool:
        """Whether its tables are narrow enough to stand beside the chart."""
        return bool(self.picture) and all(len(table.head) <= NARROW for table in self.part.tables)


def view(part: Part) -> View:
    if part.draw is None:
        return View(part, "")
    return View(part, "data:image/png;base64," + b64encode(image(part, "png")).decode("ascii"))


def image(part: Part, kind: str) -> bytes:
    """The chart of ``part`` as ``png`` or ``svg``."""
    from workbook.charts import image

    assert part.draw is not None
    return image(part.draw(), kind)


def better(question: Question) -> str:
    """The answer found later, in whichever fields this kind of question keeps it."""
    steps = " → ".join(each for each in (question.complexity_before, question.complexity_after) if each)
    found = (
        question.better_answer, question.approach_after, steps, question.reason, question.overview,
        *question.decisions, question.trade_off, question.episode,
    )  # fmt: skip
    return "\n".join(each for each in found if each)
