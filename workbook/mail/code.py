"""Whether recorded code may stand in a mail, and how."""

from __future__ import annotations

import re
from textwrap import dedent
from unicodedata import category

from workbook.locale import _
from workbook.mail.limits import CODE_LINES, UNCOMMENTED_LINES
from workbook.text import is_commented

FENCE = re.compile(r"^\s*(?:`{3,}|~{3,}).*$", re.MULTILINE)
ELIDED = re.compile(r"(?:^|[:{;])[ \t]*(?:\.{3}|…)[ \t]*\}?[ \t]*$", re.MULTILINE)
IN_CODE = r"[a-z]+(?:[A-Z]\w*|_[a-z]\w*|\(\))"
OR = r"(?: vs\.? | versus | or |/)"
NAMED = re.compile(rf"`([a-z]\w+)`|\b([a-z]{{3,}}){OR}(?={IN_CODE})|\b{IN_CODE}{OR}([a-z]{{3,}})\b")
PLAIN_NAME = re.compile(r"[A-Za-z0-9+#_.-]{1,20}")


def tidy(code: str) -> str:
    """``code`` as it is set into the mail: no fences, no invisible characters, no common indent."""
    kept = "".join(
        char
        for char in code.replace("\r\n", "\n").replace("\r", "\n")
        if char in "\n\t" or category(char) not in {"Cc", "Cf", "Co", "Cs", "Cn"}
    )
    lines = [line.rstrip() for line in FENCE.sub("", kept).split("\n")]
    return dedent("\n".join(lines)).strip("\n")


def named(notes: str) -> frozenset[str]:
    """The words of notes that are names of code though they look like others: in backquotes, or beside one
    that can only be code (remember vs rememberSaveable)."""
    return frozenset(word for found in NAMED.findall(notes) for word in found if word)


def lines(code: str) -> list[str]:
    return [line for line in code.split("\n") if line.strip()]


def unfit(code: str, language: str) -> str:
    """Why the code stays out; ``""`` where it may go in."""
    count = len(lines(code))
    if count > CODE_LINES:
        return _("The code has {count} lines; a mail shows {most} at most.").format(
            count=count, most=CODE_LINES
        )
    if ELIDED.search(code):
        return _("The code is not written out: it has “...” where a part is missing.")
    if count > UNCOMMENTED_LINES and not is_commented(code, _name(language)):
        return _("The code has {count} lines and no comment.").format(count=count)
    return ""


def block(code: str, language: str) -> str:
    return f"```{_name(language)}\n{code}\n```"


def _name(language: str) -> str:
    """The language as a fence may name it."""
    name = language.strip().lower()
    return name if PLAIN_NAME.fullmatch(name) else ""
