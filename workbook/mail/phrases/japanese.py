"""A usable statement of a record in Japanese."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from workbook.mail.phrases import ja, ja_forms, ja_parts
from workbook.mail.phrases.phrase import Phrase

STATES = re.compile("は[^が]*$")  # 保持は30日
CURT = re.compile(r"[ぁ-ん]{1,6}|\w{0,4}では?ない")  # ならない
DECIDED = re.compile(  # 数は持たない is done, and not found out
    r"(?:持た|使わ|作ら|出さ|返さ|置か|書か|待た|やら|載せ|渡さ|消さ|触ら|許さ|信じ|送ら|呼ば|変え|止め|強制し|信用し)ない$"
)
SEVERAL = re.compile("[^をにではがもとて、「]{3,}、.*を")  # ListView.builder、constをつける are two
BROKEN = re.compile("、(?:でも|だけど|とはいえ)")
AGAINST = re.compile("^(?:しかし|ただし)、?")
LABELLED = re.compile(r"[^、。「（]{1,20}：")


@dataclass(frozen=True)
class JapanesePhrase(Phrase):
    """A bracket at its end follows the verb: 返す（冪等） -> 返します（冪等）."""

    @property
    def _split(self) -> tuple[str, str]:
        match = re.fullmatch(r"(.+?)(\s*（[^（）]*）|\s*\([^()]*[\u3040-\u9fff][^()]*\))", self.text)
        return (match[1], match[2]) if match else (self.text, "")

    @property
    def opening(self) -> Phrase:
        return self._as(AGAINST.sub("", self.text))

    @property
    def form(self) -> ja_forms.Form:
        return ja_forms.form(self._split[0])

    @property
    def _inside(self) -> ja_forms.Form:
        """The form inside a phrase, where nothing may stand between a verb and its noun."""
        return self.form if self.is_noun or not self._split[1] else ja_forms.Form.OPEN

    def _sentence(self, join: Callable[..., str], **manner: bool) -> Phrase:
        core, aside = self._split
        told = join(core, self.form, **manner)
        copula = re.fullmatch("で(?:す|した)", told.removeprefix(core)) if aside else None
        return self._as(core + aside + copula[0] if copula else told + aside)

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
        return ja.names_way(self.text, self._inside) and not SEVERAL.match(self.text)

    @property
    def quoted(self) -> Phrase:
        return self._as(ja.quoted(self.text))

    @property
    def is_told(self) -> bool:
        """Whether it stands as a sentence of its own about what was done."""
        return self.form in (ja_forms.Form.PAST, ja_forms.Form.POLITE) and "する方法" not in ja.approach(
            self.text, self.form
        )

    @property
    def is_noun(self) -> bool:
        return self.form is ja_forms.Form.NOUN

    @property
    def stands(self) -> bool:
        several = len(ja_parts.parts(self.text, conceding=True)) > 1
        listed = several or LABELLED.match(self.text) or CURT.fullmatch(self.text)
        return ja_forms.stands(self._split[0], self.form) and not listed

    @property
    def is_predicate(self) -> bool:
        return self.stands and not self.is_noun

    @property
    def fits(self) -> bool:
        return self.is_told or self.is_outcome or self.names_way

    @property
    def reads_alone(self) -> bool:
        return self.stands

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
        return self._as(ja_forms.noun(self.text) if self.is_noun else self.text)

    @property
    def price(self) -> Phrase:
        """What may stand before トレードオフ: 速さ vs 手軽さ -> 速さと手軽さとの."""
        one, against, other = self.text.partition(" vs ")
        if against:
            both = (ja.nominal(text, ja_forms.form(text)) for text in (one, other))
            return self._as("と".join(both) + "との")
        is_clause = self.is_noun and re.search("[^とで][はが]", self.text)
        return self._as(ja.plain(self.text, self._inside) + ("であるという" if is_clause else "という"))

    @property
    def is_answered(self) -> bool:
        return "ため、" in self.text and self.is_predicate

    @property
    def names_price(self) -> bool:
        """Whether ``price`` can do without quoting it."""
        core, aside = self._split
        lacks_verb = self.is_noun and (ja_forms.LACKS_VERB.search(self.text) or STATES.search(core) or aside)
        if lacks_verb or BROKEN.search(self.text):
            return False
        return not self.price.text.startswith(ja.quoted(self.text))

    @property
    def is_outcome(self) -> bool:
        """Whether it says what holds (〜で済む) and not what one does (〜に入れる)."""
        return ja_forms.is_outcome(self.text, self.form) and not DECIDED.search(self.text)
