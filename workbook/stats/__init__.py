"""Statistics: frame -> frame, no drawing, no state. Columns are described in ``workbook.model.columns``."""

from workbook.stats.calibration import calibration, forecasts, ratings_and_results
from workbook.stats.funnel import funnel
from workbook.stats.habits import habits, supplements
from workbook.stats.history import history
from workbook.stats.mastery import mastery
from workbook.stats.months import topic_months
from workbook.stats.progress import course, progress
from workbook.stats.rejection import after_rejection
from workbook.stats.staircase import causes, hints, staircase
from workbook.stats.themes import companies, rounds
from workbook.stats.weak import weak_topics

__all__ = [
    "after_rejection", "calibration", "causes", "companies", "course", "forecasts", "funnel", "habits",
    "hints", "history", "mastery", "progress", "ratings_and_results", "rounds", "staircase", "supplements",
    "topic_months", "weak_topics",
]
