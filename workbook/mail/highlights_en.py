"""What stayed from the interview, noted in English, as something to thank the interviewers for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbook.mail.addressed_en import THIRD, addressed
from workbook.mail.phrases import en_forms, en_people, en_whole, en_words
from workbook.mail.phrases.en_people import CAPITAL, NAME, TITLE
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
    r"(?:(?:,| -+| –| —)\s*(?:really )?(?:loved?|liked?|enjoy(?:ed)?) (?:it|that|this)$)"
    r"|(?:,| -+| –| —)?\s*(?:was|were|is)?\s*(?:really |very |super |so |quite )?(?:interesting|great"
    r"|nice|fun|cool|good"
    r"|the best part|enjoyable|insightful|useful|helpful|memorable|impressive|fascinating)[\s!.]*$",
    re.IGNORECASE,
)
INTERVIEWER = re.compile(r"\b(?:the )?interviewer(?:s'|'s)", re.IGNORECASE)
REMARKED = re.compile(r"^([^:(),]{2,40}?)(?::| -+| –| —) ([^()]+)$")  # Ada: no locks
PRAISED = re.compile(  # the argument (a nice one) over maps
    r"\s*\((?:(?:a|an|the) )?(?:(?:really|very|quite) )?"
    r"(?:nice|great|good|fun|cool|lovely|interesting)(?: one)?\)"
)
TALKED = re.compile(
    r"^(?:(?:we|i) )?(?:(?:talked|spoke|chatted)(?: \w+)? (?:about|on)|discussed)\s+"
    r"|^(?:the |our |a )?(?:discussion|conversation|talk|chat)s? (?:about|on|of|around) ",
    re.IGNORECASE,
)
SOMEBODY = rf"(?:he|she|they|you|one of them|both|ma['’]am|madam|sir|(?-i:(?:{TITLE} )?{NAME}(?: {NAME})?))"
ADVERBS = r"(?:(?:also|even|really|kindly|then) )?"
MUCH = r"(?:(?:a lot|much|more|(?:many )?questions) )?"
ASKED = re.compile(rf"^(?:{SOMEBODY} )?{ADVERBS}asked (?:me |us )?{MUCH}(?:about|on) ", re.IGNORECASE)
ASKED_WHY = re.compile(
    rf"^(?:{SOMEBODY} )?{ADVERBS}asked (?:me |us )?(?=(?:why|how|whether|what)\b)", re.IGNORECASE
)
# he showed me the rig; they explain very clearly how it boots
WHAT = r"(?:how|why|what|where|when)\b"
TOLD = re.compile(
    rf"^{SOMEBODY} {ADVERBS}"
    r"(?:(?:show|explain|describe|tell|told|mention|shared|presented|demoed|said|say|admit)"
    rf"\w*(?: me| us)?(?: about)?|walk\w*(?: me| us)? through"
    rf"|(?:talk\w*|spoke|speaks?)(?: to me| to us)? about) "
    rf"(?:(?!{WHAT})[a-z]+ (?:[a-z]+ )?(?={WHAT}))?(?:that )?",
    re.IGNORECASE,
)
FURTHER = re.compile(rf"(?<= and) that (?!{en_forms.FINITE.pattern})")  # but: and that is why
# Ada explained how it boots: what I enjoyed is the explanation.
EXPLAINED = re.compile(
    rf"^({SOMEBODY}) {ADVERBS}(?:explain|describ)\w*(?: (?:to )?(?:me|us))?(?:(?: \w+)? (?:\w+ly|well))?"
    r" (?=(?:how|why)\b)",
    re.IGNORECASE,
)
# What I saw there is something to enjoy.
MET = (
    (r"^(?:i )?(?:saw|g[eo]t(?:ting)? to see|was shown|got shown) ", "seeing "),
    (r"^(?:i )?(?:heard|g[eo]t(?:ting)? to hear) ", "hearing "),
    (r"^(?:i )?(?:learnt|learned) ", "learning "),
    (r"^(?:i )?tried (?:out )?", "trying out "),
    (r"^(?:i )?(?:got to )?play(?:ed)? ", "playing "),
    (r"^(?:i )?(?:got to )?visit(?:ed)? ", "visiting "),
    (rf"^(?:{SOMEBODY} |we )?(?:went|walked|worked)(?: me)? through ", "going through "),
    (rf"^(?:{SOMEBODY} )?gave (?:me |us )?(?=(?:\w+ )*?(?:hints?|tips?|advice|examples?)\b)", "your "),
)
ACTS = rf" [a-z]+(?:s|ed|ing)\b| {en_people.SPOKE}| on (?:how|why)\b"  # behind a name
SAID = re.compile(rf"^({CAPITAL}[\w.-]+(?: {CAPITAL}[\w.-]+)?)(?: said)?: ['\"‘“](.+)['\"’”]$")
AFTERTHOUGHT = re.compile(
    rf", (?:but )?(?=(?:{SOMEBODY}|we|talked|spoke|discussed|asked|showed|explained|gave|saw|heard) )",
    re.IGNORECASE,
)
# A verb without its subject: now runs the web team.
GOES_ON = re.compile(
    r"(?:(?:and|now|then|later|also|even|still),? )*(?:is|was|has|does|(?!this|its)[a-z]+[^su\W]s)"
    r" (?:an?|the|my|our|your|their|his|her|it|them|all|each|every|no|for|in|on|at|with|as|to)\b",
)
# How somebody took it, or what one exclaims of it: ..., and Ada laughed about it; ..., legend.
REACTED = re.compile(
    rf"(?:,|,? (?:and|but|so|then)) (?:{SOMEBODY}|we|everyone|everybody|the room) (?:just |even |only |all )?"
    r"(?:laugh|smil|grin|giggl|chuckl|shrug|sigh|nod|winc|wink|beam|groan)[a-z]*"
    r"(?: (?:about|at|over) [\w ]+)?$",
    re.IGNORECASE,
)
# What one says of the talk, or of how somebody told it: ..., the whole hour was about that; ..., Ada said it
# as a joke.
OF_THE_TALK = re.compile(
    rf"(?:[,;]| -+| –| —) (?:(?:but|and|so) )?(?:(?:the |our |my )?(?:(?:whole|entire|rest of the|half the"
    r"|most of the) )?(?:talk|conversation|interview|chat|discussion|hour|session|call)"
    r" (?:was|went|turned|revolved|came back)\b[^,;]*\b(?:that|it|this)$"
    rf"|{SOMEBODY} (?:told|said|meant|mentioned|put|called) (?:it|that|this)"
    r"(?:$| (?:(?:as|like|with|without|half|twice|almost|laughing|smiling|grinning)\b"
    r"|[a-z]+ly\b(?! [a-z]+s\b)).*$))",
    re.IGNORECASE,
)
ACCORDING = re.compile(r",? according to (?:him|her|them)\b")
EXCLAIMED = re.compile(
    r",? (?:lol|haha+|wow)$|, (?:(?:what )?an? )?(?:(?:absolute|total|proper|real) )?(?:legend|hero"
    r"|genius|star|respect|kudos|chapeau|props|hats off|fair play|bless (?:him|her|them)|love (?:it|that)"
    r"|mind blown)$",
    re.IGNORECASE,
)
THOUGHT = r"(?:ask|point|want|think|believe|expect|call|see)s?\b"  # of the matter


def told(text: str) -> str:
    """A highlight as typed, the interviewers addressed."""
    return INTERVIEWER.sub("your", text)


def tells_of_reader(text: str, people: Sequence[str]) -> bool:
    """Whether a highlight is about one of the interviewers, rather than what was said or shown."""
    bare = LIKED.sub("", _proper(text, people))
    who = rf"(?:{en_people.called(people)}|he|she)"
    match = re.match(rf"{who}(?: (?:also|even|still))? (\w+)", bare, re.IGNORECASE)
    if match is None or TOLD.match(bare) or re.match(rf"{en_people.SPOKE}|{THOUGHT}", match[1]):
        return False
    return match[1] in THIRD or bool(re.search(r"[^su]s$", match[1])) or en_forms.is_past(match[1])


def joined(noted: Sequence[Phrase]) -> list[Phrase]:
    """The statements of highlights, with what tells more of the one before and has no subject of its own:
    Ada came as a tester! now runs the team. Where the one before stays out, so does this."""
    found: list[Phrase] = []
    for phrase in noted:
        if not phrase.key_before or not GOES_ON.match(phrase.text):
            found.append(phrase)
        elif found and found[-1].key == phrase.key_before:
            found[-1] = replace(found[-1], text=f"{found[-1].text}, and {phrase.text}", key=phrase.key)
    return found


def highlight(phrase: Phrase, people: Sequence[str] = ()) -> EnglishPhrase:
    """``people``: the names of those addressed; one who is addressed alone is you."""
    typed = _proper(phrase.text, people)
    bare = REACTED.sub("", EXCLAIMED.sub("", VERDICT.sub("", LIKED.sub("", PRAISED.sub("", typed)))))
    bare = ACCORDING.sub("", OF_THE_TALK.sub("", bare))
    text = re.sub(rf"^({en_people.called(people)}) on (?=(?:how|why)\b)", r"\1 explained ", bare)
    text = text.strip(" ,:-–—")
    things = [_thing(clause, people) for clause in AFTERTHOUGHT.split(text)]
    text = _thing(text, people) if any(map(en_forms.tells, things[1:])) else ", and ".join(things)
    if match := REMARKED.match(text):
        name, remark = match.groups()
        if name == "you" or re.fullmatch(en_people.called(people), name):
            is_theirs = _speaks(remark) <= _speaks(phrase.text)
            text = _remarked("your" if name == "you" else f"{name}'s", remark, is_theirs)
        elif name.startswith("our conversation"):
            text = f"{name} ({remark})"
    return EnglishPhrase(
        text, phrase.sources, phrase.key, reworded=_is_reworded(text, phrase.text),
        noted=bare.strip(" ,:-–—"),
    )  # fmt: skip


def _is_reworded(text: str, typed: str) -> bool:
    """Whether it speaks to the readers, or begins in a word, that the note does not have."""
    return _speaks(text) > _speaks(typed) or text.split(" ")[0].lower() not in typed.lower()


def _speaks(text: str) -> int:
    """How often it speaks to the readers."""
    return len(re.findall(r"\byou(?:rs?)?\b", text, re.IGNORECASE))


def _proper(text: str, people: Sequence[str]) -> str:
    """Names of the interviewers typed in lower case, where a subject or an owner stands."""
    parts = (part for name in people for part in name.split(" ") if part[:1].isupper())
    spelt = {part.lower(): part for part in parts}
    who = en_people.called(spelt.values())
    named = rf"\b{who}(?=['’]s\b|:)|(?:^|(?<=, )|(?<= and )|(?<= but )|(?<= that )){who}"
    named += rf"(?=(?: and {who})?(?:{ACTS}))"
    return re.sub(
        named,
        lambda match: " ".join(spelt.get(word.lower(), word) for word in match[0].split(" ")),
        text,
        flags=re.IGNORECASE,
    )


def _remarked(whose: str, remark: str, is_theirs: bool) -> str:
    """What one of the interviewers said, in quotation marks where the words are theirs."""
    if en_whole.is_whole(remark, en_forms.form(remark)):
        return f"{whose} point that {en_words.existing(remark)}"
    return f"{whose} remark “{remark}”" if is_theirs else f"{whose} remark: {remark}"


def _thing(text: str, people: Sequence[str]) -> str:
    """What happened there as something one may have enjoyed, where a rule knows how."""
    alone = people[0] if len(people) == 1 else ""
    if match := SAID.match(text):
        is_alone = alone and match[1] in (alone, *alone.split(" "))
        return f"{'your' if is_alone else match[1] + chr(39) + 's'} remark “{match[2]}”"
    text = TALKED.sub("our conversation about ", text)
    text = ASKED_WHY.sub("your question ", ASKED.sub("your questions about ", text))
    text = TOLD.sub("", EXPLAINED.sub(_explanation, _without_that(text)))
    for pattern, met in MET:
        text = re.sub(pattern, met, text, flags=re.IGNORECASE)
    return addressed(text, people)


def _without_that(text: str) -> str:
    """What follows a verb of saying, where that goes: Ada said that x fits and that y fits -> x fits and y
    fits."""
    said = TOLD.match(text)
    if not said or not said[0].endswith("that "):
        return text
    return said[0] + FURTHER.sub(" ", text[said.end() :])


def _explanation(match: re.Match[str]) -> str:
    is_name = match[1].lower() not in ("he", "she", "they", "you", "one of them", "both")
    return f"{match[1]}'s explanation of " if is_name else "your explanation of "
