import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook import pages
from workbook.model import Interview, InvalidValue

START = {"company": "A", "started_at": "2026-01-01T00:00:00Z"}


@pytest.mark.parametrize("interview_id", ["con", "NUL", "com1", "x" * 64])
def test_every_id_makes_a_file_every_system_takes(interview_id):
    """No id gives a device of Windows or a name too long; the notebook is found again."""
    path = pages.make(Interview.read({"id": interview_id, **START}).id)
    assert path.stem.casefold() not in ("con", "nul", "com1") and len(path.name) < 100
    assert pages.find(interview_id) == path


FORMS = ["../{}", "{}/x", "a/../{}", "{}.", "{}\n", "a\0{}", "{}\\x", "{} ", ".", "..", "x" * 300]


@given(st.text())
@pytest.mark.parametrize("form", FORMS)
def test_no_id_leads_out_of_the_folder(form, text):
    """Separators, dots, spaces, control characters and 300 characters are no id: nothing is ever named so."""
    with pytest.raises(InvalidValue):
        Interview.read({"id": form.format(text), **START})
