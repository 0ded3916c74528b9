"""Correcting what was read: the same acts that the keys call."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model import Span
from workbook.ui import forms
from workbook.ui.correcting import place
from workbook.ui.sources import pieces

MEMO = """1) What is a deadlock?
   two locks 2/5
2) What is an index? Why is it fast?
   a sorted list, they said think of ranges 4/5
3) TCP and UDP
   order 3/5

so tired, the lift was broken
"""


@pytest.fixture
def form(book, empty):
    """The questions read out of the memo, the first one picked."""
    form = forms.Questions(empty)
    forms.MemoForm(empty).fill("memo", MEMO).click("read")
    assert len(form.questions) == 3
    form.html()
    return form


def prompts(form):
    return [question.prompt for question in form.questions]


def test_rows_are_joined_split_and_taken_back(form):
    """Joining goes up or down, splitting cuts at the caret, undo and redo go through all of it."""
    before = form.questions
    form.click("merge", f"{before[1].id} -1")
    assert [each.id for each in form.questions] == [before[0].id, before[2].id]
    assert form.picked == before[0].id
    form.click("undo")
    assert form.questions == before
    form.click("redo")
    assert len(form.questions) == 2
    form.click("undo")
    at = before[1].prompt.index("Why")
    form.click("split", f"{before[1].id}:prompt {at} {at}")
    assert prompts(form)[1:3] == ["What is an index? ", "Why is it fast?"]
    assert form.picked == form.questions[2].id
    form.click("undo")
    assert form.questions == before


@pytest.mark.parametrize(("row", "steps"), [(0, -1), (2, 1)])
def test_there_is_nothing_to_join_at_the_ends(form, row, steps):
    form.click("merge", f"{form.questions[row].id} {steps}")
    assert form.kind == "warning" and len(form.questions) == 3


def test_undo_with_nothing_left_says_so(form):
    for _turn in range(9):
        form.click("undo")
    assert form.kind != "error" and form.told


def test_selected_text_moves_and_nothing_selected_moves_all(form):
    question = form.questions[1]
    start, end = question.answer.index("they"), len(question.answer)
    form.click("move_text", f"{question.id}:answer {start} {end} hint")
    moved = form.questions[1]
    assert (moved.answer, moved.hint) == ("a sorted list, ", "they said think of ranges")
    form.click("move_text", f"{question.id}:answer 0 0 next_time")
    assert (form.questions[1].answer, form.questions[1].next_time) == ("", "a sorted list, ")
    assert "The hint" in form.html("hint") and "a sorted list, " in form.html("editor")


def test_a_digit_and_a_letter_are_steps_of_their_own(form):
    """Rating, kind and topic by key; the last one is taken back first."""
    question = form.questions[0]
    form.click("rate", f"{question.id} 5").click("kind", f"{question.id} design").click("undo")
    assert (form.questions[0].kind, form.questions[0].rating) == (question.kind, 5)
    form.click("undo")
    assert form.questions[0].rating == question.rating


def test_what_was_not_placed_is_shown_where_it_stood_and_put_into_a_field(form, book, empty):
    """It is marked in the memo and listed by its question; placed it is listed no more, until undo."""
    last = form.questions[2].id
    assert "wb-unread" in form.html("memo") and "lift was broken" not in form.html("editor")
    form.click("pick", last)
    assert "lift was broken" in form.html("editor")
    piece = form.context()["unread"][last][0]
    form.click("place", f"{piece.name} next_time")
    assert form.questions[2].next_time == "so tired, the lift was broken"
    assert "wb-unread" not in form.html("memo") and "wb-left" not in form.html("editor")
    form.click("place", f"{piece.name} hint")
    assert form.kind == "error" and form.questions[2].hint == ""
    form.click("undo")
    assert "wb-unread" in form.html("memo")
    assert book.interview(empty).memo == MEMO


def test_each_row_has_its_source_in_the_memo(form):
    cut = form.context()["pieces"]
    assert "".join(piece.text for piece in cut) == MEMO
    for question in form.questions:
        words = "".join(piece.text for piece in cut if piece.question_id == question.id)
        assert question.prompt in words and question.answer.split(",")[0] in words


def test_ugly_memos_are_escaped_in_the_pane(book, empty):
    memo = "1) What is <img src=x onerror=alert(1)>?\n  $600 {{ 7*7 }} 3/5\n2) </div><script>?\n  b 2/5\n"
    form = forms.Questions(empty)
    forms.MemoForm(empty).fill("memo", memo).click("read")
    assert "<img" not in form.html() and "<script" not in form.html() and "{{ 7*7 }}" in form.html("memo")


PLACES = st.integers(0, 40)


@given(st.text(), st.lists(st.tuples(PLACES, PLACES, st.sampled_from(["unread", "hint"]))))
def test_the_pieces_give_the_memo_back(memo, spans):
    """Whatever the spans are: beyond the end, empty or over one another."""
    given = sorted((Span(field=field, start=a, end=b) for a, b, field in spans), key=lambda span: span.start)
    cut = pieces(memo, given)
    assert "".join(piece.text for piece in cut) == memo
    assert all(memo[piece.start :].startswith(piece.text) and piece.text for piece in cut)


@given(st.text(st.sampled_from("a\r\n😀字"), max_size=12), st.data())
def test_the_carets_place_is_found_behind_emoji_and_line_ends(text, data):
    """A text field shows CR LF as one line's end and counts an emoji as two."""
    shown = text.replace("\r\n", "\n")
    at = data.draw(st.integers(0, len(shown)))
    units = len(shown[:at].encode("utf-16-le")) // 2
    found = place(text, units)
    assert text[:found].replace("\r\n", "\n") == shown[:at]
    assert text[found:].replace("\r\n", "\n") == shown[at:]


