"""Flags a code block of five or more lines in which no comment says what is going on.

Why: the reader did not write it and has a minute; one comment at the point of it saves the other lines.
What counts as a comment depends on the language: ``//`` is none in Python, ``#include`` none in C.
"""

import re
from collections.abc import Iterator

from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity
from workbook.text import CodeBlock

FEWEST_LINES = 5
TEXT_LITERAL = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\\n])*`")
DOCSTRING = re.compile(r"\"\"\"|'''")
HASH = r"(?:^|\s)#(?![{\[!])"
SLASHES = r"(?<!:)//|/\*"
DASHES = r"(?:^|\s)--(?!\s*[\w)]+\s*;)"
MARKS = {
    "hash": (
        HASH,
        "python py python3 ruby rb sh bash shell zsh r yaml yml toml perl pl elixir ex exs julia jl "
        "make makefile dockerfile powershell ps1 nim crystal cr tcl hcl terraform",
    ),
    "slashes": (
        SLASHES,
        "c cpp c++ h hpp java js javascript jsx ts typescript tsx go golang rust rs kotlin kt "
        "swift scala cs csharp c# dart groovy scss objc zig solidity",
    ),
    "both": (f"{HASH}|{SLASHES}", "php"),
    "dashes": (f"{DASHES}|/\\*", "sql mysql postgresql postgres plsql tsql lua haskell hs ada elm vhdl"),
    "semicolon": (r"(?:^|\s);", "lisp clojure clj scheme racket asm emacs-lisp elisp"),
    "percent": (r"(?:^|\s)%", "matlab octave erlang erl prolog tex latex"),
    "markup": (r"<!--|/\*", "html xml svg vue css"),
}
PYTHON = re.compile(
    r"^\s*(?:def|class|for|while|if|elif|else|with|try|except)\b.*:\s*(?:#.*)?$|^\s*from \w+ import ", re.M
)
RUBY_OR_SHELL = re.compile(
    r"^\s*(?:end|fi|done|esac)\s*$|^#!/|^\s*(?:def \w+[?!]?(?:\(.*\))?|module \w+|require .*)$", re.M
)
WHOLE_LINE = re.compile(r"^\s*(?:# |//|-- |/\*|;; ?|% )", re.M)
SQL = re.compile(r"^\s*(?:select|insert|update|delete|with|create|from|where)\b", re.M | re.I)


def is_commented(block: CodeBlock) -> bool:
    bare = TEXT_LITERAL.sub('""', DOCSTRING.sub(" # ", block.code) if _style(block) == "hash" else block.code)
    if not block.language and WHOLE_LINE.search(bare):
        return True
    return re.search(MARKS[_style(block)][0], bare, re.M) is not None


def _style(block: CodeBlock) -> str:
    named = block.language.strip("{}.").lower()
    for style, (_marks, languages) in MARKS.items():
        if named in languages.split():
            return style
    if PYTHON.search(block.code) or RUBY_OR_SHELL.search(block.code):
        return "hash"
    return "dashes" if SQL.search(block.code) else "slashes"


def check(letter: Letter) -> Iterator[Hit]:
    for block in letter.blocks:
        if len(block.lines) >= FEWEST_LINES and not is_commented(block):
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
