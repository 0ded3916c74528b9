"""What a mail does as a whole: gives thanks, recalls the talk, tells the first answer, adds a supplement."""

from __future__ import annotations

import re
from collections import Counter

from workbook.lint import record, vocabulary
from workbook.lint.acts import Act
from workbook.lint.letter import Letter
from workbook.lint.part import Part
from workbook.lint.reading import LIKELY, Reading, gives_thanks
from workbook.lint.vocabulary import stands
from workbook.model import Interview, Kind, MailKind

FEWEST_OF_A_PASSAGE = 3  # sentences
MOST_UNLIKELY = -4.0  # log odds
CLAUSE = re.compile(r"(?<=が)、|[、。]")
PAST_END = re.compile(r"(?:ました|でした)[。!]?$")


def thanks_somewhere(letter: Letter) -> bool:
    """Anywhere outside code; a closing line counts where it says more than ``Cheers``."""
    closing = re.compile(r"^\W*(?:cheers|thanks|thanks again|thanks and regards)\W*$")
    told = (part.text for part in letter.parts if not closing.match(part.text))
    return any(gives_thanks(text, letter.language) for text in told)


def recalls_exchange(letter: Letter) -> bool:
    """Whether a question, remark or task is recalled, or the own answer to one."""
    file, coding = f"{letter.language}/roles", letter.mail.kind == MailKind.CODING
    return any(
        reading.recalls or ((coding or stands(file, "then", reading.part.text)) and _tells(reading, letter))
        for reading in letter.readings
    )


def thanks_are_specific(letter: Letter) -> bool:
    """Whether thanks, or what was felt, name something that would not fit just any interview."""
    fewest = 1 if letter.is_japanese else 2
    return any(len(reading.content) >= fewest for reading in letter.readings if reading.values)


def supplement(letter: Letter) -> list[Part]:
    """The sentences that bring something of substance, short ones counted together."""
    whole = [reading.part for reading in letter.readings if reading.brings]
    short = [reading for reading in letter.readings if reading.states and len(reading.content) == 2]
    return whole or ([reading.part for reading in short] if len(short) > 1 else [])


def design(letter: Letter) -> list[Part]:
    """The sentences of the design supplement: what to build, not what was asked or done. Where the questions
    are on record, those of the question that is told at most length."""
    then = vocabulary.pattern(f"{letter.language}/roles", "then")
    told = [reading for reading in letter.readings if reading.brings and not reading.values]
    parts = [reading.part for reading in told if reading.part.is_bullet or not reading.exchange]
    parts = [part for part in parts if not _leads_in(part, letter)]
    parts = [part for part in parts if not (then.search(part.text) or part.is_label or _past(part))]
    interview = letter.facts.interview
    if interview and any(question.kind == Kind.DESIGN for question in interview.questions):
        return _of_one_question(parts, letter, interview)
    return parts if letter.mail.kind == MailKind.DESIGN else _passages(parts, letter)


def _leads_in(part: Part, letter: Letter) -> bool:
    """Whether it quotes what was asked or hinted, before the list of what to build."""
    items = [other for other in letter.text_parts if other.paragraph == part.paragraph and other.is_bullet]
    before = letter.raw[part.start : items[0].start] if items else ""
    return re.search('[」"]', before) is not None  # as folded


def _of_one_question(parts: list[Part], letter: Letter, interview: Interview) -> list[Part]:
    """The most sentences whose paragraphs are about one and the same design question of the record."""
    texts: dict[int, str] = {}
    for part in letter.text_parts:
        texts[part.paragraph] = texts.get(part.paragraph, "") + part.text
    asked = {paragraph: record.question_of(text, interview) for paragraph, text in texts.items()}
    supplements: dict[str, list[Part]] = {}
    for part in parts:
        if (question := asked[part.paragraph]) and question.kind == Kind.DESIGN:
            supplements.setdefault(question.id, []).append(part)
    return max(supplements.values(), key=len, default=[])


def _passages(parts: list[Part], letter: Letter) -> list[Part]:
    """In a mail of several kinds, the passages of some length that are neither about code nor an episode."""
    other = vocabulary.pattern(f"{letter.language}/roles", "other_kinds")
    others = {part.paragraph for part in letter.text_parts if other.search(part.text)}
    lengths = Counter(part.paragraph for part in parts if part.paragraph not in others)
    return [part for part in parts if lengths[part.paragraph] >= FEWEST_OF_A_PASSAGE]


def _past(part: Part) -> bool:
    return not part.is_bullet and PAST_END.search(part.text) is not None


def solution_given(letter: Letter) -> bool:
    return bool(letter.blocks) or bool(supplement(letter))


def tells_first_answer(letter: Letter) -> bool:
    """Whether a sentence says what the person did in the interview, in the past tense."""
    return any(_tells(reading, letter) for reading in letter.readings)


def _tells(reading: Reading, letter: Letter) -> bool:
    file, text = f"{letter.language}/roles", reading.part.text
    then = stands(file, "then", text)
    elsewhere = (reading.thanks or reading.impression or reading.routine) and not then
    answered = reading.odds[Act.FIRST_ANSWER]
    if letter.is_japanese and stands(file, "told_label", text):
        return reading.odds[Act.EXCUSE] <= LIKELY
    if reading.odds[Act.EXCUSE] > max(0, answered) or answered < MOST_UNLIKELY:
        return False
    if answered > LIKELY:
        return True
    if elsewhere or not (reading.content or then):
        return False
    clauses = CLAUSE.split(text) if letter.is_japanese else [text]
    return any(stands(file, "told", clause) and not _told_of_else(file, clause) for clause in clauses)


def _told_of_else(file: str, clause: str) -> bool:
    """Whether a past tense is about what others did, or about what was found out since."""
    then = stands(file, "then", clause)
    return stands(file, "told_other", clause) or (stands(file, "told_later", clause) and not then)
