"""A usable statement of the record, in the forms a template may ask for, each knowing where it came from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from workbook.mail.phrases import en, en_forms, en_whole, en_words, ja


@dataclass(frozen=True)
class Phrase:
    """Prints as ``text``. ``key`` names the one statement of the record that it is."""

    text: str
    sources: tuple[str, ...] = ()
    key: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def _as(self, text: str) -> Phrase:
        return replace(self, text=text)

    @property
    def is_noun(self) -> bool:
        return False

    @property
    def stands(self) -> bool:
        """Whether it makes a sentence of its own."""
        return True

    @property
    def is_predicate(self) -> bool:
        """Whether it does so with a verb or an adjective, and reads as told."""
        return True

    @property
    def is_thing(self) -> bool:
        """Whether it is one noun phrase that a verb can take as its object."""
        return False

    @property
    def fits(self) -> bool:
        """Whether a sentence can be led into it."""
        return self.is_thing or self.is_predicate

    @property
    def head(self) -> Phrase:
        """Without a remark at its end that a sentence cannot take along."""
        return self

    @property
    def breaks_off(self) -> bool:
        """Whether its other half is missing."""
        return False


@dataclass(frozen=True)
class JapanesePhrase(Phrase):
    """A bracket at its end follows the verb: 返す（冪等） -> 返します（冪等）."""

    @property
    def _split(self) -> tuple[str, str]:
        match = re.fullmatch(r"(.+?)(\s*（[^（）]*）|\s*\([^()]*[\u3040-\u9fff][^()]*\))", self.text)
        return (match[1], match[2]) if match else (self.text, "")

    @property
    def form(self) -> ja.Form:
        return ja.form(self._split[0])

    @property
    def _inside(self) -> ja.Form:
        """The form inside a phrase, where nothing may stand between a verb and its noun."""
        return self.form if self.is_noun or not self._split[1] else ja.Form.OPEN

    def _sentence(self, join: Callable[..., str], **manner: bool) -> Phrase:
        core, aside = self._split
        return self._as(join(core, self.form, **manner) + aside)

    @property
    def polite(self) -> Phrase:
        """A sentence without its full stop."""
        return self._sentence(ja.polite)

    @property
    def past(self) -> Phrase:
        """The same, of something that happened."""
        return self._sentence(ja.polite, past=True)

    @property
    def continued(self) -> Phrase:
        """The beginning of a sentence that goes on, with its comma; empty where it has no such form."""
        core, aside = self._split
        return self._as("" if aside else ja.continued(core, self.form))

    @property
    def because(self) -> Phrase:
        """A sentence that gives it as a reason."""
        return self._sentence(ja.reason)

    @property
    def nominal(self) -> Phrase:
        return self._as(ja.nominal(self.text, self._inside))

    @property
    def approach(self) -> Phrase:
        return self._as(ja.approach(self.text, self._inside))

    @property
    def structure(self) -> Phrase:
        word = "構成" if ja.SYSTEM.search(self.text) else "方式"
        return self._as(ja.approach(self.text, self._inside, word))

    @property
    def names_way(self) -> bool:
        """Whether ``approach`` and ``structure`` take it as it is; else it reads best in a list."""
        return ja.names_way(self.text, self._inside)

    @property
    def quoted(self) -> Phrase:
        return self._as(ja.quoted(self.text))

    @property
    def is_told(self) -> bool:
        """Whether it stands as a sentence of its own about what was done."""
        return self.form in (ja.Form.PAST, ja.Form.POLITE) and "する方法" not in ja.approach(
            self.text, self.form
        )

    @property
    def is_noun(self) -> bool:
        return self.form is ja.Form.NOUN

    @property
    def stands(self) -> bool:
        return ja.stands(self._split[0], self.form)

    @property
    def is_predicate(self) -> bool:
        return self.stands and not self.is_noun

    @property
    def breaks_off(self) -> bool:
        return bool(ja.BREAKS_OFF.search(self._split[0]))

    @property
    def is_deed(self) -> bool:
        """Whether it is a bare noun for something one does: 正則化."""
        return bool(ja.BARE_DEED.fullmatch(self.text))

    @property
    def note(self) -> Phrase:
        """A list item as a note has it, without です or ます."""
        return self._as(ja.noun(self.text) if self.is_noun else self.text)

    @property
    def price(self) -> Phrase:
        """What may stand before トレードオフ: 速さ vs 手軽さ -> 速さと手軽さとの."""
        one, against, other = self.text.partition(" vs ")
        if against:
            return self._as("と".join(ja.nominal(text, ja.form(text)) for text in (one, other)) + "との")
        return self._as(ja.plain(self.text, self._inside) + "という")

    @property
    def is_answered(self) -> bool:
        """Whether it says what meets the price: 止まると入れないため、2系統とする."""
        return "ため、" in self.text and self.is_predicate

    @property
    def names_price(self) -> bool:
        """Whether ``price`` can do without quoting it."""
        lacks_verb = self.is_noun and ja.LACKS_VERB.search(self.text)
        return not lacks_verb and not self.price.text.startswith(ja.quoted(self.text))

    @property
    def is_outcome(self) -> bool:
        """Whether it says what holds (〜で済む) and not what one does (〜に入れる)."""
        return ja.is_outcome(self.text, self.form)


@dataclass(frozen=True)
class UnnamedQuestion(Phrase):
    """Stands where a question has no wording short enough to name it."""

    @property
    def asked(self) -> str:
        return "from the interview"

    @property
    def problem(self) -> str:
        return "the problem from the interview"

    @property
    def quoted(self) -> str:
        return "the problem"


@dataclass(frozen=True)
class EnglishPhrase(Phrase):
    """``told``: of something that was done. ``subject``: the pronoun for what a note without a subject is
    about. ``listed``: how it stands in a list, without the articles put in for a sentence."""

    told: bool = False
    subject: str = ""
    listed: str = ""

    @property
    def form(self) -> en_forms.Form:
        return en_forms.form(self.text, self.told)

    @property
    def sentence(self) -> Phrase:
        """A sentence without its full stop."""
        return self._as(en.sentence(self.text, self.form, self.told, self.subject))

    @property
    def nominal(self) -> Phrase:
        return self._as(en.nominal(self.text, self.form))

    @property
    def thing(self) -> Phrase:
        """What one may have enjoyed, as a noun phrase; empty where it is none."""
        return self._as(en.thing(self.text))

    @property
    def clause(self) -> Phrase:
        """The middle of a sentence, as it stands."""
        text = en_words.lower(en.with_article(en_words.existing(self.text), self.form))
        acts = self.is_base or self.is_past
        return self._as(en.listed(en_words.with_object(text)) if acts else en.unspliced(text))

    @property
    def lacks_subject(self) -> bool:
        """Whether it begins with a verb, and nobody knows whose."""
        return self.form in (en_forms.Form.PAST, en_forms.Form.BASE, en_forms.Form.THIRD)

    @property
    def reads_on(self) -> bool:
        """Whether ``clause`` may follow a colon in running text; else it is quoted."""
        return not self.lacks_subject and en.reads_on(self.text)

    @property
    def quoted(self) -> Phrase:
        return self._as(en_words.quoted(self.text))

    @property
    def problem(self) -> Phrase:
        return self._as("the problem " + en_words.quoted(self.text))

    @property
    def asked(self) -> Phrase:
        """After "your question": a question as it is, anything else with about."""
        text = self.text.rstrip("?？ ") if len(self.text.split()) < 3 else self.text
        asks = re.search(r"[?？]$", text) or en_forms.QUESTION_WORD.match(text)
        is_order = en_forms.form(text) is en_forms.Form.BASE
        return self._as(("" if asks or is_order else "about ") + en_words.quoted(text))

    @property
    def answer(self) -> Phrase:
        """A sentence that states it as the answer to a question, where an order is one."""
        return self._as(en_words.capital(self.text)) if self.is_base else self.sentence

    @property
    def said(self) -> str:
        """What a hint is called."""
        return "question" if self.text.endswith(("?", "？")) else "point"

    @property
    def is_predicate(self) -> bool:
        """Whether it makes a sentence of its own."""
        return en_whole.is_whole(self.text, self.form, self.told, self.subject)

    @property
    def breaks_off(self) -> bool:
        return en_whole.breaks_off(self.text)

    @property
    def note(self) -> Phrase:
        """The same as a note after a label."""
        return self._as(en_words.lower(self.listed or self.text))

    @property
    def sequel(self) -> Phrase:
        """What follows another note in the same item, and what parts them."""
        note = self.note.text
        return self._as((". " if re.match(r"[A-Z][a-z]+\b", note) else "; ") + note)

    @property
    def item(self) -> Phrase:
        """A list item."""
        return self._as(en_words.capital(self.listed or self.text))

    @property
    def is_noun(self) -> bool:
        return self.form in (en_forms.Form.NOUN, en_forms.Form.GERUND, en_forms.Form.QUESTION)

    @property
    def is_thing(self) -> bool:
        return en_whole.is_thing(self.text, self.form)

    @property
    def head(self) -> Phrase:
        return self if self.fits else self._as(re.split(r"[,;] | \(", self.text)[0])

    @property
    def is_base(self) -> bool:
        return self.form is en_forms.Form.BASE

    @property
    def is_past(self) -> bool:
        return self.form is en_forms.Form.PAST

    @property
    def is_own(self) -> bool:
        """Whether it tells what I or we did."""
        return self.is_sentence and bool(re.match(r"(?:I|we)\b", self.text, re.IGNORECASE))

    @property
    def is_sentence(self) -> bool:
        return self.form is en_forms.Form.SENTENCE
