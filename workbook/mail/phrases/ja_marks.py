"""The marks of a Japanese note that is typed in haste, as they are written."""

from __future__ import annotations

import re

from workbook.mail.phrases.clean import MATTER, sparing

JAPANESE = r"[\u3040-\u30ff\u3400-\u9fff）」]"
REMARK = re.compile(rf"(?:[ \u3000]+|(?<={JAPANESE}))←[^\n]*")  # what is said of the line so far
COMMA = re.compile(rf"(?<={JAPANESE})\s?,\s?|,\s?(?={JAPANESE})(?![^()]*\))")  # not (y,x,色)
EQUAL = re.compile(rf"(?<={JAPANESE})\s?[/／]\s?(?=[^/／、。\s]{{1,12}}[=＝])")  # 東京=主/大阪=待機
SPACE = re.compile(rf"(?<={JAPANESE})\u3000+(?=[A-Za-z0-9])")
GAP = re.compile("(?<=[\u3040-\u9fff][をはがにで])[ \u3000](?=[\u3040-\u9fff])")  # 確定時に 投与中の薬
# 残る、でも落とされたら消える
BUT = re.compile(r"(?<=[うくぐすつぬぶむるたい])(?<![そよ]う)、でも、?(?=\S{5})")
NEW_SENTENCE = re.compile(
    r"(?<=\S)[ \u3000]+(?=しかも|さらに|ただし|でも)|(?<=[うくぐすつぬぶむるたい])[ \u3000]+(?=なので|だから)"
)
# 1)隔離 2)集計; 1. 数える 2. 並べる
NUMBERED = re.compile(r"(?:^|(?<=[\s、。：:・]))([1-9])(?:[)）](?=\s?[^\s,、)）])|[.．](?=\s))")
EXCLAIMED = re.compile("[!！]+(?=(?:という|って(?:いう)?|との|と)(?:[一-鿿ァ-ヶ]|$))")  # 返済のみ！という判断
WELL = re.compile(r"(?:^|(?<=[。\n]))(?:えーと|えーっと|えっと|ええと|あのー|うーんと?)[、…\s]*(?=\S{4})")
CIRCLED = ord("①") - 1
NOR = re.compile(r"(?<=[かさたなまらわばえけせてねべめれりきみ])ないし、?(?=[一-鿿ァ-ヶ])")  # ならないし
ALSO = re.compile(r"(?<=[一-鿿しな])いし、?(?=[一-鿿ァ-ヶ])")  # 早いし安い


def written(text: str) -> str:
    """``text`` with Japanese commas between its Japanese words, and without remarks on itself."""
    text = WELL.sub("", EXCLAIMED.sub("", text))
    numbers = [match for match in NUMBERED.finditer(text) if not inside_brackets(text[: match.start()])]
    if len(numbers) > 1 and numbers[0][1] == "1":
        for match in reversed(numbers):
            text = text[: match.start()] + chr(CIRCLED + int(match[1])) + text[match.end() :]
    text = REMARK.sub("", text)
    text = GAP.sub("", sparing(MATTER, text, lambda told: COMMA.sub("、", told)))
    text = NEW_SENTENCE.sub("。", ALSO.sub("く、", NOR.sub("ず、", text)))
    return BUT.sub("が、", SPACE.sub("、", EQUAL.sub("、", text)))


def inside_brackets(text: str) -> bool:
    """Whether a bracket is open at the end of ``text``."""
    return any(
        text.count(opening) > text.count(closing) for opening, closing in ("「」", "『』", "（）", "()")
    )
