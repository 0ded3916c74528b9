"""Topics of the person's own, mapped onto others: past questions follow, and come back."""

import pandas as pd
import pytest

import workbook as wb

WHEN = "2026-11-2{day}T19:00:00+09:00"


@pytest.fixture
def book(tmp_path):
    """Three interviews whose questions carry an own topic, one of them beside what it will stand for."""
    with wb.open(tmp_path) as book:
        own = book.add_topic("かいだんのやつ")
        for day in range(3):
            topics = [own.id, "dynamic-programming"] if day == 2 else [own.id]
            asked = [
                {"id": "q1", "prompt": "階段の登り方は何通り？", "topics": topics, "rating": 2},
                {"id": "q2", "prompt": "逆質問"},
            ]
            book.add({
                "id": f"i{day}", "company": "Aozora", "started_at": WHEN.format(day=day), "questions": asked,
            })  # fmt: skip
        yield book


@pytest.mark.parametrize("label", ["own id", "かいだんのやつ", "カイダン・ノ・ヤツ"])
def test_past_questions_follow_a_mapping_and_come_back(book, label):
    """In answers, weak topics and names, whatever the topic is called by; the records stay as they are."""
    own = book.topics()[-1]
    label = own.id if label == "own id" else label
    before = book.answers()
    book.map_topic(label, "dynamic-programming")
    after = book.answers()
    assert set(after["topic"].dropna()) == {"dynamic-programming"}
    assert after["weight"].tolist() == [1.0] * 6 and len(before) == 7
    assert after.dtypes.equals(before.dtypes)
    assert (book.weak_topics()["n_questions"] == 3).all()
    assert book.topic_name(own.id) == book.topic_name("dynamic-programming")
    assert book.interview("i0").questions[0].topics == [own.id]
    book.unmap_topic(label)
    pd.testing.assert_frame_equal(book.answers(), before)
    assert book.topic_name(own.id) != book.topic_name("dynamic-programming")


def test_a_mapping_of_a_mapping_is_followed_to_its_end(book):
    """What stands for an own topic that stands for another counts as the last."""
    second = book.add_topic("second")
    book.map_topic("かいだんのやつ", second.id)
    book.map_topic("second", "graph")
    assert "graph" in set(book.answers()["topic"]) and second.id not in set(book.answers()["topic"])


def test_a_tag_that_nothing_carries_changes_no_answers(book):
    """Mapping a label that is no topic's leaves the frame as it is."""
    before = book.answers()
    book.map_topic("<img onerror=1>", "graph")
    pd.testing.assert_frame_equal(book.answers(), before)


def test_choosing_other_topics_is_learned_from(book):
    """Topics saved against the suggestion are suggested for a like question; agreeing teaches nothing."""
    prompt = "Explain how a hash table resolves collisions"
    suggested = book.suggest_topics(prompt)
    question = book.add_question("i0", {"prompt": prompt})
    book.save_field("i0", "topics", suggested, question_id=question.id)
    assert suggested and book.store.own_topics().corrections == []
    book.save_field("i0", "topics", ["graph"], question_id=question.id)
    assert book.suggest_topics(prompt)[0] == "graph"


def test_topics_of_a_question_without_words_teach_nothing(book):
    """There is no text to learn from."""
    question = book.add_question("i0", {"prompt": " \n"})
    book.save_field("i0", "topics", ["graph"], question_id=question.id)
    assert book.store.own_topics().corrections == []
