"""Topics are suggested from the words of a question, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model.topic import OwnTopics
from workbook.topics import add_topic, catalogue, correct, map_topic, suggest_topics


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("How many ways are there to climb the stairs?", "dynamic-programming"),
        ("n段の階段を1段か2段ずつ上る方法は何通りか", "dynamic-programming"),
        ("Fewest coins that make the amount", "dynamic-programming"),
        ("Count the islands in a grid", "graph"),
        ("島の数を数えてください", "graph"),
        ("How many meeting rooms do these meetings need?", "greedy"),
        ("Implement an LRU cache", "caching"),
        ("Two sum", "hash-table"),
        ("Word ladder", "graph"),
        ("楽観ロックと悲観ロックの違い", "transactions"),
        ("Tell me about a disagreement with a colleague", "conflict"),
        ("弊社を志望した理由を教えてください", "motivation"),
    ],
)
def test_well_known_problems_are_known_by_name_and_by_story(question, topic):
    """The usual name or the usual story is enough."""
    assert suggest_topics(question)[0] == topic


@pytest.mark.parametrize(
    ("question", "trap"),
    [
        ("Where would you go from here?", "language"),
        ("カテゴリの並び順", "language"),
        ("Describe the rest of the plan", "api-design"),
        ("capital letters", "distributed-systems"),
        ("dragging and dropping", "nlp-llm"),
        ("ブロックの高さ", "concurrency"),
        ("パラグラフ", "graph"),
    ],
)
def test_short_words_count_as_whole_words_only(question, trap):
    """go, rest, cap, rag, ロック and グラフ inside another word or phrase say nothing."""
    assert trap not in suggest_topics(question)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Goのチャネル", "language"),
        ("CAP theorem", "distributed-systems"),
        ("DPで解く", "dynamic-programming"),
    ],
)
def test_short_words_count_where_they_stand_alone(question, topic):
    """The same short words as words of their own speak, beside Japanese too."""
    assert topic in suggest_topics(question)


@pytest.mark.parametrize(
    "text",
    ["", " \n", "😀😀", "<img src=x onerror=1>", "\x00\x01", "\ud800", "\u200f\u202e", "???"],
)
def test_where_nothing_speaks_nothing_is_suggested(text):
    """Silence instead of a guess, and no error."""
    assert suggest_topics(text) == []


@given(st.text(max_size=300), st.integers(-1, 5), st.booleans())
def test_any_text_gives_at_most_limit_known_topics(text, limit, sure):
    """Ids of the catalogue, each once, no more than asked for."""
    found = suggest_topics(text, limit, sure)
    assert len(found) == len(set(found)) <= max(limit, 0)
    assert set(found) <= {topic.id for topic in catalogue()}


def test_width_and_case_of_the_question_do_not_matter():
    """A question typed in full width or capitals is the same question."""
    assert suggest_topics("ＳＱＬ　ＩＮＪＥＣＴＩＯＮ") == suggest_topics("sql injection")


def test_sure_is_silent_where_two_topics_are_level():
    """Asked to be sure, it does not choose between equals."""
    assert suggest_topics("Docker? SQL?", sure=True) == []
    assert suggest_topics("How do you stop SQL injection?", sure=True) == ["web-security"]


def test_the_longer_cue_hides_the_shorter_one_in_it():
    """SQL injection is about security, not about SQL."""
    assert suggest_topics("SQLインジェクションとは") == ["web-security"]


def test_a_corrected_question_gets_the_corrected_topics():
    """The person's word on a question is the last word, also for the same question in other clothes."""
    text = "How would you shard Hydra?"
    own = correct(OwnTopics(), text, ["leadership"])
    assert suggest_topics(text, own=own) == ["leadership"]
    assert suggest_topics("HOW WOULD YOU SHARD HYDRA", own=own) == ["leadership"]


def test_a_question_like_a_corrected_one_learns_from_it():
    """Words the catalogue does not know are learned from a correction."""
    own = correct(OwnTopics(), "アメーバ経営についてどう思いますか", ["career"])
    assert suggest_topics("アメーバ経営の良い点") == []
    assert suggest_topics("アメーバ経営の良い点", own=own) == ["career"]


def test_a_correction_leaves_other_questions_alone():
    """Stop words in common are no likeness."""
    own = correct(OwnTopics(), "What is the difference between the two?", ["career"])
    question = "What is the difference between TCP and UDP?"
    assert suggest_topics(question, own=own) == suggest_topics(question)


def test_the_later_of_two_corrections_holds():
    """A person may change their mind."""
    own = correct(correct(OwnTopics(), "Hydra?", ["career"]), "hydra", ["project"])
    assert suggest_topics("Hydra", own=own) == ["project"]


def test_own_topics_are_suggested_by_their_names():
    """A topic of one's own speaks like one of the catalogue, and as the topic it was mapped onto."""
    own, topic = add_topic(OwnTopics(), "ブロックチェーン")
    assert suggest_topics("ブロックチェーンの仕組み", own=own) == [topic.id]
    mapped = map_topic(own, topic.id, "distributed-systems")
    assert suggest_topics("ブロックチェーンの仕組み", own=mapped) == ["distributed-systems"]


@pytest.mark.parametrize("question", ["It keeps showing an old picture", "It still shows the outdated price"])
def test_one_alternative_of_each_part_is_enough(question):
    """A cue of alternatives, ``old|outdated + picture|price + keeps|still``, is met by one word of each."""
    assert suggest_topics(question)[:1] == ["caching"]


def test_a_part_without_any_of_its_alternatives_is_missing():
    """The other parts alone say nothing."""
    assert suggest_topics("It keeps showing an old loaf") == []
