"""Flags a mail on the agent route that leaves the agent no say in whether to pass it on.

Why: the agent knows how the company takes such notes. An order to forward it puts them on the spot.
"""

from collections.abc import Iterator

from workbook.lint import vocabulary
from workbook.lint.acts import Act
from workbook.lint.letter import Letter
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Route, Severity

SURE = 1.0  # log odds


def check(letter: Letter) -> Iterator[Hit]:
    if letter.mail.route != Route.AGENT or not letter.parts:
        return
    file = f"{letter.language}/mail_acts"
    bare = vocabulary.pattern(file, "decision_not").sub(" ", letter.prose)
    if vocabulary.pattern(file, "decision").search(bare) or any(
        reading.does(Act.CHOICE, SURE) for reading in letter.readings
    ):
        return
    order = next(
        (part for part in letter.text_parts if vocabulary.pattern(file, "order").search(part.text)), None
    )
    yield Hit(
        _(
            "The agent is given no say. Ask whether passing it on is a good idea, and leave the decision "
            "to them."
        ),
        order.start if order else None,
        order.end if order else None,
    )


AGENT = {"route": "agent"}
RULE = Rule(
    name="agent-decision-missing",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "野口様\n\nありがとうございました。この内容を至急先方へ転送してください。",
            mail=AGENT,
            found=("この内容を至急先方へ転送してください。",),
        ),
        Example("Hi Ola,\n\nThanks. Forward this to the panel today.\n\nMara", "en", mail=AGENT),
    ),
    good=(
        Example("野口様\n\nありがとうございました。先方に伝えるかどうか、ご判断いただけますか。", mail=AGENT),
        Example("野口様\n\nお伝えするかは野口様にお任せいたします。", mail=AGENT),
        Example("Hi Ola,\n\nThanks. Please pass it on if you think it helps.\n\nMara", "en", mail=AGENT),
        Example("野口様\n\n至急先方へ転送してください。"),
    ),
    source=ARTICLE,
)
