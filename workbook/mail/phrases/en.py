"""Joins English note fragments: decides from the first words of a fragment how it becomes a sentence or a
noun phrase. What no rule knows follows a colon, which is grammatical whatever it is."""

from __future__ import annotations

import re
from enum import StrEnum

from workbook.mail.phrases.clean import JAPANESE


class Form(StrEnum):
    SENTENCE = "sentence"  # has a subject and a verb
    PAST = "past"  # begins with a past verb: "compared all pairs"
    BASE = "base"  # begins with a plain verb: "use a heap"
    GERUND = "gerund"  # begins with an -ing form
    NOUN = "noun"
    QUESTION = "question"
    CAUSE = "cause"  # begins with because
    FOREIGN = "foreign"  # holds Japanese script


BASE_VERBS = frozenset(
    ["use", "keep", "store", "sort", "write", "cache", "add", "split", "start", "walk", "make", "compare", "do", "build", "replace", "put", "send", "return", "pick", "take", "move", "run", "check", "limit", "fail", "retry", "index", "hash", "scan", "push", "pull", "read", "fetch", "batch", "queue", "shard", "partition", "replicate", "lock", "drop", "remove", "delete", "insert", "update", "merge", "group", "map", "reduce", "filter", "count", "track", "mark", "set", "choose", "serve", "route", "buffer", "stream", "log", "measure", "test", "wrap", "swap", "invert", "iterate", "loop", "recurse", "traverse", "compute", "precompute", "memoize", "memoise", "cap", "give", "let", "allow", "avoid", "skip", "stop", "wait", "call", "load", "save", "bound", "assign", "go", "begin", "switch", "rate", "throttle", "fan", "hold", "try", "validate", "normalise", "normalize", "denormalise", "denormalize", "evict", "expire", "refresh", "sample", "combine", "define", "design", "describe", "explain", "mention", "answer", "say", "expose", "isolate", "place", "publish", "subscribe", "poll"]
)
PAST_VERBS = frozenset(
    ["wrote", "made", "did", "built", "kept", "took", "ran", "put", "sent", "chose", "went", "began", "sought", "drew", "cut", "set", "led", "found", "gave", "brought", "said", "told", "saw", "thought", "broke", "let", "held", "spent", "split", "read", "grew", "fell", "rose", "got", "had", "taught", "came", "started"]
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|can|cannot|can't|could|will|won't|would|must|may|might|should|does|doesn't|do|don't|did|didn't|"
    r"means?|makes?|gives?|takes|needs?|lets|keeps|costs|avoids|becomes?|stays?|drops|grows|returns|gets|cuts|removes|holds|shows|works|wins|requires|"
    r"reads|writes|depends|happens|goes|turns|leaves|adds|saves|allows|scales|survives|dominates|matters|guarantees|prevents|ensures|loses|moves|fits|"
    r"dropped|went|fell|rose|became|took|kept|made|gave|let|led|halved|doubled|improved|reduced|fixed|moved|started|stopped|agreed|grew|wrote|ran|said|asked)\b"
)
SUBJECT = re.compile(
    r"^(?:i|we|it|this|that|they|there|you|he|she|the|a|an|each|every|all|both|my|our|one|no|only|once|if|when|since|after|before|with|in|on|at|by|for|to|then|so|instead|reads?|writes?)\b",
    re.IGNORECASE,
)
DETERMINER = re.compile(
    r"^(?:the|a|an|my|our|your|their|this|that|these|those|one|two|three|some|each|every|all|both|no|how|what|why|where|when|which|\d)\b",
    re.I,
)
COUNTABLE = re.compile(
    r"^((?:[a-z-]+ ){0,2}?(?:hash ?map|hash ?set|hash table|heap|set|dict|dictionary|queue|trie|stack|cache|lock|map|array|list|tree|graph|index|loop|pass|buffer|"
    r"window|counter|bitmap|bloom filter|token bucket|leaky bucket|sliding window|linked list|nested loop|double loop|priority queue|deque|min-heap|max-heap|load balancer|message queue))\b(?! and |s\b)",
    re.I,
)
CASUAL = (
    (
        r"\b(?:basically|kinda|sorta|just kind of|kind of|sort of|actually|literally|super|really|pretty much|like,)\s+",
        "",
    ),
    (r"\bgonna\b", "going to"),
    (r"\bwanna\b", "want to"),
    (r"\bw/o\b", "without"),
    (r"\bw/\s?", "with "),
    (r"\bb/c\b|\bbc\b|\bcuz\b|\bcos\b", "because"),
    (r"\bdidnt\b", "didn't"),
    (r"\bdont\b", "don't"),
    (r"\bcant\b", "can't"),
    (r"\bi\b(?!\.e)", "I"),
    (r"\bim\b", "I am"),
    (r"\bive\b", "I have"),
    (r"\bthru\b", "through"),
    (r"\bppl\b", "people"),
    (r"\bcuz\b", "because"),
    (r"\s&\s", " and "),
    (r"\blookups\b", "lookups"),
    (r"\bO\s?\(\s*([nmk])\s*(?:\^|\*\*)\s*2\s*\)", r"O(\1²)"),
    (r"\bO\s?\(\s*([nmk])\s*(?:\^|\*\*)\s*3\s*\)", r"O(\1³)"),
)
CASUAL_RULES = tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in CASUAL)
REGRET = re.compile(
    r"^(?:i )?(?:should(?: have|'ve|ve| of)?|could have|could've|would have been better to|better to|better:?|need to|ought to have)\s+(?:just |simply |better )?",
    re.I,
)
PARTICIPLES = {
    "used": "use",
    "kept": "keep",
    "written": "write",
    "sorted": "sort",
    "said": "say",
    "made": "make",
    "built": "build",
    "chosen": "choose",
    "put": "put",
    "done": "do",
    "gone": "go",
    "taken": "take",
    "stored": "store",
    "cached": "cache",
    "started": "start",
    "compared": "compare",
    "split": "split",
    "added": "add",
    "mentioned": "mention",
    "explained": "explain",
    "picked": "pick",
    "asked": "ask",
    "tried": "try",
    "moved": "move",
    "run": "run",
}


