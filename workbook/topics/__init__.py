"""The catalogue of topics, what a typed tag means, and which topics a question is about.

``catalogue.json`` is a list with one object for each topic: ``id`` (never changes, never is used again),
``group`` (coding, fundamentals, design, data, infra, security, ml, frontend, behavioural), ``kind`` (of the
questions it mostly comes up in: coding, design, behavioural, knowledge), ``name_ja``, ``name_en``, and the
other names a person may type, ``aliases_ja`` and ``aliases_en``. No name belongs to two topics, however it is
spelt. ``cues/*.txt`` holds what speaks for a topic in a question's text; see ``lexicon``.
"""

from workbook.topics.catalogue import catalogue
from workbook.topics.find import find_topic, near_misses
from workbook.topics.own import add_topic, correct, map_topic, standing_for, unmap_topic
from workbook.topics.suggest import suggest_topics

__all__ = [
    "add_topic", "catalogue", "correct", "find_topic", "map_topic", "near_misses", "standing_for",
    "suggest_topics", "unmap_topic",
]
