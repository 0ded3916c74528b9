"""Reading a mail against the record: names of companies and people, figures, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import getaddresses
from itertools import product
from unicodedata import normalize

from workbook.lint.letter import Letter
from workbook.model import Interview, Question
from workbook.text import fold, fold_width, without_honorific
from workbook.text.amounts import amount

LEGAL_FORM = re.compile(
    r"(?:株式|有限|合同|合資|相互)会社|(?:一般|公益)?(?:社団|財団)法人"
    r"|(?:学校|(?:社会|特定)?医療|独立行政|国立大学|社会福祉)法人"
    r"|\((?:株|有)\)|㈱|㈲|,?\s*\b(?:inc|ltd|llc|gmbh|corp|corporation|co|plc|kk|k\.k|ag|bv|limited)\b\.?",
    re.I,
)
TITLED = re.compile(r"([^\s、,。()/・:]{1,20}?)\s?(?:様|さま|先生|さん)(?![々])")
GREETED = re.compile(r"^\s*(?:dear|hi|hello|hey|good\s+\w+)\s+([^,\n:]{1,60})", re.I)
ANYBODY = re.compile(
    r"担当|採用|人事|各位|皆|チーム|team|hiring|recruit|sir|madam|panel|everyone|all\b|interviewers?|colleagues?|folks|manager|both",
    re.I,
)
APART = re.compile("[①-⑳²³¹⁰⁴-⁹]")  # numbers of items, and powers
NUMBER = re.compile(r"(?<![A-Za-z0-9_.])\d[\d,]*(?:\.\d+)?")


def core(company: str) -> str:
    """A company's name without its legal form, folded."""
    return re.sub(r"\s+", " ", LEGAL_FORM.sub(" ", fold_width(company))).strip(" .,")


def names_company(text: str, company: str) -> bool:
    """Whether ``text`` (folded) names the company; Latin names count as whole words only."""
    name, whole = core(company), fold_width(company).strip()
    if len(name) < 2:
        return False
    if not name.isascii() and whole in text:
        return True
    if name.isascii():
        return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", text) is not None
    return name in text


def head(letter: Letter) -> str:
    """The head of the mail, or its first line where it has none."""
    return letter.raw[: letter.head_end] or letter.raw.strip().split("\n", 1)[0]


def addressed(letter: Letter) -> list[str]:
    """The people the mail is addressed to, as written there."""
    if letter.is_japanese:
        found = [match[1] for match in TITLED.finditer(head(letter))]
    else:
        greeting = GREETED.match(letter.raw.lstrip())
        interview = letter.facts.interview
        company = interview.company if interview else ""
        whom = greeting[1].replace(company, "") if greeting else ""  # a company may be Haverly & Stone
        found = re.split(r"\s+and\s+|,\s*|\s*&\s*", whom)
    return [name for name in found if name and not ANYBODY.search(name)]


def same_person(written: str, recorded: str) -> bool:
    """Whether a written name may stand for a recorded one: they share a part of the name."""
    parts = {part for part in _parts(recorded) if len(part) > 1 or not part.isascii()}
    shown = [part for part in _parts(written) if part]
    return any(
        part in parts or any(not p.isascii() and (p in part or part in p) for p in parts) for part in shown
    )


def _parts(name: str) -> list[str]:
    return re.split(r"[\s.]+", without_honorific(fold_width(name)))


def addresses(letter: Letter) -> list[str]:
    found = getaddresses([letter.mail.to, letter.mail.cc])
    return [address.lower() for _name, address in found if "@" in address]


def known_text(interview: Interview) -> str:
    """Everything recorded about the interview apart from earlier mails, folded."""
    return fold_width("\n".join(_values(interview.model_dump(exclude={"follow_up"}))))


def question_of(text: str, interview: Interview) -> Question | None:
    """The recorded question that shares most of its wording with a passage; ``None`` if none shares any."""
    said = _runs(text)
    shared = {
        question.id: len(said & _runs("\n".join(_values(question.model_dump()))))
        for question in interview.questions
    }
    asked = max(interview.questions, key=lambda question: shared[question.id], default=None)
    return asked if asked and shared[asked.id] else None


def _runs(text: str, length: int = 3) -> set[str]:
    text = fold(text)
    return {text[at : at + length] for at in range(len(text) - length + 1)}


def _values(record: object) -> Iterator[str]:
    if isinstance(record, dict | list):
        for value in record.values() if isinstance(record, dict) else record:
            yield from _values(value)
    else:
        yield str(record)


def numbers(text: str) -> set[str]:
    return {plain(match[0]) for match in NUMBER.finditer(normalize("NFKC", APART.sub(" ", text)))}


def plain(number: str) -> str:
    number = number.replace(",", "")
    return number.rstrip("0").rstrip(".") if "." in number else number


def changes(interview: Interview) -> set[str]:
    """What follows from the recorded figures: difference, change in per cent and factor, rounded."""
    found: set[str] = set()
    for figure in (figure for question in interview.questions for figure in question.figures):
        for before, after in product(numbers(figure.before), numbers(figure.after)):
            found |= _changes(float(before), float(after))
        first, last = amount(figure.before, figure.unit), amount(figure.after, figure.unit)
        if first and last and first.unit == last.unit:  # 3 h and 12 min
            found |= _changes(float(first.number), float(last.number))
    return found


def _changes(before: float, after: float) -> set[str]:
    values = [abs(after - before)]
    if before and after:
        values += [abs(after - before) / before * 100, before / after, after / before]
    return {plain(f"{value:.{places}f}") for value in values for places in (0, 1, 2)}
