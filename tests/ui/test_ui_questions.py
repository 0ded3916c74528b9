from html import escape

import pytest

from workbook.ui import forms

MEMO = "Q1. What is a deadlock?\nA. two locks\n2/5\n\nQ2. What is an index?\nA. a list\n4/5\n"


@pytest.fixture
def questions(interview):
    form = forms.Questions(interview)
    form.html()
    return form


def stored(form):
    return form.record.question(form.picked)


def test_a_memo_becomes_questions_once(book, empty):
    """Reading twice adds nothing, not even what was edited since; a memo that grew adds what is new."""
    form = forms.MemoForm(empty).fill("memo", MEMO).click("read")
    assert [(each.prompt, each.rating) for each in book.interview(empty).questions] == [
        ("What is a deadlock?", 2), ("What is an index?", 4),
    ]  # fmt: skip
    first = book.interview(empty).questions[0]
    book.save_field(empty, "prompt", "Explain deadlocks", question_id=first.id)
    form.click("read")
    assert form.kind == "warning" and len(book.interview(empty).questions) == 2
    form.fill("memo", MEMO + "\nQ3. What is a mutex?\n3/5\n").click("read")
    assert len(book.interview(empty).questions) == 3
    assert book.interview(empty).memo.startswith(MEMO)


def test_a_digit_rates_and_nought_clears(questions):
    questions.click("rate", f"{questions.picked} 4")
    assert stored(questions).rating == 4
    questions.click("rate", f"{questions.picked} 0")
    assert stored(questions).rating is None


def test_questions_are_added_removed_and_moved(book, questions):
    before = [each.id for each in questions.questions]
    questions.click("add")
    added = questions.picked
    assert [each.id for each in questions.questions] == [*before, added]
    questions.click("move", f"{added} -1")
    assert [each.id for each in questions.questions][-2] == added
    questions.click("remove")
    assert [each.id for each in questions.questions] == before
    assert questions.picked in before


def test_stepping_stops_at_both_ends(questions):
    ids = [each.id for each in questions.questions]
    questions.click("step", "-1")
    assert questions.picked == ids[0]
    for _turn in range(9):
        questions.click("step", "1")
    assert questions.picked == ids[-1] and questions.kind != "error"


@pytest.mark.parametrize(
    ("kind", "shown", "hidden"),
    [("coding", "complexity_after", "overview"), ("design", "trade_off", "episode"),
     ("behavioural", "figures.0.what", "code"), ("knowledge", "better_answer", "reason")],
)  # fmt: skip
def test_a_question_shows_the_fields_of_its_kind_only(interview, kind, shown, hidden):
    form = forms.Staircase(interview)
    form.picked = next(each.id for each in form.questions if each.kind == kind)
    assert f":{shown}" in form.html("editor") and f":{hidden}" not in form.html("editor")


def test_figures_are_rows_that_grow(interview, book):
    form = forms.Staircase(interview)
    form.picked = form.questions[2].id
    form.html()
    form.fill(f"{form.picked}:figures.0.what", "latency").fill(f"{form.picked}:figures.0.unit", "ms")
    assert [(each.what, each.unit) for each in stored(form).figures] == [("latency", "ms")]
    assert "figures.1.what" in form.html("figures")


def test_topics_are_found_offered_or_made(questions, book):
    """A known name is folded onto its topic, an unknown one becomes the person's own, and a fourth is
    refused."""
    questions.fill("topic_label", "ＳＱＬ").click("name_topic")
    assert questions.topics == ["sql"]
    questions.fill("topic_label", "kite flying").click("name_topic")
    own = questions.topics[1]
    assert book.topic_name(own) == "kite flying"
    questions.click("topic", "graph").click("topic", "tree")
    assert questions.kind == "error" and len(questions.topics) == 3
    questions.click("untopic", own)
    assert own not in questions.topics


def test_a_near_miss_is_offered_and_not_applied(questions, book):
    """What a name may have meant stands under a key; Enter again makes the name a topic of one's own."""
    near = book.near_misses("blockchain")
    assert near and book.find_topic("blockchain") is None
    questions.fill("topic_label", "blockchain").click("name_topic")
    assert questions.topics == [] and questions.kind == "warning"
    assert escape(book.topic_name(near[0])) in questions.html("topics")
    questions.click("suggested", f"{questions.picked} 1")
    assert questions.topics == near[:1]
    questions.fill("topic_label", "blockchain").click("name_topic").click("name_topic")
    assert book.topic_name(questions.topics[-1]) == "blockchain"


def test_topics_are_searched_by_folded_name(questions, book):
    """Half a name is enough, in any width and kana; nothing is applied by typing."""
    for typed in ("ﾄﾗﾝｻﾞｸ", "とらんざく", "TRANSAC"):
        questions.fill("topic_label", typed)
        assert "data-arg=\"transactions\"" in questions.html("matches")
    assert questions.topics == []
    questions.fill("topic_label", "qqqq")
    assert "data-arg" not in questions.html("matches")


def test_a_form_follows_what_another_one_changes(interview):
    """The staircase shows the prompt that was edited in the questions."""
    staircase, questions = forms.Staircase(interview), forms.Questions(interview)
    questions.html()
    questions.fill(f"{questions.picked}:prompt", "Now worded otherwise")
    assert "Now worded otherwise" in staircase.html("list")


def test_what_is_missing_is_counted(interview, questions):
    assert "4 ratings" in questions.html("list")
    questions.click("rate", f"{questions.picked} 3")
    assert "3 ratings" in questions.html("list")
