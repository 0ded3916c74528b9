"""The main job in the browser: from a rough memo to a mail that was sent."""

from email import policy
from email.parser import BytesParser

import pytest
from lab import until

pytestmark = pytest.mark.browser

MEMO = """Q1. Find the two numbers in an array that add up to a target
A. nested loops, O(n^2), ran out of time for more
rating 2/5
Q2. What is the difference between a process and a thread?
A. threads share memory
rating 4/5
"""


@pytest.fixture(scope="module")
def written(lab):
    """A profile, so that a mail has a sender."""
    for field, value in {"family_name": "Morrow", "given_name": "Ada", "latin_name": "Ada Morrow",
                         "email": "ada@example.com"}.items():  # fmt: skip
        lab.book.save_profile(field, value)


def test_from_a_memo_to_a_mail_that_was_sent(lab, page, written):
    """New interview, memo pasted, rated by keyboard, better answer, draft cell, .eml, sent."""
    page.goto(lab.url("home.ipynb"))
    page.get_by_label("Company").fill("Harbour & <b>Sons</b>")
    page.get_by_label("Position").fill("Backend engineer")
    page.get_by_role("button", name="Make its notebook").click()
    page.get_by_role("heading", name="1. Memo").wait_for()
    assert until(lambda: len(lab.book.interview_list()) == 1)
    interview = lab.book.interview_list()[0].id
    assert lab.book.interview(interview).company == "Harbour & <b>Sons</b>"

    page.get_by_label("Everything you remember, as it comes").fill(MEMO)
    page.get_by_role("button", name="Read the questions out of it").click()
    page.get_by_text("2 questions added below.").wait_for()
    questions = [(each.rating, each.kind) for each in lab.book.interview(interview).questions]
    assert questions == [(2, "coding"), (4, "knowledge")]

    row = page.locator("[data-row=rated]").nth(0)
    row.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("5")
    assert until(lambda: lab.book.interview(interview).questions[1].rating == 5)
    rating = page.get_by_role("group", name="The answer in the room")
    rating.get_by_role("radio").nth(4).focus()
    page.keyboard.press("3")
    assert until(lambda: lab.book.interview(interview).questions[1].rating == 3)
    page.keyboard.press("Backspace")
    assert until(lambda: lab.book.interview(interview).questions[1].rating is None)

    page.get_by_label("What I would say now").fill("One pass with a hash map of what was seen.")
    page.get_by_label("The better approach").fill("a single pass with a hash map")
    page.get_by_label("Its complexity").last.fill("O(n)")
    page.get_by_label("Why it is better").fill("Each number is looked up once instead of compared with all.")
    page.get_by_text("People and highlights").click()
    page.get_by_label("Highlights of the talk").fill("How the harbour's tide gauges are read")
    people = page.locator("[data-region=people]")
    people.get_by_label("Name").first.fill("Grace Oduya")
    people.get_by_label("Mail address").first.fill("grace@example.com")
    assert until(lambda: "grace@example.com" in str(lab.book.interview(interview).people))

    page.get_by_text("How did you solve").get_by_role("button", name="Answer").click()
    solved = page.get_by_label("What I did in the room")
    solved.wait_for()
    page.wait_for_function("document.activeElement.id.endsWith(':approach_before')")
    page.keyboard.type("nested loops over all pairs")
    solved.blur()
    page.get_by_label("Its complexity").first.fill("O(n²)")
    page.get_by_role("button", name="Insert draft cell").click()
    page.get_by_role("button", name="Download .eml").wait_for()
    draft = lab.book.interview(interview).follow_up.draft
    assert draft is not None and "O(n)" in draft.body

    with page.expect_download() as caught:
        page.get_by_role("button", name="Download .eml").click()
    assert caught.value.suggested_filename == f"{interview}.eml"
    message = BytesParser(policy=policy.default).parsebytes(caught.value.path().read_bytes())
    assert message["Subject"] == draft.subject
    assert "grace@example.com" in message["To"]
    assert message["X-Unsent"] == "1"
    assert message.get_body().get_content().split() == draft.body.split()

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy text").click()
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").strip() == draft.body.strip()

    page.get_by_text("After sending, or deciding not to").click()
    page.get_by_role("button", name="I sent it").click()
    anyway = page.get_by_role("button", name="I know about the errors")
    recorded = page.get_by_text("Recorded as sent.")
    recorded.or_(anyway).first.wait_for()
    if anyway.is_visible():
        anyway.click()
    recorded.wait_for()
    assert len(lab.book.interview(interview).follow_up.mails) == 1


def test_the_draft_cell_is_the_place_to_edit(lab, page, written):
    """An edited cell is said to differ, running it stores what it says, and inserting again overwrites
    nothing."""
    question = {"kind": "knowledge", "prompt": "What is an index?", "answer": "a list", "rating": 2,
                "better_answer": "A sorted structure that spares reading the whole table."}  # fmt: skip
    interview = lab.interview(
        language="en", questions=[question], highlights=["The talk about harbour pilots"],
        people=[{"name": "Grace Oduya", "email": "grace@example.com"}],
    )  # fmt: skip
    lab.open_interview(page, interview)
    page.get_by_role("button", name="Insert draft cell").click()
    page.get_by_role("button", name="Download .eml").wait_for()
    page.get_by_text("The draft cell below is stored as it stands.").wait_for()
    editor = page.locator(".jp-CodeCell .cm-content", has_text="%%followup")
    editor.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nP.S. typed by hand")
    page.get_by_text("The draft cell below differs from what is stored.").wait_for()
    page.keyboard.press("Control+Enter")
    assert until(lambda: lab.book.interview(interview).follow_up.draft.body.endswith("P.S. typed by hand"))
    page.get_by_text("The draft cell below is stored as it stands.").wait_for()
    page.get_by_role("button", name="Go to the draft cell").click()
    page.get_by_text("The draft cell is already below.").wait_for()
    assert page.locator(".jp-CodeCell .cm-content", has_text="%%followup").count() == 1
