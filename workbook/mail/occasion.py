"""What the interview is called: company, round, day and position."""

from __future__ import annotations

import re
from dataclasses import replace

from workbook.mail.phrases import Phrase
from workbook.mail.phrases.clean import JAPANESE, one_line
from workbook.model import Interview, Language

ROUND_JA = re.compile(
    r"(?:[一二三四五1-5]|第[一二三四五1-5])次(?:技術|コーディング|設計|システム設計)?(?:面接|面談|選考)?"
    r"|最終(?!の?前|候補)(?:技術|役員)?(?:面接|面談|選考)?|カジュアル面談|(?:技術|コーディング|設計|システム設計|役員|現場|人事"
    r"|オンライン)(?:面接|面談|試験)"
)
DOUBTED = re.compile(r"[（(][^（()）]*[?？]\s*[)）]|[^、,;/（()）]*[?？]")  # Panel (final?)
BRACKET = re.compile(r"(?<=\S)\s*[（(][^（()）]*[)）]$")
BEFORE = re.compile(r".*(?:(?:後|前|あと|のち|まえ)の|のち|→)")  # カジュアル面談後の技術面接
KINDS_EN = "phone|technical|coding|design|system design|onsite|on-site|behavioural|behavioral"
ROUND_EN = re.compile(
    rf"\b(first|second|third|fourth|final|1st|2nd|3rd|4th)\b(?: ({KINDS_EN})\b)?|\b({KINDS_EN}|panel)\b", re.I
)
ARTICLE = re.compile(r"^the (?=\S)", re.I)
ENGLISH_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


def company(interview: Interview) -> Phrase:
    text = firm(interview.company)
    return Phrase(re.sub(r"(?:御中|様|さん)$", "", text).strip(), ("company",))


def greeted(company: Phrase) -> Phrase:
    """A company as a greeting names its team: Dear Calder Group interview team."""
    return replace(company, text=ARTICLE.sub("", company.text))


def firm(typed: str) -> str:
    """A firm's name on one line, its kind in full: ㈱ -> 株式会社."""
    for short, full in (
        ("㈱", "株式会社"),
        ("(株)", "株式会社"),
        ("（株）", "株式会社"),
        ("㈲", "有限会社"),
        ("(有)", "有限会社"),
        ("（有）", "有限会社"),
    ):
        typed = typed.replace(short, full)
    return one_line(typed, 80)


def round_name(interview: Interview, language: Language) -> Phrase:
    """``一次面接``, ``first-round interview`` or ``first technical interview``; simply 面接 or interview
    where no known word is recorded, or with a question mark only."""
    text = DOUBTED.sub("", one_line(interview.round))
    if language == Language.JA:
        if match := ROUND_JA.search(BEFORE.sub("", text)):
            name = re.sub(r"[1-5](?=次)", lambda digit: "一二三四五"[int(digit[0]) - 1], match[0])
            return Phrase(name if re.search(r"(?:面接|面談|選考|試験)$", name) else name + "面接", ("round",))
        return Phrase("面談" if "面談" in BEFORE.sub("", text) else "面接")
    if match := ROUND_EN.search(text):
        if match[1]:
            word = ENGLISH_ORDINALS.get(match[1].lower(), match[1].lower())
            which = f"{word} {match[2].lower()}" if match[2] else word if word == "final" else f"{word}-round"
            return Phrase(f"{which} interview", ("round",))
        return Phrase(f"{match[3].lower()} interview", ("round",))
    return Phrase("interview")


def day(interview: Interview, language: Language) -> Phrase:
    """The day of the interview on the person's clock."""
    moment = interview.local(interview.started_at)
    text = (
        f"{moment.month}月{moment.day}日"
        if language == Language.JA
        else f"{moment.day} {MONTHS[moment.month - 1]}"
    )
    return Phrase(text, ("started_at",))


def position(interview: Interview, language: Language) -> Phrase:
    text = one_line(interview.position, 40)
    if language == Language.EN:
        text = "" if JAPANESE.search(text) else re.sub(r"\s+(?:role|position|job)$", "", text, flags=re.I)
        text = re.sub(r"(?<=[Dd]ev)(?=$| \()", "eloper", text)
    else:
        text = re.sub(r"(?:職|ポジション|枠)$", "", text)
    text = BRACKET.sub("", text)  # エンジニア（第二新卒）: what the advertisement adds
    return Phrase(text, ("position",)) if text else Phrase("")
