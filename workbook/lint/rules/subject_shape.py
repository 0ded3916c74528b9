"""Flags a subject that says too little or too much: no matter (お礼, thanks, interview, role), no full
name in Japanese, more than 30 characters or 60; in a reply, any change of the subject.

Why: the subject decides when the mail is opened and whether it is found again.
"""

import re
from collections.abc import Iterator

from workbook.lint.letter import FOLDED, LOWER, Letter
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import _
from workbook.model import Language, Severity
from workbook.text import characters

MOST_CHARACTERS = {"ja": 30, "en": 60}
MATTER = {
    "ja": re.compile(r"礼|面接|面談|補足|相談|質問|課題|選考|件"),
    "en": re.compile(
        r"thank|interview|follow|role|re:|session|talk|chat|call|question|engineer|developer|note|answer|idea"
    ),
}


def check(letter: Letter) -> Iterator[Hit]:
    subject = letter.mail.subject.translate(FOLDED).translate(LOWER).strip()
    if not subject:
        return
    interview = letter.facts.interview
    if interview and interview.reply_to and interview.reply_to.subject:
        yield from _reply(letter.mail.subject, interview.reply_to.subject)
    elif not subject.startswith("re:"):
        yield from _new(letter, subject)


def _reply(subject: str, answered: str) -> Iterator[Hit]:
    kept = re.sub(r"^(?:re:\s*)+", "", answered, flags=re.I)
    if subject.strip() != f"Re: {kept}":
        yield Hit(_("A reply keeps its subject: “Re: {subject}”.").format(subject=kept))


def _new(letter: Letter, subject: str) -> Iterator[Hit]:
    if not MATTER[letter.language].search(subject):
        yield Hit(_("The subject does not say what it is about. Name the thanks or the interview."))
    most, length = MOST_CHARACTERS[letter.language], characters(letter.mail.subject)
    if length > most:
        message = _("The subject has {length} characters; a list of mails shows about {most}. Shorten it.")
        yield Hit(message.format(length=length, most=most))
    name = letter.facts.profile.name(Language.JA) if letter.is_japanese and letter.facts.profile else ""
    if name and re.sub(r"\s", "", name) not in re.sub(r"\s", "", letter.mail.subject):
        yield Hit(_("The subject lacks your full name. Add it: ({name}).").format(name=name))


MIZUNO = {"profile": {"family_name": "水野", "given_name": "航"}}
RULE = Rule(
    name="subject-shape",
    severity=Severity.WARNING,
    target=Target.SUBJECT,
    check=check,
    bad=(
        Example(mail={"subject": "こんにちは"}),
        Example(mail={"subject": "一次面接のお礼とその際に話題になった索引設計についての補足(水野 航)"}),
        Example(mail={"subject": "面接のお礼(水野)"}, facts=MIZUNO),
        Example(mail={"subject": "面接のお礼"}, facts=recorded(reply_to={"subject": "面接のご案内"})),
        Example(language="en", mail={"subject": "Hello"}),
    ),
    good=(
        Example(mail={"subject": "面接のお礼（水野　航）"}, facts=MIZUNO),
        Example(
            mail={"subject": "Re: 面接のご案内"}, facts=recorded(reply_to={"subject": "RE: 面接のご案内"})
        ),
        Example(language="en", mail={"subject": "Thank you - backend engineer, 2 April"}),
    ),
    source="townwork 85762; r-agent 3037; faraday.email",
)
