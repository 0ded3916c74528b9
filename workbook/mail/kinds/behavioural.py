"""An experience: what happened, and its figures as recorded."""

from __future__ import annotations

from itertools import takewhile

from workbook.mail import figures as figure_rules
from workbook.mail.facts import FigureFacts, QuestionFacts
from workbook.mail.kinds.now import better_answer
from workbook.mail.kinds.taking import is_whole, take, told
from workbook.mail.limits import STATEMENTS
from workbook.mail.phrases import Dropped, Notes, Phrase
from workbook.model import Figure, Language, Question


def behavioural(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    figures = [_figure(figure, notes, f"{path}.figures.{at}") for at, figure in enumerate(question.figures)]
    facts.figures = [figure for figure in figures if figure][:3]
    episode = told(notes.read(question.episode, f"{path}.episode"))
    if not episode and not facts.figures:
        episode = better_answer(facts, notes)
    most = 4 if notes.language == Language.JA else STATEMENTS
    says_something = any(map(is_whole, episode))
    needed = not facts.figures and (says_something or notes.language == Language.EN)
    facts.episode = _told_on(take(facts, episode, most, "episode", needed=needed))
    if not facts.figures and not facts.episode:
        facts.missing.append("figures")


def _told_on(episode: list[Phrase]) -> list[Phrase]:
    """Without the fragments that follow what makes running text."""
    told = list(takewhile(lambda phrase: phrase.stands, episode))
    return told if len(told) > 1 else episode


def _figure(figure: Figure, notes: Notes, path: str) -> FigureFacts | None:
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
