import pytest
from pydantic import ValidationError

from workbook import locale
from workbook.model import Export, Interview, InvalidValue, Profile, Question, WorkbookError
from workbook.model.errors import invalid

START = {"id": "a", "company": "A", "started_at": "2026-11-23T19:00:00+09:00"}
WRONG = [
    (Interview, {}),
    (Interview, START | {"mood": 1}),
    (Interview, START | {"company": 1}),
    (Interview, START | {"company": ""}),
    (Interview, START | {"id": "../x"}),
    (Interview, START | {"company": "\ud800"}),
    (Interview, START | {"forecast": "x"}),
    (Interview, START | {"forecast": 1.5}),
    (Interview, START | {"forecast": -1}),
    (Interview, START | {"forecast": 10**30}),
    (Interview, START | {"forecast": "9" * 5000}),
    (Interview, START | {"forecast": []}),
    (Interview, START | {"agent_agreed": "perhaps"}),
    (Interview, START | {"agent_agreed": []}),
    (Interview, START | {"outcome": "won"}),
    (Interview, START | {"people": 1}),
    (Interview, START | {"people": [1]}),
    (Interview, START | {"started_at": "tomorrow"}),
    (Interview, START | {"started_at": "2026-11-23"}),
    (Interview, START | {"started_at": "2026-11-23T19:00:00"}),
    (Interview, START | {"started_at": []}),
    (Interview, START | {"started_at": "0006-01-01T00:00:00Z"}),
    (Profile, {"time_zone": "Mars"}),
    (Question, {"topics": list("abcd")}),
    (Question, []),
]


@pytest.mark.parametrize(("record", "data"), WRONG)
def test_what_does_not_fit_is_said_in_japanese(record, data):
    """With a Japanese interface no word of pydantic's English is left in the explanation."""
    locale.use("ja")
    with pytest.raises(InvalidValue) as caught:
        record.read(data)
    for english in ("should", "Input", "Expected", "expected", "Value error", "field", "valid "):
        assert english not in caught.value.came.split("（入力")[0]


@pytest.mark.parametrize(("text", "word"), [("{", "line 1"), ("[" * 100_000, "nested"), ("", "line 1")])
def test_broken_json_is_said_with_its_place(text, word):
    """A reader of JSON learns where it breaks off."""
    with pytest.raises(ValidationError) as caught:
        Export.model_validate_json(text)
    assert word in str(invalid(caught.value, "export"))


@pytest.mark.parametrize(
    ("language", "parts", "said"),
    [
        ("en", ("Expected a day.", "Came: x", "Try again."), "Expected a day. Came: x. Try again."),
        ("ja", ("日付が必要です。", "入力: x", "もう一度。"), "日付が必要です。入力: x。もう一度。"),
    ],
)
def test_what_was_typed_does_not_run_into_the_next_sentence(language, parts, said):
    """Each part ends like a sentence, whether the translation has a full stop or not."""
    locale.use(language)
    assert str(WorkbookError(*parts)) == said
    assert str(WorkbookError("", "", "only this")) == "only this" and str(WorkbookError("")) == ""
