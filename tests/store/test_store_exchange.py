import json
import stat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook as wb
from workbook.model import Interview, InvalidValue, NotFound
from workbook.store import exchange

texts = st.text(max_size=20) | st.sampled_from(
    ["\r\n", "a\0b", "<img src=x onerror=1>", "\u202e", "か\u3099", "👩‍💻"]
)
MOMENT = st.sampled_from(
    [None, "2026-11-23T19:00:00+09:00", "2001-01-01T00:00:00.000001Z", "2026-03-29T01:30:00-03:30"]
)
mails = st.fixed_dictionaries({"to": texts, "subject": texts, "body": texts})
questions = st.fixed_dictionaries(
    {
        "prompt": texts,
        "topics": st.lists(st.sampled_from(["dp", "own-x"]), max_size=3),
        "rating": st.none() | st.integers(1, 5),
        "figures": st.lists(st.fixed_dictionaries({"what": texts, "before": texts}), max_size=2),
        "decisions": st.lists(texts, max_size=2),
    }
)
interviews = st.fixed_dictionaries(
    {
        "company": texts.filter(bool),
        "started_at": MOMENT.filter(bool),
        "ended_at": MOMENT,
        "people": st.lists(st.fixed_dictionaries({"name": texts}), max_size=2),
        "agent": st.none() | st.fixed_dictionaries({"name": texts}),
        "memo": texts,
        "forecast": st.none() | st.integers(0, 100),
        "questions": st.lists(questions, max_size=3),
        "follow_up": st.fixed_dictionaries(
            {
                "state": st.sampled_from(["none", "drafted", "sent", "declined"]),
                "draft": st.none() | mails,
                "mails": st.lists(
                    st.fixed_dictionaries(
                        {"mail": mails, "sent_at": MOMENT.filter(bool), "override_reason": texts}
                    ),
                    max_size=2,
                ),
                "declined_reason": texts,
            }
        ),
    }
)


def write(path, **parts):
    path.write_text(json.dumps(parts), "utf-8")
    return path


@given(
    records=st.lists(interviews, max_size=3),
    name=texts,
    topics=st.fixed_dictionaries(
        {
            "own": st.just([{"id": "own-x", "name_ja": "自作"}]),
            "mappings": st.dictionaries(texts, st.just("dp"), max_size=3),
            "corrections": st.lists(
                st.fixed_dictionaries({"text": texts, "topics": st.just(["dp"])}), max_size=3, unique_by=str
            ).filter(lambda found: len({each["text"] for each in found}) == len(found)),
        }
    ),
)
@settings(max_examples=40)
def test_what_is_exported_comes_back_the_same(tmp_path_factory, records, name, topics):
    """An import into an empty workbook and an export from it give the same file, byte for byte."""
    folder = tmp_path_factory.mktemp("exchange")
    numbered = [{"id": f"i{number}", **record} for number, record in enumerate(records)]
    source = write(folder / "in.json", profile={"family_name": name}, interviews=numbered, topics=topics)
    with wb.open(folder / "a") as one, wb.open(folder / "b") as two:
        one.import_json(source)
        one.export_json(folder / "one.json")
        two.import_json(folder / "one.json")
        two.export_json(folder / "two.json")
        for record in one.store.all_interviews():
            expected = Interview.read(next(each for each in numbered if each["id"] == record.id))
            for question, wanted in zip(record.questions, expected.questions, strict=True):
                wanted.id = question.id  # made up while reading, where the file names none
            assert record == expected
    assert (folder / "one.json").read_bytes() == (folder / "two.json").read_bytes()


def test_an_export_is_the_persons_alone(filled, tmp_path):
    """The file is readable by its owner only, and no half of it or of a neighbour is left."""
    target = tmp_path / "out" / "export.json"
    filled.export_json(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in target.parent.iterdir()] == ["export.json"]
    assert set(json.loads(target.read_text("utf-8"))) == {"profile", "interviews", "topics"}


def test_what_is_there_already_is_left_alone(filled, tmp_path):
    """The same records a second time are no change, and no error."""
    filled.export_json(tmp_path / "a.json")
    done = filled.import_json(tmp_path / "a.json")
    assert done.unchanged == ["i1"] and not done.added and filled.history("i1") == []


def test_a_difference_stops_the_whole_import(filled, tmp_path):
    """Another content under a known id is named, and nothing of the file is stored."""
    filled.export_json(tmp_path / "a.json")
    content = json.loads((tmp_path / "a.json").read_text("utf-8"))
    content["interviews"][0]["company"] = "Other"
    content["interviews"].append({**content["interviews"][0], "id": "i2"})
    path = write(tmp_path / "b.json", **content)
    with pytest.raises(InvalidValue, match="i1"):
        filled.import_json(path)
    assert [row.company for row in filled.interview_list()] == ["Aozora"]


