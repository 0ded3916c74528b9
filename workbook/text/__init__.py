"""The one place that counts characters, folds spelling, splits sentences and finds code blocks."""

from workbook.text.code import CodeBlock, code_blocks
from workbook.text.count import characters, without_code, words
from workbook.text.fold import fold, fold_width
from workbook.text.sentences import Sentence, sentences

__all__ = [
    "CodeBlock", "Sentence", "characters", "code_blocks", "fold", "fold_width", "sentences",
    "without_code", "words",
]
