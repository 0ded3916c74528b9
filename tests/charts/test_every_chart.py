"""What holds for every chart, at any number of interviews and in both languages."""

import warnings
from importlib import import_module
from pathlib import Path

import careers
import matplotlib
import pandas as pd
import pytest

from workbook import charts, locale, stats
from workbook.model import InvalidValue

NAMES = [
    "calibration", "companies", "funnel", "habits", "progress", "staircase", "topic_by_month", "weak_topics",
]  # fmt: skip
HELPERS = {"__init__", "lettering", "style", "words"}
UGLY = '<img src=x onerror=alert(1)> $600 and $700 とても長いトピックの名前 \x00 \u202e abc 😀 \ud800'


def tables(size):
    """What each chart draws and what it describes, for ``size`` interviews."""
    answers = careers.answers(max(size, 1), topics=10 if size < 100 else 40, growth=1.0, seed=3)
    answers, interviews = answers.iloc[: size * 6], careers.interviews(answers).iloc[:size]
    drawn = {
        "calibration": stats.forecasts(interviews),
        "companies": stats.companies(answers),
        "funnel": stats.funnel(interviews),
        "habits": stats.habits(interviews),
        "progress": stats.course(answers),
        "staircase": stats.staircase(answers),
        "topic_by_month": stats.topic_months(answers, "Asia/Tokyo"),
        "weak_topics": stats.weak_topics(answers),
    }
    described = drawn | {"calibration": stats.calibration(interviews), "progress": stats.progress(answers)}
    return drawn, described


@pytest.fixture(scope="module")
def made():
    return {size: tables(size) for size in (0, 1, 3, 300)}


def chart(name):
    return import_module(f"workbook.charts.{name}")


def name_of(topic):
    return f"{'Distributed consensus and replication' if topic.endswith('3') else '合意形成と複製'} {topic}"


def test_the_list_is_the_folder():
    """Every file of the room is a chart listed here or one of its helpers."""
    assert {path.stem for path in Path(charts.__file__).parent.glob("*.py")} == {*NAMES, *HELPERS}


@pytest.mark.parametrize("name", NAMES)
def test_missing_columns_are_named_with_those_there_are(name):
    """A table of something else is refused with what is missing and what came."""
    module = chart(name)
    for call in (module.draw, module.describe):
        with pytest.raises(InvalidValue, match=r"Missing: .*; there are: colour\."):
            call(pd.DataFrame({"colour": ["red"]}))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [0, 1, 3, 300])
@pytest.mark.parametrize("name", NAMES)
def test_it_draws_without_a_warning_or_an_overlap(made, name, size, language):
    """No missing glyph, no warning; title and labels fit the figure, row labels do not touch."""
    locale.use(language)
    drawn, described = made[size]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        axes = chart(name).draw(drawn[name], topic_name=name_of)
        figure = charts.figure(axes)
        figure.draw_without_rendering()
    assert axes.get_title(loc="left")
    boxes = [tick.get_window_extent() for tick in axes.get_yticklabels() if tick.get_text()]
    assert not any(a.overlaps(b) for place, a in enumerate(boxes) for b in boxes[place + 1 :])
    everything = axes.get_tightbbox()
    assert everything.x0 >= -1 and everything.y0 >= -1
    assert everything.x1 <= figure.bbox.x1 + 1 and everything.y1 <= figure.bbox.y1 + 1
    assert chart(name).describe(described[name], topic_name=name_of)


@pytest.mark.parametrize("name", NAMES)
def test_axes_say_what_they_measure(made, name):
    """Whatever has data has a labelled axis, in the interface's language."""
    labels = {}
    for language in ("en", "ja"):
        locale.use(language)
        labels[language] = chart(name).draw(made[300][0][name]).get_xlabel()
    assert labels["en"] and labels["ja"] and labels["en"] != labels["ja"]


@pytest.mark.parametrize("name", NAMES)
def test_names_are_shown_as_text(made, name):
    """Markup, dollar signs, control characters and lone surrogates in a name break nothing."""
    axes = chart(name).draw(made[3][0][name], topic_name=lambda topic: UGLY)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        charts.figure(axes).draw_without_rendering()


@pytest.mark.parametrize("name", NAMES)
def test_it_draws_into_the_axes_it_is_given(made, name):
    """With ``ax`` no figure of its own is made."""
    from matplotlib.figure import Figure

    ax = Figure().add_subplot()
    assert chart(name).draw(made[3][0][name], ax) is ax


def test_the_session_is_left_as_it_was(made):
    """Drawing changes no rcParams, not even the font, and opens no pyplot figure."""
    import matplotlib.pyplot as plt

    before = dict(matplotlib.rcParams)
    for name in NAMES:
        chart(name).draw(made[3][0][name])
    assert dict(matplotlib.rcParams) == before and plt.get_fignums() == []


def test_saved_as_png_and_svg(made, tmp_path):
    """Both formats are written, the same table gives the same bytes, and anything else is refused."""
    axes, again = (chart("weak_topics").draw(made[300][0]["weak_topics"]) for _time in range(2))
    svg = charts.save(axes, tmp_path / "new" / "weak.svg").read_bytes()
    assert b"<svg" in svg and charts.save(again.figure, tmp_path / "again.svg").read_bytes() == svg
    assert charts.save(axes, tmp_path / "weak.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(InvalidValue, match=r"weak\.bmp"):
        charts.save(axes, tmp_path / "weak.bmp")


def test_marks_differ_in_grey():
    """Blue and orange are of clearly different lightness, so a print in grey still tells them apart."""
    from matplotlib.colors import to_rgb

    from workbook.charts import style

    def lightness(colour):
        red, green, blue = to_rgb(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    assert abs(lightness(style.ACCENT) - lightness(style.CONTRAST)) > 0.15
