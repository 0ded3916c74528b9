"""What stayed from the interview, noted in English, as something to thank the interviewers for."""

from __future__ import annotations

import re

from workbook.mail.phrases import en_forms, en_whole, en_words
from workbook.mail.phrases.english import EnglishPhrase
from workbook.mail.phrases.phrase import Phrase

LIKED = re.compile(
    r"^(?:(?:i|we) )?(?:really |particularly |quite |especially )?(?:liked|loved|enjoyed|appreciated"
    r"|like|love|enjoy)\s+"
    r"|^(?:it was )?(?:nice|great|good|cool|interesting|fun|best part|highlight)(?: part)?"
    r"(?: was|:| to (?:hear|see|learn|talk)(?: about)?)?\s+"
    r"|^(?:(?:his|her|their|the) )?(?:main )?point:?\s+",
    re.IGNORECASE,
)
VERDICT = re.compile(
    r"(?:,\s*(?:really )?(?:loved|liked|enjoyed) (?:it|that)$)"
    r"|(?:,| -+| –| —)?\s*(?:was|were|is)?\s*(?:really |very |super |so |quite )?(?:interesting|great"
    r"|nice|fun|cool|good"
    r"|the best part|enjoyable|insightful|useful|helpful|memorable|impressive|fascinating)[\s!.]*$",
    re.IGNORECASE,
)
INTERVIEWER = re.compile(r"\b(?:the )?interviewer(?:s'|'s)", re.IGNORECASE)
# legacy migration: with real dates; live captions, a latency budget of two seconds
REMARKED = re.compile(r"^([^:(),]{3,40}?)(?:(?::| -+| –| —) ([^()]+)|, (\S+(?: [^(),\s]+){3,}))$")
TALKED = re.compile(
    r"^(?:(?:we|i) )?(?:(?:talked|spoke|chatted)(?: \w+)? (?:about|on)|discussed)\s+"
    r"|^(?:the |our |a )?(?:discussion|conversation|talk|chat)s? (?:about|on|of|around) ",
    re.IGNORECASE,
)
SOMEBODY = r"(?:he|she|they|you|one of them|both|(?-i:[A-Z][a-z]+))"
ADVERBS = r"(?:(?:also|even|really|kindly|then) )?"
MUCH = r"(?:(?:a lot|much|more|(?:many )?questions) )?"
ASKED = re.compile(rf"^(?:{SOMEBODY} )?{ADVERBS}asked (?:me |us )?{MUCH}(?:about|on) ", re.IGNORECASE)
ASKED_WHY = re.compile(
    rf"^(?:{SOMEBODY} )?{ADVERBS}asked (?:me |us )?(?=(?:why|how|whether|what)\b)", re.IGNORECASE
)
# he showed me the rig; they explain very clearly how it boots
WHAT = r"(?:how|why|what|where|when)\b"
TOLD = re.compile(
    rf"^{SOMEBODY} {ADVERBS}(?:show|explain|describe|tell|told|mention|share|present|demo|walk|talk|spoke"
    rf"|speak)\w*(?: me| us)?(?: through| about)? (?:(?!{WHAT})[a-z]+ (?:[a-z]+ )?(?={WHAT}))?(?:that )?",
    re.IGNORECASE,
)
# What I saw there is something to enjoy.
MET = (
    (r"^(?:i )?(?:saw|got to see|was shown|got shown) ", "seeing "),
    (r"^(?:i )?(?:heard|got to hear) ", "hearing "),
    (r"^(?:i )?(?:learnt|learned) ", "learning "),
    (r"^(?:i )?tried (?:out )?", "trying out "),
    (rf"^(?:{SOMEBODY} |we )?(?:went|walked|worked)(?: me)? through ", "going through "),
    (rf"^(?:{SOMEBODY} )?gave (?:me |us )?(?=(?:\w+ )*?(?:hints?|tips?|advice|examples?)\b)", "your "),
)
SAID = re.compile(r"^([A-Z][\w.-]+(?: [A-Z][\w.-]+)?)(?: said)?: ['\"‘“](.+)['\"’”]$")
AFTERTHOUGHT = re.compile(
    rf", (?:but )?(?=(?:{SOMEBODY}|we|talked|spoke|discussed|asked|showed|explained|gave|saw|heard) )",
    re.IGNORECASE,
)
# Breaks cost them a day: whom something acts on is somebody else.
ACTED_ON = re.compile(r"^((?:[\w.-]+: )?(?:(?!to |for |of |by |with |from |and |in |on )[\w-]+ ){2,4})them\b")
LABEL = re.compile(r"[^:(),]{3,40}: ")
THIRD = {"is": "are", "was": "were", "has": "have", "does": "do"}


def told(text: str) -> str:
    """A highlight as typed, the interviewers addressed."""
    return INTERVIEWER.sub("your", text)


def highlight(phrase: Phrase, people: tuple[str, ...] = ()) -> EnglishPhrase:
    """``people``: the parts of the interviewers' names."""
    text = VERDICT.sub("", LIKED.sub("", phrase.text)).strip(" ,:-–—")
    clauses = [_thing(clause) for clause in AFTERTHOUGHT.split(text)]
    if len(clauses) == 2 and LABEL.match(text):
        text = "; ".join(clauses)
    elif len(clauses) == 2 and en_forms.tells(clauses[1]):
        text = f"{clauses[0]} ({clauses[1]})"
    else:
        text = ", and ".join(clauses)
    if (match := REMARKED.match(text)) and not en_forms.JOINED.match(match[3] or ""):
        remark = match[2] or match[3]
        is_theirs = all(part in people for part in match[1].split(" "))
        text = _remarked(match[1], remark) if is_theirs else f"{match[1]} ({remark})"
    return EnglishPhrase(text, phrase.sources, phrase.key)


def _remarked(name: str, remark: str) -> str:
    """What one of the interviewers said."""
    is_clause = en_whole.is_whole(remark, en_forms.form(remark))
    return f"{name}'s point that {en_words.existing(remark)}" if is_clause else f"{name}'s remark “{remark}”"


def _thing(text: str) -> str:
    """What happened there as something one may have enjoyed, where a rule knows how."""
    if match := SAID.match(text):
        return f"{match[1]}'s remark “{match[2]}”"
    text = TALKED.sub("our conversation about ", text)
    text = ASKED_WHY.sub("your question ", ASKED.sub("your questions about ", text))
    text = TOLD.sub("", text)
    for pattern, met in MET:
        text = re.sub(pattern, met, text, flags=re.IGNORECASE)
    return _addressed(text)


def _addressed(text: str) -> str:
    """The interviewers as you; what belongs to somebody named before stays theirs."""
    speaks = re.search(r"\b(?:he|she|they)\b", text, re.IGNORECASE)
    text = re.sub(r"\b(?:he|she) (\w+)", _agreeing, text, flags=re.IGNORECASE)
    text = re.sub(r"\bthey\b", "you", text, flags=re.IGNORECASE)
    text = ACTED_ON.sub(r"\1you", text)
    if speaks or not re.search(r"[^su\W]s\b.*\btheirs?\b", text, re.IGNORECASE):
        text = re.sub(r"\b(?:his|her|their)(s?)\b(?! own\b)", r"your\1", text, flags=re.IGNORECASE)
    return text


def _agreeing(match: re.Match[str]) -> str:
    verb = match[1].lower()
    return "you " + THIRD.get(verb, re.sub(r"(?:(?<=[sxh])es|(?<=[^s])s)$", "", match[1]))
