"""A list of past interviews: seen as it would be read, corrected, and stored by one click."""

import pytest

from workbook.ui import forms

LIST = "会社,日付,面接,質問,評価\n<b>青空,2026-10-01,一次,<img src=x>とは？,3\n青空,10/11,二次,木とは？,9\n"


@pytest.fixture
def take(book):
    """Chooses a file; returns the form."""
    form = forms.PastList()

    def take(data, name="list.csv"):
        data = data if isinstance(data, bytes) else data.encode()
        form.receive(form, {"type": "file", "name": name}, [memoryview(data)])
        return form

    return take


def test_a_list_is_shown_before_it_is_stored(book, take):
    """The mapping with an example, the interviews, what cannot be read; nothing is on record."""
    page = take(LIST).html("preview")
    assert "2 rows: 1 interview, 1 question." in page and "1 row cannot be read." in page
    assert "Line 3" in page and "&lt;b&gt;青空" in page and "<img src=x" not in page
    assert book.interview_list() == []


def test_storing_it_twice_adds_it_once(book, take):
    """By one click; then the form is empty, and the same file again adds nothing."""
    form = take(LIST).click("store")
    assert form.told == "Interviews added: 1, completed: 0, there already: 0."
    assert form.reading is None and [row.round for row in book.interview_list()] == ["一次"]
    assert "there already: 1" in take(LIST).click("store").told
    form.click("store")
    assert len(book.interview_list()) == 1


def test_a_columns_field_is_corrected(book, take):
    """A column becomes another field; the one that was it goes into the memo; a wrong field is answered."""
    form = take(LIST).fill("2", "position")
    assert form.value("2") == "position"
    form.fill("0", "position")
    assert (form.value("0"), form.value("2")) == ("position", "memo")
    form.fill("0", "nonsense")
    assert "nonsense" in form.answer["error"] and form.value("0") == "position"
    form.fill("0", "company").fill("2", "ignore").click("store")
    assert book.interview_list()[0].round == ""


@pytest.mark.parametrize("data", ["", "\n\n", b"\x89PNG\x00", '"open'])
def test_what_is_no_list_is_answered(book, take, data):
    """On the form, and nothing is shown of it."""
    form = take(data)
    assert form.kind == "error" and form.reading is None and "list.csv" not in form.html("preview")


def test_numbered_columns_keep_their_number(take):
    """The second question of a row stays one among the choices."""
    form = take("Company,Date,Q1,Q2\nSora,2026-10-01,Why?,How?\n")
    assert form.value("3") == "prompt.2" and ("prompt.2", "Question 2") in form.fields("3")


def test_a_list_can_be_put_away(book, take):
    """Nothing of it stays."""
    form = take(LIST).click("put_away")
    assert form.reading is None and book.interview_list() == []


@pytest.mark.parametrize("count", [1, 300])
def test_a_long_list_is_counted_not_spread_out(book, take, count):
    """Five interviews are shown, the rest is a number."""
    rows = "".join(f"C{number},2026-10-01,Why?\n" for number in range(count))
    page = take("Company,Date,Question\n" + rows).html("preview")
    assert page.count("<strong>") == min(count, 5) and ("295 more" in page) == (count == 300)
