"""Drafts again without what a checker flags."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workbook.mail.attempt import Attempt, Request, attempt
from workbook.mail.compose import Letter
from workbook.model import Finding, Mail

Checker = Callable[[Mail], list[Finding]]
NARROW = 2  # lines of the record that one flagged wording may touch
ROUNDS = 12  # each takes at least one statement or question out


def checked(request: Request, checker: Checker | None) -> tuple[Attempt, Request, list[Finding]]:
    """The first attempt without an error that the record can be relieved of, the request that made it, and
    what the checker has to say about it. Where the best questions give none, the next ones are tried."""
    stuck = None
    for _round in range(ROUNDS):
        made = attempt(request)
        if stuck and not made.fitted.chosen:
            return stuck
        if not made.mail or not made.letter or not checker:
            return made, request, []
        findings = checker(made.mail)
        relieved = _relieved(request, made, made.letter, findings)
        if relieved == request:
            if not any(finding.is_error for finding in findings) or not made.fitted.chosen:
                break
            stuck = stuck or (made, request, findings)
            relieved = _with_others(request, made)
        request = relieved
    else:
        return stuck or (made, request, findings)
    return made, request, findings


def _with_others(request: Request, made: Attempt) -> Request:
    """Without the questions chosen, for those that they kept out."""
    chosen = {found.facts.question.id for found in made.fitted.chosen}
    return replace(request, crowded=frozenset(), flawed=request.flawed | chosen)


def _relieved(request: Request, made: Attempt, letter: Letter, findings: list[Finding]) -> Request:
    """A flagged wording takes its statement out; a finding over a whole stretch is about its length and
    takes out the question that is worth least, or of the only one the last statement. An error that no
    statement can be blamed for takes out a question, too."""
    banned: set[str] = set()
    crowded: set[str] = set()
    errors = [finding for finding in findings if finding.is_error]
    for finding in errors:
        if finding.start is None or finding.end is None:
            continue
        found = [place for place in letter.places() if finding.start < place[2] and place[1] < finding.end]
        told = [line for line, _start, _end in found if line.keys]
        if len(told) <= NARROW:
            for line, start, _end in found:
                banned.update(line.keys_between(finding.start - start, finding.end - start))
        elif len(made.fitted.chosen) > 1:
            crowded.add(made.fitted.chosen[-1].facts.question.id)
        else:
            banned.update(told[-1].keys)
    relieved = request.without(frozenset(banned), frozenset(crowded))
    if relieved == request and errors and len(made.fitted.chosen) > 1:
        relieved = request.without(frozenset(), frozenset({made.fitted.chosen[-1].facts.question.id}))
    return relieved
