"""The classifier of sentences: any text is weighed, and the weights are those of the sentences."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.lint.acts import TAUGHT, Act, log_odds
from workbook.text.learned.ngrams import ngrams

LANGUAGES = st.sampled_from(["ja", "en"])


@given(st.text(max_size=400), LANGUAGES)
def test_any_text_is_weighed(text, language):
    """Every act has finite odds, whatever the characters are."""
    odds = log_odds(text, language)
    assert set(odds) == set(Act) and all(isfinite(value) for value in odds.values())


@given(st.text(alphabet="ab あい0 9.。", min_size=1, max_size=60), LANGUAGES)
def test_a_number_is_a_number(text, language):
    """Which figure stands in a sentence makes no difference to what the sentence does."""
    assert ngrams(text.replace("9", "0"), language) == ngrams(text.replace("0", "9"), language)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_weights_are_those_of_the_sentences(language):
    """Whoever changes a sentence fits the weights anew."""
    assert TAUGHT.weights(language).sentences == TAUGHT.digest(language)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_sentences_are_well_formed(language):
    """One line each: letters of acts in their order, a tab, a sentence that stands there once."""
    rows = (TAUGHT.sentences / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    letters, sentences = zip(*(row.split("\t") for row in rows), strict=True)
    order = "".join(Act)
    assert all(each and sorted(each, key=order.index) == list(each) for each in letters)
    assert len({sentence.lower() for sentence in sentences}) == len(sentences)


@pytest.mark.parametrize(
    "sentence, language, act",
    [
        ("本日は貴重なお時間をいただき、ありがとうございました。", "ja", Act.THANKS),
        ("どうか不採用にだけはしないでください。", "ja", Act.PLEA),
        ("続きは明日のメールでお送りします。", "ja", Act.OTHER_MAIL),
        ("索引を先に引くと、計算量はo(log n)になります。", "ja", Act.SUBSTANCE),
        ("当日は二重ループで書きました。", "ja", Act.FIRST_ANSWER),
        ("please, i beg you, do not turn me down.", "en", Act.PLEA),
        ("i will send the rest in a second email tomorrow.", "en", Act.OTHER_MAIL),
        ("a hash map makes every lookup constant on average.", "en", Act.SUBSTANCE),
        ("in the interview i compared all pairs.", "en", Act.FIRST_ANSWER),
        ("- in the room: one pass per column, without a memo.", "en", Act.FIRST_ANSWER),
        ("・面接時:区間ごとに足し直す。", "ja", Act.FIRST_ANSWER),
    ],
)
def test_a_plain_sentence_does_what_it_says(sentence, language, act):
    assert log_odds(sentence, language)[act] > 0
