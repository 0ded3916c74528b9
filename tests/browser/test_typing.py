"""What is typed survives: kernels that die, tabs that close, composed Japanese, two writers."""

import pytest
from lab import until

pytestmark = pytest.mark.browser

MEMO = "Everything you remember, as it comes"


def stored_memo(lab, interview):
    return lab.book.interview(interview).memo


@pytest.fixture
def memo(lab, page):
    """An interview's open notebook: its id, the page, and the memo's control."""
    interview = lab.interview()
    lab.open_interview(page, interview)
    control = page.get_by_label(MEMO)
    control.wait_for()
    return interview, control


def test_typed_text_is_stored_and_said_to_be(lab, page, memo):
    """A moment after the last key the text is in the database, and the form says when."""
    interview, control = memo
    control.press_sequentially("Q1 what is a B-tree? 3/5", delay=10)
    page.get_by_text("saved ").first.wait_for()
    assert stored_memo(lab, interview) == "Q1 what is a B-tree? 3/5"


def test_the_browsers_copy_goes_once_it_is_stored(lab, page, memo):
    """Nothing of the text stays in the browser after the acknowledgement, nor of a letter taken back."""
    _interview, control = memo
    held = "Object.values(localStorage).filter(copy => copy.includes('private')).length"
    control.fill("private")
    page.get_by_text("saved ").first.wait_for()
    assert page.evaluate(held) == 0
    control.press_sequentially("x")
    control.press("Backspace")
    page.wait_for_function(f"{held} === 0")
    assert not page.get_by_text("typing …").count()


def test_a_killed_kernel_loses_nothing(lab, page, memo):
    """Killed in the middle of typing, the kernel comes back by itself, and so do form and text."""
    interview, control = memo
    control.press_sequentially("typed before the kernel died", delay=5)
    lab.kill_kernels()
    page.keyboard.type(" and for seconds while it was dead", delay=150)  # past the moment it is noticed
    wanted = "typed before the kernel died and for seconds while it was dead"
    assert until(lambda: stored_memo(lab, interview) == wanted, 40)
    page.get_by_label(MEMO).wait_for()
    assert page.get_by_label(MEMO).input_value() == wanted


def test_a_choice_made_while_the_kernel_is_dead_is_kept(lab, page):
    """It is made again when the form is back."""
    interview = lab.interview(questions=[{"id": "q1", "prompt": "What is TCP?"}])
    lab.open_interview(page, interview)
    rating = page.get_by_role("group", name="The answer in the room")
    rating.get_by_role("radio").first.wait_for()
    lab.kill_kernels()
    rating.get_by_role("radio").nth(3).check(force=True)
    assert until(lambda: lab.book.interview(interview).question("q1").rating == 4, 40)
    page.wait_for_function("!Object.keys(localStorage).some(key => key.endsWith('q1:rating'))")
    assert rating.get_by_role("radio").nth(3).is_checked()


def test_letters_typed_while_the_forms_come_back_are_kept(lab, page):
    """The kernel dies while the second question is answered, with a key every few milliseconds until well
    after the forms stand again: every key arrives, the same question stays picked, and so does the field."""
    questions = [{"id": "q1", "prompt": "What is TCP?"}, {"id": "q2", "prompt": "What is UDP?"}]
    interview = lab.interview(questions=questions)
    lab.open_interview(page, interview)
    page.get_by_role("button", name="What is UDP?").first.click()
    page.wait_for_function("document.querySelector('.wb-text[data-key$=\"q2:answer\"]')")
    page.get_by_label("What I answered").click()
    page.evaluate("window.before = document.querySelector('.wb-text[data-key$=\"q2:answer\"]')")
    lab.kill_kernels()
    typed = ""
    for number in range(3000):
        if number % 200 == 0 and not page.evaluate("window.before.isConnected"):
            break
        page.keyboard.press(str(number % 10))
        typed += str(number % 10)

    def stored():
        return lab.book.interview(interview).question("q2").answer

    assert until(lambda: stored() == typed, 40), (len(stored()), len(typed))
    assert page.evaluate("document.activeElement.value") == typed


def test_a_tab_closed_at_once_loses_nothing(lab, page, memo):
    """The last key and the closing of the tab in one breath."""
    interview, control = memo
    control.press_sequentially("to the last letter", delay=5)
    page.close(run_before_unload=False)
    again = page.context.new_page()
    lab.open_interview(again, interview)
    again.get_by_label(MEMO).wait_for()
    assert until(lambda: stored_memo(lab, interview) == "to the last letter")
    assert again.get_by_label(MEMO).input_value() == "to the last letter"


def test_composed_japanese_is_stored_when_it_is_decided(lab, page, memo):
    """Nothing is saved in the middle of a composition, and the decided text arrives whole."""
    interview, control = memo
    control.click()
    session = page.context.new_cdp_session(page)
    for step in ("か", "かん", "かんじ"):
        caret = {"selectionStart": len(step), "selectionEnd": len(step)}
        session.send("Input.imeSetComposition", {"text": step, **caret})
        page.wait_for_timeout(500)
    assert stored_memo(lab, interview) == ""
    session.send("Input.insertText", {"text": "漢字"})
    assert until(lambda: stored_memo(lab, interview) == "漢字")
    assert control.input_value() == "漢字"


def test_a_copy_older_than_the_workbooks_text_is_asked_about(lab, page, memo):
    """The browser holds one text, the workbook has got another: the person chooses, both are on record."""
    interview, control = memo
    control.fill("first")
    page.get_by_text("saved ").first.wait_for()
    scope = page.evaluate("document.querySelector('.wb').dataset.scope")
    page.evaluate(
        """([scope, id]) => localStorage.setItem(`interview-workbook/${scope}/${id}/memo`,
            JSON.stringify({value: 'held in the browser', base: '0', sent: []}))""",
        [scope, interview],
    )
    lab.book.save_field(interview, "memo", "from the command line")
    page.reload()
    page.get_by_role("button", name="Use the browser's text").click()
    assert until(lambda: stored_memo(lab, interview) == "held in the browser")
    values = [version.value for version in lab.book.history(interview) if version.field == "memo"]
    assert "from the command line" in values


def test_two_notebooks_on_one_record_keep_both_texts(lab, page, memo):
    """The later save stands, the earlier is shown beside it, and both are in the history."""
    interview, control = memo
    control.fill("mine")
    page.get_by_text("saved ").first.wait_for()
    lab.book.save_field(interview, "memo", "theirs")
    control.fill("mine, longer")
    page.get_by_text("Somebody else changed this meanwhile").wait_for()
    assert until(lambda: stored_memo(lab, interview) == "mine, longer")
    page.get_by_role("button", name="Use the other text").click()
    assert until(lambda: stored_memo(lab, interview) == "theirs")
