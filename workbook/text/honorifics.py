"""Honorifics behind a name in Latin letters, which are no part of it: Shibata-san, Cemal bey, Rao madam."""

from __future__ import annotations

import re

HONORIFIC = r"[- ](?:san|sama|sensei|kun|chan|bey|han[iı]m|ssi|nim|ji|madam|sir)\b"
BEHIND = re.compile(rf"(?<=\w){HONORIFIC}$", re.IGNORECASE)


def without_honorific(name: str) -> str:
    return BEHIND.sub("", name)
