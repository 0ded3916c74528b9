"""One draft of the mail from what is recorded, before anything has checked it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from workbook.mail import code, names
from workbook.mail.choose import ranked
from workbook.mail.compose import Composer, Letter
from workbook.mail.facts import QuestionFacts
from workbook.mail.fit import Fitted, fit
from workbook.mail.highlights import read_highlights
from workbook.mail.kinds import read_question
from workbook.mail.phrases import Notes, Phrase
from workbook.mail.phrases.clean import one_line
from workbook.model import Interview, Language, Mail, MailKind, Profile, Route

TopicName = Callable[[str], str]


@dataclass(frozen=True)
class Request:
    interview: Interview
    profile: Profile
    language: Language
    route: Route
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    topic_name: TopicName | None
    banned: frozenset[str] = frozenset()  # keys of statements that a checker flags
    crowded: frozenset[str] = frozenset()  # ids of questions with which the mail is too much
    flawed: frozenset[str] = frozenset()  # ids of questions that give a mail with an error

    def without(self, banned: frozenset[str], crowded: frozenset[str]) -> Request:
        return replace(self, banned=self.banned | banned, crowded=self.crowded | crowded)


@dataclass
class Attempt:
    """One draft from the statements that are not banned."""

    notes: Notes
    questions: list[QuestionFacts]
    highlight: Phrase
    sender: Phrase
    fitted: Fitted
    mail: Mail | None = None

    @property
    def letter(self) -> Letter | None:
        return self.fitted.letter


def attempt(request: Request) -> Attempt:
    """The draft without the statements and questions that ``request`` keeps out."""
    interview = request.interview
    people = names.addressees(interview, request.language)
    notes = Notes(
        request.language, request.banned, strict=request.language != interview.language,
        people=tuple(part for name in people for part in name.text.split()),
        alone=len(people) == 1, code=_code(interview),
    )  # fmt: skip
    highlight, second = read_highlights(interview, notes)
    sender = names.signer(request.profile, request.language)
    questions = [
        read_question(question, notes, request.topic_name)
        for question in interview.questions
        if not question.confidential and question.id not in request.exclude
    ]
    fitted = Fitted()
    if highlight and sender:
        composer = Composer(
            interview, request.profile, request.language, request.route, highlight, second, sender
        )
        kept_out = request.crowded | request.flawed
        ready = [facts for facts in questions if facts.is_ready and facts.question.id not in kept_out]
        fitted = fit(composer, ranked(ready, request.include), request.include)
    return Attempt(notes, questions, highlight, sender, fitted, _mail(request, fitted))


def _code(interview: Interview) -> frozenset[str]:
    asked = (f"{question.prompt}\n{question.better_answer}" for question in interview.questions)
    return code.named("\n".join(asked))


def _mail(request: Request, fitted: Fitted) -> Mail | None:
    letter = fitted.letter
    if letter is None:
        return None
    kinds = {found.facts.question.kind for found in fitted.chosen}
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
        return one_line(agent.email, 200) if agent else ""
    return ", ".join(one_line(person.email, 200) for person in request.interview.people if person.email)
