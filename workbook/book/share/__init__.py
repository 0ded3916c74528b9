"""The share-safe copy: the workbook without anybody's name, searched for leaks before it is written."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbook.book.share.copying import copy_of
from workbook.book.share.fields import TEXTS, chosen
from workbook.book.share.leaks import refuse_leaks
from workbook.book.share.private import private_names
from workbook.book.share.pseudonyms import Pseudonyms

if TYPE_CHECKING:
    from workbook.book.workbook import Workbook


@dataclass(frozen=True)
class Shared:
    """What a copy holds: numbers of interviews and questions, of confidential questions withheld, and of
    private strings it was searched for."""

    interviews: int
    questions: int
    withheld: int
    searched: int


def share(book: Workbook, path: Path, keep: Collection[str], draw: random.Random | None = None) -> Shared:
    from workbook.store.exchange import write

    fields = chosen(keep)
    everything = book.store.everything()
    private = private_names(everything, book.store.ever_held())
    pseudonyms = Pseudonyms(private)
    copied = copy_of(everything, fields, pseudonyms, draw or random.SystemRandom())
    refuse_leaks(copied, private, pseudonyms)
    write(copied, path)
    questions = sum(len(interview.questions) for interview in copied.interviews)
    before = sum(len(interview.questions) for interview in everything.interviews)
    return Shared(len(copied.interviews), questions, before - questions, len(private))


__all__ = ["TEXTS", "Shared", "share"]
