"""Joins English note fragments: decides from the first words of a fragment how it becomes a sentence or a
noun phrase. What no rule knows follows a colon, which is grammatical whatever it is."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from workbook.mail.phrases.vocabulary import rewrites, words


class Form(StrEnum):
    SENTENCE = "sentence"  # has a subject and a verb
    PAST = "past"  # begins with a past verb: "compared all pairs"
    BASE = "base"  # begins with a plain verb: "use a heap"
    THIRD = "third"  # begins with a verb that lacks its subject: "keeps equal keys in order"
    GERUND = "gerund"  # begins with an -ing form
    NOUN = "noun"
    QUESTION = "question"
    CAUSE = "cause"  # begins with because


FINITE = re.compile(
    r"\b(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|can|cannot|can't|could|will"
    r"|won't|would|must|may"
    r"|might|should|does|doesn't|do|don't|did|didn't|means?|makes?|gives?|takes|needs?|lets|keeps"
    r"|costs|avoids|becomes?"
    r"|stays?|drops|grows|gets|cuts|removes|holds|works|wins|requires|reads|writes|depends|happens"
    r"|goes|go|leaves|adds"
    r"|saves|allows|scales|survives|dominates|matters|guarantees|prevents|ensures|loses|fits|dropped"
    r"|went|fell|rose"
    r"|became|took|kept|made|gave|led|halved|doubled|improved|reduced|fixed|started|stopped|agreed"
    r"|grew|said|only ever"
    r"|(?!towards|across|always|besides|versus|minus|plus)[a-z]{3,}s"
    r" (?:a|an|the|each|every|it|them|one|no|all|both))\b"
)
PRONOUN = re.compile(
    r"^(?:i|we|it|this|that|they|there|you|he|she|nobody|everybody|everyone|someone|both|neither|each)\s",
    re.IGNORECASE,
)
DETERMINER = re.compile(
    r"^(?:the|a|an|my|our|your|their|his|her|its|this|that|these|those|one|two|three|four|five|some"
    r"|each|every|all|both"
    r"|no|how|what|why|where|when|which|who|\d\S*)\b|^[A-Z][a-z]+'s ",
    re.IGNORECASE,
)
QUESTION_WORD = re.compile(r"^(?:how|what|why|where|when|which|who)\b", re.IGNORECASE)
OBJECT = re.compile(
    r"^\S+ (?:the|a|an|it|them|each|every|all|by|on|in|only|both|my|our|per|with|from|into|first|two"
    r"|one|and|at|for|no|new"
    r"|to|as|out|up|down|over|against|\d+)\b|^\S+ .* (?:down|up|in|out|through|around|along)$"
    r"|^\S+ [a-z]+s (?:by|in|on|per|with|from|into|as|to|at"
    r"|once|instead|first)\b"
)
HEAD = (
    r"(?:m(?:in|ax)-)?(?:"
    r"hash ?map|hash ?set|hash table|heap|set|dict|dictionary|queue|trie|stack|cache|lock|array|"
    r"list|tree|graph|index|loop|pass|buffer|window|counter|bitmap|bloom filter|bucket|pointer|"
    r"deque|balancer|log|table|map|machine|view|hash|service|worker|job"
    r"|script)"
)
MODIFIER = (
    r"(?:(?!(?:with|of|in|on|by|to|per|for|at|and|or|then|the|an?|each|every|one|two|three|four|my|our|your"
    r"|its|their|his|her|this|that|these|those|no|some|any|all|both|which)\b)[A-Za-z][\w'-]*)"
)
BODY = "(?:team|manager|boss|client|customer|vendor|app|server|database|build|system|site|interviewer)"
# One thing that wants its article; what follows must not make it a part of a compound.
THING = (
    rf"(?:{MODIFIER} ){{0,2}}{HEAD}(?=$|[,;:)]| (?:of|per|for|with|in|on|at|keyed|by|to|and|that|which"
    r"|then|from|instead|every|each|once|so|when|before|after)\b)"
)
COUNTABLE = re.compile(THING, re.IGNORECASE)
BARE_THING = re.compile(
    rf"(?:{MODIFIER} )?(?:{HEAD}|{BODY}) (?:is|has|can|will|was|[a-z]+s|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
WITHOUT_ARTICLE = re.compile(rf"\b(with|into|in|using) (?={THING})", re.IGNORECASE)
WITHOUT_ARTICLE_LISTED = re.compile(rf"\b(and|or) (?={THING})", re.IGNORECASE)
# Two leads wanted different queues: a subject and what it did, not what was done to it.
TOLD = re.compile(
    rf"^(?:the |a |an |my |our |two |three |one )?(?:{MODIFIER} ){{1,3}}?[a-z]{{2,}}ed "
    r"(?!(?:by|in|on|from|with|as|per)\b)",
    re.IGNORECASE,
)
NONE = re.compile(r"^no (?=[a-z])(?!one\b)([^,;]*)")
CONDITION = re.compile(r"^((?:if|when|once) [^,]+? (?:is|are) [a-z]+) (?=([a-z-]+)\b)", re.IGNORECASE)
ADJECTIVES = (
    "nested", "shared", "distributed", "balanced", "linked", "fixed", "need", "speed", "feed", "seed", "red",
)  # fmt: skip
NOT_GERUNDS = (
    "string", "ring", "caching", "sharding", "indexing", "hashing", "routing", "paging", "batching",
    "monitoring", "testing", "pricing", "thing", "nothing",
)  # fmt: skip
QUALITY = re.compile(
    r"^(?:good|bad|useful|best|fine|ideal|easy|cheap|fast|slow|safe|better|worse|faster|slower|cheaper|simpler)"
    r" (?:for|at|with|in|when|enough|to|than)\b",
    re.IGNORECASE,
)
TALK = re.compile(
    r"\b(?:debate|discussion|story|stories|talk|conversation|demo|tour|walk-?through|exchange|idea|argument)$"
)
SUBORDINATE = re.compile(
    r"^(?:if|when|while|since|as|because|once|after|before|although|though|unless|until|where|with|given"
    r"|for|to|in|on|at|what|how|whatever|whenever)\b",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"^(?:and|but|or|so|yet|nor|because|since|as|which|who|whose|where|when|while|if|then|not|only|i\.e|e\.g"
    r"|with|without|even|though|although|unless|until|for|to|in|on|at|by)\b",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"^(?:so|and|but|also|then|ok|okay|well|anyway|in hindsight|in retrospect|turns out),?\s+(?=\S+ \S)",
    re.IGNORECASE,
)
REGRET = re.compile(
    r"^(?:i )?(?:should(?: have|'ve|ve| of)?|could have|could've|would have been better to|better to|need to"
    r"|ought to have)\s+(?:just |simply |better )?",
    re.IGNORECASE,
)
IRREGULAR = {
    "kept": "keep", "written": "write", "said": "say", "made": "make", "built": "build", "chosen": "choose",
    "done": "do", "gone": "go", "taken": "take", "put": "put", "split": "split", "run": "run", "used": "use",
    "stored": "store", "cached": "cache", "compared": "compare", "tried": "try", "moved": "move",
    "merged": "merge",
}  # fmt: skip


# A noun that is also a verb, and its own verb: split breaks on quotes.
SUBJECT_VERB = re.compile(
    r"^[a-z]+ (?:breaks|fails|keeps|takes|needs|makes|gives|lets|goes|becomes|stays|drops|loses|gets) "
)
NO_CAUSE = re.compile(r"\w+ (?:then|of|an?|soon|well|long)\b", re.IGNORECASE)
INVARIANT = re.compile(r"(?:split|put|cut|set|read|let|run)\b.*?(?:\band|\bthen|,) (\w+)")
# Start-up was slow, found we parsed all of it: the second has another subject.
FOUND = re.compile(r", (?=(?:found|saw|noticed|reali[sz]ed|discovered|learned|turned out)\b)", re.IGNORECASE)
LONE_I = re.compile(r"\bi(?= (\w+))")


@cache
def acts() -> frozenset[str]:
    """What may follow "I"."""
    helpers = "would did do had have was am can could should will also only just then never still now first"
    return words("en_verbs") | words("en_past") | words("en_nouns_or_verbs") | set(helpers.split()) | {
        word + "ed" for word in words("en_verbs")
    }


@cache
def names() -> dict[str, str]:
    """The proper spelling of what is typed in lower case: redis -> Redis."""
    return {name.lower(): name for name in words("en_names")}


def written_out(text: str) -> str:
    """``text`` with shorthand and names written out."""
    for pattern, to in rewrites("en_shorthand"):
        text = pattern.sub(to, text)
    text = LONE_I.sub(lambda match: "I" if match[1] in acts() or match[1].endswith("ed") else "i", text)
    return re.sub(r"\b[a-z][a-z0-9]+\b", lambda match: names().get(match[0], match[0]), text)


def _article(text: str) -> str:
    return "an " if text[:1].lower() in "aeio" else "a "


def smoothed(text: str) -> str:
    """The same with its articles, and regrets as what is better."""
    text = LEAD_IN.sub("", written_out(text))
    wanting = [WITHOUT_ARTICLE] + [WITHOUT_ARTICLE_LISTED] * bool(COUNTABLE.match(text))
    for pattern in wanting:
        text = pattern.sub(lambda match: match[0] + _article(match.string[match.end() :]), text)
    if match := NONE.match(text):
        head = re.split(r" (?:to|that|which|for|of|in|on|per|between|with|at)\b", match[1])[0]
        many = re.search(r"[^su\W]s\b", head)
        text = f"there {'are' if many else 'is'} {text}"
    condition = CONDITION.match(text)
    if condition and condition[2].lower() in words("en_verbs"):
        text = f"{condition[1]}, {text[condition.end() :]}"
    if match := REGRET.match(text):
        first, gap, rest = text[match.end() :].partition(" ")
        text = _plain(first) + gap + rest
    return text.strip(" ,;:")


def _plain(participle: str) -> str:
    """kept -> keep, added -> add; anything else stays."""
    word = participle.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    stem = word.removesuffix("ed")
    return stem if stem != word and stem in words("en_verbs") | words("en_nouns_or_verbs") else participle


def form(text: str, told: bool = False) -> Form:
    """``told``: of something that was done, where a first word in -ed is rather a verb."""
    first = re.split(r"[\s,]", text, maxsplit=1)[0].lower()
    if text.endswith(("？", "?")):
        return Form.QUESTION
    if first in ("because", "since", "as") and not NO_CAUSE.match(text):
        return Form.CAUSE
    if told and (also := INVARIANT.match(text)) and also[1] in words("en_verbs"):
        return Form.BASE
    if PRONOUN.match(re.sub(r"^(?:since then|now|today|after that|later),? ", "", text)):
        return Form.SENTENCE
    if _begins_past(text, first, told):
        return Form.PAST
    if told and TOLD.match(text):
        return Form.SENTENCE
    if " " in text and _begins_plain(text, first) and not SUBJECT_VERB.match(text):
        return Form.BASE
    if " " in text and _is_third(first) and not FINITE.search(text[len(first) :].lower()):
        return Form.THIRD
    if _has_subject(text):
        return Form.SENTENCE
    clause = text if SUBORDINATE.match(text) else text.split(", ")[0]
    if FINITE.search(clause.lower()):
        return Form.SENTENCE
    return Form.GERUND if first.endswith("ing") and first not in NOT_GERUNDS else Form.NOUN


def _has_subject(text: str) -> bool:
    """teachers get features; threads share memory; the greedy one commits too early."""
    match = re.match(r"(?:(?!to\b)[\w-]+ ){0,2}?[a-z-]{3,}[^s\W]s ([a-z]+) (\w+)", text, re.IGNORECASE)
    if match is None:
        single = re.match(r"(?:the |an? )?(?:[\w-]+ ){1,2}?([a-z]{3,})s \w", text, re.IGNORECASE)
        return single is not None and single[1] in words("en_verbs")
    acts = words("en_verbs") | {"share", "cost", "hold", "own", "pay", "mean"}
    return match[1] in acts or (match[1] in words("en_nouns_or_verbs") and bool(DETERMINER.match(match[2])))


def tells(text: str) -> bool:
    """Whether a note says something as a sentence does, however short."""
    return form(smoothed(text)) not in (Form.NOUN, Form.GERUND)


def parts(statement: str) -> list[str]:
    """The statements that a slash or a comma runs together."""
    return [
        part
        for piece in statement.split(" / ")
        for part in ([piece] if form(piece, True) is Form.PAST else FOUND.split(piece))
    ]


def stands(text: str, kind: Form) -> bool:
    """Whether it makes a sentence that nobody minds."""
    return bool(kind not in (Form.NOUN, Form.GERUND) and ":" not in text) or bool(QUALITY.match(text))


def _begins_past(text: str, first: str, told: bool) -> bool:
    if first in words("en_past") - words("en_verbs") or (told and first in words("en_past")):
        return True
    return first.endswith("ed") and first not in ADJECTIVES and bool(told or OBJECT.match(text.lower()))


def _begins_plain(text: str, first: str) -> bool:
    if COUNTABLE.match(text) and not OBJECT.match(text.lower()):
        return False
    if first in words("en_nouns_or_verbs"):
        return bool(OBJECT.match(text.lower()))
    return first in words("en_verbs") or first.endswith(("ify", "ize", "ise"))


def _is_third(first: str) -> bool:
    stems = {first.removesuffix("s"), first.removesuffix("es"), re.sub(r"ies$", "y", first)}
    return first.endswith("s") and bool(stems & (words("en_verbs") - words("en_nouns_or_verbs")))


def capital(text: str) -> str:
    """First letter in upper case, unless the word has its own spelling (``iOS``, ``p95``)."""
    return text[:1].upper() + text[1:] if re.match(r"[a-z]+(?:[\s,':/-]|$)", text) else text


def lower(text: str) -> str:
    """First letter in lower case where the word is an ordinary one."""
    if not re.match(r"(?:[A-Z][a-z]+|A)(?:[\s,'-]|$)", text):
        return text
    first = re.split(r"[\s,]", text, maxsplit=1)[0].lower()
    ordinary = first in words("en_verbs") | words("en_past") | words("en_nouns_or_verbs") or first.endswith(
        ("ing", "ed")
    )
    if ordinary or (DETERMINER.match(text) and "'" not in first) or PRONOUN.match(text):
        return text[:1].lower() + text[1:] if first != "i" else text
    return text


def with_object(text: str) -> str:
    """kept sorted list -> kept a sorted list."""
    verb, gap, rest = text.partition(" ")
    return f"{verb} {_article(rest)}{rest}" if gap and COUNTABLE.match(rest) else text


def listed(text: str) -> str:
    """A list of actions with its last comma as and: sort starts and ends, sweep, and keep the maximum."""
    *heads, last = text.split(", ")
    first = last.split(" ")[0].lower()
    acts = words("en_verbs") | words("en_nouns_or_verbs") | words("en_past")
    if heads and not re.search(r" and |;", last) and (first in acts or first.endswith("ed")):
        return ", ".join(heads) + (", and " if len(heads) > 1 else " and ") + last
    return text


def quoted(text: str) -> str:
    inner = text.replace("“", "‘").replace("”", "’").replace('"', "'").replace("？", "?")
    return f"“{inner}”"


def nominal(text: str, kind: Form) -> str:
    """A noun phrase for the middle of a sentence."""
    if kind is Form.NOUN:
        text = lower(text)
        return text if DETERMINER.match(text) or not COUNTABLE.match(text) else _article(text) + text
    if kind is Form.GERUND:
        return lower(text)
    return quoted(text)


def thing(text: str) -> str:
    """What one may enjoy, as a noun phrase; ``""`` where the text is none."""
    if text.startswith("our conversation"):
        return text
    kind = form(re.sub(r" \(.*", "", text))
    if QUESTION_WORD.match(text) and kind is not Form.QUESTION:
        return lower(text)
    if kind in (Form.NOUN, Form.BASE) and (DETERMINER.match(text) or TALK.search(text)):
        return ("" if DETERMINER.match(text) else "the ") + lower(text)
    return lower(text) if kind is Form.GERUND else ""


def sentence(text: str, kind: Form, told: bool = False) -> str:
    """A whole sentence without its full stop."""
    match kind:
        case Form.PAST:
            return "I " + listed(with_object(lower(text)))
        case Form.BASE:
            return ("My approach was to " if told else "I would ") + listed(with_object(lower(text)))
        case Form.THIRD:
            return "It " + lower(text)
        case Form.CAUSE:
            return "That is " + lower(text)
        case Form.QUESTION:
            return quoted(text)
    if QUALITY.match(text):
        return "It is " + lower(text)
    return capital(unspliced(with_article(text, kind)))


def with_article(text: str, kind: Form) -> str:
    """cache fills up -> the cache fills up."""
    return "the " + text if kind is Form.SENTENCE and BARE_THING.match(text) else text


def unspliced(text: str) -> str:
    """Two sentences run together by a comma, apart: a scan is slow, an index helps -> a scan is slow; an
    index helps."""
    first, comma, second = text.partition(", ")
    if not comma or "," in second or SUBORDINATE.match(first) or JOINED.match(second):
        return text
    start = " ".join(second.split(" ")[:4]).lower()
    both = FINITE.search(first.lower()) and (PRONOUN.match(second) or FINITE.search(start))
    subject = second.split(" ")[0].lower()
    acts = subject in words("en_verbs") | words("en_past") or FINITE.match(second.lower())
    begins = not acts or re.match(r"\S+ (?:may|can|cannot|will|is|are|must|might|should|could)\b", second)
    return f"{first}; {second}" if both and begins else text


def reason(text: str, kind: Form) -> str:
    """A sentence that gives ``text`` as the reason, without its full stop."""
    if kind in (Form.NOUN, Form.GERUND):
        return "The deciding point: " + nominal(text, kind)
    return sentence(text, kind)


def statement(text: str, kind: Form) -> str:
    """A sentence that states ``text`` as the answer to a question, without its full stop."""
    if kind in (Form.NOUN, Form.GERUND) and not QUALITY.match(text):
        return "In short: " + nominal(text, kind)
    return capital(text) if kind is Form.BASE else sentence(text, kind)
