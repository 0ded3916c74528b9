"""Flags figures and code that stand nowhere in the record of the interview.

Why: what is sent must be true in a year; a figure remembered wrongly is found out in the next round.
Dates of the interview, changes computed from recorded figures, numbers up to three and what stands in the
signature are left alone.
"""

from collections.abc import Iterator

from workbook.lint import kinds, record
from workbook.lint.letter import Letter
from workbook.lint.part import Place
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import N_
from workbook.model import Interview, Severity
from workbook.text import fold

FIGURE = N_("“{words}” stands nowhere in the record. Check it, and note where it comes from.")
CODE = N_(
    "This code stands nowhere in the record. Keep it with its question, so that you can speak about it later."
)
SMALL = {"0", "1", "2", "3"}


def check(letter: Letter) -> Iterator[Hit]:
    interview = letter.facts.interview
    if interview is None or not (interview.questions or interview.memo):
        return
    known = record.numbers(record.known_text(interview)) | record.changes(interview)
    known |= _dates(interview) | SMALL
    for part in letter.parts:
        if part.place == Place.TEXT:
            for match in record.NUMBER.finditer(part.text):
                if record.plain(match[0]) not in known:
                    yield kinds.hit(letter, *part.span(*match.span()), FIGURE)
    kept = fold(" ".join([interview.memo, *(question.code for question in interview.questions)]))
    for block in letter.blocks:
        if any(fold(line) not in kept for line in block.lines):
            yield kinds.hit(letter, block.start, block.end, CODE)


def _dates(interview: Interview) -> set[str]:
    start = interview.local(interview.started_at)
    return {str(value) for value in (start.year, start.month, start.day, start.hour, start.minute)}


MINUTES = {"what": "申請", "before": "42分", "after": "17分"}
KNOWN = recorded(questions=[{"episode": "1,200件を3.50秒で", "code": "x = 1", "figures": [MINUTES]}])
UNITS = recorded(questions=[{"figures": [{"what": "time to recover", "before": "3 h", "after": "12 min"}]}])
RULE = Rule(
    name="untraceable",
    severity=Severity.WARNING,
    target=Target.RECORD,
    check=check,
    bad=(
        Example("野口様\n\n処理は980件に増えました。", facts=KNOWN, found=("980",)),
        Example("野口様\n\n解答です。\n\n```\ny = 2\n```", facts=KNOWN),
    ),
    good=(
        Example(
            "野口様\n\n4月2日の面接で、1200件を3.5秒で処理した話をしました。\n\n090-1111-2222", facts=KNOWN
        ),
        Example("野口様\n\n申請は42分から17分へ、25分(59.5%)短くなりました。", facts=KNOWN),
        Example(
            "Hi Ola,\n\nTime to recover went from 3 h to 12 min (down about 93%).\n\nMara", "en", facts=UNITS
        ),
        Example("野口様\n\n解答です。\n\n```\nx = 1\n```", facts=KNOWN),
        Example("野口様\n\n処理は980件に増えました。", facts=recorded()),
    ),
    source="requirement: everything in the mail traces to something recorded",
)
