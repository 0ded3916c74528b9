"""``python -m workbook.mail.phrases.asides`` fits the weights to the lines; needs the extra ``fit``."""

from __future__ import annotations

from workbook.mail.phrases.asides import LABELS, TAUGHT
from workbook.text import fold_width
from workbook.text.learned.fit import teach

if __name__ == "__main__":
    for each in ("ja", "en"):
        teach(TAUGHT, LABELS, each, fold_width, fewest=2)
