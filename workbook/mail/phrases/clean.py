"""A note as typed -> the statements in it: one line each, without bullets, labels, asides and full stops."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import category, normalize

from workbook.mail.phrases import en_marks
from workbook.mail.phrases.asides import is_aside
from workbook.mail.phrases.private import WORDS, private
from workbook.model import Language
from workbook.text import sentences

NARROW = re.compile(r"[０-９Ａ-Ｚａ-ｚ％＋＝／＿]+|[｡-ﾟ]+")
# ② begins an item, but ①②で and ①の後 speak of one; 監視は3段：①入力 ②出力 is one sentence.
CIRCLED = r"[①-⑳](?!\s?(?:[のはがもをにでとや・→>]|[①-⑳]|から|まで|だけ|しか))"
ANNOUNCED = re.compile(r"(?:^|。)([^。：:]{1,30}[：:]\s*①[^。]{1,40}②[^。]{1,60})。?$")
# > 5 s and >= n compare, > 2) begins an item.
QUOTING = r"[>＞](?!\s?\d(?!\d?[.)）]\s)|\s?=)"
BULLET = re.compile(
    rf"^(?:[-*](?!=|-[a-zはがをのも])|\+(?=\s)|[•・●○◎■□◆◇▲△▼▽※└├│☆★✓✔]|{QUOTING}|[-=]+>|[→⇒➡↳]|\(?\d{{1,2}}[.)）](?=\s|[^\d\s])|{CIRCLED}|#+\s)\s*"
)
LABEL = re.compile(
    r"^(?:Q|A|Q\d+|A\d+|質問|設問|回答|答え|解答|自分の回答|改善|改善案|改善後|次回|ヒント|理由|メモ|補足|追記|結論|要点|ポイント"
    r"|question|answer|better|better answer|hint|reason|note|notes|next time|fix|idea|me|my answer)"
    r"\s*(?:[:：]\s*|[.．](?=\s)\s*)",
    re.IGNORECASE,
)
LONE_BRACKETS = re.compile(r"(?<![A-Za-z0-9_)）\]])\s*(\(\)|（）|\[\]|\{\})\s*(?=[をがはのでと])")
CALLED = {"()": "括弧", "（）": "括弧", "[]": "角括弧", "{}": "波括弧"}
ASIDE = re.compile(r"[（(\[［]([^（()）\[\]［］]*)[）)\]］]")
IDLE_ASIDE = re.compile(
    r"^(?:[\s、,.;:・/／-]*|泣|笑|汗|涙|苦笑|爆|怒|謎|驚|良い|よい|いい|良かった|[!！?？]+|w+|適当|重要|大事|地味|面倒|微妙|定番|\^.*|:.{1,3}|(?:10|\d)(?:\.\d)?/(?:5|10)|\d{1,3}点|[A-D][+-])$|[一-鿿ァ-ヶー]さん|恥|反省|悔|らしい$|(?:気付い|気づい|思い出し|調べ)た$|ばよかった|^これは?(?:うち|自分|前職)|[欲ほ]しい$|(?:突っ込|つっこ|聞か|訊か|言わ)れた$|べきだった"
)
# 体感1%くらい?要実験
GUESSED = re.compile(r"(?:くらい|ぐらい|程度|たぶん|多分|体感|かも|かな)[^?？]{0,6}[?？]")
INSIDE = r"(?![^(（]*[)）])"  # not inside brackets
ANY_ARROW = r"\s*(?:(?<![↑↓↖↗↘↙])[→⇒➡↦]|(?<![<=-])[-=]+>)\s*"  # but <-> and <=> are one sign
ONE_TO_ONE = r"(?<=[A-Z])(?<![A-Za-z0-9][A-Z])[→⇒](?=[A-Z](?![A-Za-z0-9]))"  # S→Gまで
ARROW = re.compile(rf"(?!{ONE_TO_ONE}){ANY_ARROW}{INSIDE}")
# A mark in the middle of a line begins an item, and commas do not stand side by side.
INNER_BULLET = re.compile(
    r"(?:[、，,;；]|\s/)?\s*"
    rf"(?=[■□◆◇▲△▼▽※✔●◎]|{CIRCLED}|(?<=[、，,/])\s*(?:・|(?!>\s?[\d=])[*>-](?![*>\d-])|\(?\d{{1,2}}[)）])\s?[^\s」』])"
)
COMMAS = re.compile(r"[、，,](?:\s*[、，,])+")
APART = re.compile(r"(?<=[0-9A-Za-z])`(?=[0-9A-Za-z])")
STARS = re.compile(r"(?<![\d.])(?=\d(?:\.\d)?\s?[★☆⭐])|(?<![\d★☆⭐])(?<!\d )(?=[★☆⭐])")
LEFT_OPEN = re.compile(rf"(?<=[A-Z]{{2}}) ?(?:…|\.{{3}}) ?(?={en_marks.KEYWORD})")  # SELECT ... FOR UPDATE
DOTS = re.compile(
    r"(?<![+＋])(?<![+＋] )…+|‥+|[.．]{3,}|(?<![A-Za-z0-9./])\.{2}|\.{2}(?![A-Za-z0-9./])|。{2,}|・{3,}"
)
LAUGH = re.compile(r"(?:(?<![A-Za-z])(?:[wｗ]+|orz)|笑|泣|汗|草)$")
LAUGH_LATIN = re.compile(r"w{2,}$|\s[;:]-?[)(DP]?$|[\s,;/]+(?:lol|haha+|kkk+|tbh|smh|lmao)$", re.IGNORECASE)
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
PAIRS = {"（": "）", "(": ")", "「": "」", "『": "』", "[": "]", "［": "］", "【": "】", "｛": "｝", "{": "}"}

ABOUT = re.compile(r"~\s?\d")  # ~160 MB
# :where, .env, /api, /24, --flag
CODE = re.compile(r"::?[a-z][\w-]+|\.[a-z]\w+|/[a-z][\w-]+|/\d+(?!\d*/)|--[a-z][\w-]+")

# Brackets that are what is talked about: "([)]", a call and an index.
PAIR = r"(?:\(\)|\[\]|\{\})"
MATTER = re.compile(
    rf"{PAIR}(?:[ 、,・/とや]+{PAIR})+|"
    r"(?<![\w'\"])['\"‘“「](?:[()\[\]{}]{1,5}|\([^()'\"]{1,30}\))['\"’”」](?![\w'\"])|"  # '[)', '(new)'
    r"(?<![A-Za-z0-9_()\[\]{}])(?=[()\[\]{}]*(?:[()][\[\]{}]|[\[\]{}][()]|\]\{|\}\[))"
    r"[(\[{][()\[\]{}]{2,}[)\]}](?![A-Za-z0-9_()\[\]{}])"
    r"|\[[^\[\]()]{1,30},[^\[\]()]{1,30}\)|\([^\[\]()]{1,30},[^\[\]()]{1,30}\]"  # half-open intervals
    r"|\((?=[^()]*[a-z]_[a-z]|[a-z0-9](?:, ?[a-z0-9])+\))[A-Za-z0-9_.]+(?:, ?[A-Za-z0-9_.]+)+\)"  # (a, b_c)
    r"|(?<=[a-z_])\([a-z]\w{0,10}\)|(?<=[A-Za-z_])\[\]|(?<=[A-Za-z_])\(\)|(?<=[A-Za-z0-9])\(\)(?=[.\[])|(?<![A-Za-z0-9])\[-?\w*:-?\w*\]"
    r"|(?<=[A-Za-z0-9)])\[[^\[\]\s]+\](?![A-Za-z0-9])"
)
QUOTED = re.compile("「[^「」]*」|『[^『』]*』")
STOP = "\ue0ff"  # takes the place of a full stop in a quotation, which ends no statement
HELD = 0xE100  # private-use characters that take their place meanwhile
UNITS = "°℃℉№℡" + "".join(map(chr, range(0x3380, 0x33E0)))  # symbols that are read
STAR = re.compile(r"[☆★⭐](?=[をがはにでとよ]|の)(?<![\d☆★⭐].)")
CIRCLES = re.compile(
    r"[○◯](?=[×✕△])|(?<=[→⇒=＝])[○◯]|(?<=なら)[○◯]|[○◯](?=[時分年月日件名円])|(?<=[→⇒=＝]\s)[○◯]|(?<=[×✕△])[○◯]|(?<![○◯])[○◯](?=[をがはにでと])"
)
STOP_INSIDE = re.compile(r"[、，。]+(?=[」』）])")
EMPTY = re.compile(r"(?:（\s*）|\(\s*\)|「\s*」|『\s*』|［\s*］|\[\s*\]|【\s*】)+")


def visible(text: str) -> str:
    """NFC without control, private-use, surrogate, bidirectional and emoji characters; widths unified."""
    text = CIRCLES.sub("〇", text.replace("\t", " "))
    text = normalize("NFC", "".join(char if _shown(char) else "" for char in text))
    text = NARROW.sub(lambda match: normalize("NFKC", match[0]), text)
    return re.sub(r"(?<![A-Za-z])O（([^（）]*)）", r"O(\1)", text)


def one_line(text: str, longest: int = 60) -> str:
    """``text`` on one line without anything invisible; empty where it is too long to be a name."""
    line = " ".join(visible(text).split())
    return line if len(line) <= longest else ""


def _shown(char: str) -> bool:
    if char == "\n":
        return True
    if char in UNITS or char in "↖↗↘↙":
        return True
    return category(char) not in {"Cc", "Cf", "Co", "Cs", "Cn", "So"} and not "\ufe00" <= char <= "\ufe0f"


def statements(text: str, parts: Callable[[list[str]], bool] = bool, arrow: str = "→") -> list[str]:
    """The statements of a note in order. Arrows part their links where ``parts`` says so; else they stay, as
    a chain with ``arrow``."""
    found: list[str] = []
    lines = text.split("\n")
    held = (en_marks.placed(line) if JAPANESE.search(line) else en_marks.held(line) for line in lines)
    text = "\n".join(held)
    text = STARS.sub("\n", STAR.sub("星", text.replace("\r\n", "\n").replace("\r", "\n")))
    text = COMMAS.sub(lambda match: match[0][0], INNER_BULLET.sub(_new_line, LEFT_OPEN.sub(" ", text)))
    for line in visible(text).split("\n"):
        line = sparing(MATTER, line.strip(), _without_asides)
        line = QUOTED.sub(lambda quoted: quoted[0].replace("。", STOP), _unmarked(line))
        for stretch in DOTS.split(line):
            for part in sentences(stretch):
                links = [link for piece in ARROW.split(part.text) if (link := tidy(piece))]
                found += links if len(links) < 2 or parts(links) else [arrow.join(links)]
    return [en_marks.given_back(statement).replace(STOP, "。") for statement in found]


def _without_asides(line: str) -> str:
    line = LONE_BRACKETS.sub(lambda match: CALLED[match[1]], line)
    alone = ASIDE.fullmatch(line)
    return alone[1] if alone else ASIDE.sub(_aside, line)


def _new_line(match: re.Match[str]) -> str:
    """A line end, but inside brackets, where a figure before the closing one is no item: (1, 2)."""
    before, behind = match.string[: match.start()].rpartition("\n")[2], match.string[match.start() :]
    line = before + behind.partition("\n")[0]
    announced = ANNOUNCED.search(line)
    inside = before.count("(") + before.count("（") > before.count(")") + before.count("）")
    in_one = inside or (announced and not LABEL.match(announced[1]))
    return match[0] if in_one else "\n"


def _aside(match: re.Match[str]) -> str:
    """A bracket without what is said to oneself, and as one piece where it holds full stops."""
    inner = re.sub(rf"(?:{DOTS.pattern})$", "", match[1].strip(" \u3000←")).strip()
    language = Language.JA if JAPANESE.search(inner) else Language.EN
    is_idle = IDLE_ASIDE.search(inner) or GUESSED.search(inner)
    if is_idle or private(inner, WORDS) or is_aside(inner, language):
        before, behind = match.string[: match.start()], match.string[match.end() :]
        return "。" if JAPANESE.search(before[-1:]) and re.match(r"\s+\S", behind) else _gap(match)
    comma, arrow = ("、", "→") if JAPANESE.search(inner) else (", ", " → ")
    inner = re.sub(ANY_ARROW, arrow, inner)
    inner = re.sub(r"\s*[。;；]\s*(?=\S)", comma, DOTS.sub(comma, inner))
    ends = [part.end for part in sentences(inner) if part.text.endswith(".") and part.end < len(inner)]
    for end in reversed(ends):
        inner = inner[: end - 1] + comma + inner[end:].lstrip()
    return match[0][0] + inner.strip("。,、 ") + match[0][-1]


def _unmarked(line: str) -> str:
    line = line.strip()
    while (stripped := LABEL.sub("", BULLET.sub("", line))) != line:
        line = stripped.strip()
    return line


def tidy(piece: str) -> str:
    """One statement without what stands around it."""
    if not JAPANESE.search(piece) and en_marks.KEPT.search(piece):
        return en_marks.given_back(tidy(en_marks.held(piece)))
    piece = ASIDE.sub(r"\1", piece) if ASIDE.fullmatch(piece) and not MATTER.fullmatch(piece) else piece
    piece = APART.sub(" ", re.sub(r"\*\*(.+?)\*\*", r"\1", _unmarked(piece))).replace("`", "")
    piece = re.sub(r"\s+", " ", piece)
    piece = re.sub(r" (?=[,;](?: |$))", "", piece)  # what stood before it went
    asks = bool(re.search(r"[?？]\s*$", piece))
    around = " 　、,;；:：。．!！?？…‥~〜/／" + ("" if JAPANESE.search(piece) else "ー-")
    placed = re.search(r"[=<>] ?\?$", piece)
    counts = re.search(r"(?<=[A-Za-z_])(?:--|\+\+)(?=\W*$)", piece)  # count--, at the end
    if not placed:
        bare = piece.rstrip(around)
        piece = bare + counts[0] if counts and not bare.endswith(counts[0]) else bare
    asks = asks and not placed
    piece = piece if CODE.match(piece) or ABOUT.match(piece) else piece.lstrip(around)
    piece = re.sub(r"^[.]{2,}|[.]+$", "", piece)
    laugh = LAUGH if JAPANESE.search(piece) else LAUGH_LATIN
    piece = laugh.sub("", piece).rstrip(" 、。…")
    piece = sparing(MATTER, STOP_INSIDE.sub("", piece), _balanced)
    piece = COMMAS.sub(lambda match: match[0][0], piece)
    piece = re.sub(r"(?<![A-Za-z0-9./])\.{2,}", "", piece)  # what stood between the dots went
    mark = "？" if JAPANESE.search(piece) else "?"
    return piece + mark * (asks and bool(piece))


def _gap(match: re.Match[str]) -> str:
    """What takes the place of what goes: figures and words that it held apart must not run together."""
    beside = match.string[: match.start()][-1:] + match.string[match.end() :][:1]
    return " " if len(beside) == 2 and beside.isascii() and beside.isalnum() else ""


def sparing(kept: re.Pattern[str], text: str, change: Callable[[str], str]) -> str:
    """``change`` of a text but for what is ``kept`` of it, a pattern without groups."""
    held = kept.findall(text)
    marks = iter(range(HELD, HELD + len(held)))
    changed = change(kept.sub(lambda _match: chr(next(marks)), text))
    return changed.translate({HELD + at: itself for at, itself in enumerate(held)})


def _balanced(text: str) -> str:
    """Brackets without a partner and empty ones are taken out."""
    stack: list[tuple[str, int]] = []
    lone: set[int] = set()
    for at, char in enumerate(text):
        if char in PAIRS:
            stack.append((char, at))
        elif char in PAIRS.values():
            if stack and PAIRS[stack[-1][0]] == char:
                stack.pop()
            else:
                lone.add(at)
    lone |= {at for _char, at in stack}
    text = re.sub("\0+", _gap, "".join("\0" if at in lone else char for at, char in enumerate(text)))
    while EMPTY.search(text):
        text = EMPTY.sub(_gap, text)
    return text.strip(" 、,;。")
