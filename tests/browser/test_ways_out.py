"""What leaves by a click: suggestions, the corrected cell, the reminder; and what comes in: a list."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from lab import until

from workbook.model import Mail

pytestmark = pytest.mark.browser

BODY = "㈱甲\n\n大変参考になりました。\n\n水野 航"


@pytest.fixture
def drafted(lab, page):
    """An interview of two hours ago whose mail has suggestions, its notebook open; returns its id."""
    ended = datetime.now(UTC) - timedelta(hours=1)
    interview = lab.interview(started_at=ended - timedelta(hours=1), ended_at=ended)
    lab.book.save_draft(interview, Mail(to="a@example.com", subject="面接のお礼", body=BODY))
    lab.open_interview(page, interview)
    page.get_by_role("button", name="Insert draft cell").wait_for()
    return interview


def test_suggestions_go_in_by_a_click_and_by_pasting_the_cell(lab, page, drafted):
    """One from the mail form; then the cell, corrected, copied, pasted over itself and run."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Apply: 株式会社").click()
    page.get_by_text("Applied, and the text is stored.").wait_for()
    assert lab.book.interview(drafted).follow_up.draft.body == BODY.replace("㈱", "株式会社")
    page.get_by_role("button", name="Insert draft cell").click()
    page.get_by_role("button", name="Copy the corrected cell").click()
    page.get_by_text("Copied.", exact=True).wait_for()
    page.locator(".cm-content", has_text="%%followup").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+v")
    page.keyboard.press("Shift+Enter")
    assert until(lambda: "勉強になりました" in lab.book.interview(drafted).follow_up.draft.body)
    page.get_by_role("button", name="Copy the corrected cell").wait_for(state="detached")


def test_the_reminder_is_a_calendar_file(lab, page, drafted):
    """With the best time, as the form says it."""
    with page.expect_download() as caught:
        page.get_by_role("button", name="Reminder for the calendar (.ics)").click()
    (event,) = Calendar.from_ical(Path(caught.value.path()).read_bytes()).walk("VEVENT")
    assert caught.value.suggested_filename == f"{drafted}.ics"
    assert event["dtend"].dt == lab.book.draft_mail(drafted).window.slots[0].end


def test_a_list_of_past_interviews_comes_in(lab, page, tmp_path):
    """Chosen, corrected by keyboard, stored; the interviews stand in the list at once."""
    file = tmp_path / "list.csv"
    file.write_text("Company,Date,Question,Remark\nSora <b>K.K.</b>,2026-10-01,Why?,later: 5\n", "utf-8")
    page.goto(lab.url("home.ipynb"))
    page.get_by_text("Take them from a list (CSV, TSV)").click()
    page.locator("#past-list [data-file]").set_input_files(file)
    page.get_by_text("1 row: 1 interview, 1 question.").wait_for()
    field = page.get_by_label("Remark: later: 5")
    field.focus()
    page.keyboard.type("Highl")
    page.wait_for_function("document.activeElement.value === 'highlights'")
    page.get_by_role("button", name="Store them").click()
    page.get_by_text("Interviews added: 1").wait_for()
    page.locator(".wb-interview", has_text="Sora <b>K.K.</b>").wait_for()
    row = next(row for row in lab.book.interview_list() if row.company.startswith("Sora"))
    assert lab.book.interview(row.id).highlights == ["later: 5"]
