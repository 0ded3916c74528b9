"""What changed between two recorded figures, computed and in words."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from unicodedata import normalize

from workbook.model import Figure, Language
from workbook.text.amounts import Amount, amount

GRADE = re.compile(r"\b(?:ratings?|scores?|stars?|grades?|nps)\b|評価|評点|スコア|満足度", re.IGNORECASE)
PER_CENT = ("%", "パーセント", "percent", "per cent")
SIGNED = re.compile(r"[-+−＋](?=[\d.$€£¥])")  # a figure, rather than - faster
SCALED = re.compile(r"\d\s?(?:[kKMG]|[mb]n|thousand|million|billion)$")
MAGNITUDE = re.compile(r"(?:([kKMG])|([mb]n|thousand|million|billion))\s+(?=\S)")  # k USD, million rows
STATED = re.compile(r"^[-+−]?\s*約?\s*(\d[\d,.]*)\s*(%|パーセント|per ?cent|倍|x|×|times|割)?", re.IGNORECASE)


DIFFERENCE = re.compile(r"[-+−]?\d[\d,.]*(?:\s*\((約?[-+−]?\d[\d.]*%)\))?")  # -63 (-66%): the share is told


def with_unit(value: str, unit: str, language: Language) -> str:
    """``450`` and ``ms`` -> ``450ms``, in English ``450 ms``; a value that has a unit keeps it,
    and ``1.9M`` has none."""
    value, unit = value.strip(), unit.strip()
    if language == Language.EN and SCALED.search(value) and len(unit) > 1:
        return f"{value} {unit}"
    if not unit or not re.search(r"\d$", value):
        return value
    if language == Language.EN and value == "1":
        unit = _one(unit)
    is_apart = r"[A-Za-z]{4,}" if language == Language.JA else r"(?![xkKM]\b)[A-Za-z]"
    return value + (" " if re.match(is_apart, unit) else "") + unit


def ends(figure: Figure, language: Language) -> tuple[str, str]:
    """What was before and after; in English a unit of several words is said once, its magnitude of both: from
    1.9M to 0.7M JPY/month, from 84k to 39k USD."""
    values, unit = (figure.before.strip(), figure.after.strip()), figure.unit.strip()
    once = language == Language.EN and re.match(r"[A-Za-z]\S*[\s/]", unit)
    if once and (scale := MAGNITUDE.match(unit)):
        values, unit = (_scaled(values[0], scale), _scaled(values[1], scale)), unit[scale.end() :]
    before, after = (with_unit(value, unit, language) for value in values)
    return (values[0] if once and before != values[0] and after != values[1] else before), after


def _scaled(value: str, scale: re.Match[str]) -> str:
    if SCALED.search(value) or not re.search(r"\d$", value):
        return value
    return f"{value}{scale[1] or ' ' + scale[2]}"


def _one(unit: str) -> str:
    """``days`` -> ``day``, ``retries per week`` -> ``retry per week``."""
    first = re.match(r"(?!series)[a-z]{3,}s\b", unit)
    if not first:
        return unit
    one = re.sub(r"(?:(?:(?<=ss)|(?<=sh)|(?<=ch)|(?<=x))es|(?<=[^sui])s)$", "", re.sub("ies$", "y", first[0]))
    return one + unit[first.end() :]


PER = {"日": "一日", "晩": "一晩", "夜": "一晩", "時": "一時間", "時間": "一時間", "分": "毎分", "秒": "毎秒"}
SHARE = re.compile(r"(\d[\d,]*)[/／](\d[\d,]*)([回件人台個本])")
IN_JAPANESE = re.compile(r"(?P<value>[^/／]*\d)(?P<unit>[^\d/／A-Za-z]{1,3})[/／](?P<per>[^/／A-Za-z]{1,6})")


def per_unit(value: str) -> str:
    """``300件/週``, ``7人/40人中`` and ``1/100回`` as they are said: 週300件, 40人中7人, 100回中1回."""
    if share := SHARE.fullmatch(value):
        return f"{share[2]}{share[3]}中{share[1]}{share[3]}"
    match = IN_JAPANESE.fullmatch(value)
    if not match:
        return value
    per = PER.get(match["per"], match["per"])
    each, both, time = per.partition("・")
    if both:  # 31件/人・週
        return f"1{each}あたり{time}{match['value']}{match['unit']}"
    joint = "" if per != match["per"] or per in "週月年" or per.endswith("中") else "あたり"
    return f"{per}{joint}{match['value']}{match['unit']}"


def change(figure: Figure, language: Language) -> str:
    """The change in words: points for per cent, a factor from twice up, else per cent; ``""`` where it
    cannot be computed, or counts nothing as from one grade to another."""
    pair = _pair(figure)
    if not pair or pair[0].number == pair[1].number:
        return ""
    before, after = pair
    more = after.number > before.number
    if before.unit.startswith(PER_CENT):
        return _directed(f"{abs(after.number - before.number).normalize():f}", " points", more, language)
    if before.number <= 0 or after.number <= 0 or GRADE.search(figure.what):
        return ""
    if more and after.number >= 2 * before.number:
        return _factor(after.number / before.number, language)
    share = abs(after.number - before.number) / before.number * 100
    exact = _rounded(share, "0.1") == share
    rounded = _rounded(share, "0.1" if exact or share < 1 or share > 99 else "1")
    return _directed(_about(rounded, share, language), "%", more, language)


def recorded(figure: Figure, language: Language) -> str:
    """The change as recorded; a bare share such as ``68%`` gets the direction that the figures show. In
    English another figure keeps its sign."""
    signed, pair = figure.change.strip(), _pair(figure)
    if pair and (difference := DIFFERENCE.fullmatch(normalize("NFKC", signed))):
        signed = re.sub("[-+−]", "", difference[1] or "")
    text = signed.lstrip("▲△▼▽-−+＋")
    if re.fullmatch(r"約?\d+(?:\.\d+)?\s*[%％]", text) and (pair or text != signed):
        more = pair[1].number > pair[0].number if pair else signed[0] in "+＋"
        return _directed(text[:-1].strip(), "%", more, language)
    return signed if language == Language.EN and SIGNED.match(signed) else text


def contradicts(figure: Figure) -> bool:
    """Whether the recorded change is a share or factor that before and after do not give."""
    stated, pair = STATED.match(normalize("NFKC", figure.change).strip()), _pair(figure)
    if not stated or not stated[2] or not pair or pair[0].number <= 0:
        return False
    before, after = pair
    number, kind = Decimal(stated[1].replace(",", "").rstrip(".")), stated[2].lower()
    if kind in ("倍", "x", "×", "times"):
        if after.number <= 0:
            return True
        factor = max(after.number / before.number, before.number / after.number)
        return abs(factor - number) > max(Decimal("0.1") * number, Decimal("0.06"))
    number *= 10 if kind == "割" else 1
    difference = abs(after.number - before.number)
    possible = [difference / before.number * 100] + ([difference] if before.unit.startswith(PER_CENT) else [])
    return min(abs(found - number) for found in possible) > (5 if kind == "割" else 1)


def _pair(figure: Figure) -> tuple[Amount, Amount] | None:
    before, after = amount(figure.before, figure.unit), amount(figure.after, figure.unit)
    return (before, after) if before and after and before.unit == after.unit else None


def _rounded(number: Decimal, places: str) -> Decimal:
    return number.quantize(Decimal(places), rounding=ROUND_HALF_UP).normalize()


def _about(rounded: Decimal, exact: Decimal, language: Language) -> str:
    about = "" if rounded == exact else ("約" if language == Language.JA else "about ")
    return f"{about}{rounded:f}"


def _factor(factor: Decimal, language: Language) -> str:
    number = _about(_rounded(factor, "0.1"), factor, language)
    return f"{number}倍" if language == Language.JA else f"up by a factor of {number}"


def _directed(number: str, unit: str, more: bool, language: Language) -> str:
    if language == Language.JA:
        return number + {"%": "%", " points": "ポイント"}[unit] + ("増" if more else "減")
    return ("up " if more else "down ") + number + {"%": "%", " points": " percentage points"}[unit]
