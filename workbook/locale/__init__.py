"""Interface words, Japanese and English, by gettext.

The message ids are the English sentences. Each room has its own domain,
``ja/LC_MESSAGES/<room>.po``; ``python -m workbook.locale`` brings them up to date. The language is one
setting for the process, because widget events arrive on threads that inherit no context.
"""

from __future__ import annotations

import gettext as _gettext
import os
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
LANGUAGES = ("ja", "en")

_current: str | None = None


def from_environment() -> str:
    """``ja`` or ``en``, by the usual variables; English where none of them says Japanese."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        value = os.environ.get(variable, "")
        if value:
            return "ja" if value.lower().startswith("ja") else "en"
    return "en"


def use(language: str | None) -> None:
    """Speak ``language`` from now on; ``None`` goes back to the environment's."""
    global _current
    _current = language


def current() -> str:
    """The language spoken now, ``ja`` or ``en``."""
    return _current or from_environment()


@cache
def _translations(language: str) -> _gettext.NullTranslations:
    chain = _gettext.NullTranslations()
    for domain in sorted((HERE / language / "LC_MESSAGES").glob("*.mo")):
        with domain.open("rb") as file:
            translations = _gettext.GNUTranslations(file)
        translations.add_fallback(chain)
        chain = translations
    return chain


def gettext(message: str) -> str:
    """``message`` in the current language."""
    return _translations(current()).gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """The form of a message that fits ``number``, in the current language."""
    return _translations(current()).ngettext(one, many, number)


def N_(message: str) -> str:
    """Marks a message that is translated later, where it is shown."""
    return message


_ = gettext
