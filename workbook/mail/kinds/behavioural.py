"""An experience: what happened, and its figures as recorded."""

from __future__ import annotations

import re
from itertools import takewhile

from workbook.mail import figures as figure_rules
from workbook.mail.facts import FigureFacts, QuestionFacts
from workbook.mail.kinds.now import better_answer
from workbook.mail.kinds.taking import is_whole, take, told
from workbook.mail.limits import STATEMENTS
from workbook.mail.phrases import Dropped, JapanesePhrase, Notes, Phrase, ja_forms
from workbook.model import Figure, Language, Question

SCRAP = 8  # characters of a fragment that tells nothing by itself
INTO = re.compile("(を[^をが]*[一-鿿ァ-ヶーA-Za-z0-9])に$")
IN_BRACKETS = re.compile(r"\s*[（(].*[)）]\s*$")
BY = re.compile("(を[^をは]*[一-鿿ァ-ヶーきみりけ])で$")


def behavioural(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    figures = [_figure(figure, notes, f"{path}.figures.{at}") for at, figure in enumerate(question.figures)]
    facts.figures = [figure for figure in figures if figure][:3]
    episode = told(notes.read(question.episode, f"{path}.episode"))
    if len(episode) > 1 and ja_forms.BARE_DEED.fullmatch(episode[0].text):
        facts.unfinished.append(episode.pop(0))  # バーコード認証: what the story is about
    if not episode and not facts.figures:
        episode = better_answer(facts, notes)
    says_something = any(map(is_whole, episode))
    needed = not facts.figures and (says_something or notes.language == Language.EN)
    taken = take(facts, list(map(_finished, episode)), STATEMENTS, "episode", needed=needed)
    facts.episode = _told_on(taken)
    facts.unfinished += [phrase for phrase in taken if phrase not in facts.episode]
    if not facts.figures and not facts.episode:
        facts.missing.append("figures")


def _finished(phrase: Phrase) -> Phrase:
    """With the verb that a deed of a story leaves out: 閾値を品種別に -> 閾値を品種別にした."""
    told = BY.sub(r"\1で行った", INTO.sub(r"\1にした", phrase.text))
    return phrase.retold(told) if isinstance(phrase, JapanesePhrase) and told != phrase.text else phrase


def _told_on(episode: list[Phrase]) -> list[Phrase]:
    """Without short fragments that follow what makes running text."""
    begun = list(takewhile(lambda phrase: phrase.reads_alone, episode))
    rest = episode[len(begun) :]
    scraps = all(isinstance(phrase, JapanesePhrase) and len(phrase.text) < SCRAP for phrase in rest)
    return begun if len(begun) > 1 and scraps else episode


def _figure(figure: Figure, notes: Notes, path: str) -> FigureFacts | None:
    figure = figure.model_copy(update={"unit": IN_BRACKETS.sub("", figure.unit)})
    what = notes.value(figure.what, f"{path}.what")
    said = figure_rules.per_unit if notes.language == Language.JA else str
    before, after = (
        notes.value(said(value), f"{path}.{name}")
        for name, value in zip(("before", "after"), figure_rules.ends(figure, notes.language), strict=True)
    )
    change = notes.value(figure_rules.recorded(figure, notes.language), f"{path}.change")
    if change and figure_rules.contradicts(figure):
        notes.dropped.append(Dropped(f"{path}.change", change.text, "contradiction"))
        change = Phrase("")
    elif not change and before and after:
        change = Phrase(figure_rules.change(figure, notes.language), (f"{path}.before", f"{path}.after"))
    if not what or not ((before and after) or change):
        return None
    return FigureFacts(what, before, after, change)
