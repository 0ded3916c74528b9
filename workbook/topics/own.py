"""The person's own topics. Each function takes ``OwnTopics`` and gives the changed ones; nothing in place."""

from __future__ import annotations

import re
from hashlib import sha256
from unicodedata import normalize

from workbook.locale import _
from workbook.model.enums import Kind
from workbook.model.errors import InvalidValue, NotFound, shown
from workbook.model.topic import Correction, OwnTopics, Topic
from workbook.topics.catalogue import catalogue
from workbook.topics.lexicon import names
from workbook.topics.spelling import key

CORRECTIONS_KEPT = 1_000
LONGEST_SLUG = 48


def own_id(label: str) -> str:
    """The id of an own topic called ``label``: its ASCII letters, or a digest of its key where it has others.

    It depends on the label alone, so the same label gives the same id on every machine.
    """
    folded = key(label)
    slug = re.sub(r"[^a-z0-9]+", "-", normalize("NFKC", label).casefold()).strip("-")
    if key(slug) != folded or len(slug) > LONGEST_SLUG:
        slug = sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"own-{slug}"


def add_topic(own: OwnTopics, label: str, kind: Kind = Kind.KNOWLEDGE) -> tuple[OwnTopics, Topic]:
    """``own`` with a topic called ``label``, and that topic; one of the same spelling is used again.

    ``InvalidValue`` where the label has no letter or digit.
    """
    label = label.strip()
    if not key(label):
        raise InvalidValue(
            _("A topic needs a name with at least one letter or digit."),
            _("What came was “{label}”.").format(label=shown(label)),
            _("Type the name again."),
        )
    for topic in own.own:
        if key(label) in map(key, names(topic)):
            return own, topic
    name = {"name_en": label} if label.isascii() else {"name_ja": label}
    topic = Topic(id=own_id(label), kind=kind, **name)
    return own.model_copy(update={"own": [*own.own, topic]}), topic


def map_topic(own: OwnTopics, label: str, topic_id: str) -> OwnTopics:
    """``own`` in which ``label`` (a tag as typed, or an own topic's name or id) stands for ``topic_id``.

    ``NotFound`` where nothing has that id; ``InvalidValue`` where the two would stand for each other.
    """
    if topic_id not in {topic.id for topic in (*catalogue(), *own.own)}:
        raise NotFound(
            _("Expected the id of a topic in the catalogue or of your own."),
            _("What came was “{label}”.").format(label=shown(topic_id)),
            _("Choose one from the list of topics."),
        )
    label = _own_id_named(label, own)
    if standing_for(topic_id, own) == label:
        raise InvalidValue(
            _("A topic can stand for another one only."),
            _("“{label}” and “{topic}” would stand for each other.").format(
                label=shown(label), topic=shown(topic_id)
            ),
            _("Take the other mapping back first."),
        )
    return own.model_copy(update={"mappings": {**own.mappings, label: topic_id}})


def unmap_topic(own: OwnTopics, label: str) -> OwnTopics:
    """``own`` without the mapping of ``label``, given as to ``map_topic``."""
    gone = {label, _own_id_named(label, own)}
    kept = {name: topic for name, topic in own.mappings.items() if name not in gone}
    return own.model_copy(update={"mappings": kept})


def _own_id_named(label: str, own: OwnTopics) -> str:
    """The id of the own topic that ``label`` names: questions hold ids. Any other label stays as it is."""
    folded = key(label)
    return next((topic.id for topic in own.own if folded and folded in map(key, names(topic))), label)


def correct(own: OwnTopics, text: str, topics: list[str]) -> OwnTopics:
    """``own`` that has learned which ``topics`` a question's ``text`` has; the last word on a text holds."""
    kept = [correction for correction in own.corrections if correction.text != text]
    corrections = [*kept, Correction(text=text, topics=topics)][-CORRECTIONS_KEPT:]
    return own.model_copy(update={"corrections": corrections})


def standing_for(topic_id: str, own: OwnTopics) -> str:
    """The topic that ``topic_id`` stands for in the end; a circle of mappings ends where it closes.

    A topic of the catalogue stands for itself, even where its id was also typed as a tag and mapped.
    """
    last = {topic.id for topic in catalogue()}
    while topic_id in own.mappings and topic_id not in last:
        last.add(topic_id)
        topic_id = own.mappings[topic_id]
    return topic_id


def own_topic(folded: str, own: OwnTopics) -> str | None:
    """The topic that a tag of this spelling was mapped onto, or else the own topic it names."""
    for label, target in own.mappings.items():
        if key(label) == folded:
            return standing_for(target, own)
    for topic in own.own:
        if folded in map(key, (topic.id, *names(topic))):
            return standing_for(topic.id, own)
    return None
