"""What a note says to oneself stays out of a mail, in words that no list holds."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.mail.phrases import Notes
from workbook.mail.phrases.asides import TAUGHT, is_aside
from workbook.model import Language

LANGUAGES = st.sampled_from(list(Language))


@given(st.text(max_size=300), LANGUAGES)
def test_any_text_is_judged(text, language):
    """Whatever the characters are, there is a verdict."""
    assert is_aside(text, language) in (True, False)
    assert isfinite(TAUGHT.log_odds(text, language.value)["a"])


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_weights_are_those_of_the_lines(language):
    """Whoever changes a line fits the weights anew."""
    assert TAUGHT.weights(language).sentences == TAUGHT.digest(language)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_lines_are_well_formed(language):
    """A label, a tab and a line that stands there once."""
    rows = (TAUGHT.sentences / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    labels, lines = zip(*(row.split("\t") for row in rows), strict=True)
    assert set(labels) == {"a", "m"}
    assert len({line.lower() for line in lines}) == len(lines)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "came to me on the stairs, of course"),
        ("en", "would have marked myself down for that"),
        ("en", "took her three tries to get it out of me"),
        ("en", "could hear him typing the whole time"),
        ("ja", "なんであの場で言えなかったのか"),
        ("ja", "三回聞き直されてようやく伝わった"),
        ("ja", "右の人ずっとパソコン見てた"),
        ("ja", "我ながら雑な答えだった"),
    ],
)
def test_asides_stay_out(language, note):
    """Of an answer of now, as something said to oneself."""
    notes = Notes(Language(language))
    assert notes.read(note, "questions.q1.better_answer") == []
    assert [dropped.family in ("muttering", "excuse", "remark") for dropped in notes.dropped] == [True]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "a forgotten index makes every join a full scan"),
        ("en", "nervous retries double the load on the queue"),
        ("en", "the wrong shard key makes one node hot"),
        ("en", "users who forgot their password get one link per hour"),
        ("ja", "忘れられた索引があると毎回全件を読む"),
        ("ja", "失敗した配信は三回まで再送する"),
        ("ja", "利用者が途中でやめても下書きが残る"),
        ("ja", "遅い問い合わせは別の複製に逃がす"),
    ],
)
def test_matter_in_the_same_words_goes_in(language, note):
    """Forgetting, failing and being slow are things that systems and users do."""
    notes = Notes(Language(language))
    assert len(notes.read(note, "questions.q1.better_answer")) == 1
    assert notes.dropped == []


def test_what_was_done_may_tell_of_oneself():
    """In an experience, and of the answer in the room, the bar is higher."""
    note = "I told them the cache was mine to fix"
    assert Notes(Language.EN).read(note, "questions.q1.approach_before")
    assert Notes(Language.EN).read("I stopped the release and told the team", "questions.q1.episode")
