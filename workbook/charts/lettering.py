"""Names and fonts: Japanese and English without a missing glyph, long names in lines that fit."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from workbook import locale

NOT_FIRST = frozenset("ぁぃぅぇぉっゃゅょァィゥェォッャュョー、。・）」』】！？：；,.)!?:;")
BETWEEN = "・"  # stands between words where Latin script has a space
JAPANESE = "IPAexGothic"
FONTS = {"ja": [JAPANESE, "DejaVu Sans"], "en": ["DejaVu Sans", JAPANESE]}


@cache
def _font_files() -> dict[str, Path]:
    """The files behind the two fonts. The Japanese one is read from matplotlib_fontja's folder, because
    importing that package would change the font of the whole session."""
    import matplotlib
    from matplotlib import font_manager

    spec = find_spec("matplotlib_fontja")
    folder = Path(str(spec.origin)).parent if spec else Path()
    japanese = folder / "fonts" / "ipaexg.ttf"
    font_manager.fontManager.addfont(japanese)
    return {JAPANESE: japanese, "DejaVu Sans": Path(matplotlib.get_data_path(), "fonts/ttf/DejaVuSans.ttf")}


@cache
def _drawable() -> frozenset[int]:
    """Every character that one of the fonts can draw."""
    from matplotlib.ft2font import FT2Font

    return frozenset(
        code for path in _font_files().values() for code in FT2Font(str(path)).get_charmap()
    )


def fonts() -> list[str]:
    """The font families for the interface's language, first choice first."""
    _font_files()
    return FONTS[locale.current()]


def cells(text: str) -> int:
    """How wide ``text`` is, in half-width characters."""
    return sum(2 if unicodedata.east_asian_width(sign) in "FW" else 1 for sign in text)


def label(text: object, width: int = 22, lines: int = 2) -> str:
    """``text`` fit for an axis: at most ``lines`` lines of ``width`` half-width characters, cut with an
    ellipsis; what the fonts cannot draw is left out and a dollar sign stays a dollar sign."""
    shown = "".join(sign for sign in " ".join(str(text).split()) if ord(sign) in _drawable())
    needed = min(lines, -(-cells(shown) // width))
    # The narrowest lines that need no more of them look best: no single letter is left on the last. Words
    # are broken only where nothing else fits.
    widths = range(-(-cells(shown) // max(needed, 1)), width + 1)
    tried = (_lines(shown, narrow, needed, hard) for hard in (False, True) for narrow in widths)
    fitting = [parts for parts, rest in tried if not rest]
    whole = [parts for parts in fitting if _words(BETWEEN.join(parts)) == _words(shown)]
    parts, rest = ((whole or fitting)[0], "") if fitting else _lines(shown, width, lines, True)
    if rest:
        parts[-1] = _cut(parts[-1], width - 1).rstrip() + "…"
    return "\n".join(parts).replace("$", r"\$")


def _lines(text: str, width: int, count: int, hard: bool) -> tuple[list[str], str]:
    """Up to ``count`` lines of ``text`` and what is left over; ``hard`` ones are filled whatever breaks."""
    parts: list[str] = []
    while text and len(parts) < count:
        part, text = _broken(text, width, hard)
        parts.append(part)
    return parts, text


def _words(text: str) -> list[str]:
    return text.replace(BETWEEN, " ").split()


def _cut(text: str, width: int) -> str:
    used = 0
    for place, sign in enumerate(text):
        used += cells(sign)
        if used > width:
            return text[:place]
    return text


def _broken(text: str, width: int, hard: bool) -> tuple[str, str]:
    """The first line of ``text`` and the rest, broken between words where there are any, and not before a
    small kana, a long-vowel mark or closing punctuation, which may rather stick out by one."""
    head = _cut(text, width)
    if not hard and head != text and not text[len(head)].isspace():
        head = head[: max(head.rfind(" "), head.rfind(BETWEEN) + 1)] or head
    for shift in (0, 1, -1, -2):
        if text[len(head) + shift : len(head) + shift + 1] not in NOT_FIRST:
            head = text[: len(head) + shift]
            break
    return head.rstrip(), text[len(head) :].lstrip()
