"""Which topic a typed tag means."""

from __future__ import annotations

import re
from functools import cache

from workbook.model.topic import OwnTopics
from workbook.topics.catalogue import catalogue
from workbook.topics.lexicon import CUES, cues, names
from workbook.topics.own import own_topic, standing_for
from workbook.topics.spelling import key, runs

SPEAKS = 2.0  # a cue of this weight is also a name for its topic when it is typed as a tag
NO_TOPIC = "-"
LONGEST = 100  # characters; no tag is longer
LATIN = re.compile(r"[0-9a-z+#]+")
KANA = re.compile(r"[ぁ-ゖ]")


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
    found = known.get(folded) or _compound(label[:LONGEST], known) or _slip(folded, known)
    if not found or found == NO_TOPIC:
        return None
    return standing_for(found, own) if own else found


@cache
def spellings() -> dict[str, str]:
    """Key -> topic id, of all names and aliases and of the cues that speak for one topic only."""
    spoken: dict[str, set[str]] = {}
    silent: set[str] = set()
    for file in sorted(CUES.glob("*.txt")):
        for cue in cues(file.read_text(encoding="utf-8")):
            if cue.target == NO_TOPIC:
                silent.add(key(cue.words))
            elif cue.weight >= SPEAKS and " + " not in cue.words and not cue.target.startswith("@"):
                spoken.setdefault(key(cue.words), set()).add(cue.target)
    table = dict.fromkeys(silent, NO_TOPIC)
    table |= {spelling: next(iter(topics)) for spelling, topics in spoken.items() if len(topics) == 1}
    table |= {key(name): topic.id for topic in catalogue() for name in names(topic)}
    table.pop("", None)
    return table


@cache
def _fillers() -> frozenset[str]:
    text = (CUES.parent / "fillers.txt").read_text(encoding="utf-8")
    return frozenset(key(word) for word in text.split() if word)


def parts(label: str, known: dict[str, str]) -> list[str]:
    """The topics named by the parts of ``label``, where known words and fillers cover it whole; else none."""
    words = runs(label)
    text, cuts, at = "".join(words), {0}, 0
    for word in words:
        cuts |= {at} if LATIN.fullmatch(word) else set(range(at, at + len(word)))
        at += len(word)
    cuts.add(len(text))
    # reached[end]: the topics of the best way to cover text[:end], the one with the fewest parts
    reached: dict[int, tuple[int, list[str]]] = {0: (0, [])}
    for end in sorted(cuts - {0}):
        for start in sorted(cuts):
            if start >= end:
                break
            piece = text[start:end]
            if start not in reached:
                continue
            topic = known.get(piece) if len(piece) > 1 else None
            filler = piece in _fillers()
            if not filler and (topic is None or topic == NO_TOPIC):
                continue
            count, topics = reached[start]
            if end not in reached or count + 1 < reached[end][0]:
                reached[end] = (count + 1, topics if filler or topic is None else [*topics, topic])
    return reached.get(len(text), (0, []))[1]


def _compound(label: str, known: dict[str, str]) -> str | None:
    topics = set(parts(label, known))
    return topics.pop() if len(topics) == 1 else None


def _slip(folded: str, known: dict[str, str]) -> str | None:
    """The topic of the one spelling within a slip or two of ``folded``; kanji and digits must agree."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    allowed = _slips_allowed(folded)
    if not allowed:
        return None
    close = extract(folded, known.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=20)
    near = [(slips, known[spelling]) for spelling, slips, _at in close if _comparable(folded, spelling)]
    least = min(near, default=(0, ""))[0]
    topics = {topic for slips, topic in near if slips == least}
    return topics.pop() if len(topics) == 1 else None


def _slips_allowed(folded: str) -> int:
    free = len(re.sub(r"[^a-zぁ-ゖ]", "", folded))
    return 2 if free >= 10 else 1 if free >= 6 or len(KANA.findall(folded)) >= 5 else 0


def _comparable(one: str, other: str) -> bool:
    fixed = [re.sub(r"[a-zぁ-ゖ]", "", text) for text in (one, other)]
    return fixed[0] == fixed[1] and one[0] == other[0] and _slips_allowed(other) > 0


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
