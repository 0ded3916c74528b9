"""Flags sending from an address of the present employer.

Why: the employer may read it, and the reader wonders what else you do in office hours.
"""

from collections.abc import Iterator

from workbook.lint import record
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity
from workbook.text import fold


def check(letter: Letter) -> Iterator[Hit]:
    profile = letter.facts.profile
    if profile is None or not profile.own_employer or "@" not in profile.email:
        return
    domain = profile.email.rsplit("@", 1)[1].lower()
    employer = profile.own_employer.lower().strip().lstrip("@")
    name = fold(record.core(employer))
    same = (
        domain == employer or domain.endswith("." + employer)
        if " " not in employer and "." in employer
        else bool(name) and name in fold(domain)
    )
    if same:
        yield Hit(
            _("{email} belongs to your present employer. Send from a private address.").format(
                email=profile.email
            )
        )


def _person(email: str, employer: str) -> dict[str, dict[str, str]]:
    return {"profile": {"email": email, "own_employer": employer}}


RULE = Rule(
    name="own-employer",
    severity=Severity.ERROR,
    target=Target.ADDRESS,
    check=check,
    bad=(
        Example(facts=_person("w@mail.harukaze.example", "harukaze.example")),
        Example(facts=_person("w@harukaze-dev.example", "Harukaze Inc.")),
    ),
    good=(
        Example(facts=_person("w@example.net", "harukaze.example")),
        Example(facts=_person("w@example.net", "")),
        Example(facts=_person("w@example.net", "株式会社ハルカゼ")),
    ),
    source="townwork 85762; jobpal 007",
)
