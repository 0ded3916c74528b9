"""What one would say now: fields without what they tell of the interview, or only remind one to say."""

from __future__ import annotations

import re

from workbook.mail.facts import QuestionFacts
from workbook.mail.phrases import Dropped, Notes, Phrase, en_forms, en_words
from workbook.model import Kind, Language

SAY = (
    r"(?:言う|言い切る|話す|話を(?:先に|最初に)?する|述べる|説明する|触れる|言及する|補足する|(?<=[をと])(?:答える|伝える))"
)
ABOUT_SAYING = re.compile(
    rf"(?:[をもとに]|から|まで|より|について)?(?:先に|最初に|まず|簡潔に|具体的に|もっと)*{SAY}$|の話$"
)
PROPOSITION = re.compile(
    rf"(?:こと|(?<=点)|(?<!こ)と)(?:も|を|まで|に)?(?:先に|最初に|まず)?{SAY}$|を(?:先に|最初に|まず)出す$|、を(?:先に|最初に|まず)?{SAY}$"
)
ABOUT_SAYING_EN = re.compile(
    r"^(?:mention|explain|say|talk about|tell|pick|start from|start with|describe|lead with|give"
    r"|bring up|answer with)\b",
    re.I,
)
# What was said or thought in the room, or what one did there, noted beside what is right.
SPOKE_THEN = re.compile(
    r"(?:I )?(?:only |just |even |first |then |also )*(?:knew|said|told|forgot|mixed up|answered|mentioned"
    r"|explained|missed|guessed|began|thought|hesitated|(?:started|jumped|dived) (?:straight )?(?:to|into"
    r"|with|from|by)|[a-z]+ed (?:on )?about)\b"
    r"|my (?:first|initial|original) (?:answer|idea|attempt|version|design|thought|guess)\b"
    r"|I (?:only |just )?(?:had|did|was|got|never)\b",
    re.IGNORECASE,
)
# What one calls what was said: daft, silly me, way too fast. A word in capitals, or that names a part, is
# matter.
CALLED = re.compile(r"(?:(?:that was|how|so|very|really|way|too|quite|rather|a bit) )*[a-z]+(?: (?:of )?me)?")
PAST = re.compile(r"[a-z]+[^aeou\W]ed|[a-z]+[aou]ed")  # but need, feed
DID_THEN = re.compile(r"I (?:have |had |['’]ve )?(?:only |just )?(\w+)\b")


def now(facts: QuestionFacts, notes: Notes, field_name: str) -> list[Phrase]:
    """A field that tells what one would say now, in English without what it tells of the interview."""
    source = f"{facts.path}.{field_name}"
    told = notes.read(getattr(facts.question, field_name), source)
    if facts.question.kind == Kind.BEHAVIOURAL:
        return told
    return without_then(notes, told, field_name)


def without_then(notes: Notes, told: list[Phrase], field_name: str) -> list[Phrase]:
    """English statements without those of the interview."""
    if notes.language == Language.JA:
        return told
    of_then: list[Phrase] = []
    kept = {phrase.key for phrase in told}
    for phrase in told:
        scolds = CALLED.fullmatch(phrase.text) and not en_words.COUNTABLE.match(phrase.text)
        of_what_goes = phrase.key_before and phrase.key_before not in kept
        if _tells_then(phrase.text, field_name) or (scolds and of_what_goes):
            of_then.append(phrase)
            kept.discard(phrase.key)
    notes.dropped += [Dropped(phrase.sources[0], phrase.text, "muttering") for phrase in of_then]
    return [phrase for phrase in told if phrase not in of_then]


def better_answer(facts: QuestionFacts, notes: Notes) -> list[Phrase]:
    """The better answer without notes that only say what to talk about."""
    source, found = f"{facts.path}.better_answer", []
    for phrase in now(facts, notes, "better_answer"):
        told = phrase.text if notes.language == Language.EN else PROPOSITION.sub("", phrase.text)
        only_about = ABOUT_SAYING_EN if notes.language == Language.EN else ABOUT_SAYING
        if told != phrase.text and len(told) > 5:
            found.append(phrase.retold(told))
        elif only_about.search(phrase.text):
            notes.dropped.append(Dropped(source, phrase.text, "reminder"))
        else:
            found.append(phrase)
    return found


def _tells_then(text: str, field_name: str) -> bool:
    """What I did is told of the interview in a better answer, elsewhere it may be what I did since."""
    did = DID_THEN.match(text) if field_name == "better_answer" else None
    return bool(SPOKE_THEN.match(text) or (did and (en_forms.is_past(did[1]) or PAST.fullmatch(did[1]))))
