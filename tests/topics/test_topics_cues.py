"""The cue files: every heading means something, no cue is stated twice, no part of one is lost in folding."""

from collections import Counter

from workbook.topics import catalogue
from workbook.topics.lexicon import NO_TOPIC, cues
from workbook.topics.words import plain, stem


def parts(words):
    return tuple(plain(word) for part in words.split(" + ") for word in part.split("|"))


def test_every_heading_is_a_topic_or_a_group():
    """A slip in a heading would leave its cues without effect."""
    known = {topic.id for topic in catalogue()} | {f"@{topic.group}" for topic in catalogue()} | {NO_TOPIC}
    assert {cue.target for cue in cues()} <= known


def test_every_topic_has_cues_of_its_own():
    """No topic is left to its names alone."""
    assert {topic.id for topic in catalogue()} <= {cue.target for cue in cues()}


def test_no_cue_is_stated_twice_for_a_topic():
    """One weight for each, so that a reader of the file sees what counts."""
    stated = Counter((cue.target, parts(cue.words)) for cue in cues())
    assert [cue for cue, times in stated.items() if times > 1] == []


def test_every_cue_leaves_words_to_find():
    """A cue of signs alone could never be found in a text."""
    assert [cue for cue in cues() if not all(parts(cue.words))] == []


def test_weights_keep_to_the_scale():
    """0 to 4, as the file format says."""
    assert {cue.weight for cue in cues()} <= {0, 1, 2, 3, 4}


def test_forms_of_a_word_share_a_stem():
    """Cue and question may differ in plural, -ing and -ed."""
    assert len({stem(word) for word in ("cache", "caches", "cached", "caching")}) == 1
    assert stem("queries") == stem("query")
    assert stem("class") == "class" and stem("os") == "os" and stem("string") == "string"


def test_signs_between_japanese_words_part_them():
    """A space inside Japanese text is no border, a sign is."""
    assert plain("SQL インジェクション") == plain("SQLインジェクション")
    assert plain("木、構造") != plain("木構造")
