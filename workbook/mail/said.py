"""What the other side asked and hinted, as it can be quoted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from workbook.mail.phrases import EnglishPhrase, JapanesePhrase, Notes, Phrase, en_people, ja_written
from workbook.mail.phrases.asides import is_aside
from workbook.mail.phrases.clean import JAPANESE
from workbook.mail.phrases.private import private
from workbook.model import Kind, Language, Question

LABEL_LONGEST = {Language.JA: 70, Language.EN: 140}
ASIDES = ("excuse", "muttering", "remark", "rating")  # what one adds to the words of others
ASKED = re.compile(
    r"(?:を|について|に関して|は)?(?:、)?(?:と|って)?(?:聞かれた|訊かれた|きかれた|質問された"
    r"|問われた|言われた|指摘された|出題された|(?<!が)出た|つっこまれた|突っ込まれた|ヒント(?:を)?(?:もら|貰)った|ヒント)$"
    r"|、?(?:と|って)(?:教え(?:て(?:もら|もろ|くれ|いただ)|られ)|助け舟|促され|返[さっ]|言って(?:もら|くれ))[^、。「」]{0,8}$"
    r"|、と$|(?<=[」か？?])と$"
)
KIND_OF = re.compile(r"(?:、?って|という)(?:問題|課題|お題|質問)$")
PERSON = re.compile(r"\S{1,12}(?:さん|様|氏)")
WHO = re.compile(r"[、,\s]*と[一-鿿ァ-ヶーA-Za-z]{1,8}(?:さん|様|氏)$")
REMARK = re.compile(
    r"\s*[（(\[［【](?:(?:システム|API|DB)?設計|コーディング|アルゴリズム|実装|知識|行動|経験|技術|振る舞い"
    r"|(?:live |whiteboard )?coding|(?:system )?design|behaviou?ral|knowledge|technical|algorithms?)"
    r"(?:問題|課題|質問|面接|の問題| question| problem| round)?[）)\]］】]$"
    r"|[\s、]+(?:10|\d)(?:\.\d)?/(?:5|10)$|[\s、]+\d{1,3}点$",
    re.I,
)
ASKED_EN = re.compile(
    r"^(?:they |he |she |i was |was )?(?:asked|said|wanted) (?:me |us )?(?:about |to |for )?"
    r"|^hint(?:ed)?(?: was)?:? ",
    re.I,
)

BARE_WORD = re.compile(r"(?:why|how|what|and|so|ok)\W*", re.IGNORECASE)  # names no question without the rest


def label(question: Question, notes: Notes, topic_name: Callable[[str], str] | None) -> Phrase:
    """What was asked, or else its topic; empty where neither can be named."""
    path, most = f"questions.{question.id}", LABEL_LONGEST[notes.language]
    typed = _bare_words(question.prompt, notes)
    found = _said(notes.read(typed, f"{path}.prompt", said=True), notes.language)
    found = replace(found, text=_bare(found.text))
    if notes.language == Language.JA:
        found = replace(found, text="。".join(map(ja_written.asked, found.text.split("。"))))
    else:
        found = replace(found, text=en_people.question(found.text))
    # An interviewer may well ask about regrets and setbacks, or why something is terrible.
    is_theirs = question.kind == Kind.BEHAVIOURAL or found.text.endswith(("?", "？"))
    families = ("rating",) if is_theirs else ("muttering", "rating")
    if found and len(found.text) <= most and not private(found.text, families):
        return found
    for topic in question.topics:
        name = topic_name(topic) if topic_name else ""
        if name and name != topic and not (notes.language == Language.EN and JAPANESE.search(name)):
            kind = JapanesePhrase if notes.language == Language.JA else EnglishPhrase
            return kind(name, (f"{path}.topics",))
    return Phrase("")


def _bare(prompt: str) -> str:
    """A prompt without the remarks on its kind and how it went that a note ends in."""
    while (shorter := REMARK.sub("", prompt)) != prompt and len(shorter) > 1:
        prompt = shorter
    return prompt


def hint(question: Question, notes: Notes) -> Phrase:
    """The hint of the other side; empty where it is rather a remark of one's own."""
    typed = _bare_words(question.hint, notes)
    found = _said(notes.read(typed, f"questions.{question.id}.hint", said=True), notes.language)
    return Phrase("") if private(found.text, ASIDES) else found


def _bare_words(typed: str, notes: Notes) -> str:
    """What was said, in English without which of those addressed did."""
    return en_people.unattributed(typed, notes.people) if notes.language == Language.EN else typed


def _said(phrases: list[Phrase], language: Language) -> Phrase:
    """What somebody asked or hinted, without the words around it, as far as it can be quoted."""
    if language == Language.EN:
        return _whole(phrases)
    asked = ""
    for phrase in phrases:
        text = KIND_OF.sub("", _unquoted(ASKED.sub("", phrase.text).strip(" 、")))
        text = re.sub(r"\?$", "？", text) if JAPANESE.search(asked + text) else text
        longer = f"{asked}{'' if asked.endswith('？') else '。'}{text}" if asked else text
        if asked and (len(longer) > LABEL_LONGEST[Language.JA] or not _goes_on(text, asked)):
            break
        asked = longer if len(text.strip("？ ")) > 1 else asked
    return replace(phrases[0], text=asked) if asked else Phrase("")


def _goes_on(text: str, asked: str) -> bool:
    """Whether the other side said a Japanese sentence too, and not who noted it."""
    if text.endswith(("？", "か", "ください")):
        return True
    if private(text, ASIDES) or is_aside(text, Language.JA) or PERSON.fullmatch(text):
        return False
    return ja_written.asks(text) or not asked.endswith("？")


def _whole(phrases: list[Phrase]) -> Phrase:
    """An English question with all that was asked, as far as it can be quoted."""
    asked = ""
    for phrase in phrases:
        text = ASKED_EN.sub("", phrase.text).strip(" ,")
        text = text if text.count('"') == 2 and not text.endswith('"') else text.strip('“”"')
        longer = asked + (" " if asked.endswith("?") else ". ") * bool(asked) + text
        if asked and (len(longer) > LABEL_LONGEST[Language.EN] or private(text, ASIDES)):
            break
        asked = longer if len(text) > 1 else asked
    names = not BARE_WORD.fullmatch(asked)
    return replace(phrases[0], text=asked) if asked and names else Phrase("")


def _unquoted(text: str) -> str:
    """Without the quotation marks around the whole, and without who said it."""
    text = WHO.sub("", text)
    whole = re.fullmatch(r"「([^「」]*)」|[“\"]([^“”\"]*)[”\"]", text)
    return (whole[1] or whole[2] or "") if whole else text
