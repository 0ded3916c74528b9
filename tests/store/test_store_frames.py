import math

from workbook.model.columns import ANSWERS, INTERVIEWS, names

START = "2026-11-23T19:00:00.000001+09:00"


def dtypes(frame):
    return {name: str(dtype) for name, dtype in frame.dtypes.items()}


def test_frames_of_an_empty_workbook_have_every_column(book):
    """Names and dtypes stand also where there is no row."""
    for frame, columns in ((book.answers(), ANSWERS), (book.interviews(), INTERVIEWS)):
        assert dtypes(frame) == {column.name: column.dtype for column in columns} and len(frame) == 0


def test_an_answer_is_a_row_for_each_topic(book):
    """Three topics give three rows of a third each, no topic gives a row without one."""
    questions = [
        {"id": "q1", "prompt": "a\0b", "topics": ["dp", "graphs", "sql"], "rating": 3, "cause": "time"},
        {"id": "q2", "confidential": True},
    ]
    book.add({"id": "i1", "company": "A", "started_at": START, "round_kind": "final", "questions": questions})
    book.add({"id": "i0", "company": "B", "started_at": "2026-11-22T19:00:00Z", "questions": [{"id": "q1"}]})
    frame = book.answers()
    assert dtypes(frame) == {column.name: column.dtype for column in ANSWERS}
    assert list(frame.columns) == names(ANSWERS)
    assert frame["interview"].tolist() == ["i0", "i1", "i1", "i1", "i1"]
    assert frame["topic"].tolist()[1:4] == ["dp", "graphs", "sql"]
    assert frame["weight"].round(6).tolist() == [1, 0.333333, 0.333333, 0.333333, 1]
    assert frame["topic"].isna().tolist() == [True, False, False, False, True]
    assert frame["when"][1].isoformat() == "2026-11-23T10:00:00.000001+00:00"
    assert frame["prompt"][1] == "a\0b" and frame["rating"][1] == 3 and math.isnan(frame["rating"][4])
    assert frame["cause"].isna().tolist() == [True, False, False, False, True]
    assert frame["confidential"].tolist() == [False, False, False, False, True]


def test_a_question_back_from_the_bin_keeps_its_share(book):
    """Two questions in one place, as after a return from the bin, do not mix their topics."""
    book.add({"id": "i1", "company": "A", "started_at": START})
    book.add_question("i1", {"id": "q1", "topics": ["dp", "graphs"]})
    book.remove_question("i1", "q1")
    book.add_question("i1", {"id": "q2", "topics": ["dp", "graphs", "sql"]})
    book.order_questions("i1", ["q2"])
    book.put_back("i1", "q1")
    frame = book.answers()
    assert frame["question"].tolist() == ["q1"] * 2 + ["q2"] * 3
    assert frame["weight"].round(3).tolist() == [0.5] * 2 + [0.333] * 3


def test_an_interview_is_one_row(book):
    """Questions and ratings are counted, and the first mail stands with its length in NFC characters."""
    book.add({"id": "i1", "company": "A", "started_at": START, "forecast": 40, "questions": [
        {"rating": 2}, {"rating": 5}, {}]})  # fmt: skip
    book.add({"id": "i2", "company": "A", "started_at": "2026-11-24T00:00:00Z"})
    book.record_sent("i1", {"body": "か\u3099\r\n", "kind": "coding"}, sent_at="2026-11-23T21:00:00+09:00")
    book.record_sent("i1", {"body": "again"}, override_reason="asked for")
    frame = book.interviews().set_index("interview")
    assert dtypes(book.interviews()) == {column.name: column.dtype for column in INTERVIEWS}
    one, two = frame.loc["i1"], frame.loc["i2"]
    assert (one["questions"], one["mean_rating"], one["forecast"]) == (3, 3.5, 40)
    assert (one["follow_up"], one["mail_length"], one["mail_kind"]) == ("sent", 2, "coding")
    assert one["sent"].isoformat() == "2026-11-23T12:00:00+00:00"
    assert (
        two["questions"] == 0
        and two[["mean_rating", "sent", "mail_length", "mail_kind", "ended"]].isna().all()
    )


def test_what_nobody_filled_in_is_missing(book):
    """A column with no value at all keeps its dtype, and every cell of it is missing."""
    book.add({"id": "i1", "company": "A", "started_at": START, "questions": [{"id": "q1"}]})
    answers, interviews = book.answers(), book.interviews()
    assert dtypes(answers) == {column.name: column.dtype for column in ANSWERS}
    assert dtypes(interviews) == {column.name: column.dtype for column in INTERVIEWS}
    assert answers[["topic", "round_kind", "rating", "cause", "later_rating"]].isna().all(axis=None)
    assert interviews[["ended", "noted", "forecast", "decided", "sent", "mail_kind"]].isna().all(axis=None)
    assert answers["weight"].tolist() == [1.0]
