"""Weighs the signs of an excuse in a sentence.

Excuses are worded in ever new ways, but they are made of the same things: what is blamed (nerves, health,
home, work, study, the clock, a long absence, tools, the question, character), what became of it (a slip,
regret, a claim to better), and the scene of the interview. What a sentence does otherwise in the mail
speaks against: it thanks, proposes, quotes, tells of others, states what was answered.
"""

from __future__ import annotations

from workbook.lint import vocabulary

CAUSES = {
    "body": 2.0,
    "life": 2.0,
    "workload": 2.0,
    "study": 2.0,
    "rust": 2.0,
    "character": 2.0,
    "ability": 2.5,
    "clock": 1.5,
    "tools": 1.5,
    "asked": 1.5,
}
WITHOUT_CAUSE = -1.0  # unless there is regret
FURTHER_CAUSE, MOST_FURTHER = 1.0, 2
OTHERS = {
    "regret": 2.5,
    "slip": 2.0,
    "had_it_been": 2.0,
    "scene": 1.0,
    "tone": 1.0,
    "actor": -4.0,
    "quoted": -3.0,
    "technical": -2.0,
    "figures": -2.0,
    "correction": -3.0,
    "proposal": -3.0,
    "plain_answer": -3.0,
    "kind_word": -4.0,
    "courtesy": -8.0,
}
# Japanese leaves the person out and tells by the ending; English names the person.
WEIGHTS = {"ja": OTHERS | {"past": 2.0, "own": 0.5}, "en": OTHERS | {"past": 0.5, "own": 2.5}}
ENOUGH = {"ja": 4.0, "en": 5.0}
NOT_AGAINST = 1.5  # what a family of excuses needs to count by itself


def weight(text: str, language: str) -> float:
    """How much speaks for an excuse; from ``ENOUGH`` of the language on it is one.
    ``text`` is a sentence in lower case."""
    file = f"{language}/excuse_signs"
    text = vocabulary.pattern(file, "lead_over").sub("", text)
    known = vocabulary.sections(file)
    found = {name for name in known if vocabulary.pattern(file, name).search(text)}
    causes = [value for name, value in CAUSES.items() if name in found]
    return _blamed(causes, "regret" in found) + sum(
        value for name, value in WEIGHTS[language].items() if name in found
    )


def _blamed(causes: list[float], regrets: bool) -> float:
    if not causes:
        return 0.0 if regrets else WITHOUT_CAUSE
    return max(causes) + FURTHER_CAUSE * min(len(causes) - 1, MOST_FURTHER)
