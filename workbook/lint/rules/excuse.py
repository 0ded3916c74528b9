"""Flags self-defence and apologies for how the interview went, whatever is blamed: nerves, health, sleep,
preparation, workload, the clock, a long absence, tools, the interviewer, one's own character, or nothing
at all.

Why: an excuse makes the reader remember the weak moment and doubt how you act under pressure; the better
answer alone does neither. A plain account of what you answered (面接では二重ループで書きました) is no
excuse, and neither are the same words as subject matter (stress tests, sleep data, 緊張感のある議論) or
polite openings (夜分に失礼いたします).
"""

import re
from collections.abc import Iterator

from workbook.lint import kinds, signs, vocabulary
from workbook.lint.letter import Letter, Part
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

CLAUSE = {"ja": re.compile(r"[、,]"), "en": re.compile(r"[,;:]| [-–—] ")}
INSTEAD = {
    "ja": "お話を受けて、もう一度考えを整理しました。",
    "en": "Our discussion made me think the question through again.",
}


def check(letter: Letter) -> Iterator[Hit]:
    first = True
    for part in letter.text_parts:
        if (found := excuse_in(part.text, letter.language)) is None:
            continue
        start, end = _whole_clauses(part, *found, letter.language)
        whole = start == 0 and end >= len(part.text) - 1
        if whole:
            end = len(part.text)
        better = None if not whole else INSTEAD[letter.language] if first else ""
        message = _(
            "“{words}” explains why it went badly. Leave it out and go straight to the better answer; to "
            "lead "
            "over to it: “{instead}”"
        )
        first = False
        at = part.span(start, end)
        words = kinds.shortened(letter.body[at[0] : at[1]])
        yield Hit(message.format(words=words, instead=INSTEAD[letter.language]), *at, better)


def excuse_in(text: str, language: str) -> tuple[int, int] | None:
    """The stretch of a sentence that excuses, or ``None``."""
    weight = signs.weight(text, language)
    family = _family(text, language) if weight >= signs.NOT_AGAINST else None
    if family or weight < signs.ENOUGH[language] or _told_by_others(text, language):
        return family
    return 0, len(text)


def _told_by_others(text: str, language: str) -> bool:
    """Whether another rule has its word on the sentence: a plea, or a further mail."""
    acts = (vocabulary.pattern(f"{language}/mail_acts", name) for name in ("pleading", "further_mail"))
    return any(act.search(text) for act in acts)


def _family(text: str, language: str) -> tuple[int, int] | None:
    """The stretch that a known family of excuses words."""
    file = f"{language}/excuse"
    result = _own(file, "result", text)
    eased = vocabulary.pattern(file, "eased").search(text) and not result
    sure = _own(file, "sure", text)
    if sure and (result or not (eased or vocabulary.pattern(file, "story_sure").search(text))):
        return _stretch(sure, result)
    if not vocabulary.pattern(file, "neutral").search(text):
        if hurried := _own(file, "time_blame", text):
            return _stretch(hurried, result)
        if result and (cause := _own(file, "cause", text)):
            return _stretch(cause, result)
    return _apology(file, text) or (None if eased else _hinted(file, text))


def _hinted(file: str, text: str) -> tuple[int, int] | None:
    """Weak signs that only together tell of an excuse."""
    if any(vocabulary.pattern(file, guard).search(text) for guard in ("neutral", "story", "polite")):
        return None
    if able := _own(file, "ability_weak", text):
        return able.span()
    hint = _own(file, "hint", text)
    if hint is None or not vocabulary.pattern(file, "self").search(text):
        return None
    slip = _own(file, "slip", text) or _own(file, "tone", text)
    return _stretch(hint, slip) if slip else None


def _own(file: str, section: str, text: str) -> re.Match[str] | None:
    """The first match whose subject is the writer, not a system, product or user."""
    for match in vocabulary.pattern(file, section).finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if vocabulary.pattern(file, "domain").search(before):
            continue
        if not vocabulary.pattern(file, "domain_after").search(after):
            return match
    return None


def _apology(file: str, text: str) -> tuple[int, int] | None:
    apology = vocabulary.pattern(file, "apology").search(text)
    if not apology or vocabulary.pattern(file, "polite").search(text):
        return None
    return (0, len(text)) if vocabulary.pattern(file, "apology_object").search(text) else None


def _stretch(first: re.Match[str], second: re.Match[str] | None) -> tuple[int, int]:
    places = [first.span(), *([second.span()] if second else [])]
    return min(start for start, _end in places), max(end for _start, end in places)


def _whole_clauses(part: Part, start: int, end: int, language: str) -> tuple[int, int]:
    """The stretch widened to the clauses it stands in."""
    edges = [0, *(match.end() for match in CLAUSE[language].finditer(part.text)), len(part.text)]
    return max(edge for edge in edges if edge <= start), min(edge for edge in edges if edge >= end)


RULE = Rule(
    name="excuse",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "緊張のあまり言葉が続きませんでした。",
            found=("緊張のあまり言葉が続きませんでした。",),
            fixed="お話を受けて、もう一度考えを整理しました。",
        ),
        Example("あいにく風邪気味で頭が働いておりませんでした。"),
        Example("本業の繁忙期と重なり、勉強の時間を取れずにおりました。"),
        Example("普段であればもっと手早く書ける内容です。"),
        Example("画面共有が何度も固まり、説明がまとまりませんでした。"),
        Example("満足な回答ができず、誠に申し訳ございませんでした。"),
        Example("実装から数年離れており、勘が鈍っておりました。"),
        Example("Nerves got the better of me in the second half.", "en"),
        Example("My connection kept dropping, so I could not finish the thought.", "en"),
        Example("I am sorry for such a rambling answer.", "en"),
        Example("At work this is second nature to me.", "en"),
        Example("I haven't touched C++ in years, so it came out slowly.", "en"),
    ),
    good=(
        Example("面接では配列を毎回並べ替えていました。先に並べておけば一度で済みます。"),
        Example("緊張感のある議論ができました。"),
        Example("利用者が緊張していると脈拍が上がります。"),
        Example("睡眠の記録から疲労度を推定する設問でした。"),
        Example("夜分に失礼いたします。お忙しいところ申し訳ございません。"),
        Example("時間内に触れきれなかったシャーディングについて補足します。"),
        Example("I compared all pairs; a set makes it linear.", "en"),
        Example("The stress test showed where the queue fills up.", "en"),
        Example("Users who feel nervous tend to close the form.", "en"),
        Example("We moved on before reaching expiry, so here is my view.", "en"),
        Example("The connection dropped packets in the lab setup you described.", "en"),
    ),
    source=ARTICLE,
)
