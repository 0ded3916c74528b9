"""What a question of the record gives a mail, in phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from workbook.locale import _
from workbook.mail.hinted import overlap, takes_up
from workbook.mail.phrases import JapanesePhrase, Phrase
from workbook.model import Kind, Question
from workbook.model.errors import shown

# What may go where a mail is too long, in this order, each down to so many statements.
OPTIONAL = (
    ("reason", 2), ("after", 3), ("decisions", 1), ("before", 1), ("figures", 2), ("episode", 2),
    ("better", 2), ("reason", 1), ("after", 2), ("trade_off", 0), ("overview", 1), ("figures", 1),
    ("reason", 0), ("after", 1), ("episode", 1), ("better", 1),
)  # fmt: skip
WHOLE = {"trade_off"}  # a price without what is done about it tells of a flaw
# A complexity of more than one value, or under a condition: O(n)、メモリO(1); 更新ごとにO(n).
LONGER = re.compile(r"[,、=]|ごと|たび|だけ|O\(.*(?:メモリ|空間|O\()")
FIELDS = {"before": "approach_before", "after": "approach_after", "better": "better_answer"}


@dataclass(frozen=True)
class FigureFacts:
    what: Phrase
    before: Phrase
    after: Phrase
    change: Phrase


@dataclass
class QuestionFacts:
    """``missing``: the record fields without which the kind's supplement cannot be told."""

    question: Question
    label: Phrase
    hint: Phrase = field(default_factory=lambda: Phrase(""))
    before: list[Phrase] = field(default_factory=list)
    after: list[Phrase] = field(default_factory=list)
    complexity_before: Phrase = field(default_factory=lambda: Phrase(""))
    complexity_after: Phrase = field(default_factory=lambda: Phrase(""))
    reason: list[Phrase] = field(default_factory=list)
    code: str = ""
    code_unfit: str = ""
    overview: list[Phrase] = field(default_factory=list)
    decisions: list[Phrase] = field(default_factory=list)
    trade_off: list[Phrase] = field(default_factory=list)
    episode: list[Phrase] = field(default_factory=list)
    figures: list[FigureFacts] = field(default_factory=list)
    better: list[Phrase] = field(default_factory=list)
    said: list[Phrase] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    trimmed: list[str] = field(default_factory=list)
    unfinished: list[Phrase] = field(default_factory=list)

    @property
    def path(self) -> str:
        return f"questions.{self.question.id}"

    @property
    def name(self) -> str:
        """The question as the person knows it."""
        return self.label.text or shown(self.question.prompt, 40) or _("a question without a text")

    @property
    def reads_on(self) -> bool:
        """Whether everything told in English makes running text; else it is listed as notes."""
        led = [*(phrase.head for phrase in self.before), *self.after[:1], *self.overview[:1]]
        alone = [*self.after[1:], *self.overview[1:], *self.reason, *self.episode, *self.better]
        values = [self.complexity_before.text, self.complexity_after.text]
        return (
            not self.said
            and not any(re.search("[,;:]", figure.what.text) for figure in self.figures)
            and all(phrase.fits for phrase in led)
            and all(phrase.reads_alone for phrase in alone)
            and not any(map(LONGER.search, values))
        )

    @property
    def sources(self) -> set[str]:
        """The fields that tell it."""
        told = [phrase for name in dict(OPTIONAL) if name != "figures" for phrase in getattr(self, name)]
        return {source for phrase in told for source in phrase.sources}

    @property
    def answers_hint(self) -> bool:
        """Whether anything that is told speaks of what the hint asks; without that no mail quotes it, or it
        would hold an interviewer's question up and pass it by."""
        return not self.is_bare and any(map(self.answers, self._of_now))

    @property
    def is_bare(self) -> bool:
        """Whether a design is only named so far: 作業領域を予約制に."""
        told = self._of_now
        return self.question.kind == Kind.DESIGN and len(told) == 1 and not told[0].stands

    @property
    def _answer(self) -> Phrase:
        """What holds most words of the hint, rather a reason than what it is for."""
        told = self._of_now or [Phrase("")]
        return max(told, key=lambda phrase: (self.overlap(phrase), phrase in self.reason))

    @property
    def _of_now(self) -> list[Phrase]:
        parts = (self.after, self.reason, self.overview, self.decisions, self.trade_off, self.better)
        return [phrase for part in parts for phrase in part]

    @property
    def unanswered(self) -> bool:
        """Whether a hint is noted that a mail could quote but for what is told."""
        return bool(self.hint) and self.question.kind != Kind.BEHAVIOURAL and not self.answers_hint

    @property
    def is_ready(self) -> bool:
        return not self.missing

    @property
    def explained(self) -> bool:
        """Whether the episode begins with what a figure is about, and the question does not."""
        names = [figure.what.text for figure in self.figures if figure.what.text not in self.label.text]
        return bool(self.episode) and any(name in self.episode[0].text for name in names)

    def fuller(self, whole: QuestionFacts) -> Iterator[QuestionFacts]:
        """The same with the next statement of ``whole`` that one of its fields has lost, the most valuable
        field first."""
        for name in dict(reversed(OPTIONAL)):
            told, more = getattr(self, name), getattr(whole, name)
            if name != "episode" and (told or name in WHOLE) and len(told) < len(more):
                back = _unit(name, more, next(phrase for phrase in more if phrase not in told))
                kept: Any = [phrase for phrase in more if phrase in told or phrase in back]
                is_all = len(kept) == len(more) and FIELDS.get(name, name) not in whole.trimmed
                trimmed = [field for field in self.trimmed if not is_all or field != FIELDS.get(name, name)]
                yield replace(self, **{name: kept}, trimmed=trimmed)

    def _without_least(self, told: list[Phrase]) -> list[Phrase]:
        """Decisions without the last that does not answer the hint; in Japanese an entry goes whole."""
        last = told[max(range(len(told)), key=lambda at: (-self.overlap(told[at]), at))]
        if isinstance(last, JapanesePhrase):
            return [phrase for phrase in told if phrase.sources != last.sources]
        return [phrase for phrase in told if phrase is not last]

    def answers(self, phrase: Phrase) -> bool:
        """Whether a statement speaks of what the hint adds to the question."""
        return takes_up(self.hint.text, phrase.text, self.question.prompt)

    def takes_up(self, phrase: Phrase) -> bool:
        """Whether a statement speaks of what the hint asks."""
        return takes_up(self.hint.text, phrase.text)

    def overlap(self, phrase: Phrase) -> int:
        """How many words of the hint a statement holds."""
        return overlap(self.hint.text, phrase.text)

    def shorter(self) -> Iterator[QuestionFacts]:
        """The same with ever fewer statements, the least valuable going first; the hint goes before what
        answers it."""
        yield from self._shorter(self._answer if self.answers_hint else None)
        if self.answers_hint:
            bare = replace(self, hint=Phrase(""), trimmed=[*self.trimmed, "hint"])
            yield bare
            yield from bare._shorter(None)

    def _shorter(self, spared: Phrase | None) -> Iterator[QuestionFacts]:
        """As long as what is ``spared`` stays."""
        facts = self
        if facts.label.brief.text != facts.label.text:
            facts = replace(facts, label=facts.label.brief)
            yield facts
        for name, least in OPTIONAL:
            while _units(name, told := getattr(facts, name)) > least:
                kept: Any = []
                trimmed = dict.fromkeys([*facts.trimmed, FIELDS.get(name, name)])
                # Beside figures, a beginning without its end tells less than nothing.
                if not (name == "episode" and least == 1 and facts.figures and not facts.explained):
                    kept = facts._without_least(told) if name == "decisions" else _without_last(name, told)
                if spared in told and spared not in kept:
                    return
                facts = replace(facts, **{name: kept}, trimmed=list(trimmed))
                yield facts


def _units(name: str, told: list[Any]) -> int:
    """How many can go one by one: a Japanese entry of decisions goes whole."""
    if name == "decisions" and told and isinstance(told[0], JapanesePhrase):
        return len({phrase.sources for phrase in told})
    return len(told)


def _unit(name: str, told: list[Any], first: Any) -> list[Any]:
    """What comes back with a statement that was cut: its limit (ただし), a Japanese entry whole."""
    if name in WHOLE:
        return told
    unit = [first]
    for phrase in told[told.index(first) + 1 :]:
        of_entry = name == "decisions" and isinstance(phrase, JapanesePhrase)
        if not (isinstance(phrase, Phrase) and _goes_with(phrase, first, of_entry)):
            break
        unit.append(phrase)
    return unit


def _goes_with(phrase: Phrase, first: Phrase, of_entry: bool) -> bool:
    return phrase.opening != phrase or (of_entry and phrase.sources == first.sources)


def _without_last(name: str, told: list[Any]) -> list[Any]:
    """A reason that is limited (ただし) goes whole: without its limit it would be wrong."""
    if name in WHOLE:
        return []
    limited = name == "reason" and told[-1].opening != told[-1]
    return told[:-2] if limited else told[:-1]
