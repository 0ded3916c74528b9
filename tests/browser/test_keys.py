"""JupyterLab's command keys stay out of the forms, and a stranger's notebook runs nothing."""

import json

import pytest

pytestmark = pytest.mark.browser

COMMAND_KEYS = [
    "a", "b", "c", "x", "v", "z", "m", "y", "r", "j", "k", "l", "o", "s", "h", "f", "p", "d", "d", "0", "0",
    "i", "i", "1", "2", "Shift+M", "Shift+L", "Shift+J", "Shift+K", "Shift+Enter", "Escape",
]  # fmt: skip
STATE = """() => [...document.querySelectorAll('.jp-Notebook .jp-Cell')].map(cell =>
    cell.className.match(/jp-(Code|Markdown|Raw)Cell/)[1] + cell.classList.contains('jp-mod-noOutputs'))"""

# One visible control of each kind is remembered; FOCUS says whether it is still there.
ONE_OF_EACH = """() => {
    const kinds = new Map();
    for (const node of document.querySelectorAll('.wb :is(button, input, select, textarea, summary, a)')) {
        const kind = [node.tagName, node.type, node.className, node.dataset.row !== undefined].join();
        if (node.checkVisibility() && !kinds.has(kind)) kinds.set(kind, node);
    }
    window.controls = [...kinds.values()];
    return [...kinds.keys()];
}"""
FOCUS = """at => {
    const there = window.controls[at].isConnected;
    if (there) window.controls[at].focus();
    return there;
}"""


def test_no_command_key_reaches_the_notebook_from_a_control(lab, page):
    """Every command-mode key in every kind of control: cells, their types and the kernel are unchanged, and
    no dialog opens."""
    questions = [{"kind": "behavioural", "prompt": "A quarrel?", "rating": 2}, {"prompt": "What is TCP?"}]
    interview = lab.interview(route="agent", questions=questions)
    lab.open_interview(page, interview)
    page.get_by_role("heading", name="5. Result").wait_for()
    page.evaluate("document.querySelectorAll('.wb details').forEach(each => (each.open = true))")
    before, kernels = page.evaluate(STATE), lab.kernels()
    kinds = page.evaluate(ONE_OF_EACH)
    assert len(kinds) >= 6
    for at, kind in enumerate(kinds):
        for key in COMMAND_KEYS:
            if page.evaluate(FOCUS, at):
                page.keyboard.press(key)
        assert not page.locator(".jp-Dialog").count(), kind
        assert page.evaluate(STATE) == before, kind
    assert lab.kernels() == kernels


def test_every_control_carries_the_guard(lab, page):
    """Also those a region drew later: nothing one can focus in a form is without the mark."""
    interview = lab.interview(questions=[{"prompt": "What is TCP?"}])
    lab.open_interview(page, interview)
    page.get_by_role("button", name="Add a question").click()
    page.locator("[data-row=rated]").nth(1).wait_for()
    bare = page.locator(
        ".wb :is(button, input, select, textarea, summary, a, [tabindex]):not([data-lm-suppress-shortcuts])"
    )
    assert page.locator(".wb [data-lm-suppress-shortcuts]").count() > 20
    assert bare.count() == 0


def test_the_focus_stays_where_the_keyboard_worked(lab, page):
    """A button whose region is drawn anew by its own press still has the focus, or its stand-in has."""
    questions = [{"prompt": "What is TCP?"}, {"prompt": "What is UDP?"}]
    interview = lab.interview(questions=questions)
    lab.open_interview(page, interview)
    add = page.get_by_role("button", name="Add topic").first
    add.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Remove topic").wait_for()
    assert page.evaluate("document.activeElement.closest('[data-region=topics]') !== null")
    row = page.locator("[data-row=rated]").nth(0)
    row.focus()
    page.keyboard.press("Alt+ArrowDown")
    page.wait_for_function("document.activeElement === document.querySelectorAll('[data-row=rated]')[1]")
    assert lab.book.interview(interview).questions[0].prompt == "What is UDP?"


@pytest.mark.parametrize("marked", [False, True])
def test_a_strangers_notebook_runs_nothing(lab, page, marked):
    """Cells that are not exactly ours stay unrun, even below our own mark and beside a cell of ours."""
    trap = lab.folder / "trap"
    sources = [
        "from workbook import ui\nui.home()" if marked else "1",
        f"from workbook import ui\nui.home()\nopen({str(trap)!r}, 'w')",
        f"from workbook import ui\nui.memo(open({str(trap)!r}, 'w'))",
        f"open({str(trap)!r}, 'w')",
        f"%%followup\nopen({str(trap)!r}, 'w')",
    ]
    cells = [
        {"cell_type": "code", "id": f"c{at}", "metadata": {}, "outputs": [], "execution_count": None,
         "source": source} for at, source in enumerate(sources)
    ]  # fmt: skip
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    if marked:
        metadata["interview_workbook"] = {"page": "home"}
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    name = f"stranger-{marked}.ipynb"
    (lab.data / "notebooks" / name).write_text(json.dumps(notebook))
    page.goto(lab.url(name))
    page.get_by_text("| Idle").first.wait_for()
    if marked:
        page.get_by_role("heading", name="New interview").wait_for()
    page.wait_for_timeout(1500)
    assert not trap.exists()
    prompts = page.locator(".jp-InputArea-prompt").all_inner_texts()
    assert [text.strip() for text in prompts if text.strip()] == (["[1]:"] if marked else []) + [
        "[ ]:"
    ] * (4 if marked else 5)
