"""Every table has exactly the columns and dtypes that the documentation names."""

import careers
import pandas as pd
import pytest

from workbook import stats
from workbook.model import columns

FROM_ANSWERS = {
    "weak_topics": columns.WEAK_TOPICS, "progress": columns.PROGRESS, "course": columns.COURSE,
    "topic_months": columns.TOPIC_MONTHS, "staircase": columns.STAIRCASE, "causes": columns.CAUSES,
    "hints": columns.HINTS, "companies": columns.THEMES, "rounds": columns.THEMES,
    "after_rejection": columns.AFTER_REJECTION,
}  # fmt: skip
FROM_INTERVIEWS = {
    "funnel": columns.FUNNEL, "calibration": columns.CALIBRATION, "forecasts": columns.FORECASTS,
    "ratings_and_results": columns.RATINGS_AND_RESULTS, "habits": columns.HABITS,
    "supplements": columns.HABITS,
}  # fmt: skip


@pytest.mark.parametrize("size", [0, 1, 3, 24])
@pytest.mark.parametrize("name", [*FROM_ANSWERS, *FROM_INTERVIEWS])
def test_columns_and_dtypes(name, size):
    """At 0, 1, 3 and 24 interviews the table has the documented columns, and its input is untouched."""
    answers = careers.answers(max(size, 1))
    answers, interviews = answers.iloc[: size * 6], careers.interviews(answers).iloc[:size]
    source = answers if name in FROM_ANSWERS else interviews
    before = source.copy(deep=True)
    table = getattr(stats, name)(source)
    documented = (FROM_ANSWERS | FROM_INTERVIEWS)[name]
    assert [(n, str(d)) for n, d in table.dtypes.items()] == [(c.name, c.dtype) for c in documented]
    pd.testing.assert_frame_equal(source, before)


def test_every_statistic_is_documented():
    """The list above is the list of the room, but for the two that other programs call by contract."""
    assert {*FROM_ANSWERS, *FROM_INTERVIEWS, "mastery", "history"} == set(stats.__all__)


def test_the_made_up_frames_are_the_documented_ones():
    """The careers of these tests have the columns that the workbook's own frames have."""
    answers = careers.answers(3)
    assert [(n, str(d)) for n, d in answers.dtypes.items()] == [(c.name, c.dtype) for c in columns.ANSWERS]
    interviews = careers.interviews(answers)
    assert set(interviews.columns) == set(columns.names(columns.INTERVIEWS))
