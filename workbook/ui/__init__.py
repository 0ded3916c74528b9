"""The notebooks' side: each function shows the form, or the forms, of its name below the cell.

Importing this in a kernel also brings the ``%%followup`` magic. Without an interview's id the forms show
the sample.
"""

from __future__ import annotations

from workbook.ui import forms
from workbook.ui.magic import register
from workbook.ui.shown import show

__all__ = ["home", "interview", "mail", "memo", "questions", "result", "staircase", "weakness_review"]


def home() -> None:
    show(forms.NewInterview, forms.InterviewList, forms.PastList, forms.Bin, forms.ProfileForm)


def interview(interview_id: str | None = None) -> None:
    show(forms.Facts, interview_id=interview_id)


def memo(interview_id: str | None = None) -> None:
    show(forms.MemoForm, interview_id=interview_id)


def questions(interview_id: str | None = None) -> None:
    show(forms.Questions, interview_id=interview_id)


def staircase(interview_id: str | None = None) -> None:
    show(forms.Staircase, interview_id=interview_id)


def mail(interview_id: str | None = None) -> None:
    show(forms.MailForm, interview_id=interview_id)


def result(interview_id: str | None = None) -> None:
    show(forms.ResultForm, forms.History, interview_id=interview_id)


def weakness_review() -> None:
    show(forms.Review)


register()
