"""What a question of the record gives a mail, cleaned and in phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from workbook.locale import _
from workbook.mail import code as code_rules
from workbook.mail import figures as figure_rules
from workbook.mail import said
from workbook.mail.limits import DESIGN_SENTENCES
from workbook.mail.phrases import Dropped, EnglishPhrase, JapanesePhrase, Notes, Phrase, en_forms
from workbook.mail.phrases.clean import visible
from workbook.model import Figure, Kind, Language, Question
from workbook.model.errors import shown

SAY = (
    r"(?:言う|言い切る|話す|話を(?:先に|最初に)?する|述べる|説明する|触れる|言及する|補足する|(?<=[をと])(?:答える|伝える))"
)
ABOUT_SAYING = re.compile(
    rf"(?:[をもとに]|から|まで|より|について)?(?:先に|最初に|まず|簡潔に|具体的に|もっと)*{SAY}$|の話$"
)
PROPOSITION = re.compile(
    rf"(?:こと|(?<=点)|(?<!こ)と)(?:も|を|まで|に)?(?:先に|最初に|まず)?{SAY}$|を(?:先に|最初に|まず)出す$"
)
ABOUT_SAYING_EN = re.compile(
    r"^(?:mention|explain|say|talk about|tell|pick|start from|start with|describe|lead with|give"
    r"|bring up|answer with)\b",
    re.I,
)

# A question about more than one thing, which no "it" can stand for.
SEVERAL = re.compile(r"\b(?:vs|versus|diff\w*|between|and|or|are|do|when|which)\b|[,/]", re.IGNORECASE)
COMPLEXITY_REMARK = re.compile(r"(?<=\))(?:くらい|ぐらい|程度|かな)?(?:\s*[（(][^（()）]{8,}[)）])?\s*$")
# 対象外と最初に断った: what counts is what was said.
WAS_SAID = re.compile(
    r"(?:と|って)(?:[^、とは]{0,6}に)?(?:言(?:った|えた|い切った|われた)|断った|答えた|お答えした|伝えた"
    r"|説明した|話した|即答(?:した)?|回答(?:した)?"
    r"|(?:言っ|答え|説明し|伝え)たら[^、。]{1,15})$|、が[^、。]{2,12}た$"
)
# What was said or thought in the room, or what one did there, noted beside what is right.
SPOKE_THEN = re.compile(
    r"(?:I )?(?:only |just |even |first |then |also )*(?:knew|said|told|forgot|mixed up|answered|mentioned"
    r"|explained|missed|guessed|began|thought|hesitated|(?:started|jumped|dived) (?:straight )?(?:to|into"
    r"|with|from|by)|[a-z]+ed (?:on )?about)\b|I (?:only |just )?(?:had|did|was|got|never)\b",
    re.IGNORECASE,
)
DID_THEN = re.compile(r"I (?:only |just )?(\w+)\b")
CONTRAST = re.compile(
    r"(?:^|[。.;\s…])(?:でも|だが|しかし|(?:その)?代わり|but\b|still,|however)", re.IGNORECASE
)
SHORT = 80  # characters of what was answered
LABEL_MARKS = ("：", ": ")
# An answer that tells how it went and not what was done.
FAILED = re.compile(
    r"バグ|詰ま|途中|ミス|失敗|間違|混乱|ハマ|書ききれ|見落と|✕|×"
    r"|\b(?:bugs?|stuck|lost|wrong|failed|crash\w*|off by one|halfway|incomplete|mixed up|muddled"
    r"|didn't|couldn't)\b",
    re.IGNORECASE,
)


# What may go where a mail is too long, in this order, each down to so many statements.
OPTIONAL = (
    ("decisions", 2), ("figures", 2), ("episode", 2), ("better", 2), ("after", 1), ("reason", 1),
    ("overview", 1), ("figures", 1), ("episode", 1), ("trade_off", 0), ("decisions", 1), ("better", 1),
    ("reason", 0),
)  # fmt: skip
FIELDS = {"after": "approach_after", "better": "better_answer"}


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
        """Whether everything told makes running text; else it is listed as notes."""
        led = [*(phrase.head for phrase in self.before), *self.after[:1], *self.overview[:1]]
        alone = [*self.after[1:], *self.overview[1:], *self.reason, *self.episode, *self.better]
        values = f"{self.complexity_before}{self.complexity_after}"
        return (
            not self.said
            and all(phrase.fits for phrase in led)
            and all(phrase.reads_alone for phrase in alone)
            and not re.search(r"[,、=]", values)
        )

    @property
    def told(self) -> int:
        """How many statements tell it."""
        return sum(len(getattr(self, name)) for name in dict(OPTIONAL))

    @property
    def is_ready(self) -> bool:
        return not self.missing

    @property
    def explained(self) -> bool:
        """Whether the episode begins with what a figure is about, and the question does not."""
        names = [figure.what.text for figure in self.figures if figure.what.text not in self.label.text]
        return bool(self.episode) and any(name in self.episode[0].text for name in names)

    def shorter(self) -> Iterator[QuestionFacts]:
        """The same with ever fewer statements, the least valuable going first."""
        facts = self
        for name, least in OPTIONAL:
            while len(told := getattr(facts, name)) > least:
                trimmed = dict.fromkeys([*facts.trimmed, FIELDS.get(name, name)])
                # Beside figures, a beginning without its end tells less than nothing.
                keep = 0 if name == "episode" and least == 1 and facts.figures and not facts.explained else -1
                facts = replace(facts, **{name: told[:keep]}, trimmed=list(trimmed))
                yield facts


def read_question(question: Question, notes: Notes, topic_name: Callable[[str], str] | None) -> QuestionFacts:
    """Everything the mail may say about ``question``; what it may not is on ``notes.dropped``."""
    facts = QuestionFacts(question, label=said.label(question, notes, topic_name))
    facts.hint = said.hint(question, notes)
    {Kind.CODING: _coding, Kind.DESIGN: _design, Kind.BEHAVIOURAL: _behavioural, Kind.KNOWLEDGE: _knowledge}[
        question.kind
    ](facts, question, notes)
    return facts


def _told(phrases: list[Phrase]) -> list[Phrase]:
    """Marked as something that was done."""
    return [replace(phrase, told=True) if isinstance(phrase, EnglishPhrase) else phrase for phrase in phrases]


def _about(phrases: list[Phrase], subject: str) -> list[Phrase]:
    """With the pronoun for what those without a subject are about."""
    return [
        replace(phrase, subject=subject) if isinstance(phrase, EnglishPhrase) else phrase
        for phrase in phrases
    ]


def _is_whole(phrase: Phrase) -> bool:
    """Whether a statement can stand in a list: it does not break off and is more than a bare word."""
    return not _is_bare(phrase) and not phrase.breaks_off


def _is_bare(phrase: Phrase) -> bool:
    if isinstance(phrase, JapanesePhrase):
        return phrase.is_noun and len(phrase.text) < 5 and not phrase.is_deed
    return phrase.is_noun and " " not in phrase.text


def _as_said(phrase: Phrase) -> Phrase:
    """What was said in the room, without the saying."""
    text = WAS_SAID.sub("", phrase.text) if isinstance(phrase, JapanesePhrase) else phrase.text
    return replace(phrase, text=text.rstrip("、")) if len(text) > 3 else phrase


def _take(
    facts: QuestionFacts, phrases: list[Phrase], most: int, name: str,
    fits: Callable[[Phrase], bool] = _is_whole, needed: bool = True,
) -> list[Phrase]:  # fmt: skip
    """The first ``most`` statements that fit; where none does and one is ``needed``, they are taken as they
    are."""
    if name != "episode":
        phrases = [_as_said(phrase) for phrase in phrases]
    fitting = [phrase for phrase in phrases if fits(phrase)]
    if fitting or not needed:
        facts.unfinished += [phrase for phrase in phrases if phrase not in fitting]
        phrases = fitting
    if len(phrases) > most:
        facts.trimmed.append(name)
    return phrases[:most]


def _take_led(facts: QuestionFacts, phrases: list[Phrase], most: int, name: str) -> list[Phrase]:
    """The same where a template leads into the first statement and the others are sentences."""
    first = next(filter(_is_whole, phrases), None)
    listed = isinstance(first, JapanesePhrase)
    return _take(
        facts, phrases, most, name,
        lambda phrase: phrase is first or phrase.stands or (listed and _is_whole(phrase)),
    )  # fmt: skip


def _gives_reason(phrase: Phrase) -> bool:
    return phrase.stands or phrase.is_thing


def _coding(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    before = notes.read(question.approach_before, f"{path}.approach_before") or [
        phrase
        for phrase in notes.read(question.answer, f"{path}.answer")
        if not FAILED.search(phrase.text)
    ]
    facts.before = _told(sorted(map(_as_said, before), key=_is_whole, reverse=True))[:1]
    after = _now(facts, notes, "approach_after") or _better_answer(facts, notes)
    facts.after = _take_led(facts, after, 3, "approach_after")
    facts.complexity_before = _complexity(question.complexity_before, notes, f"{path}.complexity_before")
    facts.complexity_after = _complexity(question.complexity_after, notes, f"{path}.complexity_after")
    known = {phrase.text for phrase in facts.before + facts.after}
    reason = [
        phrase for phrase in notes.read(question.reason, f"{path}.reason") if phrase.text not in known
    ]
    if len(facts.after) == 1 and facts.after[0].is_thing:
        reason = _about(reason, "It")
    said_to_oneself = any(dropped.source == f"{path}.reason" for dropped in notes.dropped)
    if said_to_oneself:  # what is left of such a note counts where it says something by itself
        facts.unfinished += [phrase for phrase in reason if not phrase.reads_alone]
        reason = [phrase for phrase in reason if phrase.reads_alone]
    facts.reason = _take(facts, reason, 3, "reason", _gives_reason)
    facts.code = code_rules.tidy(question.code)
    facts.code_unfit = code_rules.unfit(facts.code, question.code_language) if facts.code else ""
    if not facts.after and not facts.complexity_after:
        facts.missing.append("approach_after")
    if not facts.before and not facts.complexity_before:
        facts.missing.append("approach_before")


def _complexity(typed: str, notes: Notes, path: str) -> Phrase:
    """Without the remark that follows it."""
    return notes.value(COMPLEXITY_REMARK.sub("", visible(typed)), path)


def _design(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    facts.overview = _now(facts, notes, "overview") or _better_answer(facts, notes)
    facts.decisions = notes.read_all(question.decisions, f"{path}.decisions", listed=True)
    facts.trade_off = _price(facts, notes)
    first = next(iter(facts.overview), None)
    says_what_not = isinstance(first, JapanesePhrase) and first.is_predicate and not first.names_way
    both = len(facts.decisions) <= 2 or says_what_not
    facts.overview = _take_led(facts, facts.overview, 1 + both, "overview")
    facts.said = _answered(facts, notes)
    told = len(facts.said) + len(facts.overview) + bool(facts.trade_off)
    room = DESIGN_SENTENCES - told
    facts.decisions = _take(facts, facts.decisions, room, "decisions")
    if not facts.overview and not facts.decisions:
        facts.missing.append("overview")


def _price(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """What the design costs, with what makes that acceptable where both stand as one sentence."""
    price = notes.read(facts.question.trade_off, f"{facts.path}.trade_off")
    whole = all(phrase.stands for phrase in price[:2]) and not any(phrase.is_answered for phrase in price[:2])
    met = CONTRAST.search(facts.question.trade_off) or any(phrase.is_own_deed for phrase in price[1:2])
    return _take(facts, price, 1 + bool(whole and met), "trade_off")


def _behavioural(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    figures = [_figure(figure, notes, f"{path}.figures.{at}") for at, figure in enumerate(question.figures)]
    facts.figures = [figure for figure in figures if figure][:3]
    episode = _told(notes.read(question.episode, f"{path}.episode"))
    if not episode and not facts.figures:
        episode = _better_answer(facts, notes)
    most = 4 if not facts.figures else 3 if notes.language == Language.JA else 2
    facts.episode = _take(facts, episode, most, "episode", needed=not facts.figures)
    if not facts.figures and not facts.episode:
        facts.missing.append("figures")


def _knowledge(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    better = _labelled(_better_answer(facts, notes))
    if not SEVERAL.search(question.prompt):
        better = _about(better, "It")
    sentences = all(phrase.reads_alone for phrase in better)
    facts.better = _take(facts, better, 3 if sentences else 4, "better_answer")
    if not facts.better:
        facts.missing.append("better_answer")


def _labelled(phrases: list[Phrase]) -> list[Phrase]:
    """A bare word leads into what is said of it: 楽観 / 更新時に版を確認 -> 楽観：更新時に版を確認."""
    found: list[Phrase] = []
    for phrase, follows in zip_longest(phrases, phrases[1:]):
        if found and found[-1].text.endswith(LABEL_MARKS):
            phrase = _reworded(phrase, found.pop().text + phrase.text)
        if follows and _is_bare(phrase) and not _is_bare(follows):
            is_japanese = isinstance(phrase, JapanesePhrase)
            phrase = _reworded(phrase, phrase.text + LABEL_MARKS[not is_japanese])
        found.append(phrase)
    return found


def _reworded(phrase: Phrase, text: str) -> Phrase:
    if isinstance(phrase, EnglishPhrase):
        return replace(phrase, text=text, listed=text)
    return replace(phrase, text=text)


def _now(facts: QuestionFacts, notes: Notes, field_name: str) -> list[Phrase]:
    """A field that tells what one would say now, in English without what it tells of the interview."""
    source = f"{facts.path}.{field_name}"
    told = notes.read(getattr(facts.question, field_name), source)
    if notes.language == Language.JA or facts.question.kind == Kind.BEHAVIOURAL:
        return told
    of_then = [phrase for phrase in told if _tells_then(phrase.text, field_name)]
    notes.dropped += [Dropped(source, phrase.text, "muttering") for phrase in of_then]
    return [phrase for phrase in told if phrase not in of_then]


def _tells_then(text: str, field_name: str) -> bool:
    """What I did is told of the interview in a better answer, elsewhere it may be what I did since."""
    did = DID_THEN.match(text) if field_name == "better_answer" else None
    return bool(SPOKE_THEN.match(text) or (did and en_forms.is_past(did[1])))


def _better_answer(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """The better answer without notes that only say what to talk about."""
    source, found = f"{facts.path}.better_answer", []
    for phrase in _now(facts, notes, "better_answer"):
        told = phrase.text if notes.language == Language.EN else PROPOSITION.sub("", phrase.text)
        only_about = ABOUT_SAYING_EN if notes.language == Language.EN else ABOUT_SAYING
        if told != phrase.text and len(told) > 5:
            found.append(replace(phrase, text=told))
        elif only_about.search(phrase.text):
            notes.dropped.append(Dropped(source, phrase.text, "reminder"))
        else:
            found.append(phrase)
    return found


def _answered(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """The design as told in the interview, for an English list to set beside the one of now: at most one
    short statement."""
    if notes.language != Language.EN:
        return []
    answers = notes.read(facts.question.answer, f"{facts.path}.answer")
    told = [phrase for phrase in answers if _is_whole(phrase) and not FAILED.search(phrase.text)]
    return [phrase for phrase in told if len(phrase.text) <= SHORT][:1]


def _figure(figure: Figure, notes: Notes, path: str) -> FigureFacts | None:
    what = notes.value(figure.what, f"{path}.what")
    said = figure_rules.per_unit if notes.language == Language.JA else str
    before, after = (
        notes.value(said(figure_rules.with_unit(typed, figure.unit, notes.language)), f"{path}.{name}")
        for name, typed in (("before", figure.before), ("after", figure.after))
    )
    change = notes.value(figure_rules.recorded(figure, notes.language), f"{path}.change")
    if change and figure_rules.contradicts(figure):
        notes.dropped.append(Dropped(f"{path}.change", change.text, "contradiction"))
        change = Phrase("")
    elif not change and before and after:
        change = Phrase(figure_rules.change(figure, notes.language), (f"{path}.before", f"{path}.after"))
    if not what or not ((before and after) or change):
        return None
    return FigureFacts(what, before, after, change)
