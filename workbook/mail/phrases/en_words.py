"""The words of English notes: shorthand and names written out, articles put in, capitals."""

from __future__ import annotations

import re
from functools import cache

from workbook.mail.phrases.clean import CODE, sparing
from workbook.mail.phrases.vocabulary import rewritten, words

PRONOUN = re.compile(
    r"^(?:i|we|it|this|that|they|there|you|he|she|nobody|everybody|everyone|someone|both|neither|each)\s",
    re.IGNORECASE,
)
DETERMINER = re.compile(
    r"^(?:the|a|an|my|our|your|their|his|her|its|this|that|these|those|one|two|three|four|five|some"
    r"|each|every|all|both"
    r"|no|how|what|why|where|when|which|who|\d\S*)\b|^[^\W\d_]+'s ",
    re.IGNORECASE,
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
    rf"(?:{MODIFIER} )?(?:{HEAD}|{BODY}) (?:is|has|can|will|was|[a-z]+s)\b",
    re.IGNORECASE,
)
WITHOUT_ARTICLE = re.compile(rf"\b(with|into|in|using) (?={THING})", re.IGNORECASE)
WITHOUT_ARTICLE_LISTED = re.compile(rf"\b(and|or) (?={THING})", re.IGNORECASE)
NONE = re.compile(r"^no (?=[a-z])(?!one\b)([^,;]*)")
CONDITION = re.compile(r"^((?:if|when|once) [^,]+? (?:is|are) [a-z]+) (?=([a-z-]+)\b)", re.IGNORECASE)
LEAD_IN = re.compile(
    r"^(?:(?:so|and|but|also|then(?= (?:i|we)\b)|anyway|in hindsight|in retrospect|turns out),?"
    r"|(?:ok|okay|well),|also:)\s+(?=\S+ \S)",
    re.IGNORECASE,
)
# What a note says in passing; a kind of tree and a super user are what they are.
FILLER = re.compile(
    r"\b(?:basically|kinda|sorta|literally|pretty much|super (?!user|class|set|node|block|script|key|column)"
    r"|(?<!\ba )(?<!\bthe )(?<!\bthis )(?<!\bthat )(?<!\bwhat )(?<!\bwhich )(?<!\bany )(?<!\bone )(?<!\bno )"
    r"(?<!\bsome )(?<!\bsame )(?<!\beach )(?:just )?(?:kind|sort) of)\s*(?=\S)",
    re.IGNORECASE,
)
REGRET = re.compile(
    r"^(?:i )?(?:should(?: have|'ve|ve| of)?|could have|could've|would have been better to|better to|need to"
    r"|ought to have)\s+(?:just |simply |better )?",
    re.IGNORECASE,
)
# What was left undone, without the blame: posted each key and forgot to cancel the last one.
FORGOT = re.compile(r"(?<=\b(?:and|but) )(?:i )?forgot to (?=[a-z])", re.IGNORECASE)
IRREGULAR = {
    "kept": "keep", "written": "write", "said": "say", "made": "make", "built": "build", "chosen": "choose",
    "done": "do", "gone": "go", "taken": "take", "put": "put", "split": "split", "run": "run", "used": "use",
    "stored": "store", "cached": "cache", "compared": "compare", "tried": "try", "moved": "move",
    "merged": "merge",
}  # fmt: skip
# Not a part of code: cache.ttl, redis-cli, -o json.
PLAIN_WORD = re.compile(r"(?<![\w./-])(?<!-\w )[a-z][a-z0-9]+(?![\w/-]|\.\w)")
PLUS = re.compile(r"(?<=[a-z]{2}) \+ (?=[a-z]{2}|a )", re.IGNORECASE)
AMPERSAND = re.compile(r"\s&\s(?=[a-z])", re.IGNORECASE)
# Names of code, so that a sign between them is of code, too: head_idx, isOpen, MASK, what is held.
CODE_NAME = re.compile(r"\w+_\w+|\w*[Mm]ask|[a-z]+[A-Z][a-z]\w*|[A-Z][A-Z\d]{3,}|[\ue100-\uf8ff]")
CONSTANT = re.compile(r"[A-Z][A-Z\d]{2,}")  # where it stands beside one other word: slot & BIT, not ops & CRM
# What stands for itself in a note: a call, but not O(n^2), what is in square brackets, and what is quoted.
ITSELF = re.compile(
    r"(?<!\w)(?!O\()[A-Za-z_]\w*\([^()]*\)|\w*\[[^\[\]]+\]|(?<![\w'])'[^']+'(?![\w'])|\"[^\"]+\"|“[^”]+”"
)
INDEX = re.compile(r"[\[(:+*/<=-]i\b|\bi[\]:+*/<=-]|\bfor (?:each |every )?i\b")  # a[i:i+k]
ITSELF_AND_I = re.compile(rf"{ITSELF.pattern}|\bi\b")
LONE_I = re.compile(r"\bi(?= (\w+?)(?:n['’]t)?\b)")


