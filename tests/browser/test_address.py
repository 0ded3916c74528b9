"""The address that is printed logs in and shows home, whatever stood open before."""

import re
import subprocess
import sys

import pytest
from lab import CODE, Lab, until

pytestmark = pytest.mark.browser

ADDRESS = re.compile(r"http://127\.0\.0\.1:\S+token=\S+")


@pytest.fixture
def lab(chromium, tmp_path):
    """A server with a token of its own, as a person's has."""
    lab = Lab(chromium, tmp_path)
    del lab.environment["JUPYTER_TOKEN"]
    with lab:
        yield lab


def printed(lab):
    assert until(lambda: ADDRESS.search(lab.log.read_text()))
    return ADDRESS.search(lab.log.read_text())[0]


def shows_home(page, address):
    page.goto(address)
    page.get_by_role("heading", name="New interview").wait_for()


def test_the_printed_address_shows_home_every_time(lab):
    """At the first start, copied again while another notebook stands open, as a second start prints it, and
    after the server was started anew; each in a browser that has not logged in."""
    lab.interview()
    first, second = lab.new_page(), lab.new_page()
    shows_home(first, printed(lab))
    first.get_by_role("button", name="Open: Example Works").click()
    first.get_by_role("heading", name="5. Result").wait_for()
    assert until(lambda: "interviews/" in first.url)
    shows_home(second, printed(lab))
    for page in (first, second):
        page.context.close()
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env=lab.environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    third = lab.new_page()
    shows_home(third, ADDRESS.search(done.stdout)[0])
    third.context.close()
    lab.stop()
    lab.start()
    again = lab.new_page()
    shows_home(again, printed(lab))
    assert again.locator(".jp-NotebookPanel").count() == 1
