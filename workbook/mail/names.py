"""Who is addressed, and who signs."""

from __future__ import annotations

import re

from workbook.mail.phrases import Phrase
from workbook.mail.phrases.clean import JAPANESE, one_line
from workbook.model import Interview, Language, Profile
from workbook.text import without_honorific

# 開発の野辺さん, 人事 早瀬様, 面接官：戸隠; a hiragana after の may belong to the name (小山のぞみ).
OFFICE = re.compile(
    r"^(?:[^\s、]*(?:代表|取締役|長|CTO|CEO|VPoE|リード|リーダー|マネージャー|人事|担当|エンジニア|チーム)の(?![方人]|\s*$)"
    r"|[^\s、]*[一-鿿ァ-ヶーA-Za-z]{2}の(?![方人])(?=[一-鿿ァ-ヶA-Za-z])|(?:人事|採用|面接官|担当)(?:部|課|担当)?[\s：:]+(?=\S))"
)
TOGETHER = re.compile(r"(?<=[ん様氏])[、,・/]\s*(?=\S)")  # 西田さん、現場 東さん
OTHERS = re.compile(r"(?:さん|様|氏)?[、,\s]+(?:他|ほか|外)\s*\d*\s*名?.*$")
HONORIFIC = re.compile(
    r"(?<=.)(?:[部課室所係次局院店]長|社長|専務|常務|主任|教授|取締役|リーダー|マネージャー)?"
    r"(?:様|さま|さん|氏|殿|先生|博士|くん|君)$"
)
DOCTOR = "先生"  # stands in the place of 様
NAMELESS = re.compile(r"(?<=[長員師])の(?:先生|方|人)$")  # 放射線科部長の先生
# A title behind the name goes before it; a word for a job before it goes, for it is neither title nor unit.
BEHIND = re.compile(
    r"(?:^|(?<=\s))([一-鿿々ァ-ヶー]{1,4}?)(?<![科課室局係])\s?((?:本?[部課室所係次局院店校館園]|支[店社部]|工場|事務|理事|センター|チーム|グループ)長|社長|会長|専務|常務|主任|教授|取締役|C[EFIOTP]O|VPoE|EM)$"
)
UNIT = re.compile(
    r"(?:[部課室係科局班院所長員師]|センター|チーム|グループ|代表|主任|責任者|理事|役|常務|専務|顧問|教授|マネージャー|リーダー|リード|[A-Za-z]+)$"
)
JOB = re.compile(
    r"情報|事務|医療|看護|薬剤|放射線|検査|学務|教務|電算|現場|設備|施設|研究|法務|ネットワーク|開発|人事|採用|技術|営業|総務|経理|企画|経営|運用|基盤|保守|品証|情シス|インフラ|エンジニア|デザイナー|品質保証|[^\s]+担当|(?=.*[一-鿿])(?=.*[ァ-ヶー]{2}).{4,}"
)
LATIN_TITLE = re.compile(r"^[A-Za-z][\w.&/ -]* (?=[一-鿿])", re.ASCII)  # Head of Trading 神林
CALLED = re.compile(r"([^（()）]+?)\s*[（(]([^（()）]+?)(?:さん|様|氏)[)）]")  # 社長（氏家さん）
KATAKANA = re.compile("[ァ-ヶー]$")  # エンジニア is who somebody is, 開発 what they do
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
    r"不明|(?:もう|あと|他|ほか)\s?(?:お)?[一1１]\s?(?:人|名|方)|わから|分から|忘れ|名前|面接官|担当(?!部長|課長|[^\s]*\s\S)|人事(?!\S*\s\S)|[?？]|\b(?:unknown|forgot|interviewer|recruiter)\b"
    r"|^(?:two|three|four|several|some|\d+)\s|\bsome(?:one|body)\b|\b(?:from|of)\b|^(?:the|another|their|his|her|(?-i:an?))\s|の(?:隣|横|向かい)の|(?:の先生|の方|の人|たち|チーム)(?:々)?(?:\s?[\d一二三四数]\s?[人名])?$|^[A-Z]$|^お?[二三四五2-5]\s?[人名](?:とも)?$|^(?:n/?a|tbd|hr|cto|ceo|lead|manager|engineer|エンジニア|リーダー|マネージャー|部長|課長|社長)$",
    re.IGNORECASE,
)
NAME_MISSED = re.compile(r"[（(][^（()）]*(?:名刺なし|名前|氏名|名乗|聞き取|聞きそびれ|失念)[^（()）]*[）)]$")
NAMED_AS = re.compile(r"(?!(?:不明|unknown|n/?a)\W*$)\w", re.IGNORECASE)  # anything but (不明)
MANY = 4  # from so many on, the group is addressed instead of each by name


