"""One form per file."""

from workbook.ui.forms.bin import Bin
from workbook.ui.forms.facts import Facts
from workbook.ui.forms.history import History
from workbook.ui.forms.interview_list import InterviewList
from workbook.ui.forms.mail import MailForm
from workbook.ui.forms.memo import MemoForm
from workbook.ui.forms.new_interview import NewInterview
from workbook.ui.forms.past_list import PastList
from workbook.ui.forms.profile import ProfileForm
from workbook.ui.forms.questions import Questions
from workbook.ui.forms.result import ResultForm
from workbook.ui.forms.review import Review
from workbook.ui.forms.staircase import Staircase

__all__ = [
    "Bin", "Facts", "History", "InterviewList", "MailForm", "MemoForm", "NewInterview", "PastList",
    "ProfileForm", "Questions", "ResultForm", "Review", "Staircase",
]
