"""Who is addressed, and who signs."""

from __future__ import annotations

import re

from workbook.mail.phrases import Phrase
from workbook.mail.phrases.clean import JAPANESE, one_line
from workbook.model import Interview, Language, Profile
from workbook.text import without_honorific

# 開発の野辺さん is 開発 野辺; a hiragana after the の may belong to the name (小山のぞみ).
OFFICE = re.compile(
    r"^([^\s、]*(?:代表|取締役|長|CTO|CEO|VPoE|リード|リーダー|マネージャー|人事|担当|エンジニア|チーム)"
    r"|[^\s、]*[一-鿿ァ-ヶーA-Za-z]{2}(?=の[一-鿿ァ-ヶA-Za-z]))の(?![方人]|\s*$)|^([^\s：:]+)[：:]\s*(?=\S)"
)
ASKER = re.compile(r"^(?:面接官|担当者?)\s+(?=\S)")
TOGETHER = re.compile(r"(?<=[ん様氏])[、,・/]\s*(?=\S)")  # 西田さん、現場 東さん
OTHERS = re.compile(r"(?:さん|様|氏)?[、,\s]+(?:他|ほか|外)\s*\d*\s*名?.*$")
HONORIFIC = re.compile(
    r"(?<=.)(?:[部課室所係次局院店]長|社長|専務|常務|主任|教授|取締役|リーダー|マネージャー)?"
    r"(?:様|さま|さん|氏|殿|先生|博士|くん|君)$"
)
DOCTOR = "先生"  # stands in the place of 様
NAMELESS = re.compile(r"(?<=[長員師])の(?:先生|方|人)$")  # 放射線科部長の先生
# A title behind the name goes before it.
BEHIND = re.compile(
    r"(?:^|(?<=\s))([一-鿿々ァ-ヶー]{1,4}?)(?:(?<![科課室局係])|(?<=[仁保]科))\s?((?:本?[部課室所係次局院店校館園]|支[店社部]|工場|事務|理事|センター|チーム|グループ)長|社長|会長|専務|常務|主任|教授|取締役|C[EFIOTP]O|VPoE|EM)$"
)
OFFICE_ONLY = re.compile(r"情報|基盤|事務|システム|部|課|室|科")  # 情報基盤センター長: nobody is called so
LATIN_TITLE = re.compile(r"^[A-Za-z][\w.&/ -]* (?=[一-鿿])", re.ASCII)  # Head of Trading 神林
CALLED = re.compile(r"([^（()）]+?)\s*[（(]([^（()）]+?)(?:さん|様|氏)[)）]")  # 社長（氏家さん）
TITLE = re.compile(r"^(?:Mr|Ms|Mrs|Miss|Mx|Dr|Prof)\.?\s+", re.IGNORECASE)
INITIAL = re.compile(r"(?<=[^\W\d_]{2}) [A-Z]\.?$")  # Marcus T.
HANDLE = re.compile(r"^['\"‘“]([^'\"‘’“”]+)['\"’”](?=$| )")  # 'Wren', what one goes by
SEVERAL = re.compile(
    r"(?:two|three|four|several|some|\d+)\s|.*\b(?:people|others|team\b(?! \w))", re.IGNORECASE
)
WORK = (
    "lead|leader|head|manager|director|engineer|developer|architect|scientist|analyst|officer|founder|owner"
    "|recruiter"
)
# What stands beside an English name: Director of IT, Mrs Lind; Ann Lee, PhD.
BESIDE = re.compile(
    rf"(?:.* )?(?:of|for|from|at|in|PhD|MSc|(?-i:[A-Z]{{2,5}})|{WORK})\b.*",
    re.IGNORECASE,
)
# Of whom only that is known: Data team lead, Hiring Manager.
ROLE = re.compile(
    rf"(?:[\w&/-]+ )*(?:{WORK})|(?:Senior|Junior|Staff|Principal|Tech|Team|Hiring|Engineering|Product|Project"
    rf"|Delivery|Data|QA|IT|HR) (?:[A-Z][a-z]+ )*(?:{WORK.title()})"
)
POST = re.compile(r"^(?:CTO|CEO|CIO|COO|VP(?:oE)?|EM|HR)\s+(?=[A-Z])")
UNKNOWN = re.compile(
    r"不明|[いた]方(?=$|[、\s（(])|[男女]性|と言って|らしき|っぽい|(?:もう|あと|他|ほか)\s?(?:お)?[一1１]\s?(?:人|名|方)|わから|分から|忘れ|名前|面接官|担当(?!部長|課長|[^\s]*\s\S)|人事(?!\S*\s\S)|[?？]|\b(?:unknown|forgot|interviewer|recruiter)\b"
    r"|^(?:two|three|four|several|some|\d+)\s|\bsome(?:one|body)\b|\b(?:from|of)\b|^(?:the|another|their|his|her|(?-i:an?))\s|の(?:隣|横|向かい)の|(?:の先生|の方|の人|たち|チーム)(?:々)?(?:\s?[\d一二三四数]\s?[人名])?$|^[A-Z]$|^(?:n/?a|tbd|hr|cto|ceo|lead|manager|engineer|エンジニア|リーダー|マネージャー|部長|課長|社長)$",
    re.IGNORECASE,
)
COUNT = re.compile(r"(?:^|\s)お?[二三四五2-5]\s?[人名](?:とも)?$")  # インフラの二人
NO_NAME = re.compile(r"[（(]お?名前(?!の漢字)[^（()）]*[）)]$")  # 保全係長（名前聞きそびれ）: an office
NAME_MISSED = re.compile(r"[（(][^（()）]*(?:名刺なし|名前|氏名|名乗|聞き取|聞きそびれ|失念)[^（()）]*[）)]$")
NAMED_AS = re.compile(r"(?!(?:不明|unknown|n/?a)\W*$)\w", re.IGNORECASE)  # anything but (不明)
MANY = 4  # from so many on, the group is addressed instead of each by name


