"""``python -m workbook.lint.acts`` fits the weights to the sentences, with the extra ``fit`` installed."""

from __future__ import annotations

from workbook.lint.acts import TAUGHT, Act
from workbook.lint.letter import FOLDED, LOWER
from workbook.text.learned.fit import teach

LABELS = {act.value: act.name for act in Act}
FEWEST = {"ja": 3, "en": 4}

if __name__ == "__main__":
    for each in ("ja", "en"):
        teach(TAUGHT, LABELS, each, lambda text: text.translate(FOLDED).translate(LOWER), FEWEST[each])
