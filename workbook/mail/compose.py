"""Sets the parts of a mail together: thanks, exchange, supplements, and what frames them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any

from workbook.mail import code as code_rules
from workbook.mail import names, occasion
from workbook.mail.facts import FigureFacts, QuestionFacts
from workbook.mail.limits import SUBJECT
from workbook.mail.phrases import JapanesePhrase, Phrase, UnnamedQuestion, en_words, ja
from workbook.mail.phrases.clean import one_line
from workbook.mail.render import Line, Paragraph, render, render_line
from workbook.model import Interview, Language, OrganisationType, Profile, Route
from workbook.model.organisations import WORDS

UNNAMED_COMPANY = {Language.JA: "先方", Language.EN: "the company"}
ALSO = {Language.JA: ("", "また、", "さらに、"), Language.EN: ("", "also ", "also ")}
COUNTED = re.compile(r"([A-Za-z一-鿿ァ-ヶー]+?)(約?\d[\d,]*[個件本台枚行])")
MEASURE = re.compile(
    r"(メモリ(?:使用量)?|空間|領域|時間|通信(?:量)?|転送量"
    r"|(?!償却|平均|最悪|最良|期待)[一-鿿ァ-ヶー]{2,6}(?=\s+\S{0,3}O\())\s*(?=[^\s]+)"
)
ASKED = re.compile(r"(?<=\w)\?\.$")  # an item that ends in a question
RULE = {Language.JA: "――――――――――", Language.EN: "----------"}


class Room(Enum):
    """How a mail is worded: with the optional sentences, without them, or in the shortest wordings."""

    AMPLE = auto()
    PLAIN = auto()
    TIGHT = auto()


@dataclass(frozen=True)
class Supplement:
    """One chosen question, with or without its code."""

    facts: QuestionFacts
    with_code: bool = False


@dataclass
class Letter:
    """``texts`` are the body's paragraphs as they stand; ``lines`` its sentences in order; ``said`` the
    wordings taken so far; ``passed_on`` the paragraphs that an agent is asked to pass on."""

    subject: str = ""
    said: set[Any] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    passed_on: slice = field(default_factory=lambda: slice(None))

    @property
    def body(self) -> str:
        return "\n\n".join(self.texts) + "\n"

    @property
    def read(self) -> str:
        """What the interviewers read."""
        return "\n\n".join(self.texts[self.passed_on])

    def add(self, lines: Paragraph, text: str) -> None:
        self.texts.append(text)
        self.lines += lines

    def places(self) -> list[tuple[Line, int, int]]:
        """Each sentence with its offsets in the body, end exclusive."""
        found, at, body = [], 0, self.body
        for line in self.lines:
            start = body.index(line.text, at)
            at = start + len(line.text)
            found.append((line, start, at))
        return found


@dataclass
class Composer:
    """Everything about a mail that does not depend on which questions go in."""

    interview: Interview
    profile: Profile
    language: Language
    route: Route
    highlight: Phrase
    second: Phrase
    sender: Phrase

    def letter(self, supplements: list[Supplement], room: Room, both: bool = False) -> Letter:
        """The mail with ``supplements`` in this order; ``both``: with the second highlight."""
        letter = Letter(subject=self._subject())
        context = self._context(room) | {"second": self.second if both else Phrase("")}
        if self.route == Route.AGENT:
            self._lines(letter, "agent_salutation", context)
            self._prose(letter, "agent_request", context)
            letter.add([], RULE[self.language])
            start = len(letter.texts)
            self._lines(letter, "salutation", context)
            self._prose(letter, "agent_thanks", context)
            self._supplements(letter, supplements, context)
            self._lines(letter, "agent_sign", context)
            letter.passed_on = slice(start, len(letter.texts))
            letter.add([], RULE[self.language])
            self._prose(letter, "agent_closing", context)
        else:
            self._lines(letter, "salutation", context)
            self._prose(letter, "thanks", context)
            self._supplements(letter, supplements, context)
            self._prose(letter, "closing", context)
        self._lines(letter, "signature", context)
        return letter

    def _subject(self) -> str:
        reply = self.interview.reply_to
        old = one_line(reply.subject, 400) if reply else ""
        if old:
            return old if old.lower().startswith("re:") else f"Re: {old}"
        part = "agent_subject" if self.route == Route.AGENT else "subject"
        context, most = self._context(Room.PLAIN), SUBJECT[self.language]
        text = render_line(self.language, part, self.interview.id, context, most).text
        if self.language == Language.EN and len(text) > most:  # without which round it was
            context |= {"round": Phrase("interview")}
            text = render_line(self.language, part, self.interview.id, context, most).text
        return text

    def _context(self, room: Room) -> dict[str, Any]:
        interview, language = self.interview, self.language
        people = names.addressees(interview, language)
        agent = interview.agent
        agent_name = Phrase(names.bare_name(agent.name, language) if agent else "", ("agent.name",))
        position = occasion.position(interview, language)
        return {
            "company_line": occasion.company(interview),
            "company_greeted": occasion.greeted(occasion.company(interview)),
            "company": occasion.company(interview) or Phrase(UNNAMED_COMPANY[language]),
            "organisation": _organisation(interview),
            "people": people if len(people) < names.MANY else [],
            "greeted": names.greeted(interview, people),
            "many": len(people) >= names.MANY,
            "alone": len(people) == 1 and not names.nameless(interview, language),
            "round": occasion.round_name(interview, language),
            "talk": "面談" if "面談" in occasion.round_name(interview, language).text else "面接",
            "day": occasion.day(interview, language),
            "role": replace(position, text=position.text + _of_role(position.text, language))
            if position
            else position,
            "for_role": replace(position, text=f" for the {position.text} role") if position else position,
            "sender": self.sender,
            "me": names.run_on(self.sender),
            "email": Phrase(one_line(self.profile.email, 120), ("profile.email",)),
            "phone": Phrase(one_line(self.profile.phone, 40), ("profile.phone",)),
            "agent": agent_name,
            "agent_me": names.family(agent_name),
            "agent_company": Phrase(occasion.firm(agent.company) if agent else "", ("agent.company",)),
            "highlight": self.highlight,
            "roomy": room is Room.AMPLE,
            "tight": room is Room.TIGHT,
        }

    def _supplements(self, letter: Letter, supplements: list[Supplement], context: dict[str, Any]) -> None:
        for number, supplement in enumerate(supplements):
            facts = supplement.facts
            seed = f"{self.interview.id}/{facts.question.id}"
            inner = context | _question_context(facts, self.language, supplement.with_code)
            inner["also"] = ALSO[self.language][min(number, 2)]
            exchange = render(self.language, f"exchange/{facts.question.kind}", seed, inner, letter.said)
            told = render(self.language, f"supplement/{facts.question.kind}", seed, inner, letter.said)
            lines = [line for paragraph in exchange + told for line in paragraph]
            self._add(letter, lines)
            if supplement.with_code:
                letter.add([], code_rules.block(facts.code, facts.question.code_language))

    def _prose(self, letter: Letter, part: str, context: dict[str, Any]) -> None:
        for paragraph in render(self.language, part, self.interview.id, context, letter.said):
            self._add(letter, paragraph)

    def _add(self, letter: Letter, lines: Paragraph) -> None:
        if self.language == Language.EN:
            lines = [replace(line, text=ASKED.sub("?", line.text.replace("?”.", "?”"))) for line in lines]
        text = _joined(lines, self.language)
        letter.add(lines, text)

    def _lines(self, letter: Letter, part: str, context: dict[str, Any]) -> None:
        lines = [
            line
            for paragraph in render(self.language, part, self.interview.id, context, letter.said)
            for line in paragraph
        ]
        letter.add(lines, "\n".join(line.text for line in lines))


def _joined(lines: Paragraph, language: Language) -> str:
    """Sentences run on; list items stand on lines of their own."""
    text, gap = "", "" if language == Language.JA else " "
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None:
            ends_list = before.is_item and not line.is_item and language == Language.EN
            text += "\n\n" if ends_list else "\n" if line.is_item or before.is_item else gap
        text += line.text
    return text


def _organisation(interview: Interview) -> Phrase:
    """What a Japanese mail calls the house; nothing where only its name could say: 貴館, 貴会."""
    kind = interview.organisation_type
    return Phrase("" if kind == OrganisationType.OTHER else WORDS[kind].written, ("organisation_type",))


def _of_role(position: str, language: Language) -> str:
    """What joins a position to the interview: SRE職の, but 専門職員の."""
    if language == Language.EN:
        return " "
    return "の" if position.endswith(("員", "師", "士", "官", "長", "者", "担当")) else "職の"


def _question_context(facts: QuestionFacts, language: Language, with_code: bool) -> dict[str, Any]:
    shown = replace_label(facts, language)
    after = facts.after[0] if facts.after else None
    measure, complexity_before, complexity_after = _measured(facts)
    return {
        "q": shown,
        "task": "課題" if "設計" in facts.label.text else "設計課題",
        "before": facts.before[0] if facts.before else None,
        "before_more": facts.before[1:],
        "after": after,
        "after_more": facts.after[1:],
        "measure": measure,
        "complexity_before": complexity_before,
        "complexity_after": complexity_after,
        "reason": facts.reason,
        "code": with_code,
        "overview": facts.overview,
        "decisions": facts.decisions,
        "trade_off": facts.trade_off,
        "episode": facts.episode,
        "figures": [_shown(figure, language) for figure in facts.figures],
        "better": facts.better,
    }


def _measured(facts: QuestionFacts) -> tuple[str, Phrase, Phrase]:
    """What the complexity counts, once: メモリO(n) and メモリO(1) are メモリ from O(n) to O(1)."""
    before, after = facts.complexity_before, facts.complexity_after
    named, again = MEASURE.match(before.text), MEASURE.match(after.text)
    if "、" in before.text + after.text or len(MEASURE.findall(before.text)) > 1:
        return "計算量", before, after
    if not named or not again or named[1] != again[1]:
        if (counted := COUNTED.fullmatch(before.text)) and re.match(r"約?\d", after.text):
            return f"{counted[1]}の数", replace(before, text=counted[2]), after
        return "計算量", before, after
    bare = (replace(phrase, text=MEASURE.sub("", phrase.text)) for phrase in (before, after))
    return named[1], next(bare), next(bare)


def replace_label(facts: QuestionFacts, language: Language) -> QuestionFacts:
    """How the question is named: in Japanese before 課題 or ご質問, 「…」の for a noun, else 「…」という."""
    label = facts.label
    if language == Language.EN:
        return facts if label else replace(facts, label=UnnamedQuestion(""))
    if not label:
        return replace(facts, label=Phrase("当日の"))
    is_noun = isinstance(label, JapanesePhrase) and label.is_noun and "。" not in label.text
    link = "の" if is_noun else "という"
    return replace(facts, label=replace(label, text=ja.quoted(label.text) + link))


def _shown(figure: FigureFacts, language: Language) -> dict[str, Any]:
    start = figure.what
    subject = start
    if language == Language.EN:
        start = replace(start, text=en_words.capital(start.text))
        subject = replace(start, text=en_words.capital(en_words.definite(subject.text)))
    return {
        "what": figure.what,
        "what_start": start,
        "as_subject": subject,
        "is_measured": en_words.is_measured(figure.what.text),
        "before": figure.before,
        "after": figure.after,
        "change": figure.change,
    }
