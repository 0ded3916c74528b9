"""Every hostile text through every field, import and view of the real page: it is shown, and does nothing.

A view has to show the texts put there, each of them: one that were markup would be missing, or would hide
those behind it.
"""

import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from hostile import strings
from sweep import FILL, RAN, STILL, Sweep, plain, together

import workbook as wb

pytestmark = pytest.mark.browser

START = datetime(2026, 3, 2, 10, tzinfo=UTC)
KINDS = ("coding", "design", "behavioural", "knowledge")
TEXTS = ("prompt", "answer", "better_answer", "hint", "next_time", "approach_before", "approach_after",
         "complexity_before", "complexity_after", "reason", "code", "code_language", "overview", "trade_off",
         "episode")  # fmt: skip
@pytest.fixture(scope="module")
def texts():
    assert len(strings()) >= 150
    return strings()


@pytest.fixture(scope="module")
def filled(lab, texts):
    """A workbook whose every text came in from elsewhere: as JSON, as a share of somebody's, as CSV, as a
    memo. ``all`` has each field full of all of them; of the others each has one."""
    lab.book.import_json(written(lab.folder / "in.json", exported(texts)))
    lab.book.import_json(written(lab.folder / "shared.json", shared(lab.folder / "other", texts)))
    data = io.StringIO()
    csv.writer(data).writerows([
        ("company", "position", "date", "question", "answer", "rating"),
        *((text, text, f"2026-02-{1 + at % 28:02}", text, text, 2) for at, text in enumerate(texts)
          if "\0" not in text),
    ])  # fmt: skip
    taken = lab.book.import_list(lab.book.read_list(data.getvalue().encode()))
    assert len(taken.added) > 100
    lab.book.take_memo("memo", "\n\n".join(f"Q. {text}\nA. {text}\n2/5" for text in texts))
    for at, text in enumerate(texts):
        lab.book.save_field("memo", "position", text, writer=f"w{at}")
    for at, row in enumerate(lab.book.interview_list()):
        if at % 2 and row.id.startswith("i"):
            lab.book.remove_interview(row.id)
    return lab.book


def written(path, content):
    path.write_text(json.dumps(content), "utf-8")
    return path


def shared(folder, texts):
    """What somebody shared who kept all free text."""
    question = dict.fromkeys(TEXTS, together(texts))
    record = {"id": "s", "company": "Somebody", "started_at": START.isoformat(), "memo": together(texts)}
    with wb.open(folder) as other:
        other.add({**record, "questions": [{**question, "id": kind, "kind": kind} for kind in KINDS]})
        other.share(folder / "copy.json", keep=("memo", *TEXTS))
    return json.loads((folder / "copy.json").read_text("utf-8"))


def exported(texts):
    """An export as anybody could write it."""
    full = together(texts)
    question = dict.fromkeys(TEXTS, full) | {"rating": 2, "decisions": list(texts)}
    question["figures"] = [dict.fromkeys(("what", "before", "after", "change", "unit"), full)]
    person = {"name": full, "role": full, "email": full}
    everything = {
        "id": "all", "company": full, "position": full, "round": full, "started_at": START.isoformat(),
        "people": [person], "route": "agent", "agent": {"name": full, "company": full, "email": full},
        "reply_to": {"subject": full, "message_id": full}, "highlights": list(texts), "memo": full,
        "questions": [{**question, "id": kind, "kind": kind, "topics": []} for kind in KINDS],
        "follow_up": {"state": "drafted", "draft": {"language": "en", "to": full, "cc": full, "subject": full,
                                                    "body": full}},
    }  # fmt: skip
    one_each = [
        {
            "id": f"i{at}", "company": text, "position": text, "round": text, "language": "en",
            "started_at": (START + timedelta(days=at)).isoformat(),
            "questions": [{"id": "q", "prompt": text, "rating": 1 + at % 2, "topics": [text]}],
        } for at, text in enumerate(texts)
    ]  # fmt: skip
    memo = {"id": "memo", "company": "Memo Ltd", "started_at": START.isoformat()}
    return {"interviews": [everything, memo, *one_each]}


@pytest.fixture(scope="module")
def sweep(lab, filled, texts):
    """One page for all views, so that what a text did late is counted too."""
    return Sweep(lab)


def test_home_shows_them(sweep, filled, texts):
    """The list, the bin, and what is typed into a new interview and the profile."""
    page = sweep.page
    page.goto(sweep.lab.url("home.ipynb"))
    page.get_by_role("button", name=re.compile("Show .* more")).click()
    page.get_by_text("What was removed").click()
    sweep.sees([*(row.company for row in filled.interview_list()), *(each.title for each in filled.bin())])
    sweep.unfold()
    assert page.evaluate(FILL, together(texts, " ")) > 10
    page.wait_for_function(STILL)
    sweep.sees(texts)
    page.get_by_role("button", name="Make its notebook").click()
    page.get_by_role("heading", name="1. Memo").wait_for()


def test_the_forms_of_an_interview_show_them(sweep, filled, texts):
    """Each kind of question, as it came in."""
    sweep.lab.open_interview(sweep.page, "all")
    for _kind in picked(sweep.page):
        sweep.unfold()
        sweep.sees(texts)


