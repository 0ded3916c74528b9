import string

import pytest

from workbook import locale
from workbook.locale.__main__ import compiled, extracted, po_path, rooms, translated, untranslated

SPEAKING = [room for room in rooms() if len(extracted(room))]


@pytest.mark.parametrize("room", SPEAKING)
def test_no_message_lacks_a_translation(room):
    """Everything a room may say to the person is said in Japanese too."""
    assert untranslated(translated(room)) == []


@pytest.mark.parametrize("room", SPEAKING)
def test_the_catalogue_is_what_the_code_says(room):
    """The compiled catalogue matches the code and its .po: nobody forgot ``python -m workbook.locale``."""
    catalog = translated(room)
    compiled_now = compiled(catalog)
    assert po_path(room).with_suffix(".mo").read_bytes() == compiled_now


@pytest.mark.parametrize("room", SPEAKING)
def test_a_translation_fills_the_same_blanks(room):
    """A translation uses exactly the named blanks of its message, so that filling it in cannot fail."""

    def blanks(text):
        return {part[1] for part in string.Formatter().parse(text) if part[1] is not None}

    for message in translated(room):
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in strings:
            assert blanks(text) <= blanks(ids[-1]), message.id


def test_the_language_is_the_environments_until_one_is_set(monkeypatch):
    """Before there is a profile the usual variables decide; a set language wins."""
    locale.use(None)
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert locale.current() == "ja"
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert locale.current() == "en"
    locale.use("ja")
    assert locale.gettext("Expected a moment with its time zone.") != "Expected a moment with its time zone."
