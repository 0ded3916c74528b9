"""The catalogue: ids for good, names in both languages, no name twice."""

from collections import defaultdict

from workbook.topics import catalogue
from workbook.topics.lexicon import names
from workbook.topics.spelling import key

PUBLISHED = [
    "array", "string", "hash-table", "linked-list", "stack-queue", "tree", "graph", "heap",
    "dynamic-programming", "greedy", "backtracking", "binary-search", "two-pointers", "sorting",
    "bit-manipulation", "math", "complexity", "os", "concurrency", "networking", "web-http", "oop",
    "design-patterns", "language", "testing", "git", "code-quality", "system-design", "scalability",
    "caching", "distributed-systems", "microservices", "message-queue", "api-design", "sql",
    "db-index", "transactions", "data-modeling", "nosql", "data-pipeline", "linux", "containers",
    "cicd", "cloud", "observability", "web-security", "auth", "cryptography", "ml-basics",
    "ml-evaluation", "deep-learning", "nlp-llm", "statistics", "html-a11y", "css", "javascript",
    "react", "web-performance", "self-intro", "motivation", "conflict", "failure", "leadership",
    "career", "project",
]


def test_ids_are_kept_for_good():
    """Every id ever published is still there; records of last year still mean the same."""
    assert set(PUBLISHED) <= {topic.id for topic in catalogue()}


def test_ids_are_unique():
    """Two topics never share an id."""
    ids = [topic.id for topic in catalogue()]
    assert len(ids) == len(set(ids))


def test_every_topic_speaks_both_languages():
    """Name and aliases are there in Japanese and in English."""
    for topic in catalogue():
        assert topic.name_ja and topic.name_en and topic.aliases_ja and topic.aliases_en, topic.id


def test_no_name_belongs_to_two_topics():
    """However it is spelt, an id, name or alias means one topic."""
    owners = defaultdict(set)
    for topic in catalogue():
        for name in (topic.id, *names(topic)):
            owners[key(name)].add(topic.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}
