"""A coding problem: what was done, what is better, what it buys."""

from __future__ import annotations

import re
from dataclasses import replace

from workbook.mail import code as code_rules
from workbook.mail.facts import QuestionFacts
from workbook.mail.kinds.now import better_answer, now
from workbook.mail.kinds.taking import (
    FAILED,
    about,
    as_answered,
    gives_reason,
    is_whole,
    take,
    take_led,
    told,
)
from workbook.mail.limits import STATEMENTS
from workbook.mail.phrases import EnglishPhrase, Notes, Phrase, en_words
from workbook.mail.phrases.asides import is_matter
from workbook.mail.phrases.clean import visible
from workbook.mail.phrases.private import private
from workbook.model import Language, Question

SAID_THEN = re.compile(r"^(O\(\S+\))\s*(?:って|と)(?:答|言|回答).*")
COMPLEXITY_REMARK = re.compile(r"(?<=\))(?:くらい|ぐらい|程度|かな)?(?:\s*([（(][^（()）]{8,}[)）]))?\s*$")
LIMITS = re.compile(r"\s*(?:ただし?(?![のでひ])|とはいえ|もっとも|誤差は)")  # speaks against it
# What a complexity holds under, and what its letters count.
CONDITION = re.compile(
    r"^[^。]*(?:なら|ければ|とき|場合|以[下内]|支配|[（(、]\w{1,3} ?[は=＝])[^。]*$"
    r"|^\W?(?:if|when|where|while|for|with)\b"
)
GLOSS = re.compile(r"(?<=\))[\s、]*(?:※\s*)?([A-Za-z]\w{0,2} ?[は=＝][^。()（）]{1,24})$")

COUNTED = re.compile(r"[,.;]?\s+(?:where |with )?([A-Za-z]\w{0,2} = [^,;()]+)$")  # O(n), n = waiting
STEP = re.compile(r"^[\w .-]{1,30} (?:=|→) \S")  # cancel = walk the list
ADMITS = re.compile(rf"{FAILED.pattern}|言われ|指摘|忘れ|気づけ|なし$|もの$|^[でにをがはと]")
# What was not done was not done then, and stands beside what is better now.
# one round trip instead of 90: no sentence, yet all there is to say.
WEIGHS = re.compile(r"\b(?:instead of|rather than|than)\b|\d[\d.,]*(?:\s?[\w%/]+){0,2}$", re.IGNORECASE)
LEFT_UNDONE = re.compile(r"did(?: not|n['’]t) (?!need\b|have to\b)", re.IGNORECASE)
LONGEST = 120  # characters of a complexity


def coding(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path, is_english = facts.path, notes.language == Language.EN
    before = notes.read(question.approach_before, f"{path}.approach_before") or [
        phrase
        for phrase in notes.read(question.answer, f"{path}.answer")
        if not FAILED.search(phrase.text)
    ]
    before = told(sorted(map(as_answered, before), key=lambda phrase: phrase.breaks_off))
    facts.before = before[:1]
    (_and_steps if is_english else _and_more)(facts, before[1:])
    after = now(facts, notes, "approach_after") or better_answer(facts, notes)
    facts.after = take_led(facts, after, STATEMENTS, "approach_after")
    facts.complexity_before = _complexity(question.complexity_before, notes, f"{path}.complexity_before")
    facts.complexity_after = _complexity(question.complexity_after, notes, f"{path}.complexity_after")
    known = {phrase.text for phrase in facts.before + facts.after}
    reason = [
        phrase for phrase in notes.read(question.reason, f"{path}.reason") if phrase.text not in known
    ]
    if reason and LIMITS.match(question.reason):
        facts.trimmed.append("reason")
        reason = reason[1:]
    if is_english:
        reason = [_of_the_first(phrase) for phrase in reason]
    if len(facts.after) == 1 and facts.after[0].is_thing:
        reason = about(reason, "It")
    said_to_oneself = any(dropped.source == f"{path}.reason" for dropped in notes.dropped)
    if said_to_oneself:  # what is left of such a note counts where it says something by itself
        counts = [phrase for phrase in reason if _says_why(phrase) or facts.takes_up(phrase)]
        facts.unfinished += [phrase for phrase in reason if phrase not in counts]
        reason = counts
    facts.reason = take(facts, reason, STATEMENTS, "reason", gives_reason)
    facts.code = code_rules.tidy(question.code)
    facts.code_unfit = code_rules.unfit(facts.code, question.code_language) if facts.code else ""
    if not facts.after and not facts.complexity_after:
        facts.missing.append("approach_after")
    if not facts.before and not facts.complexity_before:
        facts.missing.append("approach_before")


def _and_steps(facts: QuestionFacts, more: list[Phrase]) -> None:
    """With one further step of the solution in the room; what else is said of it stays out."""
    steps = [phrase for phrase in more if STEP.search(phrase.text) and not FAILED.search(phrase.text)]
    facts.before += steps[:1]
    if any(is_whole(phrase) and phrase not in facts.before for phrase in more):
        facts.trimmed.append("approach_before")


def _says_why(phrase: Phrase) -> bool:
    """Whether it surely is a reason, and no order."""
    if isinstance(phrase, EnglishPhrase):
        return not phrase.is_base and bool(phrase.ends_told or WEIGHS.search(phrase.text))
    return phrase.ends_told


def _of_the_first(phrase: Phrase) -> Phrase:
    """A reason that only says what was left undone, with whose it is."""
    if not isinstance(phrase, EnglishPhrase) or not LEFT_UNDONE.match(phrase.text):
        return phrase
    text, listed = (f"the first version {en_words.lower(note)}" for note in (phrase.text, phrase.listed))
    return replace(phrase, text=text, listed=listed)


def _and_more(facts: QuestionFacts, more: list[Phrase]) -> None:
    """Japanese, for a list: with what is said further of the solution in the room, where it admits
    nothing."""
    told = (phrase for phrase in more[:1] if not ADMITS.search(phrase.text))
    facts.before += [phrase for phrase in told if is_matter(phrase.text, Language.JA)]
    if len(facts.before) <= len(more):
        facts.trimmed.append("approach_before")


def _complexity(typed: str, notes: Notes, path: str) -> Phrase:
    """Without the remark that follows it, or what one said of it; what one counts stands in brackets."""
    bare = SAID_THEN.sub(r"\1", COMPLEXITY_REMARK.sub(_condition, visible(typed)))
    if notes.language == Language.EN:
        return notes.value(COUNTED.sub(r" (\1)", bare), path, LONGEST)
    return notes.value(GLOSS.sub(r"（\1）", bare), path, LONGEST)


def _condition(remark: re.Match[str]) -> str:
    """The bracket of a remark where the complexity holds under it."""
    bracket = remark[1] or ""
    return bracket if CONDITION.search(bracket) and not private(bracket) else ""