@pytest.mark.parametrize(
    ("name", "data"),
    [("memo.txt", MEMO.encode()), ("memo.md", MEMO.encode("utf-8-sig")), ("memo.txt", MEMO.encode("utf-16")),
     ("memo.eml", b"Subject: memo\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(MEMO.encode()))],
    ids=["text", "with a mark", "UTF-16", "mail"],
)  # fmt: skip
def test_a_memo_comes_from_a_file(book, empty, name, data):
    """Its bytes come as the browser read them; the questions are there and the field shows the text."""
    form = forms.MemoForm(empty)
    sent = []
    form.send = sent.append
    form.receive(form, {"type": "file", "name": name}, [memoryview(data)])
    assert form.kind != "error", form.told
    assert len(book.interview(empty).questions) == 3
    assert "two locks" in book.interview(empty).memo
    assert any(message["type"] == "show" and "two locks" in message["value"] for message in sent)


def test_a_second_memo_adds_and_overwrites_nothing(book, empty):
    form = forms.MemoForm(empty).fill("memo", MEMO).click("read")
    first = book.interview(empty)
    later = b"1) What is DNS?\n   names 3/5\n2) What is TLS?\n   keys 2/5\n"
    form.receive(form, {"type": "file", "name": "later.txt"}, [later])
    second = book.interview(empty)
    assert second.memo.startswith(MEMO) and "What is DNS?" in second.memo
    assert second.questions[:3] == first.questions and len(second.questions) == 5


def test_a_file_without_words_is_refused_and_changes_nothing(book, empty):
    form = forms.MemoForm(empty).fill("memo", MEMO)
    form.receive(form, {"type": "file", "name": "x.png"}, [b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x00"])
    assert form.kind == "error" and "x.png" in form.told
    assert book.interview(empty).memo == MEMO


def test_reading_picks_the_first_new_question_in_the_form_below(form, book, empty):
    book.save_field(empty, "memo", MEMO + "\n4) What is a mutex?\n   a lock 3/5\n")
    sent = []
    form.send = sent.append
    forms.MemoForm(empty).click("read")
    assert form.picked == form.questions[3].id
    assert {"type": "call", "name": "row", "args": {}} in sent
