"""Follow-up habits: how promptly the mails went out, with the results beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbook.charts import style, words
from workbook.charts.lettering import label
from workbook.locale import N_, _
from workbook.model.enums import MailKind
from workbook.model.results import LABELS, MAIL_LABELS, Promptness

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NEEDS = (
    "group", "n", "of", "share", "lo", "hi", "hours_to_mail", "hours_to_note", "mail_length", "n_results",
    "passed", "pass_share", "pass_lo", "pass_hi",
)
TITLE = N_("How soon the mail went out")
KINDS_TITLE = N_("What the mails were about")


def draw(table: pd.DataFrame, ax: Axes | None = None, topic_name: Callable[[str], str] = str) -> Axes:
    """``table``: ``workbook.stats.habits`` or ``workbook.stats.supplements``. A bar is the share of the
    interviews (0-100 %), the line its 80% interval; beside it how those with a result ended."""
    style.need(table, NEEDS)
    if table.empty or not table["of"].iloc[0]:
        return style.nothing(ax, _(TITLE), _("No interview yet."))
    ax = style.canvas(ax, 1.3 + 0.55 * len(table))
    for place, row in enumerate(table.itertuples()):
        ax.barh(place, row.share, height=0.55, color=style.FAINT, edgecolor=style.SOFT, linewidth=0.8)
        ax.plot([row.lo, row.hi], [place, place], color=style.INK, linewidth=1.6)
        style.note(ax, place, _beside(row))
    ax.set_yticks(range(len(table)), [label(group_name(group)) for group in table["group"]])
    ax.set_ylim(len(table) - 0.5, -0.5)
    style.share_axis(ax, 1.0)
    if table["group"].isin(list(Promptness)).all():
        return style.finish(ax, _(TITLE), x=_("share of the interviews (line: 80% interval)"))
    return style.finish(ax, _(KINDS_TITLE), x=_("share of the mails (line: 80% interval)"))


def _beside(row: pd.Series) -> str:
    if not row.n_results:
        return _("n={n}").format(n=row.n)
    counts = _("n={n}\npassed {passed} of {results}")
    return counts.format(n=row.n, passed=row.passed, results=row.n_results)


def group_name(group: str) -> str:
    """A Promptness, or the kind of a mail, as a person reads it."""
    prompt = group in set(Promptness)
    return _(LABELS[Promptness(group)] if prompt else MAIL_LABELS[MailKind(group)])


def describe(table: pd.DataFrame, topic_name: Callable[[str], str] = str) -> str:
    """What the chart shows, with n, and the plain word that it shows no cause."""
    style.need(table, NEEDS)
    caution = _(
        "This shows no cause: mails are written after interviews that went a certain way, and whether a mail"
        " changed a result cannot be read from it."
    )
    if table.empty or not table["of"].iloc[0]:
        return words.together(_("No interview yet."), caution)
    prompt = table[table["group"] == Promptness.IN_TIME]
    row = (prompt if len(prompt) else table).iloc[0]
    said = [
        _("{group}: {n} of {of} ({share:.0%}, 80% interval {lo:.0%} to {hi:.0%}).").format(
            group=group_name(row["group"]), n=row["n"], of=row["of"], share=row["share"], lo=row["lo"],
            hi=row["hi"],
        )
    ]
    if row["mail_length"] == row["mail_length"]:
        said.append(
            _("Median of these mails: {hours:.0f} hours after the end, {length:.0f} characters.").format(
                hours=row["hours_to_mail"], length=row["mail_length"]
            )
        )
    if row["hours_to_note"] == row["hours_to_note"]:
        said.append(
            _("Median time to the first note: {hours:.1f} hours.").format(hours=row["hours_to_note"])
        )
    return words.together(*said, caution)