def bare_name(text: str, language: Language) -> str:
    """A person's name without honorific but 先生, in Japanese without an English one either; empty where it
    is no name."""
    name = one_line(text.strip().split("\n")[0], 60)
    if (called := CALLED.fullmatch(name)) and UNKNOWN.search(called[1]):
        name = f"{called[1]} {called[2]}"
    is_office = NO_NAME.search(name)
    name = NAMELESS.sub("", re.sub(r"\s*[（(].*$", "", name))
    doctor = DOCTOR if language == Language.JA and name.endswith(DOCTOR) else ""
    name = HONORIFIC.sub("", OTHERS.sub("", name))
    name = TITLE.sub("", _office_first(without_honorific(name))) if language == Language.JA else _alone(name)
    name = name.strip(" ,、。")
    if language == Language.JA:
        name = re.sub(r"(?<!ご)担当 ", "ご担当 ", name if is_office else BEHIND.sub(_title_first, name))
    if UNKNOWN.search(LATIN_TITLE.sub("", name)) or COUNT.search(name) or not any(map(str.isalpha, name)):
        return ""
    return name + doctor if language == Language.JA else _called(name)


def _alone(name: str) -> str:
    """An English name without what stands beside it; empty where only what somebody does is known."""
    if ROLE.fullmatch(name):
        return ""
    pieces = [piece for piece in name.split(", ") if piece[:1].isupper() and not BESIDE.fullmatch(piece)]
    return POST.sub("", ", ".join(pieces) or name)


def _called(name: str) -> str:
    """An English name as a greeting has it: with capitals where there are none, and without a family name
    that is only its initial."""
    if name.isascii() and name.islower():
        name = " ".join(map(str.capitalize, name.split(" ")))
    name = HANDLE.sub(r"\1", name)
    bare = INITIAL.sub("", name)
    return name if TITLE.fullmatch(f"{bare} ") else bare


def _office_first(name: str) -> str:
    """開発の野辺, 開発：野辺 -> 開発 野辺; 面接官：戸隠 -> 戸隠."""
    return ASKER.sub("", OFFICE.sub(lambda match: f"{match[1] or match[2]} ", name)).replace("  ", " ")


def _title_first(match: re.Match[str]) -> str:
    """葛城部長 -> 部長 葛城; 情報基盤センター長 is no name."""
    return match[0] if OFFICE_ONLY.search(match[1]) else f"{match[2]} {match[1]}"


def addressees(interview: Interview, language: Language) -> list[Phrase]:
    """The names of those to be addressed, each once, in the order recorded."""
    found: dict[str, Phrase] = {}
    for at, person in enumerate(interview.people):
        for each in TOGETHER.split(OTHERS.sub("", person.name)):
            if name := bare_name(each, language):
                found.setdefault(name, Phrase(name, (f"people.{at}.name",)))
    return list(found.values())


def nameless(interview: Interview, language: Language) -> list[str]:
    """Those recorded by something else than a name, as typed: 不明（情報科の先生）."""
    typed = filter(NAMED_AS.search, (one_line(person.name) for person in interview.people))
    return [text for text in typed if NAME_MISSED.search(text) or not bare_name(text, language)]


def greeted(interview: Interview, people: list[Phrase]) -> list[Phrase]:
    """Whom an English greeting names: those with a family name first, for Ada and Bo Lind read as a couple;
    those without any are colleagues of the others."""
    people = sorted(people, key=lambda name: " " not in name.text)
    others = nameless(interview, Language.EN)
    if not others:
        return people
    sources = tuple(f"people.{at}.name" for at in range(len(interview.people)))
    several = len(others) > 1 or SEVERAL.match(others[0])
    return [*people, Phrase("colleagues" if several else "colleague", sources)]


def signer(profile: Profile, language: Language) -> Phrase:
    name = one_line(profile.name(language), 80)
    fields = ("latin_name",) if name == one_line(profile.latin_name, 80) else ("family_name", "given_name")
    return Phrase(name, tuple(f"profile.{field}" for field in fields)) if name else Phrase("")


def family(name: Phrase) -> Phrase:
    """The family name of a Japanese name whose parts are set apart; any other name whole."""
    parts = [part for part in name.text.split(" ") if JAPANESE.search(part)]  # Sandra 宮下
    return Phrase(parts[0] if parts else name.text, name.sources)


def run_on(name: Phrase) -> Phrase:
    """A Japanese name without the space between its parts, as it stands in a sentence."""
    text = name.text.replace(" ", "") if JAPANESE.search(name.text) else name.text
    return Phrase(text, name.sources)
