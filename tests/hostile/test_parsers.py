"""Every parser of foreign input, against whatever may come. ``WORKBOOK_HOSTILE`` multiplies the examples."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from hostile import strings
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook as wb
from workbook import text as leaf
from workbook.book.memo import memo_text
from workbook.cli.mail_file import read_mail
from workbook.model import Kind, Mail, MailKind, OwnTopics, Route
from workbook.model.moments import parse_moment
from workbook.store import exchange
from workbook.topics import find_topic, near_misses, suggest_topics
from workbook.topics.own import add_topic, correct, map_topic
from workbook.ui.cell import read as read_cell

TIMES = int(os.environ.get("WORKBOOK_HOSTILE", "1"))
SAMPLE = json.loads((Path(__file__).parents[2] / "data" / "sample" / "workbook.json").read_text("utf-8"))
TRIED: Counter[str] = Counter()

whole = st.text(st.characters(exclude_categories=["Cs"]))
half = st.text(st.characters())  # with lone surrogates, as a program may hand them over
MARKS = (
    "Q. ", "A. ", "3/5", "Q1: なぜ?", "A: 分かりません", "★★☆", "- ", "* ", "1) ", "---", "===", "```",
    "|", "> ", "\n", "\n\n", "\r\n", "\t", "　", "2026/11/23", "[19:02] 面接官: ", "rating: ", "ヒント:", "→",
)  # fmt: skip
pieces = st.one_of(whole, st.sampled_from(strings()), st.sampled_from(MARKS))
memos = st.lists(pieces, max_size=12).map("".join)
HEADERS = (
    b"Subject: ", b"To: ", b"From: ", b"MIME-Version: 1.0\r\n", b"Content-Type: text/plain; charset=",
    b"Content-Type: multipart/mixed; ", b"boundary=b\r\n", b"--b\r\n", b"--b--\r\n", b"=?utf-8?b?", b"?=",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: quoted-printable\r\n",
    b"iso-2022-jp\r\n", b"utf-8\r\n", b"no-such-charset\r\n", b"Content-Disposition: attachment\r\n",
    b"Content-Type: text/html\r\n\r\n", b"Content-Type: message/rfc822\r\n\r\n", b"\r\n\r\n", b"\x1b$B",
    b"\xff\xfe", b"\xef\xbb\xbf",
)  # fmt: skip
headers = st.sampled_from(HEADERS)
mails = st.lists(headers | st.binary(max_size=30) | whole.map(str.encode), max_size=14).map(b"".join)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | whole,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(whole, inner, max_size=4),
    max_leaves=8,
)


@st.composite
def spoiled_exports(draw):
    """An interview of the sample with one of its values, at any depth, replaced by something else."""
    record = json.loads(json.dumps(draw(st.sampled_from(SAMPLE["interviews"]))))
    place = record
    while True:
        name = draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
        inside = place[name]
        if not isinstance(inside, (dict, list)) or not inside or draw(st.booleans()):
            alike = st.text() | st.sampled_from(strings()) if isinstance(inside, str) else st.integers(0, 6)
            place[name] = draw(alike | json_values)
            break
        place = inside
    profile = draw(st.sampled_from([{}, {}, {}, None, {"family_name": "<b>"}]))
    return json.dumps({"profile": profile, "interviews": [record]}).encode()


def tried(name, parse):
    """Only an error meant for the person may come out of ``parse``."""
    TRIED[name] += 1
    try:
        return parse()
    except wb.WorkbookError as error:
        assert error.expected and error.todo
        return None


def examples(count):
    return settings(max_examples=count * TIMES)


@examples(150)
@given(memos)
def test_any_memo_is_read(text):
    """Read without an error, question by question; what is not placed is among the unread."""
    memo = tried("memo", lambda: wb.read_memo(text))
    assert memo is not None


@examples(40)
@given(half)
def test_half_characters_are_answered(text):
    """A memo, tag or moment with a lone surrogate is read or refused, never a failure."""
    tried("half characters", lambda: wb.read_memo(text))
    tried("half characters", lambda: find_topic(text))
    tried("half characters", lambda: parse_moment(text, "Asia/Tokyo"))


@examples(150)
@given(mails)
def test_any_mail_file_is_read(data):
    """Text in any encoding and mails in any shape are read, or refused with the reason."""
    read = lambda: read_mail(data, language=None, route=Route.DIRECT, kind=MailKind.MIXED)  # noqa: E731
    mail = tried("mail", read)
    assert mail is None or isinstance(mail, Mail)
    tried("memo file", lambda: memo_text("memo.eml", data))
    tried("memo file", lambda: memo_text("memo.txt", data))


@examples(100)
@given(memos)
def test_any_draft_cell_is_read(text):
    """Whatever stands in the draft cell is a mail that can be checked."""
    mail = tried("draft cell", lambda: read_cell(text, Mail()))
    tried("check", lambda: wb.check_mail(mail))


@examples(120)
@given(content=st.binary(max_size=200) | json_values.map(json.dumps).map(str.encode) | spoiled_exports())
def test_any_json_is_taken_or_refused(tmp_path, content):
    """Bytes, other JSON and exports spoiled in one place: read as a whole, or refused as a whole."""
    path = tmp_path / "in.json"
    path.write_bytes(content)
    tried("json", lambda: exchange.read(path))


@examples(25)
@given(content=spoiled_exports())
def test_what_is_taken_in_can_be_used(tmp_path_factory, content):
    """An export that is accepted is listed, framed, drafted from and written again."""
    folder = tmp_path_factory.mktemp("taken")
    (folder / "in.json").write_bytes(content)
    with wb.open(folder) as book:
        if tried("import", lambda: book.import_json(folder / "in.json")):
            row = book.interview_list()[0]
            tried("draft of an import", lambda: book.draft_mail(row.id))
            assert len(book.interviews()) == 1 and book.answers() is not None
            book.share(folder / "copy.json")


ODD_CELLS = ("2026/11/23", "46349", "3", "★★★", "合格", "\n", '"', '"a""b"', "=1+1")
cells = st.sampled_from(strings()) | whole | st.sampled_from(ODD_CELLS)
rows = st.lists(st.lists(cells, min_size=3, max_size=5), min_size=1, max_size=5)


@examples(60)
@given(rows=rows, between=st.sampled_from([",", "\t", ";"]), end=st.binary(max_size=3))
def test_any_list_is_taken_or_refused(tmp_path, rows, between, end):
    """A CSV or TSV of somebody else's is read row by row, or refused with the reason."""
    lines = [between.join(row) for row in (("会社", "日付", "質問", "評価"), *rows)]
    with wb.open(tmp_path) as book:
        tried("list", lambda: book.read_list("\n".join(lines).encode() + end))