def smoothed(text: str) -> str:
    """``text`` with shorthand written out and regrets as what is better."""
    for pattern, to in CASUAL_RULES:
        text = pattern.sub(to, text)
    if match := REGRET.match(text):
        first, gap, rest = text[match.end() :].partition(" ")
        text = PARTICIPLES.get(first.lower(), first) + gap + rest
    return text.strip(" ,;:")


def form(text: str) -> Form:
    if JAPANESE.search(text):
        return Form.FOREIGN
    if text.endswith(("？", "?")):
        return Form.QUESTION
    first = re.split(r"[\s,]", text, maxsplit=1)[0].lower()
    if first in ("because", "since", "as"):
        return Form.CAUSE
    if first in BASE_VERBS and " " in text:
        return Form.BASE
    if first in PAST_VERBS or (
        first.endswith("ed")
        and first
        not in (
            "need",
            "speed",
            "feed",
            "seed",
            "nested",
            "shared",
            "distributed",
            "sorted",
            "balanced",
            "linked",
            "fixed",
            "hashed",
            "cached",
        )
    ):
        return Form.PAST
    if first == "sorted" and re.match(r"sorted (?:the|by|both|it|them|all|and|first|each)\b", text, re.I):
        return Form.PAST
    if FINITE.search(text.lower()):
        return Form.SENTENCE
    if first.endswith("ing") and first not in (
        "string",
        "ring",
        "caching",
        "sharding",
        "indexing",
        "hashing",
        "routing",
        "paging",
        "batching",
        "monitoring",
        "testing",
        "pricing",
    ):
        return Form.GERUND
    return Form.NOUN


def capital(text: str) -> str:
    """First letter in upper case, unless the word has its own spelling (``iOS``, ``p95``, ``fan-out``)."""
    return text[:1].upper() + text[1:] if re.match(r"[a-z]+(?:[\s,'-]|$)", text) else text


def lower(text: str) -> str:
    """First letter in lower case where it is an ordinary word."""
    return (
        text[:1].lower() + text[1:]
        if re.match(r"(?:[A-Z][a-z]+|A)(?:[\s,]|$)", text) and not re.match(r"I\b", text) and _ordinary(text)
        else text
    )


def _ordinary(text: str) -> bool:
    first = text.split()[0].lower().strip(",")
    return (
        first in BASE_VERBS
        or first in PAST_VERBS
        or bool(SUBJECT.match(text) or DETERMINER.match(text))
        or first.endswith(("ing", "ed"))
    )


def quoted(text: str) -> str:
    inner = text.replace("“", "‘").replace("”", "’").replace('"', "'").replace("？", "?")
    return f"“{inner}”"


def nominal(text: str, kind: Form) -> str:
    """A noun phrase for the middle of a sentence."""
    if kind is Form.NOUN:
        text = lower(text)
        return (
            text
            if DETERMINER.match(text) or not COUNTABLE.match(text)
            else ("an " if text[0] in "aeio" else "a ") + text
        )
    if kind is Form.GERUND:
        return lower(text)
    return quoted(text)


def sentence(text: str, kind: Form, modal: str = "would ") -> str:
    """A whole sentence without its full stop; ``modal`` stands between I and a plain verb."""
    match kind:
        case Form.PAST:
            return "I " + lower(text)
        case Form.BASE:
            return f"I {modal}{lower(text)}"
        case Form.GERUND | Form.NOUN:
            return "In short: " + nominal(text, kind)
        case Form.CAUSE:
            return "That is " + lower(text)
        case Form.QUESTION:
            return quoted(text)
    return capital(text)


def reason(text: str, kind: Form) -> str:
    """A sentence that gives ``text`` as the reason, without its full stop."""
    match kind:
        case Form.NOUN | Form.GERUND | Form.QUESTION:
            return "The reason is " + nominal(text, kind)
        case Form.CAUSE:
            return "That is " + lower(text)
    return sentence(text, kind)


def statement(text: str, kind: Form) -> str:
    """A sentence that states ``text`` as the answer to a question, without its full stop."""
    if kind in (Form.NOUN, Form.BASE, Form.GERUND):
        return capital(text)
    return sentence(text, kind)
