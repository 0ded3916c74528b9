"""A highlight that is the other side's own words: 「まずは捨てる」と言われて笑った."""

from __future__ import annotations

import re
from collections.abc import Iterable

REMARK = re.compile(
    r"(?P<lead>[^「」]*)「(?P<said>[^「」]{5,})」(?:という(?:の|お?言葉|一言|発言|セリフ|台詞)?|(?:と|って)"
    r"(?P<how>(?:[^「」]{0,8}"
    r"(?:[言聞訊問]|仰|おっしゃ|返[さっしす]|答え|断言|即答|指摘|質問|話し?て?い?た)[^「」]{0,12})?))"
)
SAYS = re.compile("(?:曰く|いわく|が(?:言って|仰って|おっしゃって)い?た)、?(「[^「」]+」)$")
TITLE = "(?:さん|様|氏|先生|教授|[一-鿿ー]{1,3}長)"
WHEN = "(?:最後|帰り際|別れ際|途中|冒頭|最初|逆質問|雑談)(?:に|で)?、?|逆に"
IN_PASSING = re.compile(rf"(?:{WHEN}|[^「」]{{1,12}}(?:聞い|訊い|尋ね)たら)?、?")
TOPIC = r"(?P<topic>[^、「」]{3,}?)"
ABOUT = (
    re.compile(rf"{TOPIC}(?:について|に関して)[はも]?、?$"),
    re.compile(rf"{TOPIC}(?:を|について|に関して)、?(?:質問|聞|訊|尋ね|伺|問)[^「」]*$"),
)
WAS_ASKED = re.compile(r"[聞訊問](?:か|わ)れ|質問")


def quotation(text: str, people: Iterable[str]) -> str:
    """The words with who of ``people`` said them or of what; empty where a note says more than these."""
    remark = REMARK.fullmatch(SAYS.sub(r"\1と", text))
    if not remark:
        return ""
    lead = remark["lead"]
    speaker = next((name for name in people if re.match(re.escape(name) + TITLE, lead)), "")
    topic = next((found["topic"] for pattern in ABOUT if (found := pattern.search(lead))), "")
    if not (speaker or topic or IN_PASSING.fullmatch(lead)):
        return ""
    topic = re.sub("^(?:逆質問で|こちらから)", "", topic)
    of = f"{speaker}様の" if speaker else f"{topic}についての" if topic else ""
    kind = "ご質問" if WAS_ASKED.search(remark["how"] or "") else "お言葉"
    return f"{of}「{remark['said']}」という{kind}"
