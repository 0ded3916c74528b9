"""Pydantic's findings in the words of the interface."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbook.locale import N_, _

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

SENTENCES = {
    "missing": N_("it is missing"),
    "extra_forbidden": N_("there is no such field"),
    "string_type": N_("expected text"),
    "string_too_short": N_("expected at least {min_length} character(s)"),
    "string_pattern_mismatch": N_("expected Latin letters, digits, - and _, at most 64, no - or _ first"),
    "string_unicode": N_("expected text without half characters (lone surrogates)"),
    "int_type": N_("expected a whole number"),
    "int_parsing": N_("expected a whole number"),
    "int_parsing_size": N_("expected a smaller number"),
    "int_from_float": N_("expected a whole number"),
    "greater_than_equal": N_("expected at least {ge}"),
    "less_than_equal": N_("expected at most {le}"),
    "bool_type": N_("expected true or false"),
    "bool_parsing": N_("expected true or false"),
    "enum": N_("expected one of {expected}"),
    "list_type": N_("expected a list"),
    "dict_type": N_("expected an object with named fields"),
    "model_type": N_("expected an object with named fields"),
    "model_attributes_type": N_("expected an object with named fields"),
    "too_long": N_("expected at most {max_length} entries"),
    "timezone_aware": N_("expected a time zone, as in 2026-11-23T19:00+09:00"),
    "datetime_type": N_("expected a moment, as in 2026-11-23T19:00+09:00"),
    "datetime_parsing": N_("expected a moment, as in 2026-11-23T19:00+09:00"),
    "datetime_from_date_parsing": N_("expected a moment, as in 2026-11-23T19:00+09:00"),
    "datetime_object_invalid": N_("expected a moment, as in 2026-11-23T19:00+09:00"),
}
PLACE = re.compile(r"line (\d+) column (\d+)")


def sentence(item: ErrorDetails) -> str:
    """What one finding asks for; a kind not foreseen here speaks pydantic's English."""
    context: Mapping[str, Any] = item.get("ctx", {})
    if item["type"] == "value_error":
        return str(context["error"])
    if item["type"] == "json_invalid":
        return _json(str(context["error"]))
    known = SENTENCES.get(item["type"])
    return _(known).format(**context).replace("'", "") if known else item["msg"]


def _json(error: str) -> str:
    if "recursion" in error:
        return _("the JSON is nested too deeply")
    place = PLACE.search(error)
    line, column = place.groups() if place else ("1", "1")
    return _("this is no whole JSON; it breaks off at line {line}, column {column}").format(
        line=line, column=column
    )
