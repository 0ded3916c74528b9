"""Chooses what goes in so that the most is recovered within the limit, and shortens where needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workbook.locale import N_, _
from workbook.mail.choose import Choice
from workbook.mail.compose import Composer, Letter, Room, Supplement
from workbook.mail.facts import QuestionFacts
from workbook.mail.limits import LIMITS, SUPPLEMENTS, size
from workbook.model import Language, LeftOut
from workbook.text import without_code

TRIMMED = {
    "approach_before": N_("more about the solution"),
    "approach_after": N_("more about the solution"),
    "reason": N_("further reasons"),
    "hint": N_("the hint"),
    "overview": N_("more of the overview"),
    "decisions": N_("further decisions"),
    "trade_off": N_("more about the trade-off"),
    "episode": N_("more of the episode"),
    "figures": N_("further figures"),
    "better_answer": N_("more of the answer"),
}


@dataclass
class Fitted:
    """``letter`` is ``None`` where not even one supplement fits."""

    letter: Letter | None = None
    chosen: list[Choice] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def fit(composer: Composer, choices: list[Choice], include: tuple[str, ...]) -> Fitted:
    """The letter with the most worth: the best question, then each further one that there is room for.
    Where the prose of the best is too long, optional sentences go, then its least valuable
    statements; what the person put in may use the room up to the ceiling."""
    fitted = Fitted()
    supplements: list[Supplement] = []
    for choice in choices:
        wanted = choice.facts.question.id in include
        first = not supplements
        if not first and not wanted and (refusal := _not_worth_it(choice, len(supplements))):
            fitted.left_out.append(refusal)
            continue
        found = _with(composer, supplements, choice, wanted)
        if found is None:
            fitted.left_out.append(_too_much(choice, composer.language, needed=first or wanted))
            continue
        supplements, fitted.letter = found
        fitted.chosen.append(choice)
        fitted.left_out += _parts_left_out(supplements[-1])
    if fitted.letter and (ample := _ample(composer, supplements, fitted.letter)):
        fitted.letter = ample
    return fitted


def _prose(letter: Letter, language: Language) -> int:
    return size(without_code(letter.read), language)


def _ample(composer: Composer, supplements: list[Supplement], letter: Letter) -> Letter | None:
    """A mail that says little, with a second highlight."""
    limits, language = LIMITS[composer.language], composer.language
    if not composer.second or _prose(letter, language) >= limits.low:
        return None
    more = composer.letter(supplements, Room.AMPLE, both=True)
    fits = _prose(more, language) <= limits.aim and size(more.body, language) <= limits.ceiling
    return more if fits else None


def _with(
    composer: Composer, supplements: list[Supplement], choice: Choice, wanted: bool
) -> tuple[list[Supplement], Letter] | None:
    """The fullest letter with ``choice`` that is short enough; ``None`` where there is none."""
    limits, language = LIMITS[composer.language], composer.language
    longer: list[tuple[list[Supplement], Letter]] = []
    # Half an answer misleads; the first question alone is told in any case.
    for supplement, room in _ways(choice.facts, may_shorten=wanted or not supplements):
        tried = [*supplements, supplement]
        letter = composer.letter(tried, room)
        if size(letter.body, language) > limits.ceiling:
            continue
        if _prose(letter, language) <= limits.aim and not (wanted and supplement.facts is not choice.facts):
            return _fuller(composer, tried, choice.facts) or (tried, letter)
        if room is not Room.AMPLE:
            longer.append((tried, letter))
    if wanted or not supplements:
        return next(iter(longer if wanted else reversed(longer)), None)
    return None


def _fuller(
    composer: Composer, supplements: list[Supplement], whole: QuestionFacts
) -> tuple[list[Supplement], Letter] | None:
    """A list with what still fits of the statements that its last supplement has lost: what went last may
    have been longer than was needed."""
    *others, last = supplements
    for facts in last.facts.fuller(whole):
        tried = [*others, Supplement(facts, last.with_code)]
        letter = composer.letter(tried, Room.PLAIN)
        limits, language = LIMITS[composer.language], composer.language
        if _prose(letter, language) <= limits.aim and size(letter.body, language) <= limits.ceiling:
            return _fuller(composer, tried, whole) or (tried, letter)
    return None


def _ways(facts: QuestionFacts, may_shorten: bool) -> Iterator[tuple[Supplement, Room]]:
    """Ever shorter ways to tell it: before a statement of the first question goes, the shortest wordings are
    taken. Code goes last: it is not prose."""
    for with_code in (True, False) if facts.code and not facts.code_unfit else (False,):
        yield Supplement(facts, with_code), Room.AMPLE
        yield Supplement(facts, with_code), Room.PLAIN
        if may_shorten:
            yield Supplement(facts, with_code), Room.TIGHT
        for fewer in facts.shorter() if may_shorten else ():
            yield Supplement(fewer, with_code), Room.PLAIN


def _not_worth_it(choice: Choice, chosen: int) -> LeftOut | None:
    """Why a further question is not even tried."""
    if not choice.recovers:
        reason = _("The answer in the room was good already.")
    elif chosen >= SUPPLEMENTS:
        reason = _("{most} supplements are enough for one mail, and less is recovered by this one.")
        reason = reason.format(most=SUPPLEMENTS)
    else:
        return None
    return LeftOut(question_id=choice.facts.question.id, what=choice.facts.name, reason=reason)


def _too_much(choice: Choice, language: Language, needed: bool) -> LeftOut:
    facts, limits = choice.facts, LIMITS[language]
    if needed:
        reason = (
            _("It does not fit under the limit of {most}.")
            if language == Language.JA
            else _("It does not fit under the limit of {most} words.")
        )
        reason = reason.format(most=limits.ceiling)
    else:
        reason = (
            _(
                "Less is recovered by it, and with it the mail would be longer than {most} "
                "characters of prose."
            )
            if language == Language.JA
            else _(
                "Less is recovered by it, and with it the mail would be longer than {most} words of prose."
            )
        ).format(most=limits.aim)
    return LeftOut(question_id=facts.question.id, what=facts.name, reason=reason)


def _parts_left_out(supplement: Supplement) -> list[LeftOut]:
    facts, parts = supplement.facts, []
    if facts.code and not supplement.with_code:
        reason = facts.code_unfit or _(
            "With the code the mail would be too long; the difference is told in words."
        )
        parts.append(LeftOut(question_id=facts.question.id, what=_("the code"), reason=reason))
    if facts.unanswered:
        reason = _("Nothing that is told takes up this hint.")
        parts.append(LeftOut(question_id=facts.question.id, what=f"“{facts.hint.text}”", reason=reason))
    for phrase in facts.unfinished:
        what, reason = f"“{phrase.text}”", _("The sentence breaks off.")
        parts.append(LeftOut(question_id=facts.question.id, what=what, reason=reason))
    for name in facts.trimmed:
        reason = _("Only the first statements are used, so that the supplement stays short.")
        parts.append(LeftOut(question_id=facts.question.id, what=_(TRIMMED[name]), reason=reason))
    return parts
