"""An experience: what happened, and its figures as recorded."""

from __future__ import annotations

from workbook.mail import figures as figure_rules
from workbook.mail.facts import FigureFacts, QuestionFacts
from workbook.mail.kinds.now import better_answer
from workbook.mail.kinds.taking import take, told
from workbook.mail.phrases import Dropped, Notes, Phrase
from workbook.model import Figure, Language, Question


def behavioural(facts: QuestionFacts, question: Question, notes: Notes) -> None:
    path = facts.path
    figures = [_figure(figure, notes, f"{path}.figures.{at}") for at, figure in enumerate(question.figures)]
    facts.figures = [figure for figure in figures if figure][:3]
    episode = told(notes.read(question.episode, f"{path}.episode"))
    if not episode and not facts.figures:
        episode = better_answer(facts, notes)
    most = 4 if not facts.figures else 3 if notes.language == Language.JA else 2
    facts.episode = take(facts, episode, most, "episode", needed=not facts.figures)
    if not facts.figures and not facts.episode:
        facts.missing.append("figures")


def _figure(figure: Figure, notes: Notes, path: str) -> FigureFacts | None:
    what = notes.value(figure.what, f"{path}.what")
    said = figure_rules.per_unit if notes.language == Language.JA else str
    before, after = (
        notes.value(said(figure_rules.with_unit(typed, figure.unit, notes.language)), f"{path}.{name}")
        for name, typed in (("before", figure.before), ("after", figure.after))
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