def test_what_is_typed_into_every_field_is_shown(sweep, filled, texts):
    """Each field of each kind of question full of them, typed, and drawn again from the database. The mail,
    which is drafted and checked anew after each of these saves, is left out here."""
    page = sweep.page
    notebook(sweep.lab, "typed.ipynb", ["interview", "memo", "questions", "staircase", "result"], "typed")
    questions = [{"id": kind, "kind": kind, "prompt": kind, "rating": 2} for kind in KINDS]
    filled.add({"id": "typed", "company": "Typed", "started_at": START, "route": "agent",
                "questions": questions})  # fmt: skip
    for typing in (True, False):
        page.goto(sweep.lab.url("typed.ipynb"))
        for _kind in picked(page):
            sweep.unfold()
            if typing:
                assert page.evaluate(FILL, together(reversed(texts))) > 30
                page.wait_for_function(STILL)
            sweep.sees(texts)
    kept = filled.interview("typed")
    assert all(plain(each.better_answer).startswith(plain(texts[-1])) for each in kept.questions)


def picked(page):
    """The kinds of question, each picked in both forms that show one."""
    page.get_by_role("heading", name="5. Result").wait_for()
    for number, kind in enumerate(KINDS):
        page.locator("[data-row=rated]").nth(number).click()
        page.locator("[data-row='']").nth(number).click()
        for form in ("questions", "staircase"):
            page.locator(f'[id^="{form}"][id*="/{kind}:"]').first.wait_for()
        yield kind


def notebook(lab, name, forms, interview):
    """A notebook of ours with the named forms of an interview."""
    write_cells(lab, name, [f'from workbook import ui\nui.{form}("{interview}")' for form in forms])


def write_cells(lab, name, sources):
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    content = {
        "cells": [{**cell, "id": f"c{at}", "source": source} for at, source in enumerate(sources)],
        "metadata": {"kernelspec": kernel, "interview_workbook": {}}, "nbformat": 4, "nbformat_minor": 5,
    }  # fmt: skip
    written(lab.data / "notebooks" / name, content)


def test_what_is_said_of_a_wrong_value_shows_it(sweep, filled, texts):
    """The sentence beside a field quotes what came."""
    page = sweep.page
    filled.add({"id": "wrong", "company": "Wrong", "started_at": START, "route": "agent"})
    notebook(sweep.lab, "wrong.ipynb", ["interview"], "wrong")
    page.goto(sweep.lab.url("wrong.ipynb"))
    page.get_by_role("heading", name="Wrong").wait_for()
    fields = ("started_at", "ended_at", "agent_asked_at")
    for at in range(0, len(texts), len(fields)):
        for field, text in zip(fields, texts[at:], strict=False):
            page.evaluate(
                """([field, text]) => {
                    const input = document.querySelector(`[data-key="wrong/${field}"] input`);
                    input.value = text;
                    input.dispatchEvent(new Event('input', { bubbles: true }));
                    input.dispatchEvent(new Event('blur'));
                }""",
                [field, text],
            )
        sweep.sees(texts[at : at + len(fields)])


def test_the_history_shows_them(sweep, filled, texts):
    """Every version of a field."""
    page = sweep.page
    sweep.lab.open_interview(page, "memo")
    page.get_by_text("See and put back what stood here earlier").click()
    page.locator("[data-act=pick][data-arg=position]").click()
    page.locator("blockquote").first.wait_for()
    sweep.sees(texts)


def test_a_draft_and_its_cell_show_them(sweep, filled, texts):
    """The mail with its findings, above the cell and below it."""
    page = sweep.page
    sweep.lab.open_interview(page, "all")
    page.get_by_role("button", name="Insert draft cell").click()
    page.get_by_role("button", name="Download .eml").wait_for()
    sweep.unfold()
    sweep.sees(texts)


def test_what_a_cell_says_of_them_is_text(sweep, filled, texts):
    """An id that is none, in the magic and in every form."""
    calls = "for text in TEXTS:\n    followup(text, '')\n    ui.memo(text)"
    head = f"from workbook import ui\nfrom workbook.ui.magic import followup\nTEXTS = {texts!r}\n"
    write_cells(sweep.lab, "errors.ipynb", [head + calls])
    page = sweep.page
    page.goto(sweep.lab.url("errors.ipynb"))
    page.get_by_text("| Idle").first.wait_for()
    page.locator(".cm-content").first.click()
    page.keyboard.press("Shift+Enter")
    sweep.sees(text for text in texts if repr(text)[1:-1] == text)  # the others are shown escaped


def test_the_review_shows_them(sweep, filled, texts):
    """Filters, tables, charts with what they say in words, and the page in words alone."""
    page = sweep.page
    page.goto(sweep.lab.url("weakness_review.ipynb"))
    page.locator(".wb img").first.wait_for()
    for section in page.locator(".wb-section > summary").all()[1:]:
        section.click()
    sweep.sees(row.company for row in filled.interview_list())
    page.get_by_role("button", name="Words only").click()
    page.locator(".wb-facts").first.wait_for()
    sweep.sees(row.company for row in filled.interview_list())


def test_nothing_happened(sweep, texts, capsys):
    """Over all views: no script, no navigation, no request to anybody else."""
    ran = sweep.page.evaluate(RAN)
    with capsys.disabled():
        print(
            f"\n{len(texts)} hostile texts, shown {sweep.shown} times in {sweep.views} views: {ran} scripts "
            f"run, {sweep.navigations} navigations, {len(sweep.foreign)} requests to another origin"
        )
    assert ran == sweep.navigations == len(sweep.foreign) == 0
    assert sweep.views > 10
    sweep.page.context.close()
