"""Which statements of a field a mail takes, and how they stand beside each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from workbook.mail.facts import QuestionFacts
from workbook.mail.phrases import EnglishPhrase, JapanesePhrase, Phrase, ja_written
from workbook.mail.phrases.clean import JAPANESE

# 対象外と最初に断った: what counts is what was said.
WAS_SAID = re.compile(
    r"(?:と|って|、?まで)(?:[^、とは]{0,6}に)?(?:言(?:った|い直し(?:た)?|えた|い切った|われた|付け足した|付け加えた)|断った|答えた|お答えした|伝えた"
    r"|説明した|話した|即答(?:した)?|回答(?:した)?"
    r"|(?<=って)や(?:った|ってみた)|(?:言っ|答え|説明し|伝え|付け足し|付け加え)たら[^、。]{1,15})$|、が[^、。]{2,12}た$|、と正直に$"
)
# What the other side said to it: 列で書いて『動くのは分かります』と言われる.
THEY_SAID = re.compile(
    r"(?<=.{4})(?:、|(?<=[てで]))\s*(?:『[^』]*』|「[^」]*」)?(?:と|って)"
    r"(?:言わ|指摘さ|聞か|訊か|突っ込ま|つっこま)れ(?:る|た|て)?$"
)
POINTS = re.compile(r"[①-⑳](?=[のがはをにでとやも①-⑳]|だけ|まで|しか)")
NUMBERED = re.compile("[①-⑳]")
FIELDS_TOLD = ("before", "after", "reason", "overview", "decisions", "trade_off", "better", "episode")
WEIGHS = re.compile(r"(?:worse|better|slower|faster|cheaper|fine|good|bad|nice)\W*$", re.IGNORECASE)
LABEL_MARKS = ("：", ": ")
# An answer that tells how it went and not what was done.
FAILED = re.compile(
    r"バグ|詰ま|途中|ミス|失敗|間違|混乱|ハマ|書ききれ|見落と|✕|×"
    r"|\b(?:bugs?|stuck|lost|wrong|failed|crash\w*|off by one|halfway|incomplete|mixed up|muddled"
    r"|didn't|couldn't)\b",
    re.IGNORECASE,
)


def told(phrases: list[Phrase]) -> list[Phrase]:
    """Marked as something that was done."""
    return [replace(phrase, told=True) if isinstance(phrase, EnglishPhrase) else phrase for phrase in phrases]


def about(phrases: list[Phrase], subject: str) -> list[Phrase]:
    """With the pronoun for what those without a subject are about."""
    return [
        replace(phrase, subject=subject) if isinstance(phrase, EnglishPhrase) else phrase
        for phrase in phrases
    ]


def is_whole(phrase: Phrase) -> bool:
    """Whether a statement can stand in a list: it does not break off and is more than a bare word."""
    return not _is_bare(phrase) and not phrase.breaks_off


def _is_bare(phrase: Phrase) -> bool:
    if isinstance(phrase, JapanesePhrase):
        foreign = not JAPANESE.search(phrase.text) and len(phrase.text.split()) < 3 and "=" not in phrase.text
        names = len(phrase.text) < 5 or foreign or phrase.text.endswith("の話")
        return phrase.is_noun and names and not phrase.is_deed
    return phrase.is_noun and " " not in phrase.text


def as_said(phrase: Phrase) -> Phrase:
    """What was said in the room, without the saying."""
    text = WAS_SAID.sub("", phrase.text) if isinstance(phrase, JapanesePhrase) else phrase.text
    return phrase.retold(text.rstrip("、")) if 3 < len(text) < len(phrase.text) else phrase


def as_answered(phrase: Phrase) -> Phrase:
    """The same; what one said one would do stays something that was said, and a deed that breaks off in its
    joining form was done: 行を探して -> 行を探した."""
    if isinstance(phrase, JapanesePhrase):
        text = THEY_SAID.sub("", phrase.text)
        phrase = phrase.retold(text) if text != phrase.text else phrase
    said = as_said(phrase)
    if isinstance(said, JapanesePhrase) and ja_written.TE_FORM.search(said.text):
        return said.retold(said.text[:-1] + ("た" if said.text.endswith("て") else "だ"))
    if not isinstance(said, JapanesePhrase) or said.text == phrase.text or said.is_noun:
        return said
    return said.retold(f"{said.quoted}と申し上げた")


def _first(facts: QuestionFacts, phrases: list[Phrase], most: int) -> list[Phrase]:
    return phrases[:most]


def first_of_each(facts: QuestionFacts, phrases: list[Phrase], most: int) -> list[Phrase]:
    """In their order, what takes up the hint, then what each source says first before what any says
    further."""
    leads = {phrase.sources: phrase for phrase in reversed(phrases)}.values()
    chosen = sorted(phrases, key=lambda phrase: (-facts.overlap(phrase), phrase not in leads))[:most]
    return [phrase for phrase in phrases if phrase in chosen]


def answering(facts: QuestionFacts, phrases: list[Phrase], most: int) -> list[Phrase]:
    """The first ones, the last of which gives way to what takes up the hint."""
    taken, later = phrases[:most], phrases[most:]
    if not (facts.hint and later):
        return taken
    answer = max(later, key=facts.overlap)
    if facts.overlap(answer) > max(map(facts.overlap, taken)):
        return [*taken[:-1], answer]
    return taken


def whole_entries(facts: QuestionFacts, phrases: list[Phrase], lines: int, most: int) -> list[Phrase]:
    """At most so many entries of a list, in their order and whole, with at most so many statements unless
    the first has more: what takes up the hint before the others."""
    entries: dict[tuple[str, ...], list[Phrase]] = {}
    for phrase in phrases:
        entries.setdefault(phrase.sources, []).append(phrase)
    kept: list[list[Phrase]] = []
    for entry in sorted(entries.values(), key=lambda entry: -max(map(facts.overlap, entry)))[:lines]:
        if not kept or sum(map(len, [*kept, entry])) <= most:
            kept.append(entry)
    return [phrase for entry in entries.values() if entry in kept for phrase in entry]


def take(
    facts: QuestionFacts, phrases: list[Phrase], most: int, name: str,
    fits: Callable[[Phrase], bool] = is_whole, needed: bool = True,
    first: Callable[[QuestionFacts, list[Phrase], int], list[Phrase]] = _first,
) -> list[Phrase]:  # fmt: skip
    """The ``first`` of the statements that fit, at most ``most``; where none does and one is ``needed``, they
    are taken as they are."""
    if name != "episode":
        phrases = [as_said(phrase) for phrase in phrases]
    fitting = [phrase for phrase in phrases if fits(phrase)]
    if fitting or not needed:
        facts.unfinished += [phrase for phrase in phrases if phrase not in fitting]
        phrases = fitting
    taken = first(facts, phrases, most)
    if len(taken) < len(phrases):
        facts.trimmed.append(name)
    return taken


def take_led(facts: QuestionFacts, phrases: list[Phrase], most: int, name: str) -> list[Phrase]:
    """The same where a template leads into the first statement and the others are sentences."""
    first = next(filter(is_whole, phrases), None)
    listed = isinstance(first, JapanesePhrase)
    if listed and len(phrases) > 1 and not phrases[0].breaks_off:
        first = phrases[0]  # スタック / 開きは積む: a bare word names what is then told
    return take(
        facts, phrases, most, name,
        lambda phrase: phrase == first or phrase.stands or (listed and is_whole(phrase)),
    )  # fmt: skip


def without_dangling(facts: QuestionFacts) -> None:
    """Takes out what points to a numbered item (③が週次なので) that is not told by its number; a price goes
    whole."""
    told = "".join(phrase.text for name in FIELDS_TOLD for phrase in getattr(facts, name))
    items = set(NUMBERED.findall(POINTS.sub("", told)))
    for name in FIELDS_TOLD:
        lost = [
            phrase for phrase in getattr(facts, name) if not items.issuperset(POINTS.findall(phrase.text))
        ]
        kept = [phrase for phrase in getattr(facts, name) if phrase not in lost]
        setattr(facts, name, [] if lost and name == "trade_off" else kept)
        facts.unfinished += lost


def gives_reason(phrase: Phrase) -> bool:
    return phrase.stands or phrase.is_thing or (isinstance(phrase, JapanesePhrase) and is_whole(phrase))


def labelled(phrases: list[Phrase]) -> list[Phrase]:
    """A bare word leads into what is said of it: 楽観 / 更新時に版を確認 -> 楽観：更新時に版を確認."""
    found: list[Phrase] = []
    for phrase, follows in zip_longest(phrases, phrases[1:]):
        if found and found[-1].text.endswith(LABEL_MARKS):
            phrase = phrase.retold(found.pop().text + phrase.text)
        if follows and _is_bare(phrase) and not (_is_bare(follows) or WEIGHS.match(phrase.text)):
            is_japanese = isinstance(phrase, JapanesePhrase)
            phrase = phrase.retold(phrase.text + LABEL_MARKS[not is_japanese])
        found.append(phrase)
    return found
