"""The questions to the person where the record has a gap, those first that help most."""

from __future__ import annotations

import re

from workbook.locale import N_, _
from workbook.mail import names
from workbook.mail.choose import Choice
from workbook.mail.facts import QuestionFacts
from workbook.mail.phrases import Dropped
from workbook.model import Finding, Interview, Kind, Language, LeftOut, MissingFact, Profile, Question, Route
from workbook.model.errors import shown

NEEDED = {
    "approach_before": N_("How did you solve “{label}” in the interview, in one sentence?"),
    "approach_after": N_("What is the better solution to “{label}”, in one sentence?"),
    "overview": N_("What is your design for “{label}” now, in one sentence?"),
    "figures": N_(
        "Which figure stands behind your answer to “{label}” (before, after), or which further "
        "episode shows it?"
    ),
    "better_answer": N_("What is the right answer to “{label}”, in two or three sentences?"),
}
HELPFUL = {
    Kind.CODING: (
        ("complexity_before", N_("What was the complexity of your solution to “{label}” in the interview?")),
        ("complexity_after", N_("What is the complexity of your better solution to “{label}”?")),
        ("reason", N_("Why is the new solution to “{label}” better?")),
    ),
    Kind.DESIGN: (
        ("decisions", N_("Which decisions does your design for “{label}” rest on?")),
        ("trade_off", N_("What does your design for “{label}” cost, and why is that acceptable?")),
        ("hint", N_("Did the interviewer hint at something on “{label}”?")),
    ),
    Kind.BEHAVIOURAL: (("figures", N_("Is there a figure behind “{label}”, before and after?")),),
    Kind.KNOWLEDGE: (),
}
DROPPED = {
    "excuse": N_("“{text}” reads as an excuse and stays out. What would you tell the interviewer instead?"),
    "muttering": N_(
        "“{text}” is said to yourself and stays out. What would you tell the interviewer instead?"
    ),
    "rating": N_(
        "“{text}” rates how it went and stays out. What would you tell the interviewer instead?"
    ),
    "doubt": N_("“{text}” sounds unsure and stays out. What is certain about it?"),
    "remark": N_(
        "“{text}” is a remark on people or circumstances and stays out. What was said on the matter?"
    ),
    "reminder": N_("“{text}” says what to talk about, not what to say. What would you say?"),
    "contradiction": N_("“{text}” does not follow from before and after. Which of them is right?"),
    "placeholder": N_("“{text}” still has a place to fill in. What belongs there?"),
    "long": N_("“{text}” is too long for one sentence of a mail. Can you say it in one or two short ones?"),
    "language": N_("“{text}” is not in the language of the mail. How do you say it there?"),
    "flagged": N_("“{text}” would be flagged in the mail and stays out. How else would you say it?"),
}
# Which of one's reasons stand behind an application: there is no figure to that.
MOTIVE = re.compile(
    r"\bwhy\b[^?]*\b(?:us|here|leav\w+|join\w*|appl\w+|role|job|company|position)\b|\bmotivat"
    r"|志望|(?:転職|退職)(?:の)?理由|辞め",
    re.IGNORECASE,
)
# Where a running time may be told.
ALGORITHM = re.compile(
    r"O\(|\b(?:(?<!main )(?<!event )loops?|nested"
    r"|sort\w*|search\w*|scan\w*|hash\w*|heaps?|recurs\w+|brute|memo\w*"
    r"|dynamic programming|pointers?|sliding|bfs|dfs|tries?|trees?|sets?|dict|maps?|pairs?|permut\w+"
    r"|substrings?|arrays?|lists?)\b"
    r"|ループ|ソート|整列|探索|走査|再帰|辞書|ハッシュ|ヒープ|木|動的|計算量|比較|二分|配列|集合|累積|総当|全部|線形|貪欲|幅優先|深さ",
    re.IGNORECASE,
)
FEW = 2  # notes in another language than the mail's that are asked for one by one
NAMELESS = N_("What is the name of “{person}”? The mail greets by name only those whose name is known.")
PROMPT = N_("What was the question? A few words are enough, such as its usual name.")
MORE = N_("Too little is recorded on “{label}” for a mail. What would you add, in a sentence or two?")
UNANSWERED = N_(
    "No note takes up the hint “{hint}” in its words, so the mail does not quote it. "
    "How does your answer meet it?"
)
MEND = N_("A mail with “{label}” would have an error: {error} How else would you say it?")
TELLS = {
    Kind.CODING: "reason",
    Kind.DESIGN: "decisions",
    Kind.BEHAVIOURAL: "episode",
    Kind.KNOWLEDGE: "better_answer",
}
STAYS_OUT = {
    "excuse": N_("It reads as an excuse."),
    "muttering": N_("It is said to yourself."),
    "rating": N_("It rates how it went."),
    "doubt": N_("It sounds unsure."),
    "remark": N_("It is a remark on people or circumstances."),
    "reminder": N_("It says what to talk about, not what to say."),
    "contradiction": N_("It does not follow from the figures before and after."),
    "placeholder": N_("It still has a place to fill in."),
    "long": N_("It is too long for one sentence of a mail."),
    "language": N_("It is not in the language of the mail."),
    "flagged": N_("It would be flagged in the mail."),
}


