"""Whether code says what is going on."""

from __future__ import annotations

import re

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


def is_commented(code: str, language: str) -> bool:
    """``language`` as a fence names it; where it is empty the code itself tells."""
    style = _style(code, language)
    bare = TEXT_LITERAL.sub('""', DOCSTRING.sub(" # ", code) if style == "hash" else code)
    if not language and WHOLE_LINE.search(bare):
        return True
    return re.search(MARKS[style][0], bare, re.M) is not None


def _style(code: str, language: str) -> str:
    named = language.strip("{}. ").lower()
    for style, (_marks, languages) in MARKS.items():
        if named in languages.split():
            return style
    if PYTHON.search(code) or RUBY_OR_SHELL.search(code):
        return "hash"
    return "dashes" if SQL.search(code) else "slashes"
