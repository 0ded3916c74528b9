"""What a Japanese mail calls the other side, by kind of organisation."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.model.enums import OrganisationType


@dataclass(frozen=True)
class OrganisationWords:
    """``written`` stands in mail, ``spoken`` is its talk-only twin."""

    written: str
    spoken: str


WORDS = {
    OrganisationType.COMPANY: OrganisationWords("貴社", "御社"),
    OrganisationType.HOSPITAL: OrganisationWords("貴院", "御院"),
    OrganisationType.BANK: OrganisationWords("貴行", "御行"),
    OrganisationType.SCHOOL: OrganisationWords("貴校", "御校"),
    OrganisationType.GOVERNMENT: OrganisationWords("貴庁", "御庁"),
    OrganisationType.OTHER: OrganisationWords("貴団体", "御団体"),
}