def needed(
    name: bool, highlight: bool, questions: list[QuestionFacts], any_question: bool
) -> list[MissingFact]:
    """What a mail cannot do without: name, one highlight, one question with what its kind needs."""
    asks = []
    if not name:
        asks.append(
            MissingFact(
                field="profile.family_name", ask=_("What is your full name, as it should sign the mail?")
            )
        )
    if not highlight:
        asks.append(
            MissingFact(
                field="highlights",
                ask=_("What stayed with you from this interview? One thing that only you could write."),
            )
        )
    if not any_question:
        asks.append(MissingFact(field="questions", ask=_("Which question would you answer better now?")))
    for facts in questions:
        if not facts.label and not facts.question.prompt.strip():
            asks.append(_of(facts, "prompt", PROMPT))
        elif MOTIVE.search(facts.question.prompt) and "figures" in facts.missing:
            asks.append(_of(facts, "better_answer", MORE))
        else:
            asks += [_of(facts, field, NEEDED[field]) for field in facts.missing]
    return asks


def more(chosen: list[Choice]) -> list[MissingFact]:
    """What is asked where a mail would say too little to be worth sending."""
    return [_of(found.facts, TELLS[found.facts.question.kind], MORE) for found in chosen]


def mend(chosen: list[Choice], errors: list[Finding]) -> list[MissingFact]:
    """What is asked where the record gives only a mail with an error."""
    return [_of(found.facts, TELLS[found.facts.question.kind], MEND, errors[0].message) for found in chosen]


def helpful(chosen: list[Choice], interview: Interview, profile: Profile, route: Route) -> list[MissingFact]:
    """What would make a mail that stands better."""
    asks = []
    if route == Route.AGENT:
        if not interview.agent or not interview.agent.name:
            asks.append(MissingFact(field="agent.name", ask=_("Who is your contact at the agency?")))
        if not interview.agent or not interview.agent.email:
            asks.append(MissingFact(field="agent.email", ask=_("What is the agent's mail address?")))
    else:
        if not names.addressees(interview, interview.language):
            asks.append(
                MissingFact(
                    field="people",
                    ask=_("Who interviewed you? A mail to a name reads better than one to the team."),
                )
            )
        if not any(person.email for person in interview.people) and not interview.reply_to:
            asks.append(MissingFact(field="people", ask=_("Which address should the mail go to?")))
    if names.addressees(interview, interview.language):
        asks += [
            MissingFact(field="people", ask=_(NAMELESS).format(person=shown(person, 40)))
            for person in names.nameless(interview, interview.language)
        ]
    for found in chosen:
        question = found.facts.question
        if not found.facts.label:
            asks.append(_of(found.facts, "prompt", PROMPT))
        asks += [
            _of(found.facts, field, ask)
            for field, ask in HELPFUL[question.kind]
            if not getattr(question, field) and _helps(field, question)
        ]
        if found.facts.unanswered:
            asks.append(_of(found.facts, "hint", UNANSWERED))
    if not profile.email:
        asks.append(
            MissingFact(
                field="profile.email", ask=_("Which private mail address should stand in the signature?")
            )
        )
    if not profile.phone:
        asks.append(
            MissingFact(field="profile.phone", ask=_("Which phone number should stand in the signature?"))
        )
    return asks


def _helps(field: str, question: Question) -> bool:
    """Whether a question can have the field at all."""
    if field == "figures":
        return not MOTIVE.search(question.prompt)
    if not field.startswith("complexity"):
        return True
    told = (question.prompt, question.answer, question.approach_before, question.approach_after)
    given = question.complexity_before or question.complexity_after
    return bool(given or ALGORITHM.search("\n".join(told)))


def said_otherwise(dropped: list[Dropped], used: set[str]) -> list[MissingFact]:
    """One question for each statement that was not taken into the mail and left its field (not in
    ``used``) empty."""
    asks = []
    for item in dropped:
        if item.source in used:
            continue
        field, question_id = _place(item.source)
        ask = _(DROPPED[item.family]).format(text=shown(item.text, 40))
        asks.append(MissingFact(field=field, question_id=question_id, ask=ask))
    return asks


def stays_out(dropped: list[Dropped]) -> list[LeftOut]:
    """The statements that were not taken, with the reason."""
    return [
        LeftOut(
            question_id=_place(item.source)[1],
            what=f"“{shown(item.text, 60)}”",
            reason=_(STAYS_OUT[item.family]),
        )
        for item in dropped
    ]


def foreign(dropped: list[Dropped], language: Language) -> tuple[MissingFact | None, list[Dropped]]:
    """What to do where the notes are in another language than the mail, and the other statements; ``None``,
    and all of them, where only few are."""
    rest = [item for item in dropped if item.family != "language"]
    count = len(dropped) - len(rest)
    if count <= FEW:
        return None, dropped
    if language == Language.EN:
        ask = _("{count} notes are not in English. Write them in English, or make the mail Japanese.")
    else:
        ask = _("{count} notes are not in Japanese. Write them in Japanese, or make the mail English.")
    return MissingFact(field="language", ask=ask.format(count=count)), rest


def _place(source: str) -> tuple[str, str]:
    """``questions.q7.decisions.0`` -> (``decisions``, ``q7``)."""
    head, *rest = source.split(".")
    return (rest[1], rest[0]) if head == "questions" else (head, "")


def _of(facts: QuestionFacts, field: str, ask: str, error: str = "") -> MissingFact:
    text = _(ask).format(label=facts.name, hint=shown(facts.hint.text, 40), error=error)
    return MissingFact(field=field, question_id=facts.question.id, ask=text)
