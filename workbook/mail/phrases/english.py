"""A usable statement of a record in English."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from workbook.mail.phrases import en, en_forms, en_whole, en_words
from workbook.mail.phrases.phrase import Phrase

THEN = re.compile(r"^then,? (?=\S+ \S)", re.IGNORECASE)  # after what was noted before it


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
    about. ``is_code``: its first word is a name of code, if it is no order."""

    told: bool = False
    subject: str = ""
    is_code: bool = False

    @property
    def form(self) -> en_forms.Form:
        return en_forms.form(self.text, self.told)

    @property
    def sentence(self) -> Phrase:
        """A sentence without its full stop."""
        if self._begins_code:
            return self
        return self._as(en.sentence(self.text, self.form, self.told, self.subject))

    @property
    def nominal(self) -> Phrase:
        return self._as(en.nominal(self.text, self.form))

    @property
    def clause(self) -> Phrase:
        """The middle of a sentence, as it stands."""
        text = en_words.lower(en.with_article(en_words.existing(self.text), self.form))
        acts = self.is_base or self.is_past
        return self._as(en.listed(en_words.with_object(text)) if acts else en.unspliced(text))

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
    def opening(self) -> Phrase:
        return replace(self, text=THEN.sub("", self.text), listed=THEN.sub("", self.listed))

    @property
    def answer(self) -> Phrase:
        """A sentence that states it as the answer to a question, where an order is one."""
        return self._as(en_words.capital(self.text)) if self.is_base else self.sentence

    @property
    def brief(self) -> Phrase:
        """What a question is about, without what is then told of it: two files. find what differs."""
        return self._as(self.text.partition(". ")[0])

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
        return self._as(en_words.lower(self.as_listed))

    @property
    def unlabelled(self) -> Phrase:
        """The same after a label, where it begins with a noun as one: memory (twice the text)."""
        label, colon, rest = self.note.text.partition(": ")
        if not colon or not self.is_labelled or en_forms.form(label) is not en_forms.Form.NOUN:
            return self.note
        return self._as(f"{label}, {rest}" if "(" in rest else f"{label} ({rest})")

    @property
    def sequel(self) -> Phrase:
        """What follows another note in the same item, and what parts them."""
        note = en_words.inside(self.note.text)
        return self._as((". " if re.match(r"[A-Z][a-z]+\b", note) else "; ") + note)

    @property
    def joined(self) -> Phrase:
        """The same where all that stands in an item must be one sentence."""
        return self._as("; " + en_words.inside(self.note.text))

    @property
    def item(self) -> Phrase:
        """A list item."""
        if self._begins_code:
            return self._as(self.as_listed)
        return self._as(en_words.capital(self.as_listed))

    @property
    def is_labelled(self) -> bool:
        """Whether it begins with a label, which no other one leads into: Instead: a cookie."""
        return bool(re.match(r"[A-Za-z]+(?: [a-z]+)?: ", self.text))

    @property
    def _begins_code(self) -> bool:
        """Whether a name of code is the subject: remember survives a recomposition."""
        return self.is_code and bool(re.match(rf"\S+ (?:{en_forms.FINITE.pattern}|[a-z]+s\b)", self.text))

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
    def is_sentence(self) -> bool:
        return self.form is en_forms.Form.SENTENCE
