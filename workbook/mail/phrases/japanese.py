"""A usable statement of a record in Japanese."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from workbook.mail.phrases import ja, ja_forms, ja_parts, ja_written
from workbook.mail.phrases.ja_marks import inside_brackets
from workbook.mail.phrases.phrase import Phrase

CURT = re.compile(r"[ぁ-ん]{1,6}|\w{0,4}では?ない")  # ならない
ENDS_PLAIN = re.compile(r"(?:だった|である|だ)[)）]$")
AGAINST = re.compile("^(?:しかし|ただし)、?")
LABELLED = re.compile(r"[^、。「（]{1,20}(?:：|: )")


@dataclass(frozen=True)
class JapanesePhrase(Phrase):
    """A bracket at the end follows the verb: 返す（冪等） -> 返します（冪等）."""

    @property
    def _split(self) -> tuple[str, str]:
        match = re.fullmatch(r"(.+?)(\s*（[^（）]*）|\s*\([^()]*[\u3040-\u9fff][^()]*\))", self.text)
        return (match[1], match[2]) if match else (self.text, "")

    @property
    def brief(self) -> Phrase:
        """The first sentence of what was asked."""
        first = self.text.partition("。")[0]
        return self if inside_brackets(first) else self._as(first)

    @property
    def opening(self) -> Phrase:
        return replace(self, text=AGAINST.sub("", self.text), listed=AGAINST.sub("", self.listed))

    @property
    def form(self) -> ja_forms.Form:
        return ja_forms.form(self._split[0])

    @property
    def _inside(self) -> ja_forms.Form:
        """The form inside a phrase, where nothing may stand between a verb and its noun."""
        return self.form if self.is_noun or not self._split[1] else ja_forms.Form.OPEN

    def _sentence(self, past: bool = False) -> Phrase:
        core, aside = self._split
        told = ja.polite(core, self.form, past)
        copula = re.fullmatch("で(?:す|した)", told.removeprefix(core)) if aside else None
        return self._as(core + aside + copula[0] if copula else told + aside)

    @property
    def polite(self) -> Phrase:
        """A sentence without its full stop."""
        return self._sentence()

    @property
    def past(self) -> Phrase:
        """The same, of something that happened."""
        return self._sentence(past=True)

    @property
    def continued(self) -> Phrase:
        """The beginning of a sentence that goes on, with its comma; empty where it has no such form."""
        core, aside = self._split
        return self._as("" if aside else ja.continued(core, self.form))

    @property
    def nominal(self) -> Phrase:
        return self._as(ja.nominal(self.text, self._inside))

    @property
    def quoted(self) -> Phrase:
        return self._as(ja.quoted(self.text))

    @property
    def is_noun(self) -> bool:
        return self.form is ja_forms.Form.NOUN

    @property
    def stands(self) -> bool:
        several = len(ja_parts.parts(self.text, conceding=True)) > 1
        listed = several or LABELLED.match(self.text) or CURT.fullmatch(self.text)
        return ja_forms.stands(self._split[0], self.form) and not listed

    @property
    def reads_alone(self) -> bool:
        core, aside = self._split
        told = not ja_forms.is_telegram(core) and not ENDS_PLAIN.search(aside)
        return self.stands and told and self.text == ja_written.ended(self.as_listed)

    @property
    def ends_told(self) -> bool:
        return self.stands or ja_forms.is_predicate(self._split[0])

    @property
    def breaks_off(self) -> bool:
        core, aside = self._split
        return not aside and bool(ja_forms.BREAKS_OFF.search(core))

    @property
    def is_deed(self) -> bool:
        """Whether it is a bare noun for something one does: 正則化."""
        return bool(ja_forms.BARE_DEED.fullmatch(self.text))

    @property
    def note(self) -> Phrase:
        """A list item as a note has it, without です or ます."""
        return self._as(ja_forms.noun(self.as_listed) if self.is_noun else self.as_listed)
