"""Typing while kernel, server and tab die under it, again and again.

``WORKBOOK_TORTURE=5`` makes 150 rounds of the usual 30; what happens in a round is drawn with a fixed seed.
"""

import os
import random
import signal

import pytest
from lab import until

pytestmark = [pytest.mark.browser, pytest.mark.timeout(3600)]

ROUNDS = 30 * int(os.environ.get("WORKBOOK_TORTURE", "1"))
MEMO = "Everything you remember, as it comes"
WORDS = ["index ", "木構造 ", "🙂", "O(n²) ", "\n", "$600 <b> "]
TORTURES = [
    "run", "compose", "kill", "run", "compose", "close", "run", "compose", "run", "kill", "compose", "run",
    "server", "run", "compose",
]  # fmt: skip
# What the memo's control holds, and whether the page says that it is saved.
LOOK = """() => {
    const node = document.querySelector('.wb-text[data-key$="/memo"]');
    return node && [node.querySelector('textarea').value, node.querySelector('.wb-saved').textContent];
}"""


class Torture:
    """One notebook, and all that was ever typed into its memo."""

    def __init__(self, lab, page):
        self.lab, self.page, self.chance = lab, page, random.Random(6)
        self.typed, self.acknowledged, self.changes, self.lost = "", "", 0, 0
        self.interview = lab.interview()
        self.open()

    def open(self):
        self.lab.open_interview(self.page, self.interview)
        self.page.get_by_label(MEMO).wait_for()

    @property
    def stored(self):
        return self.lab.book.interview(self.interview).memo

    def look(self):
        """What the page says is saved has to be in the database at that moment, and for good."""
        seen = self.page.evaluate(LOOK)
        if seen and seen[1].startswith("saved ") and seen[0] != self.acknowledged:
            self.acknowledged, self.changes = seen[0], self.changes + 1
        self.lost += not self.stored.startswith(self.acknowledged)
        return seen[0] if seen else ""

    def focus(self):
        memo = self.page.get_by_label(MEMO)
        memo.focus()
        memo.press("Control+End")

    def type(self, count):
        """Words at the end, some faster and some slower than the pause before a save."""
        for word in self.chance.choices(WORDS, k=count):
            self.look()
            self.focus()
            self.page.keyboard.insert_text(word)
            self.typed += word
            self.page.wait_for_timeout(self.chance.choice([0, 20, 150, 400]))

    # what happens in a round

    def kill(self):
        self.lab.kill_kernels()
        self.type(2)

    def server(self):
        os.killpg(self.lab.server.pid, signal.SIGKILL)
        self.lab.server.wait(30)
        self.lab.kill_kernels()
        self.type(2)
        self.lab.start()

    def close(self):
        gone, self.page = self.page, self.page.context.new_page()
        gone.close(run_before_unload=False)
        self.page.set_default_timeout(40000)
        self.open()

    def run(self):
        """The memo's cell runs again before the last word is saved."""
        self.page.evaluate("jupyterapp.commands.execute('notebook:run-cell')")

    def compose(self):
        """A composition stands open, now and then while the kernel dies."""
        session = self.page.context.new_cdp_session(self.page)
        for step in ("か", "かん", "かんじ"):
            caret = {"selectionStart": len(step), "selectionEnd": len(step)}
            session.send("Input.imeSetComposition", {"text": step, **caret})
        if self.chance.random() < 0.2:
            self.lab.kill_kernels()
        self.page.wait_for_timeout(self.chance.choice([50, 400, 1500]))
        session.send("Input.insertText", {"text": "漢字"})
        self.typed += "漢字"
        session.detach()

    def recover(self):
        """As a person does: wait, and press the button where there is one."""
        start = self.page.get_by_role("button", name="Start the kernel", exact=True)

        def whole():
            if start.is_visible():
                start.click()
                self.page.wait_for_timeout(1000)
            return self.stored == self.typed and self.look() == self.typed

        return until(whole, 60)


def test_nothing_typed_is_lost(lab, page, capsys):
    """After every round all that was typed is in the database and on the page, and whatever the page ever
    said to be saved is in it."""
    torture = Torture(lab, page)
    for number in range(ROUNDS):
        happens = TORTURES[number % len(TORTURES)]
        torture.type(torture.chance.randint(1, 4))
        getattr(torture, happens)()
        assert torture.recover(), (number, happens, torture.typed, torture.stored, torture.look())
        assert torture.stored.startswith(torture.acknowledged)
    with capsys.disabled():
        print(f"\n{ROUNDS} rounds, {torture.changes} changes said to be saved, {torture.lost} lost")
    assert torture.lost == 0


@pytest.fixture(scope="module")
def lab(chromium, tmp_path_factory):
    """A server whose page lets a test run a cell without the focus leaving its control."""
    from lab import Lab

    folder = tmp_path_factory.mktemp("torture")
    (folder / "config").mkdir()
    (folder / "config" / "jupyter_lab_config.py").write_text("c.LabApp.expose_app_in_browser = True")
    with Lab(chromium, folder) as running:
        yield running
