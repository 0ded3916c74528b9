"""Marks of an English note that stand for themselves, held by other characters while the note is split."""

from __future__ import annotations

import re

# Question marks that ask nothing of oneself: tenant_id = ?, expired? drop it, closed? -> reverse it.
NO_DOUBT = re.compile(r"(?<=[=<>] )\?|(?<=[=<>])\?|(?<=[\w)\]'\"])\?(?=\s*(?:[→⇒➡]|[-=]+>)|\s[a-z])")
CODE = re.compile("`[^`]*`")
PLACED = re.compile(r"(?<=[=<>] )\?|(?<=[=<>])\?")  # of a query: id = ?
ASKING = "﹖"
ROW = re.compile(r"(?<=\d[,、]\d)(?:\.{3}|…)(?=と)")  # 1,2,4,8…と飛ばす
IN_BRACKETS = re.compile(r"(?<=[A-Za-z_])( ?)\((?:\.{3}|…)\)")  # IN (...), f(...)
# What is counted up within one line: 1) sort 2) merge.
COUNTED_UP = re.compile(
    r"(?:^|[\s,;])\(?1\)\s?\S.*?[\s,;]\(?2\)\s?\S|(?:^|[:;,.!?] )1\.\s\S.*?[\s,;]2\.\s\S"
)
CALL = re.compile(r"(?<=[A-Za-z_])(\([^()]*?)\.{3}\)")  # nlargest(k, ...)
# SELECT ... FOR UPDATE, DISTINCT ON (id) ... ORDER BY; [1, ..., n]
KEYWORD = r"(?!(?:OK|NO|UGH|ARGH|OMG|LOL|WTF|DOH)\b)[A-Z]{2}"
SQL_LEFT_OUT = re.compile(rf"(\b[A-Z]{{2,}}(?: ?\([^()]*\))?) ?(?:…|\.{{3}}) ?(?={KEYWORD})")
LIST_LEFT_OUT = re.compile(rf"(?<=[,(\[{{])( ?)(?:…|\.{{3}})(?= ?[,)\]}}]| {KEYWORD})")
# What dots part and a word joins: one query... per row.
HESITATED = re.compile(r" ?(?:…|\.{2,}) ?(?=(?:per|of(?! course)|than|via)\b)")
# ../../etc/passwd, ....//
PATH = re.compile(r"(?<![\w.)])\.{2,}[/\\][./\\]*|(?<=[/\\])\.{2,}(?![.\w])")
# What is quoted with marks that would end a statement: '....//', a blacklist of '..', "no. why? then", `a.b`.
MARKED = re.compile(
    r"(?<![\w'])'(?=[^'\n]*[.?][^'\n])[^'\n]+'(?![\w'])|\"(?=[^\"\n]*[.?][^\"\n])[^\"\n]+\""
    r"|“(?=[^”\n]*[.?][^”\n])[^”\n]+”|`(?=[^`\n]*[.?][^`\n])[^`\n]+`"
)
INNER = re.compile(r"[.?](?!.$)|(?<=\.)\.")
# An arrow of code: () => 0, x => x.id, and what a call takes.
FUNCTION = re.compile(
    r"\(\) ?=>|\b([a-z]\w*) ?=>(?= ?!?\1(?:[.\[(]| ?[-+*/<>=%]))"
    r"|\(([a-z]\w*), ?\w+\) ?=>(?= ?!?\2(?:[.\[(]| ?[-+*/<>=%]))"
)
ARGUMENTS = re.compile(r"(?<=\w)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
HELD = (COUNTED_UP, CALL, SQL_LEFT_OUT, LIST_LEFT_OUT, PATH, MARKED)
KEPT = re.compile("|".join([r"\(\) ?=>", *(mark.pattern for mark in HELD)]))
LEFT_OUT, DOT, SLASH, YIELDS, NOTHING = "⋯", "․", "⁄", "⟾", "⟮⟯"
TYPED = {ASKING: "?", LEFT_OUT: "...", DOT: ".", SLASH: "/", YIELDS: "=>", NOTHING: "()"}
NUMBER = re.compile(r"(?:(?<=[\w)])(\s*[,;]?\s+)|(?<![^\s,;:]))\(?(\d)(?:\)\s?|\.\s)(?=\S)")
ZERO = 0x2473  # the characters after it are the numbers from one in brackets
HELD_NUMBER = re.compile("[⑴-⑼]")


def placed(line: str) -> str:
    """A Japanese line with the question marks and the dots in brackets of its queries held, and those of a
    row of figures."""
    line = ROW.sub(LEFT_OUT, line)
    return IN_BRACKETS.sub(rf"\1({LEFT_OUT})", PLACED.sub(ASKING, line))


def held(line: str) -> str:
    line = CODE.sub(lambda code: code[0].replace("?", ASKING), line)
    line = MARKED.sub(lambda quoted: INNER.sub(_within, quoted[0]), line)
    line = PATH.sub(lambda path: path[0].replace(".", DOT).replace("/", SLASH), line)
    line = CALL.sub(rf"\1{LEFT_OUT})", NO_DOUBT.sub(ASKING, HESITATED.sub(" ", line)))
    line = FUNCTION.sub(_yielding, ARGUMENTS.sub(_yielding, line))
    line = LIST_LEFT_OUT.sub(rf"\1{LEFT_OUT}", SQL_LEFT_OUT.sub(rf"\1 {LEFT_OUT} ", line))
    if not COUNTED_UP.search(line):
        return line
    expected = iter(range(1, 10))
    following = next(expected)

    def counted(match: re.Match[str]) -> str:
        nonlocal following
        if int(match[2]) != following:  # as in (1)
            return match[0]
        gap = "" if not match[1] else " " if following == 1 else "; "
        following = next(expected, 0)
        return gap + chr(ZERO + int(match[2])) + " "

    return NUMBER.sub(counted, line)


def _within(mark: re.Match[str]) -> str:
    return DOT if mark[0] == "." else ASKING


def _yielding(match: re.Match[str]) -> str:
    return re.sub(r"\(\)(?= ?=>)", NOTHING, match[0]).replace("=>", YIELDS)


def given_back(statement: str) -> str:
    """The marks as they were typed; the number of what became a statement of its own goes."""
    if len(HELD_NUMBER.findall(statement)) == 1:
        statement = re.sub(rf";? ?{HELD_NUMBER.pattern} ?", " ", statement).strip()
    statement = HELD_NUMBER.sub(lambda match: f"{ord(match[0]) - ZERO})", statement)
    for mark, typed in TYPED.items():
        statement = statement.replace(mark, typed)
    return statement
