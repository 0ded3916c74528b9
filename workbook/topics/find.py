"""Which topic a typed tag means."""

from __future__ import annotations

import re
from functools import cache

from workbook.model.topic import OwnTopics
from workbook.topics.catalogue import catalogue
from workbook.topics.lexicon import CUES, NO_TOPIC, cues, names
from workbook.topics.own import own_topic, standing_for
from workbook.topics.spelling import key, runs

SPEAKS = 3.0  # points from which a cue typed as a tag names its topic
LONGEST = 100  # characters; no tag is longer
LATIN = re.compile(r"[0-9a-z+#]+")
KANA = re.compile(r"[ぁ-ゖ]")
FREE = re.compile(r"[a-zぁ-ゖ]")  # letters in which a slip leaves the meaning alone


def find_topic(label: str, own: OwnTopics | None = None) -> str | None:
    """The id of the topic that ``label`` names, or ``None``; the person's own topics and mappings come first.

    Width, case, separators, kana, long vowels and plurals do not matter; known synonyms, words that only
    frame a topic ("basics of", 問題) and single slips in long words are seen through. Nothing else is.
    """
    folded = key(label[:LONGEST])
    if not folded:
        return None
    if own and (topic := own_topic(folded, own)):
        return topic
    known = spellings()
    found = known.get(folded) or _compound(label[:LONGEST], known) or _slip(folded)
    if not found or found == NO_TOPIC:
        return None
    return standing_for(found, own) if own else found


@cache
def spellings() -> dict[str, str]:
    """Key -> topic id, of all names and aliases and of the cues that speak for one topic only."""
    spoken: dict[str, set[str]] = {}
    for cue in cues():
        if cue.weight >= SPEAKS and " + " not in cue.words and not cue.target.startswith("@"):
            spoken.setdefault(key(cue.words), set()).add(cue.target)
    table = {spelling: next(iter(topics)) for spelling, topics in spoken.items() if len(topics) == 1}
    table |= called()
    table.pop("", None)
    return table


@cache
def called() -> dict[str, str]:
    """Key -> topic id, of the ids, names and aliases, and of the tags known to name no topic."""
    none = {key(cue.words): NO_TOPIC for cue in cues() if cue.target == NO_TOPIC}
    return none | {key(name): topic.id for topic in catalogue() for name in (topic.id, *names(topic))}


@cache
def _fillers() -> frozenset[str]:
    text = (CUES.parent / "fillers.txt").read_text(encoding="utf-8")
    return frozenset(key(word) for word in text.split())


def parts(label: str, known: dict[str, str]) -> list[str]:
    """The topics named by the parts of ``label``, where known words and fillers cover it whole; else none.

    Of several ways to cover it, the one with the fewest parts and then the fewest topics counts.
    """
    words = runs(label)
    text, cuts, at = "".join(words), [0], 0
    for word in words:
        at += len(word)
        cuts += [at] if LATIN.fullmatch(word) else range(at - len(word) + 1, at + 1)
    covers: dict[int, list[str]] = {0: []}
    for end in cuts[1:]:
        ways = [
            [*covers[start], text[start:end]]
            for start in cuts
            if start < end and start in covers and _stands(text[start:end], known)
        ]
        if ways:
            covers[end] = min(ways, key=lambda way: (len(way), len(_topics(way, known))))
    return _topics(covers.get(len(text), []), known)


def _stands(piece: str, known: dict[str, str]) -> bool:
    return piece in _fillers() or (len(piece) > 1 and known.get(piece, NO_TOPIC) != NO_TOPIC)


def _topics(pieces: list[str], known: dict[str, str]) -> list[str]:
    """The topics of the pieces that are no fillers; of the fillers where there is nothing else."""
    telling = [piece for piece in pieces if piece not in _fillers()] or pieces
    return list(dict.fromkeys(known[piece] for piece in telling if known.get(piece, NO_TOPIC) != NO_TOPIC))


def _compound(label: str, known: dict[str, str]) -> str | None:
    topics = parts(label, known)
    return topics[0] if len(topics) == 1 else None


def _slip(folded: str) -> str | None:
    """The topic of the one name within a slip or two of ``folded``; kanji and digits must agree."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    if not (allowed := _slips_allowed(folded)):
        return None
    close = extract(folded, called().keys(), scorer=OSA.distance, score_cutoff=allowed, limit=20)
    near = [(slips, called()[name]) for name, slips, _at in close if _comparable(folded, name)]
    least = min(near, default=(0, ""))[0]
    topics = {topic for slips, topic in near if slips == least}
    return topics.pop() if len(topics) == 1 else None


def _slips_allowed(folded: str) -> int:
    free = len(FREE.findall(folded))
    return 2 if free >= 10 else 1 if free >= 5 else 0


def _comparable(one: str, other: str) -> bool:
    """Whether the one can be the other mistyped; short Latin words only with two letters swapped."""
    if FREE.sub("", one) != FREE.sub("", other) or one[0] != other[0]:
        return False
    short = len(FREE.findall(other)) < 7 and not KANA.search(other)
    return sorted(one) == sorted(other) if short else _slips_allowed(other) > 0


def near_misses(label: str, own: OwnTopics | None = None) -> list[str]:
    """Ids of at most three topics that ``label`` might mean, best first: to be offered, never applied."""
    from rapidfuzz.distance import JaroWinkler
    from rapidfuzz.process import extract

    folded = key(label[:LONGEST])
    if not folded or find_topic(label, own):
        return []
    known = {spelling: topic for spelling, topic in spellings().items() if topic != NO_TOPIC}
    for topic in own.own if own else ():
        known |= {key(name): topic.id for name in names(topic)}
    near = extract(folded, known.keys(), scorer=JaroWinkler.similarity, score_cutoff=0.86, limit=10)
    topics = [*parts(label[:LONGEST], known), *(known[spelling] for spelling, _score, _at in near)]
    if own:
        topics = [standing_for(topic, own) for topic in topics]
    return list(dict.fromkeys(topics))[:3]
