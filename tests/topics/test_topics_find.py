"""A typed tag finds its topic in whatever width, case, kana or separator, and an unknown one finds none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.model.topic import OwnTopics
from workbook.topics import add_topic, catalogue, find_topic, map_topic, near_misses
from workbook.topics.lexicon import names
from workbook.topics.spelling import key

NAMES = [(name, topic.id) for topic in catalogue() for name in (topic.id, *names(topic))]
HALF_WIDTH = str.maketrans(
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー",
    "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ",
)
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
WAYS = {
    "as it is": lambda name: name,
    "capitals": str.upper,
    "small": str.lower,
    "title": str.title,
    "hyphens": lambda name: name.replace(" ", "-"),
    "underscores": lambda name: name.replace(" ", "_"),
    "joined": lambda name: name.replace(" ", ""),
    "full width": lambda name: name.translate(FULL_WIDTH),
    "half width": lambda name: name.translate(HALF_WIDTH),
    "spaces around": lambda name: f"　{name} ",
    "hash sign": lambda name: f"#{name}",
}


@pytest.mark.parametrize("way", WAYS)
def test_every_name_is_found_in_every_way_of_writing_it(way):
    """No name of the catalogue is lost to width, case, separators, spaces or a hash sign."""
    lost = [(name, topic) for name, topic in NAMES if find_topic(WAYS[way](name)) != topic]
    assert lost == []


@pytest.mark.parametrize(
    ("label", "topic"),
    [
        ("動的計画", "dynamic-programming"), ("DP問題", "dynamic-programming"), ("dp", "dynamic-programming"),
        ("k8s", "containers"), ("dockerコンテナ", "containers"), ("OSの基礎", "os"), ("gitの使い方", "git"),
        ("linked lists", "linked-list"), ("バイナリーサーチ", "binary-search"), ("ユニットテスト", "testing"),
        ("basics of SQL", "sql"), ("c++", "language"), ("C#", "language"), ("Reactフック", "react"),
    ],
)  # fmt: skip
def test_what_people_write_for_a_topic(label, topic):
    """Short forms, synonyms and framing words lead to the topic."""
    assert find_topic(label) == topic


@pytest.mark.parametrize(
    ("label", "topic"),
    [
        ("kubernets", "containers"), ("binray search", "binary-search"), ("conccurency", "concurrency"),
        ("ディープラ一ニング", "deep-learning"), ("トランザクシヨン", "transactions"),
        ("インターフェイス", "oop"), ("アクセシビリティー", "html-a11y"),
    ],
)  # fmt: skip
def test_a_slip_in_a_long_word_is_seen_through(label, topic):
    """One wrong, missing or swapped letter in a long word does not make a new topic."""
    assert find_topic(label) == topic


@pytest.mark.parametrize(
    "label",
    ["", " ", "#", "---", "COBOL", "Unity", "健康診断", "簿記", "英会話", "組み込み", "Excelマクロ",
     "spring", "xyzzy", "その他", "🍣",
     "\x00", "\ud800", "\u200f", "restaurant", "cart", "pod racing", "a", "1", "x" * 100_000],
)  # fmt: skip
def test_an_unknown_tag_stays_unknown(label):
    """What is no topic is not forced onto one, however odd it is."""
    assert find_topic(label) is None


def test_words_of_two_topics_are_no_tag_for_either():
    """A tag made of two topics is offered, not decided."""
    assert find_topic("Docker SQL") is None
    assert near_misses("Docker SQL") == ["containers", "sql"]


def test_near_misses_are_offered_and_never_applied():
    """A tag too far off to be certain is None, and the likely topic is offered."""
    assert find_topic("kubanetis cluster") is None
    assert near_misses("Kuberntees-isch")[0] == "containers"
    assert near_misses("dynamic programming") == []


@given(st.text(max_size=60))
def test_any_label_gives_a_topic_or_none(label):
    """Finding and offering never raise, and give ids of the catalogue only."""
    ids = {topic.id for topic in catalogue()}
    assert find_topic(label) in ids | {None}
    assert set(near_misses(label)) <= ids


@given(st.text(max_size=40))
def test_the_key_of_a_key_is_the_key(label):
    """Folding what is folded changes nothing, so that stored keys stay good."""
    assert key(key(label)) == key(label)


def test_own_topics_come_first():
    """A label the person claimed for a topic of their own is theirs, in any spelling."""
    own, topic = add_topic(OwnTopics(), "Hash Table")
    assert find_topic("ｈａｓｈ－ｔａｂｌｅ", own) == topic.id


def test_a_mapped_label_finds_what_it_stands_for():
    """Once mapped, an unknown label is the catalogue's topic, in any spelling."""
    own = map_topic(OwnTopics(), "ダイナミックなやつ", "dynamic-programming")
    assert find_topic("だいなみっくなヤツ", own) == "dynamic-programming"
    assert find_topic("ダイナミックなやつ") is None
