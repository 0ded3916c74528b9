"""From the record of an interview to the draft of its one mail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from workbook.locale import _
from workbook.mail import asks, gate
from workbook.mail.attempt import Attempt, Request, TopicName
from workbook.mail.choose import ranked
from workbook.mail.compose import Letter
from workbook.mail.fit import Fitted
from workbook.mail.phrases.clean import one_line
from workbook.mail.redraft import Checker, checked
from workbook.mail.window import send_window
from workbook.model import (
    Draft,
    Interview,
    Language,
    LeftOut,
    MissingFact,
    Profile,
    Route,
    Sentence,
    Used,
)

# A checker's names for a mail in which there is not enough to send.
SAYS_TOO_LITTLE = ("supplement-missing", "delta-missing")


def draft_mail(
    interview: Interview, profile: Profile, now: datetime, *, checker: Checker | None = None,
    language: Language | str | None = None, route: Route | str | None = None, include: Iterable[str] = (),
    exclude: Iterable[str] = (), topic_name: TopicName | None = None,
) -> Draft:  # fmt: skip
    """The mail for ``interview`` with the reasons for everything in it.

    ``include`` and ``exclude`` hold question ids and overrule the choice, but never bring in what is
    confidential. ``checker`` says what is wrong with a mail: a statement that it finds an error in does not
    go in and becomes a question in ``missing``. ``topic_name`` names a topic id.
    """
    request = Request(
        interview, profile, Language(language or interview.language), Route(route or interview.route),
        tuple(include), tuple(exclude), topic_name,
    )  # fmt: skip
    if reasons := gate.closed(interview, request.route):
        window = send_window(interview, now, supplement=True)
        return Draft(advice=reasons, window=window, missing=gate.agreement(interview, request.route))
    attempt, request, findings = checked(request, checker)
    errors = [finding for finding in findings if finding.is_error]
    if errors:
        thin = any(finding.rule in SAYS_TOO_LITTLE for finding in errors)
        asked = asks.more(attempt.fitted.chosen) if thin else asks.mend(attempt.fitted.chosen, errors)
        asked += _missing(request, attempt)
        attempt = replace(attempt, mail=None, fitted=Fitted(left_out=_withheld(attempt, thin)))
        findings = []
    else:
        asked = _missing(request, attempt)
    window = send_window(interview, now, supplement=bool(attempt.fitted.chosen))
    return Draft(
        mail=attempt.mail,
        sentences=_sentences(attempt.letter),
        used=[
            Used(question_id=found.facts.question.id, reason=found.reason) for found in attempt.fitted.chosen
        ],
        left_out=_left_out(request, attempt),
        missing=_once(asked),
        window=window,
        advice=gate.advice(interview, request.route, window),
        findings=findings,
    )


def _withheld(attempt: Attempt, thin: bool) -> list[LeftOut]:
    reason = (
        _("Too little is recorded to say it better now.") if thin else _("It would be flagged in the mail.")
    )
    chosen = [
        LeftOut(question_id=found.facts.question.id, what=found.facts.name, reason=reason)
        for found in attempt.fitted.chosen
    ]
    return [*chosen, *attempt.fitted.left_out]


def _sentences(letter: Letter | None) -> list[Sentence]:
    return [Sentence(text=line.text, sources=list(line.sources)) for line in letter.lines] if letter else []


def _left_out(request: Request, attempt: Attempt) -> list[LeftOut]:
    found = list(attempt.fitted.left_out)
    translate, dropped = asks.foreign(attempt.notes.dropped, request.language)
    if translate:
        what = _("notes in another language than the mail's")
        found.append(LeftOut(what=what, reason=translate.ask))
    for question in request.interview.questions:
        what = one_line(question.prompt, 80) or _("a question without a text")
        if question.confidential:
            found.append(
                LeftOut(
                    question_id=question.id,
                    what=_("a confidential question"),
                    reason=_("It is marked as confidential."),
                )
            )
        elif question.id in request.exclude:
            found.append(LeftOut(question_id=question.id, what=what, reason=_("You took it out.")))
    for facts in attempt.questions:
        if facts.question.id in request.flawed:
            reason = _("It would be flagged in the mail.")
            found.append(LeftOut(question_id=facts.question.id, what=facts.name, reason=reason))
        elif facts.question.id in request.crowded:
            reason = _("Less is recovered by it, and with it the mail would say too much at once.")
            found.append(LeftOut(question_id=facts.question.id, what=facts.label.text, reason=reason))
        elif not facts.is_ready:
            reason = _("Too little is recorded to say it better now.")
            found.append(LeftOut(question_id=facts.question.id, what=facts.name, reason=reason))
        elif attempt.letter is None and facts.question.id not in {left.question_id for left in found}:
            reason = _("It can go in once the mail has what it asks for first.")
            found.append(LeftOut(question_id=facts.question.id, what=facts.name, reason=reason))
    return found + asks.stays_out(dropped)


def _missing(request: Request, attempt: Attempt) -> list[MissingFact]:
    chosen = attempt.fitted.chosen
    # In the order of what is worth most, as if everything were there.
    unready = [
        found.facts
        for found in ranked([facts for facts in attempt.questions if not facts.is_ready], request.include)
    ]
    asked = asks.needed(bool(attempt.sender), bool(attempt.highlight), unready, bool(attempt.questions))
    lines = attempt.letter.lines if attempt.letter else []
    used = {source for line in lines for source in line.sources}
    used |= {source for facts in attempt.questions for source in facts.sources if facts.is_ready}
    translate, dropped = asks.foreign(attempt.notes.dropped, request.language)
    otherwise = asks.said_otherwise(dropped, used)
    if translate:  # whatever else is missing may stand in those notes
        asked = [translate, *(item for item in asked if item.field.startswith("profile."))]
    if attempt.letter is None:
        return _once(asked + otherwise)
    helpful = asks.helpful(chosen, request.interview, request.profile, request.route)
    return _once(helpful + otherwise + asked)


def _once(asked: list[MissingFact]) -> list[MissingFact]:
    return list({(item.field, item.question_id, item.ask): item for item in asked}.values())
