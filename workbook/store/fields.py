"""One field of a record by name: which there are, and what fits in."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from workbook.locale import _
from workbook.model import Interview, InvalidValue, Mail
from workbook.model.base import Record
from workbook.model.errors import invalid

DRAFT, DECLINED_REASON, STATE = "follow_up.draft", "follow_up.declined_reason", "follow_up.state"
APART = {"id", "questions", "follow_up"}
"""Parts with their own ways of changing: ids never do, questions and the ledger have use cases."""


def fields_of(record: type[Record]) -> list[str]:
    """The names that can be saved one by one."""
    return [name for name in record.model_fields if name not in APART]


@cache
def _adapter(record: type[Record], field: str) -> TypeAdapter[Any]:
    if record is Interview and field == DRAFT:
        return TypeAdapter(Mail | None)
    return TypeAdapter(record.model_fields[field].rebuild_annotation())


def valid(record: type[Record], field: str, value: Any) -> Any:
    """``value`` as its JSON value, if it fits ``field`` of ``record``; else ``InvalidValue``."""
    if field not in fields_of(record) and not (record is Interview and field == DRAFT):
        raise _unknown(record, field)
    adapter = _adapter(record, field)
    try:
        return adapter.dump_python(adapter.validate_python(value), mode="json")
    except ValidationError as error:
        raise invalid(error, record.__name__, field) from None


def _unknown(record: type[Record], field: str) -> InvalidValue:
    return InvalidValue(
        _("Expected the name of a field of {record} that can be saved.").format(record=record.__name__),
        _("{field!r} is none.").format(field=field),
        _("Use one of: {names}.").format(names=", ".join(fields_of(record))),
    )
