from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook as wb


def values(book, field="round"):
    return [version.value for version in book.history("i1") if version.field == field]


def test_a_sitting_is_one_version(filled, clock):
    """Changes less than a minute apart are one version that holds the last; each save has its revision."""
    for text in ("f", "fi", "first"):
        saved = filled.save_field("i1", "round", text)
        clock.pass_(seconds=59)
    assert values(filled) == ["", "first"]
    assert saved.revision == filled.revision("i1", "round") == 3
    clock.pass_(seconds=1)
    filled.save_field("i1", "round", "second")
    assert values(filled) == ["", "first", "second"]


def test_a_text_wiped_out_is_kept(filled):
    """Deleting most of a long text begins a version, so that the text is not lost with the sitting."""
    filled.save_field("i1", "memo", "everything they asked me this afternoon")
    filled.save_field("i1", "memo", "")
    assert values(filled, "memo") == ["", "everything they asked me this afternoon", ""]


def test_a_clock_set_back_loses_nothing(filled, clock):
    """A save from before the last one, by the clock, is a version of its own and holds."""
    filled.save_field("i1", "round", "late")
    clock.pass_(days=-400)
    filled.save_field("i1", "round", "early")
    assert sorted(values(filled)) == ["", "early", "late"] and filled.interview("i1").round == "early"


def test_a_stale_save_keeps_both_and_says_so(filled):
    """Two forms on one field: the second to save is told what the first wrote, and both are versions."""
    base = filled.revision("i1", "round")
    filled.save_field("i1", "round", "mine", base=base, writer="one")
    saved = filled.save_field("i1", "round", "yours", base=base, writer="two")
    assert saved.conflicted and saved.conflict == "mine"
    assert values(filled) == ["", "mine", "yours"]


def test_a_stale_save_sees_typing_inside_a_sitting(filled):
    """What the other form typed after the base was read is a conflict too, though it is one version."""
    base = filled.save_field("i1", "round", "a", writer="one").revision
    filled.save_field("i1", "round", "ab", writer="one")
    saved = filled.save_field("i1", "round", "b", base=base, writer="two")
    assert saved.conflicted and saved.conflict == "ab" and "ab" in values(filled)


@pytest.mark.parametrize(("writer", "value"), [("one", "other"), ("two", "mine")])
def test_own_typing_and_the_same_value_are_no_conflict(filled, writer, value):
    """A writer's own saves in flight do not disturb it, nor does another who wrote the same."""
    base = filled.revision("i1", "round")
    filled.save_field("i1", "round", "mine", base=base, writer="one")
    assert not filled.save_field("i1", "round", value, base=base, writer=writer).conflicted


def test_an_old_version_is_put_back_by_saving_it(filled, clock):
    """Restoring is a save like any other: what stood there before it is in the history."""
    filled.save_field("i1", "agent", {"name": "Mori"})
    clock.pass_(hours=1)
    filled.save_field("i1", "agent", None)
    old = next(version for version in filled.history("i1") if version.value)
    filled.save_field("i1", old.field, old.value, writer="restore")
    assert filled.interview("i1").agent.name == "Mori"


@given(st.lists(st.tuples(st.sampled_from("ab"), st.text(max_size=5), st.integers(0, 5)), max_size=12))
@settings(max_examples=40)
def test_nothing_another_wrote_is_overwritten_unseen(tmp_path_factory, saves):
    """Whatever two writers do: every change of writer finds the other's last value among the versions,
    and a stale base with another value is always told."""
    with wb.open(tmp_path_factory.mktemp("book")) as book:
        book.add({"id": "i1", "company": "A", "started_at": "2026-11-23T19:00:00Z"})
        stood, last, changes = "", None, []
        for writer, text, base in saves:
            saved = book.save_field("i1", "round", text, base=base, writer=writer)
            present, by = (last[1], last[0]) if last else (0, None)
            stale = base != present and by != writer and text != stood
            assert saved.conflicted == stale and (not stale or saved.conflict == stood)
            if text != stood:
                last, stood = (writer, saved.revision), text
                changes.append((writer, text))
        kept = values(book)
        assert all(text in kept for (one, text), (other, _next) in pairwise(changes) if one != other)
        assert book.interview("i1").round == stood


