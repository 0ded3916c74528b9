"""The weakness review as a page."""

import base64
import sys
from pathlib import Path

import pytest

from workbook import locale
from workbook.book.review import SECTIONS
from workbook.ui import forms

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import many

UGLY = "<img src=x onerror=alert(1)> $600 {{ 7*7 }} </select><script>alert(1)</script>"
ALL = [section.name for section in SECTIONS]


class Page:
    """The review with what it sends to the browser."""

    def __init__(self):
        self.form = forms.Review()
        self.sent = []
        self.form.send = lambda message, *_buffers: self.sent.append(message)
        self.form.receive(self.form, {"type": "ready"})

    def do(self, step, *arguments):
        """What the person does; returns the names of the regions drawn for it."""
        self.sent.clear()
        getattr(self.form, step)(*arguments)
        assert self.form.kind != "error", self.form.told
        return [name for message in self.sent for name in message.get("regions", ())]

    @property
    def download(self):
        args = next(each["args"] for each in self.sent if each["type"] == "call")
        return args["name"], base64.b64decode(args["text"])


@pytest.fixture
def review(book):
    return Page()


def test_a_section_is_drawn_when_it_is_opened(review):
    """At first only the most useful one; closing and opening again draws nothing anew."""
    assert review.form.html().count("<img") == 1 and review.form.book.is_sample
    assert review.do("click", "open", "funnel") == ["section-funnel"]
    assert review.form.html().count("<img") == 2
    assert review.do("click", "open", "funnel") == review.do("click", "open", "funnel") == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_section_has_a_chart_a_sentence_and_tables_that_can_be_read_aloud(review, language):
    """Alternative text is the sentence; tables have a caption and headings with a scope."""
    locale.use(language)
    review.do("redraw")
    for name in ALL[1:]:
        review.do("click", "open", name)
    html = review.form.html("sections")
    assert html.count("<details") == html.count("<h3>") == len(ALL)
    assert html.count("data:image/png") == 10
    assert html.count("<table>") == html.count("<caption>") and "<th>" not in html
    for views in review.form.made.values():
        for view in views:
            assert view.part.sentence
    assert "Drawing" not in html


def test_a_filter_redraws_all_that_is_open(review):
    """And what was drawn before is drawn anew when it is opened."""
    review.do("click", "open", "habits")
    review.do("click", "open", "habits")
    review.do("click", "open", "progress")
    assert review.do("fill", "language", "en") == ["found", "section-weak", "section-progress"]
    assert review.do("click", "open", "habits") == ["section-habits"]
    assert set(review.form.material.interviews["language"]) == {"en"}
    review.do("click", "clear")
    assert len(review.form.material.interviews) == len(review.form.material.every)


def test_a_topics_own_progress_and_a_rejection_redraw_their_section_only(review):
    for name in ("progress", "rejection"):
        review.do("click", "open", name)
    assert review.do("fill", "topic", "concurrency") == ["section-progress"]
    assert "Concurrency (n=" in review.form.html("sections")
    other = review.form.rejections()[-1]
    assert review.do("fill", "rejected", other[0]) == ["section-rejection"]
    assert other[1].split(" · ")[0] in review.form.inside("rejection")


def test_a_topics_questions_are_shown_with_what_to_say_next_time(book, review):
    """Own answer, better answer and next time, escaped, five at a time."""
    questions = [
        {"prompt": f"{UGLY} {n}", "topics": ["graph"], "rating": 2, "hint_level": "nudge", "hint": UGLY,
         "answer": UGLY, "better_answer": f"better {n}", "next_time": UGLY, "cause": "time"}
        for n in range(7)
    ]  # fmt: skip
    book.add({"id": "2026-one", "company": UGLY, "round": UGLY, "started_at": "2026-03-02T10:00:00+09:00",
              "outcome": "rejected", "questions": questions})  # fmt: skip
    review.do("click", "again")
    for name in ALL[1:]:
        review.do("click", "open", name)
    assert review.do("click", "ask", "graph") == ["asked"]
    html = review.form.html()
    assert html.count("<article") == 5 and "better 6" in html and "better 0" not in html
    review.do("click", "more")
    assert "better 0" in review.form.html()
    review.do("fill", "company", UGLY)
    review.do("click", "plain")
    for shown in (html, review.form.html()):
        assert "<img src=x" not in shown and "<script" not in shown and "onerror=alert(1)&gt;" in shown


def test_words_alone_hold_no_picture(review):
    """The same facts, each section under a heading; and back again."""
    review.do("click", "plain")
    html = review.form.html()
    assert "<img" not in html and "<table" not in html and html.count("<h3") == len(ALL)
    review.do("click", "text")
    name, content = review.download
    assert name.endswith(".txt") and content.decode().startswith("Weak topics\n")
    review.do("click", "plain")
    assert "<img" in review.form.html()


@pytest.mark.parametrize(("kind", "head"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_a_chart_can_be_taken_away(review, kind, head):
    review.do("click", "chart", f"weak weak-topics {kind}")
    name, content = review.download
    assert name == f"weak-topics.{kind}" and content.startswith(head)


@pytest.mark.parametrize("record", [{}, {"questions": [{"topics": ["graph"], "rating": 3}]}])
def test_one_interview_is_enough_for_every_section(book, record):
    """Whatever is missing is said, and nothing fails."""
    start = {"id": "2026-one", "company": "Example Works", "started_at": "2026-03-02T10:00:00+09:00"}
    book.add({**start, **record})
    review = Page()
    for name in ALL[1:]:
        review.do("click", "open", name)
    assert "wb-missing" in review.form.html() or record
    assert not review.form.book.is_sample


def test_three_hundred_interviews_fit_in_one_page(book):
    """Drawn whole, and filtered by one of three hundred companies."""
    many.fill(book, 300)
    review = Page()
    for name in ALL[1:]:
        review.do("click", "open", name)
    assert "300 of 300 interviews" in review.form.html()
    review.do("fill", "company", review.form.filters()[3][2][1][0])
    assert " of 300 interviews" in review.form.html()
