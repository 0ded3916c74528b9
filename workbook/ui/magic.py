"""``%%followup ID``: running the draft cell stores its text and checks it as it now stands."""

from __future__ import annotations

import workbook as wb
from workbook.model import Mail
from workbook.ui import cell
from workbook.ui.desk import desk


def followup(line: str, text: str) -> None:
    """The cell magic. An id that is not on record is answered in a sentence; nothing is stored then."""
    from workbook.ui.forms.follow_up import FollowUpForm
    from workbook.ui.shown import show

    try:
        book, interview_id = desk().book_of(line.strip())
        record = book.interview(interview_id)
        mail = cell.read(text, record.follow_up.draft or drafted(book, record))
        saved = book.save_draft(interview_id, mail)
    except wb.WorkbookError as error:
        print(error)
        return
    show(FollowUpForm, interview_id=interview_id, mail=mail, saved=saved)
    for form in list(desk().forms):
        form.on_change(form, interview_id, "")


def drafted(book: wb.Workbook, record: wb.Interview) -> Mail:
    """What a cell does not say of its mail, where no draft is stored yet: as the workbook would draft it."""
    draft = book.draft_mail(record.id).mail
    return draft or Mail(language=record.language, route=record.route)


def register() -> None:
    """Make the magic known to the kernel this runs in; nothing happens outside one."""
    from IPython import get_ipython

    shell = get_ipython()
    if shell is not None:
        shell.register_magic_function(followup, "cell")
