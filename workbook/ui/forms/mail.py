"""The mail: when, what goes in and why, the draft with its findings, and the way into a cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.lint import corrected
from workbook.locale import _
from workbook.model import Draft, FollowUpState, Interview, InvalidValue, Mail, Window
from workbook.ui import cell
from workbook.ui.desk import desk
from workbook.ui.form import Form
from workbook.ui.length import length
from workbook.ui.marks import stretches
from workbook.ui.question_form import head

CHIPS = {"too_early": "", "open": "open", "wait": "", "late": "late", "closed": "late"}


class MailForm(Form):
    """``included`` and ``excluded`` are the question ids the person overruled the choice for."""

    template = "mail.html"
    live = ("plan", "text", "cell")

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__(interview_id)
        self.included: set[str] = set()
        self.excluded: set[str] = set()
        self.fresh = False
        self.source: str | None = None

    @property
    def overruled(self) -> bool:
        return bool(self.included or self.excluded)

    def draft(self) -> Draft:
        return self.book.draft_mail(self.interview_id, include=self.included, exclude=self.excluded)

    def context(self) -> dict[str, Any]:
        record, draft = self.record, self.draft()
        kept, sent = record.follow_up.draft, record.follow_up.mails
        stored = kept is not None and not self.fresh
        mail = self.editable(record, draft) or (sent[-1].mail if sent else None)
        findings = self.book.check(mail, self.interview_id) if mail else []
        return {
            "draft": draft,
            "window_kind": CHIPS[draft.window.state] if draft.window else "",
            "window_chip": hours_left(draft.window) if draft.window else "",
            "items": list(items(record, draft)),
            "mail": mail,
            "title": self.title(stored, draft.mail is None),
            "stored": stored,
            "advice": [each for each in draft.advice if not draft.window or each != draft.window.message],
            "has_stored": kept is not None,
            "findings": findings,
            "stretches": stretches(mail.body, findings) if mail else [],
            "length": length(mail) if mail else "",
            "settled": record.follow_up.state in (FollowUpState.SENT, FollowUpState.DECLINED),
        }

    def editable(self, record: Interview, draft: Draft) -> Mail | None:
        """The mail shown, where it may still be changed: as stored, or as it would be drafted."""
        return draft.mail if self.fresh or record.follow_up.draft is None else record.follow_up.draft

    def title(self, stored: bool, sent: bool) -> str:
        return _("As edited and stored") if stored else _("As sent") if sent else _("Draft")

    @property
    def cell_state(self) -> str:
        """How the draft cell of the open notebook stands to the record: ``""`` where there is no cell."""
        kept = self.record.follow_up.draft
        if self.source is None:
            return ""
        if kept is None:
            return "differs"
        return "same" if cell.read(cell.below_magic(self.source), kept) == kept else "differs"

    def on_act(self, message: dict[str, Any]) -> None:
        if message["name"] == "cell":  # the page's own message: what was said to the person still stands
            self.act_cell(message["arg"])
        else:
            super().on_act(message)

    def act_cell(self, source: str | None) -> None:
        appeared = (source is None) != (self.source is None)
        self.source = source
        self.refresh("cell", *(["text"] if appeared else []))

    def act_answer(self, key: str) -> None:
        """Go to the control that an ask is about, in whichever form of this notebook has it."""
        key = key.removeprefix(":")
        if not any(form.reveal(key) for form in list(desk().forms) if form.interview_id == self.interview_id):
            self.tell(_("This is asked for on the home notebook, in your profile."), "warning")

    def act_include(self, question_id: str) -> None:
        self.choose(self.included, self.excluded, question_id)

    def act_exclude(self, question_id: str) -> None:
        self.choose(self.excluded, self.included, question_id)

    def choose(self, there: set[str], not_there: set[str], question_id: str) -> None:
        there.add(question_id)
        not_there.discard(question_id)
        self.fresh = True
        self.refresh("plan", "text")

    def act_automatic(self, _arg: str) -> None:
        self.included.clear()
        self.excluded.clear()
        self.refresh("plan", "text")

    def act_apply(self, place: str) -> None:
        """Put a suggestion into the text shown, and store that."""
        mail = self.editable(self.record, self.draft())
        found = self.book.check(mail, self.interview_id) if mail else []
        chosen = [each for each in found if f"{each.rule}:{each.start}" == place]
        if mail is None or not chosen:
            self.refresh("text")
            self.tell(_("The text has changed meanwhile. Look at what is found now."), "warning")
            return
        body = corrected(mail.body, chosen[:1])
        self.book.save_draft(self.interview_id, mail.model_copy(update={"body": body}))
        self.fresh = False
        self.changed("")
        self.tell(_("Applied, and the text is stored."))

    def act_remind(self, _arg: str) -> None:
        self.hand_out(f"{self.interview_id}.ics", "text/calendar", self.book.reminder(self.interview_id))

    def act_show(self, which: str) -> None:
        self.fresh = which == "draft"
        self.refresh("text")

    def act_insert(self, _arg: str) -> None:
        mail = self.editable(self.record, self.draft())
        if mail is None:
            raise InvalidValue(
                _("There is no draft to insert yet."), "", _("Answer the questions above first.")
            )
        self.fresh = False
        self.call("insert", interview=self.interview_id, text=cell.write(self.interview_id, mail))

    def act_cell_unavailable(self, _arg: str) -> None:
        """JupyterLab runs without our extension: the person makes the cell."""
        mail: Mail | None = self.record.follow_up.draft or self.draft().mail
        if mail is not None:
            self.call("copy", text=cell.write(self.interview_id, mail))
            self.tell(_("Make a new cell below, paste, and run it: the text is in the clipboard."), "warning")


def hours_left(window: Window) -> str:
    return _("{hours} h left").format(hours=round(window.hours_left))


def items(record: Interview, draft: Draft) -> Iterator[dict[str, Any]]:
    """The questions and parts that went in, then those that did not."""
    for used in draft.used:
        question = record.question(used.question_id)
        if question:
            yield {"id": question.id, "head": head(question), "reason": used.reason, "left_out": False}
    named = {used.question_id for used in draft.used}
    for left in draft.left_out:
        question = None if left.question_id in named else record.question(left.question_id)
        named.add(left.question_id)
        yield {
            "id": question.id if question else "", "head": head(question) if question else left.what,
            "reason": left.reason, "left_out": True,
        }  # fmt: skip
