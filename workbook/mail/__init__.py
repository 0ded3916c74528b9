"""Facts -> the mail: choice within the limit, sentences from templates, send window, ways out."""

from workbook.mail.draft import draft_mail
from workbook.mail.eml import to_eml, to_text
from workbook.mail.ics import reminder
from workbook.mail.window import send_window

__all__ = ["draft_mail", "reminder", "send_window", "to_eml", "to_text"]
