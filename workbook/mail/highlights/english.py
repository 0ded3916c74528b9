"""What stayed from the interview, noted in English, as something to thank the interviewers for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbook.mail.highlights.english_frames import THEY, framed, met, noted, told_of_reader
from workbook.mail.phrases import Phrase, en_forms, en_people, en_words
from workbook.mail.phrases.en_people import NAME, TITLE

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
# Who said it, where no name is known: pathology lady: ...
NAMELESS = re.compile(
    r"^(?:(?:the|an?|one) )?(?:[\w-]+ ){0,2}(?:lady|woman|man|guy|lad|bloke|dude|person)"
    r"(?: (?:from|in|of) [\w ]+?)?: +",
    re.IGNORECASE,
)
PRAISED = re.compile(  # the argument (a nice one) over maps
    r"\s*\((?:(?:a|an|the) )?(?:(?:really|very|quite) )?"
    r"(?:nice|great|good|fun|cool|lovely|interesting)(?: one)?\)"
)
EXCLAIMED = re.compile(
    r",? (?:lol|haha+|wow)$|, (?:(?:what )?an? )?(?:(?:absolute|total|proper|real) )?(?:legend|hero"
    r"|genius|star|respect|kudos|chapeau|props|hats off|fair play|bless (?:him|her|them)|love (?:it|that)"
    r"|mind blown)$",
    re.IGNORECASE,
)
SOMEBODY = rf"(?:{THEY}|you|both|(?-i:(?:{TITLE} )?{NAME}(?: {NAME})?))"
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
# What one thinks of what was asked or said: ..., best question all year.
OPINION = re.compile(
    r"(?:[,;]| -+| –| —) (?:(?:the|a|an|my|such an?|what an?|one of the) )?(?:\w+ly )?(?:best|nicest|hardest"
    r"|smartest|finest|favou?rite|great|good|nice|lovely|fun|clever|smart|fair|tough|hard|tricky|interesting)"
    r" (?:questions?|points?|ideas?|ones?|parts?|things?|hints?|answers?|lines?|stor(?:y|ies))"
    r"(?: (?:i|we|of|all|so far|ever|today|yet|in (?:a|my|years|ages|weeks))\b[^,;]*)?$",
    re.IGNORECASE,
)
SHORT = 3  # words
LAST = re.compile(r"(?:[,;]| -+| –| —) (?:(?:and|but|so|then) )?(?=[^,;]*$)")  # the last clause
# A verb without its subject: now runs the web team.
GOES_ON = re.compile(
    r"(?:(?:and|now|then|later|also|even|still),? )*(?:is|was|has|does|(?!this|its)[a-z]+[^su\W]s)"
    r" (?:an?|the|my|our|your|their|his|her|it|them|all|each|every|no|for|in|on|at|with|as|to)\b",
)
ACTS = (  # behind a name
    rf" (?:(?:also|even|still) )?(?:[a-z]+(?:s|ed|ing)\b|{en_people.SPOKE}|had\b|came\b|drew\b|wrote\b)"
    r"| on (?:how|why)\b"
)
SPOKE = rf"{en_people.SPOKE}|(?:says?|tells?|noted?|notes|spoke)\b|explain|describe|show|present|admit|reckon"
# What needs the sentence before it: She scrolled the whole thing.
LEANS = re.compile(
    rf"(?:he|she|they|it|this|that|these|those)\b(?! (?:also |then )?(?:{SPOKE}))", re.IGNORECASE
)
REACTED = r"(?:laugh|smil|grin|giggl|chuckl|shrug|nod|winc|wink)\w*"
FELT = rf"{REACTED}|(?:is|was|has|does|gets)\b|(?:think|believe|expect|want|wish|like|love|prefer|hate)s\b"
THOUGHT = r"(?:ask|point|want|think|believe|expect|call|see)s?\b"  # of the matter


@dataclass(frozen=True)
class Highlight(Phrase):
    """``reads_on``: whether it is something one may have enjoyed, in running text. ``states``: whether it is
    a clause that "that" leads into. Else it is quoted."""

    reads_on: bool = False
    states: bool = False


def told(text: str) -> str:
    """A highlight as typed, the interviewers addressed."""
    return INTERVIEWER.sub("your", NAMELESS.sub("", text))


def read(phrases: Sequence[Phrase], people: Sequence[str]) -> list[Highlight]:
    """The highlights of a record, the best first: what reads on before what is only quoted. What a reader is
    like is told where nothing else is noted."""
    joint = [phrase for phrase in joined(map(_as_listed, phrases)) if not _comments(phrase)]
    statements = _with_stubs(joint, people)
    others = [phrase for phrase in statements if not (_leans(phrase) or tells_of_reader(phrase.text, people))]
    found = [(phrase, highlight(phrase, people)) for phrase in others or statements]
    found.sort(key=lambda each: not (each[1].reads_on and not each[0].key_before))
    return [each for _noted, each in found]


def _leans(phrase: Phrase) -> bool:
    """Whether it is another sentence that leans on the one before it."""
    return bool(phrase.key_before) and LEANS.match(phrase.text) is not None


def _as_listed(phrase: Phrase) -> Phrase:
    """With no article put in."""
    return replace(phrase, text=phrase.as_listed)


def _comments(phrase: Phrase) -> bool:
    """Whether it only says what one thinks of what was noted before it: want one, loved that."""
    return bool(phrase.key_before) and len(LIKED.sub("", phrase.text).split()) <= SHORT


def highlight(phrase: Phrase, people: Sequence[str] = ()) -> Highlight:
    """``people``: the names of those addressed; one who is addressed alone is you."""
    typed = _proper(phrase.text, people)
    text = EXCLAIMED.sub("", VERDICT.sub("", LIKED.sub("", PRAISED.sub("", typed))))
    text = met(_without_readers(OF_THE_TALK.sub("", OPINION.sub("", text)), people), people).strip(" ,:-–—")
    enjoyed = framed(text, people)
    states = "" if enjoyed else told_of_reader(text, people)
    words = enjoyed or states or en_words.quoted(noted(text, people))
    return Highlight(words, phrase.sources, phrase.key, reads_on=bool(enjoyed), states=bool(states))


def joined(phrases: Iterable[Phrase]) -> list[Phrase]:
    """The statements of highlights, with what tells more of the one before and has no subject of its own:
    Ada came as a tester! now runs the team. Where the one before stays out, so does this."""
    found: list[Phrase] = []
    for phrase in phrases:
        if not phrase.key_before or not GOES_ON.match(phrase.text):
            found.append(phrase)
        elif found and found[-1].key == phrase.key_before:
            found[-1] = replace(found[-1], text=f"{found[-1].text}, {phrase.text}", key=phrase.key)
    return found


def _with_stubs(statements: Iterable[Phrase], people: Sequence[str]) -> list[Phrase]:
    """A short name of a thing that says nothing alone, together with what the note goes on to say: Their lab.
    Ada built two rigs."""
    found: list[Phrase] = []
    for phrase in statements:
        before = found[-1] if found else None
        goes_on = before and before.key == phrase.key_before and _is_stub(before.text)
        if before and goes_on and not any(highlight(each, people).reads_on for each in (before, phrase)):
            found[-1] = replace(before, text=f"{before.text}. {phrase.text}", key=phrase.key)
        else:
            found.append(phrase)
    return found


def _is_stub(text: str) -> bool:
    """Whether it names something and says nothing of it."""
    return len(text.split()) <= SHORT and not en_forms.tells(text)


def tells_of_reader(text: str, people: Sequence[str]) -> bool:
    """Whether a highlight is about one of the interviewers, rather than what was said or shown."""
    verb = _done_by_reader(LIKED.sub("", _proper(text, people)), people)
    return bool(verb) and not re.match(THOUGHT, verb)


def _done_by_reader(text: str, people: Sequence[str]) -> str:
    """The verb whose subject a reader is, but for one of saying; ``""`` where there is none."""
    who = rf"(?:{en_people.called(people)}|he|she)"
    match = re.match(
        rf"{who}(?: \([^()]*\))?(?: (?:also|even|still|just|really))? (\w+)", text, re.IGNORECASE
    )
    if match is None or re.match(SPOKE, match[1], re.IGNORECASE):
        return ""
    verb = match[1]
    acts = re.search(rf"[^su]s$|^(?:is|was|has|does|had|{REACTED})$", verb) or en_forms.is_past(verb)
    return verb if acts else ""


def _without_readers(text: str, people: Sequence[str]) -> str:
    """Without last clauses of what a reader did or how they took it: racks are full, Ada has one at home."""
    while (last := LAST.search(text)) and _is_of_reader(text[last.end() :], people):
        if len(text[: last.start()].split()) < SHORT:
            break
        text = text[: last.start()]
    return text


def _is_of_reader(clause: str, people: Sequence[str]) -> bool:
    """Whether it tells of a reader, but for what one of them is said by name to do in their work."""
    verb = _done_by_reader(clause, people)
    named = re.match(en_people.called(people), clause, re.IGNORECASE)
    works = named and verb.endswith("s") and not re.match(FELT, verb)
    return bool(verb) and not works


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
