"""Who keeps this workbook."""

from __future__ import annotations

from workbook.model.base import Record, TimeZone
from workbook.model.enums import Language


class Profile(Record):
    """The person. ``own_employer``: the present employer's name or mail domain, so that mail from its
    address can be stopped."""

    family_name: str = ""
    given_name: str = ""
    reading: str = ""
    latin_name: str = ""
    email: str = ""
    phone: str = ""
    time_zone: TimeZone = "Asia/Tokyo"
    language: Language = Language.JA
    own_employer: str = ""

    def name(self, language: Language) -> str:
        """The full name as it signs a mail in ``language``; ``""`` where it is not recorded."""
        japanese = " ".join(part for part in (self.family_name, self.given_name) if part)
        return (self.latin_name or japanese) if language == Language.EN else (japanese or self.latin_name)
