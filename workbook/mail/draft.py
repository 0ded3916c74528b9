"""From the record of an interview to the draft of its one mail."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from workbook.locale import _
from workbook.mail import asks, gate, names
from workbook.mail.choose import Choice, ranked
from workbook.mail.compose import Composer, Letter
from workbook.mail.facts import QuestionFacts, read_question
from workbook.mail.fit import Fitted, fit
from workbook.mail.highlights import read_highlight
from workbook.mail.phrases import Notes, Phrase
from workbook.mail.window import send_window
from workbook.model import (
    Draft,
    Finding,
    Interview,
    Language,
    LeftOut,
    Mail,
    MailKind,
    MissingFact,
    Profile,
    Route,
    Sentence,
    Severity,
    Used,
)

Checker = Callable[[Mail], list[Finding]]
TopicName = Callable[[str], str]
ROUNDS = 8  # of taking flagged statements out; each round takes at least one


@dataclass(frozen=True)
class Request:
    interview: Interview
    profile: Profile
    language: Language
    route: Route
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    topic_name: TopicName | None


@dataclass
class Attempt:
    """One draft from the statements that are not banned."""

    notes: Notes
    questions: list[QuestionFacts]
    highlight: Phrase
    sender: Phrase
    fitted: Fitted

    @property
    def letter(self) -> Letter | None:
        return self.fitted.letter


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
    attempt, mail, findings = _checked(request, checker)
    window = send_window(interview, now, supplement=bool(attempt.fitted.chosen))
    return Draft(
        mail=mail,
        sentences=_sentences(attempt.letter),
        used=[
            Used(question_id=found.facts.question.id, reason=found.reason) for found in attempt.fitted.chosen
        ],
        left_out=_left_out(request, attempt),
        missing=_missing(request, attempt),
        window=window,
        advice=gate.advice(interview, request.route, window),
        findings=findings,
    )


def _checked(request: Request, checker: Checker | None) -> tuple[Attempt, Mail | None, list[Finding]]:
    banned: frozenset[str] = frozenset()
    for _round in range(ROUNDS):
        attempt = _attempt(request, banned)
        mail = _mail(request, attempt)
        findings = checker(mail) if checker and mail else []
        flagged = _flagged(attempt.letter, findings)
        if not flagged - banned:
            break
        banned |= flagged
    return attempt, mail, findings


def _attempt(request: Request, banned: frozenset[str]) -> Attempt:
    interview = request.interview
    notes = Notes(request.language, banned)
    highlight = read_highlight(interview, notes)
    sender = names.signer(request.profile, request.language)
    questions = [
        read_question(question, notes, request.topic_name)
        for question in interview.questions
        if not question.confidential and question.id not in request.exclude
    ]
    fitted = Fitted()
    if highlight and sender:
        composer = Composer(interview, request.profile, request.language, request.route, highlight, sender)
        fitted = fit(
            composer,
            ranked([facts for facts in questions if facts.is_ready], request.include),
            request.include,
        )
    return Attempt(notes, questions, highlight, sender, fitted)


def _mail(request: Request, attempt: Attempt) -> Mail | None:
    letter = attempt.letter
    if letter is None:
        return None
    kinds = {found.facts.question.kind for found in attempt.fitted.chosen}
    return Mail(
        language=request.language,
        route=request.route,
        kind=MailKind(kinds.pop()) if len(kinds) == 1 else MailKind.MIXED,
        to=_recipients(request),
        subject=letter.subject,
        body=letter.body,
    )


def _recipients(request: Request) -> str:
    agent = request.interview.agent
    if request.route == Route.AGENT:
        return names.one_line(agent.email, 200) if agent else ""
    return ", ".join(names.one_line(person.email, 200) for person in request.interview.people if person.email)


def _flagged(letter: Letter | None, findings: list[Finding]) -> frozenset[str]:
    """The keys of the statements in which a rule of severity error finds something."""
    if letter is None:
        return frozenset()
    keys: set[str] = set()
    for finding in findings:
        if finding.severity != Severity.ERROR or finding.start is None or finding.end is None:
            continue
        for line, start, end in letter.places():
            if finding.start < end and start < finding.end:
                keys.update(line.keys)
    return frozenset(keys)


def _sentences(letter: Letter | None) -> list[Sentence]:
    return [Sentence(text=line.text, sources=list(line.sources)) for line in letter.lines] if letter else []


def _left_out(request: Request, attempt: Attempt) -> list[LeftOut]:
    found = list(attempt.fitted.left_out)
    for question in request.interview.questions:
        what = names.one_line(question.prompt, 80) or _("a question without a text")
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
        if not facts.is_ready:
            what = (
                facts.label.text
                or names.one_line(facts.question.prompt, 80)
                or _("a question without a text")
            )
            found.append(
                LeftOut(
                    question_id=facts.question.id,
                    what=what,
                    reason=_("Too little is recorded to say it better now."),
                )
            )
    return found + asks.stays_out(attempt.notes.dropped)


def _missing(request: Request, attempt: Attempt) -> list[MissingFact]:
    chosen: list[Choice] = attempt.fitted.chosen
    # In the order of what is worth most, as if everything were there.
    unready = [
        found.facts
        for found in ranked([facts for facts in attempt.questions if not facts.is_ready], request.include)
    ]
    asked = asks.needed(bool(attempt.sender), bool(attempt.highlight), unready, bool(attempt.questions))
    lines = attempt.letter.lines if attempt.letter else []
    used = {source for line in lines for source in line.sources}
    otherwise = asks.said_otherwise(attempt.notes.dropped, used)
    if attempt.letter is None:
        return _once(asked + otherwise)
    helpful = asks.helpful(chosen, request.interview, request.profile, request.route)
    return _once(helpful + otherwise + asked)


def _once(asked: list[MissingFact]) -> list[MissingFact]:
    return list({(item.field, item.question_id, item.ask): item for item in asked}.values())
