"""Statistics: frame -> frame, no drawing, no state. Columns are described in ``workbook.model.columns``."""

from workbook.stats.history import history
from workbook.stats.mastery import mastery
from workbook.stats.months import topic_months
from workbook.stats.progress import course, progress
from workbook.stats.weak import weak_topics

__all__ = ["course", "history", "mastery", "progress", "topic_months", "weak_topics"]
