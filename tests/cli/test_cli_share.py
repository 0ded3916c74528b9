import json


def test_share_writes_a_copy_without_names(run, book, tmp_path):
    """The sample's copy has its questions but the confidential ones, and none of its companies."""
    said = run("share", tmp_path / "copy.json", "--keep", "prompt").stdout
    text = (tmp_path / "copy.json").read_text("utf-8")
    assert "confidential ones withheld: 3" in said and "Read the text that stayed" in said
    assert len(json.loads(text)["interviews"]) == len(book.interview_list())
    assert [row.company for row in book.interview_list() if row.company in text] == []


def test_share_refuses_an_unknown_field(run, book, tmp_path):
    """A field that cannot stay is said, and nothing is written."""
    assert "Choose from" in run("share", tmp_path / "copy.json", "--keep", "people", code=1).stderr
    assert not (tmp_path / "copy.json").exists()