@examples(150)
@given(label=whole | st.sampled_from(strings()))
def test_any_tag_is_looked_up(label):
    """A tag gives a topic or none; as an own topic it is kept or refused."""
    tried("tag", lambda: find_topic(label))
    tried("tag", lambda: near_misses(label))
    if made := tried("own topic", lambda: add_topic(OwnTopics(), label, Kind.KNOWLEDGE)):
        own, topic = made
        assert len(label) > 100 or find_topic(label, own) is not None
        tried("own topic", lambda: map_topic(own, label, topic.id))
        tried("own topic", lambda: correct(own, label, [topic.id]))


@examples(100)
@given(memos)
def test_any_question_gets_its_topics(text):
    """Suggestions are at most as many as asked for."""
    assert len(tried("topics", lambda: suggest_topics(text, limit=3))) <= 3


MOMENT = st.from_regex(
    r"[0-9]{1,5}[-/.年][0-9]{1,3}[-/.月][0-9]{1,3}日?[ T]?[0-9]{0,3}[:時]?[0-9]{0,3}"
    r"(Z|[+-][0-9]{2}:?[0-9]{2})?",
    fullmatch=True,
)


@examples(200)
@given(text=whole | MOMENT, zone=st.sampled_from(["Asia/Tokyo", "America/New_York", "Pacific/Apia"]))
def test_any_moment_is_read_or_refused(text, zone):
    """A date as typed is an aware moment of the years 2000 to 2100, or refused."""
    moment = tried("moment", lambda: parse_moment(text, zone))
    assert moment is None or (moment.tzinfo is not None and 2000 <= moment.year <= 2100)


@examples(100)
@given(memos)
def test_any_text_is_counted_and_cut(text):
    """Code blocks and sentences lie inside the text they were found in."""
    for part in (*leaf.code_blocks(text), *leaf.sentences(text)):
        assert 0 <= part.start <= part.end <= len(text)
    TRIED["text"] += 1


def test_the_number_tried(capsys):
    """Says how many inputs were tried; a failure above would have stopped it at the first crash."""
    if not TRIED:
        pytest.skip("run together with the tests above")
    with capsys.disabled():
        counts = ", ".join(f"{name} {count}" for name, count in sorted(TRIED.items()))
        print(f"\ninputs tried: {sum(TRIED.values())} ({counts})")
    assert sum(TRIED.values()) > 500
