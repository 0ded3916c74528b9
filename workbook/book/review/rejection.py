"""After a rejection: what was asked, what can be answered by now, what is left. No verdict on the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbook.book.review.material import Material
from workbook.book.review.part import Part, Section, Table, number
from workbook.locale import N_, _
from workbook.model import Outcome
from workbook.model.moments import show_moment
from workbook.model.results import LABELS, Answerable

if TYPE_CHECKING:
    import pandas as pd

UNTITLED = N_("(without wording)")


def rejected(material: Material) -> pd.DataFrame:
    """The rejected interviews, newest first."""
    table = material.interviews
    return table[table["outcome"] == Outcome.REJECTED.value].iloc[::-1]


def named(material: Material, interview: pd.Series) -> str:
    """An interview in a line."""
    said = (interview["company"], interview["round"], show_moment(interview["when"], material.zone)[:10])
    return " · ".join(part for part in said if part)


def parts(material: Material) -> list[Part]:
    from workbook import stats

    choice = rejected(material)
    if choice.empty:
        return [Part("after-rejection", _("No interview here is recorded as rejected."))]
    picked = choice[choice["interview"] == material.choice.rejected]
    interview = (picked if len(picked) else choice).iloc[0]
    table = stats.after_rejection(material.answers, interview["interview"])
    counts = {state: int((table["state"] == state.value).sum()) for state in Answerable}
    said = _("{interview}: {asked} asked; {left} left to learn, {now} answerable by now, {room} went well.")
    sentence = said.format(
        interview=named(material, interview), asked=len(table), left=counts[Answerable.LEFT],
        now=counts[Answerable.NOW], room=counts[Answerable.IN_THE_ROOM],
    )  # fmt: skip
    missing = "" if len(table) else _("No question of this interview is recorded. What do you remember?")
    return [Part("after-rejection", sentence, [_table(material, table)], missing=missing)]


def _table(material: Material, table: pd.DataFrame) -> Table:
    rows = [
        [
            row.prompt or _(UNTITLED),
            _(LABELS[Answerable(row.state)]),
            number(row.rating, ".0f"),
            number(row.later_rating, ".0f"),
            ", ".join(material.topic_name(topic) for topic in row.topics),
        ]
        for row in table.itertuples()
    ]
    head = [_("Question"), _("By now"), _("In the room"), _("Later"), _("Topics")]
    return Table(_("What was asked, what is left first"), head, rows)


SECTION = Section(
    "rejection", N_("After a rejection"), N_("What was asked, what can I answer now, what is left?"), parts
)
