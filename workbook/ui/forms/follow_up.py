"""What stands below a draft cell after it has run: findings, the ways out, and what became of the mail."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import workbook as wb
from workbook.lint import corrected
from workbook.locale import _
from workbook.mail import to_eml, to_text
from workbook.model import InvalidValue, Mail
from workbook.model.moments import parse_moment, show_moment
from workbook.store import Saved
from workbook.ui import cell
from workbook.ui.form import Form
from workbook.ui.length import length
from workbook.ui.marks import stretches


class FollowUpForm(Form):
    template = "follow_up.html"
    live = ("ledger",)

    def __init__(self, interview_id: str, mail: Mail, saved: Saved) -> None:
        super().__init__(interview_id)
        self.mail, self.warned = mail, False
        self.stored_at = self.time_of_day(saved.at)
        self.typed = {"override": "", "sent_at": "", "declined": ""}

    def findings(self) -> list[wb.model.Finding]:
        return self.book.check(self.mail, self.interview_id)

    def context(self) -> dict[str, Any]:
        record, findings = self.record, self.findings()
        return {
            "record": record,
            "findings": findings,
            "stretches": stretches(self.mail.body, findings),
            "length": length(self.mail),
            "sent": [show_moment(each.sent_at, record.time_zone) for each in record.follow_up.mails],
        }

    # the fields belong to the act they stand beside; no record has them

    def value(self, key: str) -> str:
        return self.typed[key]

    def revision(self, key: str) -> int:
        return 0

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        if key == "sent_at" and typed.strip():
            parse_moment(typed, self.zone)
        self.typed[key] = typed
        return Saved(0, self.book.clock())

    def show(self, key: str) -> None:
        if key in self.typed:
            super().show(key)

    def changed(self, key: str) -> None:
        if key not in self.typed:
            super().changed(key)

    # ways out

    def act_eml(self, _arg: str) -> None:
        message = to_eml(self.mail, self.book.profile(), self.record.reply_to)
        self.hand_out(f"{self.interview_id}.eml", "message/rfc822", message)

    def act_text(self, _arg: str) -> None:
        self.hand_out(f"{self.interview_id}.txt", "text/plain", to_text(self.mail).encode())

    def act_copy(self, _arg: str) -> None:
        self.call("copy", text=self.mail.body)

    def act_copy_corrected(self, _arg: str) -> None:
        """The whole cell as the suggestions would have it, to be pasted over the one above."""
        body = corrected(self.mail.body, self.findings())
        mail = self.mail.model_copy(update={"body": body})
        self.call("copy", text=cell.write(self.interview_id, mail))

    # what became of it

    def act_sent(self, _arg: str) -> None:
        errors = [each for each in self.findings() if each.is_error]
        if errors:
            self.warned = True
            self.refresh("ledger")
            raise InvalidValue(
                _("The checks still find errors in this mail."),
                errors[0].message,
                _("Mend the cell and run it again, or say that you know."),
            )
        self.act_sent_anyway("")

    def act_sent_anyway(self, _arg: str) -> None:
        sent_at: datetime | None = None
        if self.typed["sent_at"].strip():
            sent_at = parse_moment(self.typed["sent_at"], self.zone)
        self.book.record_sent(self.interview_id, self.mail, sent_at, self.typed["override"].strip())
        self.settled(_("Recorded as sent."))

    def act_declined(self, _arg: str) -> None:
        self.book.record_declined(self.interview_id, self.typed["declined"].strip())
        self.settled(_("Recorded: decided not to send."))

    def act_reopen(self, _arg: str) -> None:
        self.book.reopen_mail(self.interview_id)
        self.settled(_("Open again."))

    def settled(self, said: str) -> None:
        self.warned = False
        self.typed = dict.fromkeys(self.typed, "")
        self.changed("")
        self.tell(said)
