"""One spelling for every way a tag is typed: width, case, separators, kana, long vowels, digits, plurals."""

from __future__ import annotations

import re

from workbook.text import fold, fold_width

KATAKANA = "ァ-ヶー"
# Signs and kanji that pass for a katakana when they stand between katakana.
LOOK_ALIKE = str.maketrans("一―‐−-口力二夕工卜八", "ーーーーーロカニタエトハ")
BETWEEN_KATAKANA = re.compile(f"(?<=[{KATAKANA}])[一―‐−口力二夕工卜八-](?=[{KATAKANA}])")
ONE_SIGN = str.maketrans("ぁぃぅぇぉっゃゅょゎ一二三四五六七八九", "あいうえおつやゆよわ123456789", "ー")
NOT_SPELLING = re.compile(r"(?![+#])[\W_]")
PLURAL = re.compile(r"(?<=[a-z]{3})(?<!s)s(?![a-z])")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
RUN = re.compile(r"[0-9a-zà-öø-ɏ+#]+|(?![0-9a-zà-öø-ɏ+#_])\w+")


def key(label: str) -> str:
    """``label`` as it is looked up; empty where nothing of a word is left."""
    text = BETWEEN_KATAKANA.sub(lambda sign: sign[0].translate(LOOK_ALIKE), fold_width(label).strip())
    text = NOT_SPELLING.sub("", fold(text)).lstrip("#").translate(ONE_SIGN)
    return PLURAL.sub("", text) if text.strip("+#") else ""


def runs(label: str) -> list[str]:
    """The keys of the words of ``label``, parted by separators, camel case and changes of script."""
    words = RUN.findall(fold_width(CAMEL.sub(" ", label)))
    return [folded for folded in map(key, words) if folded]
