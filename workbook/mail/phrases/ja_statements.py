"""Takes a Japanese field apart into its statements, with what is said to oneself as one by itself."""

from __future__ import annotations

import re

from workbook.mail.phrases import ja_marks, ja_parts, ja_verbs, ja_written
from workbook.mail.phrases.clean import statements, tidy
from workbook.mail.phrases.fields import OF_NOW
from workbook.mail.phrases.private import one_private, private

ASIDE = re.compile(r"(.+)(?:、|\s[/／]\s)(.{2,})")
CLAUSE = re.compile(r"[はが](?![ァ-ヶーA-Za-z]*$)|なら|れば|たら")
STEP = re.compile("[をにでは]")
TRAILING_OFF = re.compile(r"(?:…|‥|・{2,}|\.{2,})+(?=[?？])")  # どちらかは…？
ANSWERED = re.compile(r"(?<=[か？?])\s*[→⇒].*")  # where one's own answer begins
# そのまま2段は…駄目; 4本、8本…とまとめる
HESITATING = re.compile(
    r"(?<=[はがもをに])(?:…|‥)+(?=[^\s。、）)])|(?<=[一-鿿ァ-ヶーA-Za-z])(?:…|‥)+(?=と[^思言いか面答き])"
)
IN_RETURN = re.compile(r"、(?=(?:その)?(?:代|か)わり)")
BUT_THEN = re.compile(r"(?<=[うくぐすつぬぶむるい])。\s*が、")  # ずれる日が出る。が、欠けるよりまし
LINK = 40  # characters of one link of a chain
# 更新のたびに作り直すのを言い忘れた: what one would say now.
OMITTED = re.compile(
    r"(?:という(?:の|こと|点))?の?(?:[をもとが]|まで|とか)?、?(?:言い忘れ|言いそびれ|伝え忘れ|言えなかった|言えず"
    r"|と(?:後から|あとから|後で|帰って(?:から)?)(?:思い出し?|気付い|気づい|知っ|分かっ)(?:す|(?=た)|て)?"
    r"|(?:は|には|に)?(?:(?:聞か|言わ|指摘さ)れる(?:前に|まで)|最初)?(?:気付|気づ|思い付|思いつ)(?:けず|かず|けなかった|かなかった)"
    r"|話せなかった|触れ(?:られ)?なかった|出て(?:こなかった|こず)|(?:最初に|先に|まず)?(?:言うべきだった|言えば(?:よ|良)かった))(?:た|ました)?$"
)
# What only leads into what is said of it: 順位で書けるの、習ったのに出てこなかった.
LEADS_IN = re.compile(r"(?<=[うくぐすつぬぶむるいただな])の[をがはに]?$|って$|(?:と|という)のは$")
POINTS_BACK = re.compile("あれ[はが]")  # 報告した30分後だった、あれは堪えた
GOES_ON = re.compile("(?<![あおな])[きぎちにみりび]$")  # 途中で止まり、2つしか言えず
TOLD_BUT = re.compile("[ただ](?:が|けど|けれども?)、")  # 止めるまで言ったが、先に決めておく
NAMED_WHOLE = re.compile(r"、.*と[^、]*(?:こと|点|ところ)$")  # 朝に見る、だから8時まで、と決まっていたこと
# 裏を指していた、入口を測り直した
THEN_DONE = re.compile(r"[っいしきちみりえけせてべめれ]た、[^、]+を[^、]*[しきちみりえけせてべめれっい]た$")
CONCEDES = re.compile(r"(?:けど|けれども?|が)$")
HEDGE = 6  # characters of a doubt that says nothing of its own


def said(text: str) -> list[str]:
    """What the other side said, which is kept as it is typed."""
    return statements(ANSWERED.sub("", TRAILING_OFF.sub("", text)), _one_tells)


def read(text: str, source: str, listed: bool) -> list[list[str]]:
    """The statements of one's own note, in order; those of one list stood in one sentence. ``listed``: what
    stands in one entry of a list stays together."""
    of_price, of_now = source.endswith(".trade_off"), bool(OF_NOW.search(source))
    text = ja_marks.written(HESITATING.sub("", text))
    text = IN_RETURN.sub("。", BUT_THEN.sub("が、", text)) if of_price else text
    found = statements(text, _falls_apart)
    found = [_omitted(statement) for statement in found] if of_now else found
    if listed:
        return [_together(_parts(statement)) for statement in found]
    of_talk = source.startswith("highlights")  # 変えたが、説明に長くかかった: its half is not what stayed
    return [_parts(statement, of_price, of_now, of_talk) for statement in found]


def _together(parts: list[str]) -> list[str]:
    """One entry of a list as one again, but apart where a part is said to oneself."""
    return parts if any(map(private, parts)) else ["、".join(parts)]


def _falls_apart(links: list[str]) -> bool:
    """Whether a chain does for what is said to oneself in it; of two figures none is told alone."""
    return one_private(links) and not all(re.search(r"\d", link) for link in links)


def _omitted(statement: str) -> str:
    told = OMITTED.sub("", statement).rstrip("、")
    return told if told != statement and ja_written.tells(told) else statement


def _parts(
    statement: str, of_price: bool = False, of_now: bool = False, of_talk: bool = False
) -> list[str]:
    """The statements run together in a Japanese one. What is said to oneself at its end stands alone, but a
    mere hedge (…、たぶん) is about the whole, half a price may praise what was rejected, and what one did
    and then scolds is no part of the answer of now."""
    behind: list[str] = []
    while match := ASIDE.fullmatch(statement):
        family = private(match[2])
        if family is None or match[2].startswith(("と", "って", "しか", "を")):
            break
        hedged = family == "doubt" and len(match[2]) <= HEDGE
        led = LEADS_IN.search(match[1]) or (of_price and CONCEDES.search(match[1]))
        then = ja_verbs.is_past(ja_written.smoothed(match[1])) or GOES_ON.search(match[1])
        scolds = family in ("muttering", "excuse") and ((of_now and then) or POINTS_BACK.match(match[2]))
        if hedged or ((led or scolds) and private(statement)):
            return [statement, *behind]
        behind.insert(0, match[2])
        statement, of_price, of_now = tidy(match[1]), False, False
    parts = ja_parts.parts(statement)
    of_matter = not any(map(private, parts))
    if of_talk and of_matter:
        return [statement, *behind]
    conceding = of_talk or of_price or (of_matter and not TOLD_BUT.search(statement))
    return [*(ja_parts.parts(statement, conceding=True) if conceding else parts), *behind]


def _one_tells(links: list[str]) -> bool:
    """Whether a chain of Japanese links falls apart: one of them says something, or is too long for one."""
    *steps, last = links
    # 希望を登録→抽選にする and 中身が違う→409 go on, 木か格子→格子で足りる answers.
    says = all(map(ja_written.tells, links)) or any(map(private, links))
    if not any(ja_written.tells(link) or STEP.search(link) for link in steps):
        says = says or ja_written.tells(last) or any(CLAUSE.search(link) for link in links[1:])
    return says or max(map(len, links)) > LINK
