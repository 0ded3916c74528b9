"""An arrow between two Japanese clauses as the relation it stands for, so that none becomes a full stop."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbook.mail.phrases import ja, ja_forms, ja_written
from workbook.mail.phrases import ja_verbs as verbs
from workbook.mail.phrases.private import private

LONGEST = 76  # characters of a sentence made of links
RISK = re.compile(r"(?:怖さ|リスク|恐れ|おそれ|懸念|心配|負担|手間|弱さ|難しさ)$")
SUBJECT = re.compile(r"[はがも]")
CONDITION = re.compile(r"[うくぐすつぬぶむるい]と|[えけげせてねべめれ]ば|[たんだ]ら|なら|ない")
SETTLED = re.compile(r"、で(?:納得|合意|了解|了承|同意)[^、。]*$")  # 見直す、で納得いただいた


def joined(links: Sequence[str]) -> str:
    """One statement of ``links``: 読めない→作れない -> 読めないため、作れない; empty where there is none."""
    *steps, last = (SETTLED.sub("", link) for link in links)
    if any(map(private, links)) or sum(map(len, links)) > LONGEST:
        return ""
    if len(steps) > 1 and last.endswith("まで") and all(map(_is_deed, steps)):
        return f"{steps[0]}から{'、'.join([*steps[1:], last])}を行う"
    if len(steps) != 1 or not _stands(last):
        return ""
    lead = _lead(steps[0], last)
    return f"{lead}{last}" if lead else ""


def together(parts: Sequence[str]) -> list[str]:
    """The parts of one list item as one again: 電話も残す / 画面に入れる -> 電話も残し、画面に入れる."""
    if any(map(private, parts)):
        return list(parts)
    text = ja_written.smoothed(parts[0])
    joins = len(parts) == 2 and verbs.is_verb(text) and all(map(_stands, parts))
    lead = ja.continued(text, ja_forms.form(text)) if joins else ""
    return [lead + parts[1]] if lead else ["、".join(parts)]


def _lead(link: str, last: str) -> str:
    """A cause with ため, a state to which one reacts with 場合は, a deed before a deed in its joining form;
    else empty."""
    text, follows = ja_written.smoothed(link), ja_written.smoothed(last)
    kind, then = ja_forms.form(text), ja_forms.form(follows)
    if RISK.search(text):
        return text + "があるため、"
    reacts = then in (ja_forms.Form.VERB, ja_forms.Form.DOING) and not ja_forms.is_outcome(follows, then)
    *conditions, outcome = CONDITION.split(text)
    tells = kind in (ja_forms.Form.VERB, ja_forms.Form.PAST) and "を" not in outcome
    happens = tells and bool(conditions or SUBJECT.search(text))
    if ja_forms.is_outcome(text, kind) or happens:
        is_case = kind is ja_forms.Form.VERB and "は" not in text and not CONDITION.search(text)
        return text + ("場合は、" if is_case and reacts else "ため、")
    deeds = kind in (ja_forms.Form.VERB, ja_forms.Form.DOING) and "を" in text
    return ja.continued(text, kind) if deeds and not ja_forms.is_outcome(follows, then) else ""


def _is_deed(link: str) -> bool:
    text = ja_written.smoothed(link)
    return ja_forms.form(text) is ja_forms.Form.DOING or ja_forms.BARE_DEED.fullmatch(text) is not None


def _stands(link: str) -> bool:
    text = ja_written.smoothed(link)
    return ja_forms.stands(text, ja_forms.form(text))
