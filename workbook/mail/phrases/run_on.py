"""Two short Japanese sentences become one, so that a supplement does not read like a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from workbook.mail.phrases import ja_forms
from workbook.mail.phrases.japanese import JapanesePhrase

SHORT, LONG = 26, 40  # characters of a statement that leads into the next, and of that one
SUBJECT = re.compile(r"(?<!と)[はがも]")  # without one, what follows a verb may seem to be about its object
IF = re.compile(r"なら|[えけげせてねべめれ]ば|[たんだ]ら")
CLEFT = re.compile(r"の[はが]")  # 遅いのは往復: says all there is to say
KEEPS_APART = re.compile(
    r"また|一方|ただし|しかし|なお|そして|さらに|まず|次に|例えば|たとえば|だから|なので"
)


def pairs(parts: Sequence[JapanesePhrase]) -> list[tuple[JapanesePhrase | None, JapanesePhrase]]:
    """Each sentence with the statement that leads into it, if any; a bare deed stands alone last of all."""
    found, lead = [], None
    for part, follows, then in zip_longest(parts, parts[1:], parts[2:]):
        needed = then and then.is_deed and leads(follows, then)
        if lead is None and follows and leads(part, follows) and not needed:
            lead = part
        else:
            found.append((lead, part))
            lead = None
    return found


def leads(part: JapanesePhrase, follows: JapanesePhrase) -> bool:
    return (
        len(part.text) <= SHORT
        and "、" not in part.text
        and bool(part.continued)
        and not part.is_noun
        and _of_one_kind(part, follows)
        and not (CLEFT.search(part.text) or IF.search(follows.text))
        and len(follows.text) <= LONG
        and not KEEPS_APART.match(follows.text)
        and not (follows.breaks_off or follows.form is ja_forms.Form.CAUSE)
    )


def _of_one_kind(part: JapanesePhrase, follows: JapanesePhrase) -> bool:
    """Whether both have a subject, or both are deeds of the writer."""
    named = [SUBJECT.search(phrase.text) is not None for phrase in (part, follows)]
    return all(named) or (_is_deed(part) and _is_deed(follows) and not any(named))


def _is_deed(phrase: JapanesePhrase) -> bool:
    return phrase.is_deed or phrase.form in (ja_forms.Form.PAST, ja_forms.Form.DOING)
