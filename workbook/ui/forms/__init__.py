"""One form per file."""

from workbook.ui.forms.facts import Facts
from workbook.ui.forms.interview_list import InterviewList
from workbook.ui.forms.memo import MemoForm
from workbook.ui.forms.new_interview import NewInterview
from workbook.ui.forms.profile import ProfileForm
from workbook.ui.forms.result import ResultForm

__all__ = ["Facts", "InterviewList", "MemoForm", "NewInterview", "ProfileForm", "ResultForm"]
