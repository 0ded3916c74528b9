"""Every private string of a workbook, also of what lies in the bin and of what was overwritten."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.utils import getaddresses
from itertools import chain
from pathlib import Path
from typing import Any
from unicodedata import normalize

from workbook.book.share.search import KANJI, letters
from workbook.locale import N_
from workbook.model import Export
from workbook.text import without_honorific

LEGAL = re.compile(
    r"(?:株式|有限|合同|合資)会社|[(](?:株|有|同)[)]|(?:一般|公益)?(?:社団|財団)法人|(?:医療|学校)法人|御中"
    r"|\b(?:K\.?K\.?|Inc\.?|Corp(?:oration|\.)?|Co\.,? ?Ltd\.?|Co\.|Ltd\.?|LLC|LLP|GmbH|PLC)(?=\W|$)",
    re.IGNORECASE,
)
HONORIFIC = re.compile(r"(?:様|さま|さん|氏|殿|先生|くん|君)$")
TITLE = re.compile(r"^(?:Mr|Ms|Mrs|Miss|Mx|Dr)\.?\s+", re.IGNORECASE)
ENDING = re.compile(
    r"(?:銀行|病院|大学|システムズ?|ソフト(?:ウェア)?|テクノロジーズ?|グループ|ホールディングス|ジャパン)$"
)
WORD = re.compile(r"[ァ-ヺー]{4,}|[ぁ-ゖ]{4,}|[A-Za-z]{4,}")
GENERIC = {letters(word) for word in Path(__file__).with_name("common_words.txt").read_text("utf-8").split()}
"""What many companies and addresses have in common tells nobody which."""
OPEN_TO_ALL = set(Path(__file__).with_name("open_domains.txt").read_text("utf-8").split())
"""Mail domains of no one company."""
COMPANY, PERSON, ADDRESS, PHONE, ID = (
    N_("a company"), N_("a person's name"), N_("a mail address"), N_("a telephone number"), N_("an id"),
)  # fmt: skip


@dataclass(frozen=True)
class Private:
    """``letters`` is what to search for, ``text`` how it was written, ``whole`` the name it belongs to."""

    letters: str
    text: str
    kind: str
    whole: str


def private_names(export: Export, held: Iterable[tuple[str, Any]]) -> list[Private]:
    """Longest first, each once. ``held``: (field, JSON value) of everything a workbook ever held."""
    profile = export.profile
    own = [("own_employer", profile.own_employer), *profile.model_dump(mode="json").items()]
    found: dict[str, Private] = {}
    for private in chain.from_iterable(_of_field(field, value) for field, value in chain(own, held)):
        known = found.setdefault(private.letters, private)
        if letters(known.whole) != known.letters == letters(private.whole):
            found[private.letters] = private  # a whole name outranks a part of another
    return sorted(found.values(), key=lambda private: (-len(private.letters), private.letters))


def _of_field(field: str, value: Any) -> Iterator[Private]:
    if not value:
        return
    match field:
        case "company":
            yield from company(value)
        case "own_employer":
            yield from domain(value) if "." in value and " " not in value else company(value)
        case "family_name" | "given_name" | "reading" | "latin_name":
            yield from person(value)
        case "email" | "to" | "cc":
            yield from addresses(value)
        case "phone":
            yield from phone(value)
        case "id":
            yield from _id(value)
        case "people":
            yield from chain.from_iterable(map(_of_person, value))
        case "agent":
            yield from _of_person(value)
            yield from company(value["company"])
        case "reply_to":
            yield from _id(value["message_id"])
        case "follow_up.draft":
            yield from addresses(value["to"] + "," + value["cc"])
        case "follow_up.mails":
            for sent in value:
                yield from addresses(sent["mail"]["to"] + "," + sent["mail"]["cc"])


def _of_person(value: dict[str, str]) -> Iterator[Private]:
    yield from person(value["name"])
    yield from addresses(value["email"])


def bare_company(text: str) -> str:
    """A company's name without its legal form."""
    return " ".join(LEGAL.sub(" ", normalize("NFKC", text)).split()) or text


def bare_person(text: str) -> str:
    """A person's name without title and honorific."""
    name = re.sub(r"\s*[(].*$", "", normalize("NFKC", text))
    return TITLE.sub("", HONORIFIC.sub("", without_honorific(name))).strip() or text


def company(text: str) -> Iterator[Private]:
    """The name, without its legal form, and each word of it that is not everybody's."""
    bare = bare_company(text)
    found = {*re.split(r"[\s&,/・]+", bare), *WORD.findall(bare)}  # シオマネキ計測 is also called シオマネキ
    words = sorted(word for word in found if letters(word) not in GENERIC)
    parts = [word for word in words if len(letters(word)) > (3 if word.isascii() else 1)]
    yield from _all([text, bare, *parts, *(ENDING.sub("", part) for part in parts)], COMPANY, bare)


def person(text: str) -> Iterator[Private]:
    """The name, and family and given name alone. Where no space divides a Japanese one, every usual cut."""
    bare = bare_person(text)
    parts = re.split(r"[\s・,.]+", bare)
    if len(parts) == 1 and len(bare) in (3, 4, 5) and all(map(KANJI.match, bare)):
        cuts = {3: (1, 2), 4: (2,), 5: (2, 3)}[len(bare)]
        parts = [part for cut in cuts for part in (bare[:cut], bare[cut:]) if len(part) > 1]
    yield from _all([bare, *(part for part in parts if letters(part) not in GENERIC)], PERSON, bare)


def addresses(text: str) -> Iterator[Private]:
    """Whole addresses, what stands before and after the @, and the names written beside them."""
    for name, address in getaddresses([text]):
        yield from person(name) if name else ()
        local, _at, host = address.partition("@")
        if host:
            words = [word for word in (local, *re.split(r"[._+-]", local)) if len(word) > 4]
            yield from _all([address, *(w for w in words if w.lower() not in GENERIC)], ADDRESS, address)
            yield from domain(host)


def domain(text: str) -> Iterator[Private]:
    """A mail domain that belongs to one organisation, and its telling label."""
    host = text.strip().lstrip("@").lower()
    if host and host not in OPEN_TO_ALL:
        labels = [label for label in host.split(".")[:-1] if len(label) > 4 and label not in GENERIC]
        yield from _all([host, *labels], ADDRESS, host)


def phone(text: str) -> Iterator[Private]:
    """The digits, and those after the country code or the leading zero."""
    digits = re.sub(r"\D", "", normalize("NFKC", text))
    core = digits.removeprefix("81").lstrip("0") if digits.startswith(("81", "0")) else digits
    if len(core) > 5:
        yield from _all([core], PHONE, text)


def _id(text: str) -> Iterator[Private]:
    """Short ids, such as q1, are words of everybody's."""
    yield from _all([text], ID, text) if len(letters(text)) > 5 else ()


def _all(texts: Iterable[str], kind: str, whole: str) -> Iterator[Private]:
    for text in texts:
        name = letters(text)
        if len(name) > 1 or (name and not name.isascii() and KANJI.match(name)):
            yield Private(name, text, kind, whole)