@cache
def plain_verbs() -> frozenset[str]:
    return words("en_verbs") | words("en_nouns_or_verbs")


@cache
def acts() -> frozenset[str]:
    """What may follow "I"."""
    helpers = "would did do had have was am can could should will also only just then never still now first"
    return plain_verbs() | words("en_past") | set(helpers.split()) | {
        word + "ed" for word in words("en_verbs")
    }


@cache
def names() -> dict[str, str]:
    """The proper spelling of what is typed in lower case: redis -> Redis."""
    return {name.lower(): name for name in words("en_names")}


def written_out(text: str, listed: bool = False) -> str:
    """``text`` with shorthand and names written out, but for code and quotations in it; ``listed``: for a
    list, in which a plus may stand."""
    kept = ITSELF_AND_I if INDEX.search(text) else ITSELF
    return sparing(kept, text, lambda rest: _spelt(rest, listed))


def _spelt(text: str, listed: bool) -> str:
    text = rewritten(AMPERSAND.sub(_and, text), "en_shorthand")
    text = LONE_I.sub(lambda match: "I" if match[1] in acts() or match[1].endswith("ed") else "i", text)
    return PLAIN_WORD.sub(_proper, text if listed else PLUS.sub(_and, text))


def _and(match: re.Match[str]) -> str:
    """A sign between words, but not in a formula: tokens + dt * rate, O(page + limit), index & MASK."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if re.search(r"\w\([^()]*$", before):
        return match[0]
    left, right = re.split(r"[,;:(]|\bso\b", before)[-1].split(), re.split(r"[,;:)]", after)[0].split()
    named = [_is_of(CODE_NAME, word) for word in (*left[-1:], *right[:1])]
    if "&" in match[0]:
        is_code = any(named)
    else:
        is_code = all(named) or re.search(r"[=*^<>]", " ".join(left + right)) is not None
    alone = len(left) == len(right) == 1 and any(_is_of(CONSTANT, word) for word in left + right)
    return match[0] if is_code or alone else " and "


def _is_of(kind: re.Pattern[str], word: str) -> bool:
    return kind.fullmatch(word) is not None and word not in names().values()


def _proper(match: re.Match[str]) -> str:
    word, one = match[0], match[0].removesuffix("s")
    return names().get(word) or (f"{names()[one]}s" if one != word and one in names() else word)


def article(text: str) -> str:
    return "an " if text[:1].lower() in "aeio" else "a "


def smoothed(text: str, articles: bool = True) -> str:
    """The same with its articles, unless it is for a list, and regrets as what is better."""
    text = FORGOT.sub("did not ", written_out(text, listed=not articles))
    text = LEAD_IN.sub("", FILLER.sub("", text))
    wanting = [WITHOUT_ARTICLE] + [WITHOUT_ARTICLE_LISTED] * bool(COUNTABLE.match(text)) if articles else []
    for pattern in wanting:
        text = pattern.sub(lambda match: match[0] + article(match.string[match.end() :]), text)
    condition = CONDITION.match(text)
    if condition and condition[2].lower() in words("en_verbs"):
        text = f"{condition[1]}, {text[condition.end() :]}"
    if match := REGRET.match(text):
        first, gap, rest = text[match.end() :].partition(" ")
        text = plain(first) + gap + rest
    text = text.rstrip(" ,;:")
    return text if CODE.match(text) else text.lstrip(" ,;:")


def existing(text: str) -> str:
    """no locks needed -> there are no locks needed."""
    if not (match := NONE.match(text)):
        return text
    head = re.split(r" (?:to|that|which|for|of|in|on|per|between|with|at)\b", match[1])[0]
    many = re.search(r"[^su\W]s\b", head)
    return f"there {'are' if many else 'is'} {text}"


def plain(participle: str) -> str:
    """kept -> keep, added -> add; anything else stays."""
    word = participle.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    stem = word.removesuffix("ed")
    return stem if stem != word and stem in plain_verbs() else participle


def capital(text: str) -> str:
    """First letter in upper case, unless the word has its own spelling (``iOS``, ``p95``, ``std::map``), is a
    command (``df -h``) or the name of a quantity (``q``)."""
    match = re.match(r"([a-z]+)(?! --?[a-z])(?:[\s,'/-]|:(?!:)|$)", text)
    named = match and (match[1] in words("en_code") or re.fullmatch("[b-hj-z]", match[1]))
    return text[:1].upper() + text[1:] if match and not named else text


def is_measured(name: str) -> bool:
    """Whether a figure is of something that goes from one value to another, rather than of many things."""
    thing = re.split(r" (?:of|in|on|at|for|with|from|per|to) ", name)[0].split(" ")[-1].lower()
    return thing in words("en_measured") or re.fullmatch(r"p\d+", thing) is not None


def definite(text: str) -> str:
    """battery life -> the battery life: what is measured, before its verb."""
    return text if DETERMINER.match(text) or re.match(r"\w+ing\b", text) else f"the {text}"


FUNCTION = re.compile(
    r"(?:For|With|If|When|While|In|On|At|By|From|To|Of|As|So|But|And|Or|Only|Also|Then|Not|Never|Always|Better"
    r"|Most|Some|Same|Since|Because|Until|After|Before|Once|Without|Use|Keep)\b"
)


COMPARED = re.compile(r"[A-Z][a-z]+er than\b")  # Safer than by hand


def lower(text: str) -> str:
    """First letter in lower case where the word is an ordinary one."""
    if not re.match(r"(?:[A-Z][a-z]+|A)(?:[\s,'-]|: |$)", text):
        return text
    first = re.split(r"[\s,:]", text, maxsplit=1)[0].lower()
    ordinary = first in plain_verbs() | words("en_past") or first.endswith(("ing", "ed"))
    ordinary = ordinary or FUNCTION.match(text) or PRONOUN.match(text)
    if ordinary or (DETERMINER.match(text) and "'" not in first):
        return text[:1].lower() + text[1:] if first != "i" else text
    return text


def inside(text: str) -> str:
    """A note in the middle of a sentence: in lower case where its first word is in common use, too."""
    text = lower(text)
    first = re.match(r"([A-Z][a-z]+)[ ,](?![A-Z])", text)
    if not first or first[1] in names().values():
        return text
    is_common = first[1].lower() in words("en_common") or COMPARED.match(text)
    return text[:1].lower() + text[1:] if is_common else text


def is_doubtful(text: str) -> bool:
    """Whether nobody knows if its first word is a name or only begins the note: Obelisk tour."""
    first = re.match(r"([A-Z][a-z]+) (?![A-Z])", inside(text))
    return first is not None and not DETERMINER.match(text) and first[1] not in names().values()


def with_object(text: str) -> str:
    """kept sorted list -> kept a sorted list."""
    verb, gap, rest = text.partition(" ")
    return f"{verb} {article(rest)}{rest}" if gap and COUNTABLE.match(rest) else text


def quoted(text: str) -> str:
    inner = text.replace("“", "‘").replace("”", "’").replace('"', "'").replace("？", "?")
    return f"“{inner}”"