def bare_name(text: str, language: Language) -> str:
    """A person's name without honorific but 先生, in Japanese without an English one either; empty where it
    is no name."""
    name = one_line(text.strip().split("\n")[0], 60)
    if (called := CALLED.fullmatch(name)) and UNKNOWN.search(called[1]):
        name = f"{called[1]} {called[2]}"
    name = NAMELESS.sub("", re.sub(r"\s*[（(].*$", "", name))
    doctor = DOCTOR if language == Language.JA and name.endswith(DOCTOR) else ""
    name = HONORIFIC.sub("", OTHERS.sub("", name))
    name = TITLE.sub("", OFFICE.sub("", without_honorific(name))) if language == Language.JA else _alone(name)
    name = name.strip(" ,、。")
    if language == Language.JA:
        first, _space, rest = BEHIND.sub(_title_first, name).partition(" ")
        title, _space, alone = rest.rpartition(" ")  # データ基盤 TL 茂木
        titled = UNIT.search(title) and JAPANESE.search(alone)
        named = rest and (titled or UNIT.search(first) or not JOB.fullmatch(first))
        name = f"{first} {rest}" if named else rest or first
    if UNKNOWN.search(LATIN_TITLE.sub("", name)) or not any(map(str.isalpha, name)):
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


def _title_first(match: re.Match[str]) -> str:
    """葛城部長 -> 部長 葛城; 情報基盤センター長 is no name."""
    return match[0] if JOB.search(match[1]) else f"{match[2]} {match[1]}"


def addressees(interview: Interview, language: Language) -> list[Phrase]:
    """The names of those to be addressed, each once, in the order recorded."""
    found: dict[str, tuple[str, Phrase]] = {}
    for at, person in enumerate(interview.people):
        for each in TOGETHER.split(OTHERS.sub("", person.name)):
            if name := bare_name(each, language):
                found.setdefault(name, (each, Phrase(name, (f"people.{at}.name",))))
    before = [word for name in found for word in name.split(" ")[:-1]]
    if language == Language.EN or not any(UNIT.search(unit) or KATAKANA.search(unit) for unit in before):
        return [name for _typed, name in found.values()]
    return [_with_job(typed, name) for typed, name in found.values()]


def _with_job(typed: str, name: Phrase) -> Phrase:
    """品質保証 樋口 -> 品質保証ご担当 樋口: a name alone would seem to be of the unit before it."""
    job, found, _rest = one_line(typed).partition(name.text)
    job = job.rstrip("の：: ")
    if not found or not (JOB.fullmatch(job) or UNIT.search(job)):
        return name
    is_set = UNIT.search(job) or KATAKANA.search(job)
    job = job if is_set else job.removesuffix("担当") + "ご担当"
    return Phrase(f"{job} {name.text}", name.sources)


def nameless(interview: Interview, language: Language) -> list[str]:
    """Those recorded by something else than a name, as typed: 不明（情報科の先生）."""
    typed = filter(NAMED_AS.search, (one_line(person.name) for person in interview.people))
    return [text for text in typed if NAME_MISSED.search(text) or not bare_name(text, language)]


def greeted(interview: Interview, people: list[Phrase]) -> list[Phrase]:
    """Whom an English greeting names: those without a name are colleagues of the others."""
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