def test_what_is_removed_lies_in_the_bin(filled):
    """An interview and a question leave the lists, stay in the bin, and come back whole."""
    before = filled.interview("i1")
    filled.remove_question("i1", "q1")
    assert filled.interview("i1").questions == [] and len(filled.answers()) == 0
    filled.put_back("i1", "q1")
    filled.remove_interview("i1")
    assert filled.interview_list() == [] and [binned.title for binned in filled.bin()] == ["Aozora"]
    with pytest.raises(wb.WorkbookError, match="bin"):
        filled.save_field("i1", "round", "x")
    with pytest.raises(wb.WorkbookError, match="bin"):
        filled.add(before)
    filled.put_back("i1")
    assert filled.interview("i1") == before and filled.bin() == []
    with pytest.raises(wb.WorkbookError, match="bin"):
        filled.put_back("i1")


def test_questions_keep_the_order_they_are_given(filled):
    """A question goes where it is put, an order names each once, and neither loses one."""
    filled.add_question("i1", {"id": "q2"})
    filled.add_question("i1", {"id": "q0"}, position=0)

    def ids():
        return [question.id for question in filled.interview("i1").questions]

    assert ids() == ["q0", "q1", "q2"]
    filled.order_questions("i1", ["q2", "q0", "q1"])
    assert ids() == ["q2", "q0", "q1"]
    for wrong in (["q2", "q0"], ["q2", "q0", "q0"], []):
        with pytest.raises(wb.WorkbookError, match="q2"):
            filled.order_questions("i1", wrong)
    with pytest.raises(wb.WorkbookError, match="taken"):
        filled.add_question("i1", {"id": "q0"})
    assert ids() == ["q2", "q0", "q1"]


def test_the_bin_is_emptied_for_good(filled):
    """What lies in the bin goes with its versions, topics and mails; what does not lie there stays."""
    filled.save_field("i1", "better_answer", "kept", question_id="q1")
    filled.add_question("i1", {"id": "q2", "prompt": "secret-question", "topics": ["dp"]})
    filled.save_field("i1", "answer", "secret-answer", question_id="q2")
    gone = {"id": "i2", "company": "secret-company", "started_at": "2026-11-23T19:00:00Z"}
    filled.add({**gone, "questions": [{"id": "q1", "prompt": "secret-too", "topics": ["os"]}]})
    filled.save_field("i2", "round", "secret-round")
    filled.record_sent("i2", {"subject": "secret-mail", "body": "Thank you."})
    filled.remove_question("i1", "q2")
    filled.remove_interview("i2")
    assert filled.empty_bin() == 2 and filled.bin() == [] and filled.empty_bin() == 0
    assert [question.id for question in filled.interview("i1").questions] == ["q1"]
    assert {version.field for version in filled.history("i1")} == {"better_answer"}
    assert filled.answers()["topic"].tolist() == ["dp"] and filled.doctor()[1:] == []
    filled.close()
    assert b"secret-" not in filled.path.read_bytes()


def test_an_act_ends_the_sitting(filled):
    """What the memo was read with, and a draft that was stored or sent, are versions of their own, however
    soon another wording follows; a save in flight meanwhile is nobody's conflict."""
    filled.save_field("i1", "memo", "Q. First wording?")
    base = filled.revision("i1", "memo")
    filled.take_questions("i1")
    filled.save_field("i1", "memo", "Q. Other wording?")
    assert not filled.save_field("i1", "memo", "Q. Third wording?", base=base).conflicted
    for body in ("one wording", "two wordings"):
        filled.save_draft("i1", {"subject": "S", "body": body})
    assert {"Q. First wording?", "Q. Third wording?"} <= set(texts(filled, "memo"))
    assert [mail and mail["body"] for mail in texts(filled, "follow_up.draft")] == [
        None, "one wording", "two wordings",
    ]  # fmt: skip


def test_putting_back_keeps_what_stood_there_a_moment_ago(filled):
    """Also when it was typed within the same minute."""
    filled.save_field("i1", "round", "typed a moment ago")
    first = filled.history("i1")[0]
    filled.put_back_version(first)
    filled.save_field("i1", "round", "typed a moment later")
    assert texts(filled, "round") == ["", "typed a moment ago", "", "typed a moment later"]


def texts(book, field):
    return [version.value for version in book.history("i1") if version.field == field]
