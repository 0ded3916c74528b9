"""The look of every chart: readable in grey and by the colour-blind, in Japanese and English.

Figures are made without pyplot, so drawing touches no setting and no figure list of the person's session
and works from any thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.charts.lettering import fonts
from workbook.locale import _
from workbook.model import columns
from workbook.model.errors import InvalidValue

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, FAINT = "#1b1b1b", "#6b6b6b", "#d9d9d9"
ACCENT, CONTRAST = "#0b5d8f", "#e08a3c"  # blue and orange of clearly different lightness
HEAT = "cividis"  # even in lightness, the same to the colour-blind
WIDTH = 7.4  # inches


def need(table: pd.DataFrame, needed: Sequence[str]) -> None:
    """``InvalidValue`` naming the missing and the available columns."""
    columns.need(table, needed, _("Pass the table of the statistic this chart belongs to."))


def canvas(ax: Axes | None, height: float) -> Axes:
    """``ax``, or the axes of a new figure of the house's width and ``height`` inches."""
    if ax is not None:
        return ax
    from matplotlib.figure import Figure

    return Figure(figsize=(WIDTH, height), layout="constrained").add_subplot()


def rating_axis(ax: Axes) -> None:
    """Ratings 1-5 across, with a faint line at each."""
    for rating in range(1, 6):
        ax.axvline(rating, color=FAINT, linewidth=0.6, zorder=0)
    ax.set_xlim(0.8, 5.2)
    ax.set_xticks(range(1, 6))


def share_axis(ax: Axes, upto: float, axis: str = "x") -> None:
    """Shares 0-1 as per cent."""
    from matplotlib.ticker import MaxNLocator, PercentFormatter

    side = ax.xaxis if axis == "x" else ax.yaxis
    side.set_major_locator(MaxNLocator(5))
    side.set_major_formatter(PercentFormatter(1.0, decimals=0))
    (ax.set_xlim if axis == "x" else ax.set_ylim)(0, upto)


def note(ax: Axes, place: float, text: str) -> None:
    """A small remark, usually n, to the right of the row at ``place``."""
    ax.annotate(
        text, (1.01, place), xycoords=("axes fraction", "data"), va="center",
        fontsize=8, color=SOFT, annotation_clip=False,
    )


def legend(ax: Axes, handles: Sequence[Any]) -> None:
    """The key below the chart, where it covers nothing however tall the chart is."""
    ax.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(0.0, -0.55 / _height(ax)),
        ncols=min(len(handles), 4), frameon=False, fontsize=8, borderaxespad=0, handletextpad=0.5,
    )


def _height(ax: Axes) -> float:
    """About how many inches the axes will be tall."""
    return max(ax.get_position().height * figure(ax).get_figheight() - 0.4, 0.8)


def finish(ax: Axes, title: str, x: str = "", y: str = "") -> Axes:
    """Title, axis labels with their units, and the house's fonts and lines."""
    ax.set_title(title, loc="left", fontsize=11, color=INK, pad=10)
    ax.set_xlabel(x, fontsize=9, color=SOFT)
    ax.set_ylabel(y, fontsize=9, color=SOFT)
    ax.spines[["top", "right"]].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(SOFT)
    ax.tick_params(labelsize=9, colors=SOFT, labelcolor=INK, labelfontfamily=fonts())
    return lettered(ax)


def lettered(ax: Axes) -> Axes:
    """Every text of ``ax`` in the house's fonts."""
    from matplotlib.text import Text

    for text in ax.findobj(Text):
        text.set_fontfamily(fonts())
    return ax


def nothing(ax: Axes | None, title: str, message: str) -> Axes:
    """A chart that says why it is empty."""
    ax = canvas(ax, 1.6)
    ax.text(0.5, 0.5, message, ha="center", va="center", color=SOFT, fontsize=10, transform=ax.transAxes)
    ax.set_axis_off()
    return finish(ax, title)


def figure(drawn: Axes | Figure) -> Figure:
    from matplotlib.figure import Figure

    found = drawn if isinstance(drawn, Figure) else drawn.get_figure(root=True)
    assert isinstance(found, Figure)
    return found


def image(drawn: Axes | Figure, kind: str) -> bytes:
    """A chart as ``png`` or ``svg``; one drawn anew from the same table gives the same bytes."""
    from io import BytesIO

    import matplotlib

    buffer = BytesIO()
    metadata: dict[str, Any] = {"Date": None} if kind == "svg" else {"Software": None}
    with matplotlib.rc_context({"svg.hashsalt": "workbook", "svg.fonttype": "path"}):
        figure(drawn).savefig(buffer, format=kind, dpi=160, facecolor="white", metadata=metadata)
    return buffer.getvalue()


def save(drawn: Axes | Figure, path: str | Path) -> Path:
    """Write a chart as PNG or SVG, by the suffix of ``path``."""
    path = Path(path)
    kind = path.suffix.lower().lstrip(".")
    if kind not in ("png", "svg"):
        raise InvalidValue(
            _("Expected a file name that ends in .png or .svg."),
            _("{name} does not.").format(name=path.name),
            _("Choose one of the two."),
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(image(drawn, kind))
    return path
