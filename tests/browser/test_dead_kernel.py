"""The way back where no kernel comes back by itself: it died too often, or the server went away."""

import os
import signal

import pytest
from lab import until

pytestmark = pytest.mark.browser

MEMO = "Everything you remember, as it comes"


@pytest.fixture
def memo(lab, page):
    interview = lab.interview()
    lab.open_interview(page, interview)
    control = page.get_by_label(MEMO)
    control.press_sequentially("before ")
    page.get_by_text("saved ").first.wait_for()
    return interview, control


def start_again(page):
    page.get_by_role("button", name="Start the kernel", exact=True).click()
    page.get_by_role("alert").filter(has_text="kernel has stopped").wait_for(state="detached")


def stands(lab, page, interview, text):
    """In the database, and on the page of the kernel that was started again."""
    return until(lambda: lab.book.interview(interview).memo == text, 30) and until(
        lambda: page.get_by_label(MEMO).input_value() == text
    )


def test_a_kernel_that_died_too_often_is_started_by_hand(lab, page, memo):
    """Killed again and again while somebody types, it is given up; the page says so, has what was typed
    and a button, and after the button all of it is stored."""
    interview, _control = memo
    said = page.get_by_text("The notebook's kernel has stopped.")
    typed = 0

    def given_up():
        nonlocal typed
        lab.kill_kernels()
        page.keyboard.type("x", delay=200)
        typed += 1
        return said.is_visible()

    assert until(given_up, 60)
    assert page.get_by_label(MEMO).input_value() == "before " + "x" * typed
    assert not page.locator(".jp-Dialog").count()
    start_again(page)
    assert stands(lab, page, interview, "before " + "x" * typed)
    page.get_by_label(MEMO).press("End")
    page.keyboard.type(" after")
    assert stands(lab, page, interview, "before " + "x" * typed + " after")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_server_that_went_away_and_came_back(lab, page, memo, how):
    """Typing goes on beside a word that the server is away, no dialog takes the keys, and when the server
    runs again the page leads back with everything that was typed."""
    interview, _control = memo
    os.killpg(lab.server.pid, how)
    lab.server.wait(30)
    lab.kill_kernels()
    page.keyboard.type("while the server is away", delay=20)
    page.get_by_text("The workbook's server does not answer.").wait_for()
    page.keyboard.type(", and after it was said")
    assert not page.locator(".jp-Dialog").count()
    wanted = "before while the server is away, and after it was said"
    assert page.get_by_label(MEMO).input_value() == wanted
    lab.start()
    start_again(page)
    assert stands(lab, page, interview, wanted)
