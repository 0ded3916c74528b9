"""The one place that counts characters, folds spelling, splits sentences, finds code blocks and comments, and
makes text of bytes and of saved mails (``text.message``)."""

from workbook.text.code import CodeBlock, code_blocks
from workbook.text.comments import is_commented
from workbook.text.count import characters, without_code, words
from workbook.text.decode import decode
from workbook.text.fold import fold, fold_width
from workbook.text.honorifics import without_honorific
from workbook.text.positions import from_utf16
from workbook.text.sentences import Sentence, sentences

__all__ = [
    "CodeBlock", "Sentence", "characters", "code_blocks", "decode", "fold", "fold_width", "from_utf16",
    "is_commented", "sentences", "without_code", "without_honorific", "words",
]
