"""What every record has in common, and the field types they share."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from workbook.locale import _
from workbook.model.errors import invalid

FIRST_YEAR, LAST_YEAR = 2000, 2100


class Record(BaseModel):
    """A plain value: unknown fields are refused, assignments are validated, text is kept as typed."""

    # Validators are built on first use: a command that checks one mail needs few of the records.
    model_config = ConfigDict(extra="forbid", validate_assignment=True, defer_build=True)

    @classmethod
    def read(cls, data: Any) -> Self:
        """The record in ``data`` (a mapping or a record); ``InvalidValue`` names what does not fit."""
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise invalid(error, cls.__name__) from None


def _within_years(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(
            _("expected a year from {first} to {last}, came {year:04d}").format(
                first=FIRST_YEAR, last=LAST_YEAR, year=moment.year
            )
        )
    return moment


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError(
            _("expected an IANA time zone such as Asia/Tokyo, came {name!r}").format(name=name)
        ) from None
    return name


Moment = Annotated[AwareDatetime, AfterValidator(_within_years)]
"""A moment with its offset, kept as given, in the years 2000 to 2100."""

TimeZone = Annotated[str, AfterValidator(_known_zone)]
"""An IANA time-zone name."""

Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")]
"""Fit for a file name, a cell-magic line and a URL."""

Rating = Annotated[int, Field(ge=1, le=5)]
"""1 no usable answer, 2 partial and with strong help, 3 acceptable after a nudge, 4 complete without
help, 5 complete with trade-offs and follow-up questions."""
