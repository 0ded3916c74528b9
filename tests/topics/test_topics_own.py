"""Own topics: stable ids, mappings that can be taken back, nothing changed in place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model.errors import InvalidValue, NotFound
from workbook.model.topic import OwnTopics, Topic
from workbook.topics import add_topic, correct, find_topic, map_topic, standing_for, unmap_topic
from workbook.topics.own import CORRECTIONS_KEPT, own_id
from workbook.topics.spelling import key


def test_ids_are_readable_where_they_can_be_and_stable_where_they_cannot():
    """A Japanese label has the same id in every spelling, on every machine."""
    assert own_id("Graph Neural Nets") == "own-graph-neural-nets"
    assert own_id("ブロックチェーン") == own_id("ﾌﾞﾛｯｸﾁｪｰﾝ") == "own-d36329c4a4bf"
    assert own_id("C++") != own_id("C")


@given(st.text(min_size=1, max_size=200))
def test_every_label_with_a_letter_becomes_a_topic(label):
    """Whatever its letters, the id is valid and the label finds it again."""
    if not key(label.strip()):
        with pytest.raises(InvalidValue):
            add_topic(OwnTopics(), label)
        return
    own, topic = add_topic(OwnTopics(), label)
    assert own.own == [topic]
    assert Topic.read(topic.model_dump()) == topic
    assert find_topic(label, own) == topic.id or len(label) > 100


def test_the_same_label_twice_is_one_topic():
    """Another spelling of an own topic does not make a second one."""
    own, first = add_topic(OwnTopics(), "ブロックチェーン")
    again, second = add_topic(own, "ﾌﾞﾛｯｸ・ﾁｪｰﾝ")
    assert (again, second) == (own, first)


def test_nothing_changes_in_place():
    """Each function leaves what it was given as it was, so that undo is to keep the old one."""
    before = OwnTopics()
    own, topic = add_topic(before, "Hydra")
    map_topic(own, topic.id, "sql")
    correct(own, "Hydra?", [topic.id])
    assert before == OwnTopics()
    assert (own.mappings, own.corrections) == ({}, [])


def test_a_mapping_can_be_taken_back():
    """Mapped and unmapped is as before."""
    own, topic = add_topic(OwnTopics(), "Hydra")
    mapped = map_topic(own, topic.id, "sql")
    assert standing_for(topic.id, mapped) == find_topic("hydra", mapped) == "sql"
    assert unmap_topic(mapped, topic.id) == own


def test_a_mapping_onto_nothing_is_refused():
    """The error names what came."""
    with pytest.raises(NotFound, match="no-such-topic"):
        map_topic(OwnTopics(), "Hydra", "no-such-topic")


def test_two_topics_cannot_stand_for_each_other():
    """A circle would make both disappear."""
    own, first = add_topic(OwnTopics(), "Hydra")
    own, second = add_topic(own, "Lerna")
    own = map_topic(own, first.id, second.id)
    with pytest.raises(InvalidValue, match="each other"):
        map_topic(own, second.id, first.id)
    with pytest.raises(InvalidValue):
        map_topic(own, second.id, second.id)


def test_a_circle_in_imported_data_ends():
    """Hand-edited mappings that run in a circle do not hang the workbook."""
    own = OwnTopics(mappings={"own-a": "own-b", "own-b": "own-a"})
    assert standing_for("own-a", own) in ("own-a", "own-b")


def test_corrections_are_kept_to_a_number():
    """Years of corrections do not slow a question down; the oldest go first."""
    own = OwnTopics()
    for number in range(CORRECTIONS_KEPT + 3):
        own = correct(own, f"question {number}", ["sql"])
    assert len(own.corrections) == CORRECTIONS_KEPT
    assert own.corrections[0].text == "question 3"


def test_a_topic_of_the_catalogue_stands_for_itself():
    """Mapping the tag "graph" says what the tag means, and leaves the topic of that id alone."""
    own = map_topic(OwnTopics(), "graph", "statistics")
    assert find_topic("Graph", own) == "statistics"
    assert standing_for("graph", own) == "graph"
