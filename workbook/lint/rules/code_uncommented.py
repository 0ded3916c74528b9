"""Flags a code block of five or more lines in which no comment says what is going on.

Why: the reader did not write it and has a minute; one comment at the point of it saves the other lines.
What counts as a comment depends on the language: ``//`` is none in Python, ``#include`` none in C.
"""

from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity
from workbook.text import is_commented

FEWEST_LINES = 5


def check(letter: Letter) -> Iterator[Hit]:
    for block in letter.blocks:
        if len(block.lines) >= FEWEST_LINES and not is_commented(block.code, block.language):
            message = _(
                "{lines} lines of code and no comment. Add one where the idea sits: what the next lines do, "
                "and why."
            )
            yield Hit(message.format(lines=len(block.lines)), block.start, block.end)


def _fenced(language: str, code: str) -> Example:
    return Example(f"```{language}\n{code}\n```", "en")


LOOP = "seen = set()\nfor item in items:\n    if item in seen:\n        return item\n    seen.add(item)"
INCLUDE = "#include <stdio.h>\nint main(void) {\n  int n = 3;\n  n--;\n  return n;\n}"
RULE = Rule(
    name="code-uncommented",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        _fenced("python", LOOP),
        _fenced("python", LOOP.replace("return item", "return n // 2")),
        _fenced("python", LOOP.replace("return item", "return '# no'")),
        _fenced("c", INCLUDE),
        _fenced("sql", "SELECT a,\n  b\nFROM t\nWHERE a > 1\nORDER BY b;"),
        Example("Here:\n\n" + "\n".join("    " + line for line in LOOP.splitlines()), "en"),
    ),
    good=(
        _fenced("python", LOOP.replace("seen.add(item)", "seen.add(item)  # first time")),
        _fenced("python", 'def half(n):\n    """Rounds down."""\n    m = n // 2\n\n    k = m\n    return k'),
        _fenced("c", INCLUDE.replace("n--;", "n--; /* one down */")),
        _fenced("sql", "-- the newest first\nSELECT a,\n  b\nFROM t\nWHERE a > 1\nORDER BY b;"),
        _fenced("", "x := 1\ny := 2\n// swap\nx, y = y, x\nprintln(x)"),
        _fenced("", "# keep the list\nfind . > list\nwhile read f; do\n  rm $f\ndone < list"),
        _fenced("python", "\n".join(LOOP.splitlines()[:4])),
    ),
    source=ARTICLE,
)
