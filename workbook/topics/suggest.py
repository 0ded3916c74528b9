"""Which topics a question is about, from its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workbook.model.topic import OwnTopics
from workbook.topics import corrections
from workbook.topics.catalogue import catalogue
from workbook.topics.lexicon import NO_TOPIC, Cue, Hit, Lexicon, names, shipped
from workbook.topics.own import standing_for
from workbook.topics.words import plain

READ = 4_000  # characters; a question states its subject long before that
LEAN = 0.25  # what one point for a group adds to each of its topics that something speaks for
OWN_WEIGHT = 5.0  # more than any cue: the person made the topic for what the catalogue blurs
SURE_SCORE = 2.0  # points
SURE_LEAD = 1.1  # times the points of the second


def suggest_topics(
    text: str, limit: int = 3, sure: bool = False, own: OwnTopics | None = None
) -> list[str]:
    """Ids of at most ``limit`` topics that ``text`` is about, best first; none where nothing speaks for one.

    ``sure`` keeps only topics with strong evidence and stays silent where the first has no clear lead.
    ``own`` adds the person's topics, mappings and corrections.
    """
    scores = score(text, own)
    ranked = sorted(scores, key=lambda topic: (-scores[topic], topic))
    if sure:
        ranked = _certain(ranked, scores)
    return ranked[: max(limit, 0)]


def score(text: str, own: OwnTopics | None = None) -> dict[str, float]:
    """What speaks for each topic, in points on the scale of ``lexicon``; topics without any are left out."""
    words = plain(text[:READ])
    scores: dict[str, float] = defaultdict(float)
    leanings: dict[str, float] = defaultdict(float)
    for target, weight in _evidence(words, shipped()):
        if target.startswith("@"):
            leanings[target[1:]] += weight
        else:
            scores[target] += weight
    for topic in catalogue():
        if topic.id in scores:
            scores[topic.id] *= 1 + LEAN * leanings[topic.group]
    if own:
        scores = _with_own(scores, words, own)
    return {topic: points for topic, points in scores.items() if points > 0 and topic != NO_TOPIC}


def _evidence(words: str, lexicon: Lexicon) -> Iterable[tuple[str, float]]:
    hits = lexicon.hits(words)
    for cue in dict.fromkeys(hit.cue for hit in _apart(hits)):
        yield from lexicon.weights.get(cue, {}).items()
    present = {hit.cue for hit in hits}
    joints = dict.fromkeys(joint for cue in sorted(present) for joint in lexicon.joints.get(cue, ()))
    for joint in joints:
        if not any(present.isdisjoint(alternatives) for alternatives in joint.parts):
            yield joint.target, joint.weight


def _apart(hits: list[Hit]) -> Iterable[Hit]:
    """The hits that remain when, longest first, none may overlap another."""
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda hit: hit.start - hit.end):
        if taken.isdisjoint(range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            yield hit


def _with_own(scores: dict[str, float], words: str, own: OwnTopics) -> dict[str, float]:
    lexicon = Lexicon()
    for topic in own.own:
        for name in names(topic):
            lexicon.add(Cue(topic.id, OWN_WEIGHT, name))
    for target, weight in _evidence(words, lexicon):
        scores[target] += weight
    mapped: dict[str, float] = defaultdict(float)
    for target, weight in corrections.apply(scores, words, own).items():
        mapped[standing_for(target, own)] += weight
    return mapped


def _certain(ranked: list[str], scores: dict[str, float]) -> list[str]:
    if not ranked or scores[ranked[0]] < SURE_SCORE:
        return []
    best = scores[ranked[0]]
    if len(ranked) > 1 and best < SURE_LEAD * scores[ranked[1]]:
        return []
    return [topic for topic in ranked if scores[topic] * 1.5 >= best]