def test_replacing_keeps_what_was_there(filled, tmp_path):
    """On purpose the file wins, field by field, and the versions hold what it replaced."""
    filled.record_sent("i1", {"body": "Thank you"})
    filled.export_json(tmp_path / "a.json")
    content = json.loads((tmp_path / "a.json").read_text("utf-8"))
    changed = content["interviews"][0] | {"company": "Other", "follow_up": {}}
    changed["questions"] = [{"id": "q2", "prompt": "New"}, changed["questions"][0] | {"answer": "Because"}]
    path = write(tmp_path / "b.json", interviews=[changed])
    assert filled.import_json(path, replace=True).replaced == ["i1"]
    assert filled.interview("i1") == Interview.read(changed)
    history = {(version.field, str(version.value)) for version in filled.history("i1")}
    assert ("company", "Aozora") in history and any("Thank you" in value for _field, value in history)
    filled.import_json(tmp_path / "a.json", replace=True)
    assert filled.interview("i1") == Interview.read(content["interviews"][0])
    assert [binned.question_id for binned in filled.bin()] == ["q2"]


def test_an_own_profile_is_not_overwritten(filled, tmp_path):
    """What both filled in differently is named; an empty field of the file empties none."""
    filled.save_profile("email", "me@example.org")
    filled.import_json(write(tmp_path / "a.json", profile={"email": "", "phone": "1"}))
    assert (filled.profile().email, filled.profile().phone) == ("me@example.org", "1")
    with pytest.raises(InvalidValue, match=r"profile\.email"):
        filled.import_json(write(tmp_path / "b.json", profile={"email": "you@example.org"}))


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "line 1"),
        (b"{", "line 1"),
        (b"\x00\xff\xfe", "line 1"),
        ('{"interviews": []}'.encode("utf-16"), "line 1"),
        (b"[" * 200_000, "nested"),
        (b'{"a":' * 100_000, "nested"),
        (b"[]", "object"),
        (b'{"interviews": [{"id": "a"}]}', "company"),
        (b'{"interviews": [{"id": "a", "company": "A", "started_at": "0006-01-01T00:00:00Z"}]}', "0006"),
        (b'{"interviews": [{"id": "../a", "company": "A", "started_at": "2026-01-01T00:00:00Z"}]}', "id"),
        (
            b'{"interviews": [{"id": "a", "company": "\\ud800", "started_at": "2026-01-01T00:00:00Z"}]}',
            "line",
        ),
        (b'{"secrets": 1}', "secrets"),
        (b'{"profile": {"email": ' + b"9" * 100_000 + b"}}", "email"),
    ],
)
def test_a_broken_file_changes_nothing(filled, tmp_path, content, word):
    """It is answered with what is wrong and where, and the workbook is as it was."""
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    before = filled.interview("i1")
    with pytest.raises(InvalidValue) as caught:
        filled.import_json(path)
    assert word in str(caught.value) and len(str(caught.value)) < 1_500
    assert filled.store.all_interviews() == [before]


def test_a_file_that_cannot_be_read_is_named(filled, tmp_path):
    """A missing file and a folder are told apart from a broken one."""
    with pytest.raises(NotFound, match=r"none\.json"):
        filled.import_json(tmp_path / "none.json")
    with pytest.raises(NotFound):
        filled.import_json(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(filled, tmp_path, monkeypatch):
    """Beyond the limit the file is not even loaded."""
    monkeypatch.setattr(exchange, "LARGEST", 1_000_000)
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(1_000_001)
    with pytest.raises(InvalidValue, match="parts"):
        filled.import_json(path)


@pytest.mark.parametrize("field", ["interviews", "questions"])
def test_an_id_that_comes_twice_is_named(filled, tmp_path, field):
    """Two records of one id would become one: refused."""
    start = {"id": "a", "company": "A", "started_at": "2026-01-01T00:00:00Z"}
    twice = [start, start] if field == "interviews" else [start | {"questions": [{"id": "q"}, {"id": "q"}]}]
    with pytest.raises(InvalidValue, match="twice"):
        filled.import_json(write(tmp_path / "a.json", interviews=twice))


def test_a_link_is_not_written_through(filled, tmp_path):
    """An export onto a symbolic link replaces the link and leaves alone what it points to."""
    precious = tmp_path / "precious"
    precious.write_text("mine")
    link = tmp_path / "export.json"
    link.symlink_to(precious)
    filled.export_json(link)
    assert precious.read_text() == "mine" and not link.is_symlink()


def test_what_lies_in_the_bin_is_not_replaced_unasked(filled, tmp_path):
    """An id in the bin stops the import; replacing takes it out of the bin."""
    filled.export_json(tmp_path / "a.json")
    filled.remove_interview("i1")
    with pytest.raises(InvalidValue, match="i1"):
        filled.import_json(tmp_path / "a.json")
    filled.import_json(tmp_path / "a.json", replace=True)
    assert [row.id for row in filled.interview_list()] == ["i1"]
