"""The checker as a whole: what goes in, what comes out, and the ugly."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.lint import check_mail
from workbook.lint.__main__ import page
from workbook.lint.engine import read_mail
from workbook.lint.letter import Letter
from workbook.model import InvalidValue, Mail, Severity

HERE = Path(__file__).parent
MAILS = [json.loads(line) for line in (HERE / "mails.jsonl").read_text(encoding="utf-8").splitlines()]


def names(mail, **facts):
    return {finding.rule for finding in check_mail(mail, **facts)}


def test_a_mail_and_its_mapping_are_the_same():
    """A record and a mapping give the same findings; unknown keys are ignored."""
    fields = {"language": "ja", "subject": "お礼", "body": "御社に伺います。"}
    assert check_mail(Mail(**fields)) == check_mail({**fields, "id": "x", "note": 1})


@pytest.mark.parametrize(
    "body, language", [("お礼を申し上げます。", "ja"), ("Dear Ola, thanks.", "en"), ("", "en")]
)
def test_the_language_is_taken_from_the_body_where_it_is_not_given(body, language):
    """A mapping without a language is Japanese where its body holds Japanese."""
    assert read_mail({"body": body}).language == language


def test_findings_come_in_the_order_of_the_text():
    """What concerns the whole mail comes first, the rest by its place."""
    starts = [finding.start for finding in check_mail({"body": "御社です。了解しました。すごく御社です。"})]
    placed = [start for start in starts if start is not None]
    assert starts == [None] * (len(starts) - len(placed)) + placed and placed == sorted(placed) and placed


def test_a_greeting_is_no_sentence():
    """Nor is the one of the part to be passed on, whatever full stops a name holds."""
    body = "Dear Bo,\n\nThanks.\n\n----------\n\nDear St. Ada's Ltd. hiring team,\n\nI enjoyed the tour.\n"
    parts = Letter(read_mail({"body": body})).text_parts
    assert [part.raw for part in parts][:2] == ["Thanks.", "I enjoyed the tour."]


def test_a_finding_reads_like_its_json():
    """A finding can be read by key as well as by attribute."""
    finding = check_mail({"body": "御社です。"})[-1]
    assert finding["rule"] == finding.rule and finding.get("nothing", 1) == 1


@pytest.mark.parametrize("length, flagged", [(1000, False), (1001, True)])
def test_the_ceiling_is_1000_characters(length, flagged):
    """The whole body counts: code, signature, line ends once, composed characters once."""
    body = "か\u3099\r\n" + "```\nx\n```\n" + "字" * (length - 12)
    assert ("too-long" in names({"language": "ja", "body": body})) is flagged


@pytest.mark.parametrize("length, flagged", [(400, False), (401, True)])
def test_the_english_ceiling_is_400_words(length, flagged):
    """Words are what stands between white space, signature included."""
    body = "word " * (length - 2) + "\n\nMara Lind"
    assert ("too-long" in names({"language": "en", "body": body})) is flagged


@pytest.mark.parametrize("lines, flagged", [(20, False), (21, True)])
def test_code_of_20_lines_is_fine(lines, flagged):
    """Blank lines do not count, comments do."""
    code = "\n\n".join(["# sum", *(f"x += {row}" for row in range(lines - 1))])
    assert ("code-too-long" in names({"body": f"```python\n{code}\n```"})) is flagged


@pytest.mark.parametrize("sentences, flagged", [(5, False), (6, True)])
def test_a_design_of_five_sentences_is_fine(sentences, flagged):
    """Five sentences or bullets of design, not counting thanks and closing."""
    lines = "\n".join(f"- キューを区画{row}に分けて順に書き込む" for row in range(sentences))
    body = f"野口様\n\n設計の議論、ありがとうございました。\n\n{lines}\n\nよろしくお願いいたします。\n水野 航"
    assert ("design-too-long" in names({"body": body, "kind": "design"})) is flagged


UGLY = {
    "empty": "",
    "blank": " \n\u3000\n",
    "nul": "お礼\x00です。",
    "right to left": "\u202eabc شكرا",
    "emoji": "👩\u200d💻" * 9,
    "markup": "<img src=x onerror=alert(1)>",
    "only code": "```\nx = 1\n```",
    "open fence": "```python\nx",
    "crlf": "野口様\r\n\r\n御社です。\r\n",
    "korean": "감사합니다. 면접 잘 봤습니다.",
    "dollars": "$600 {braces} %s",
    "one line break": "\n",
    "half width": "ｵﾝｼｬ",
    "tabs": "\t\tx",
}


@pytest.mark.parametrize("body", UGLY.values(), ids=UGLY)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_ugly_bodies_give_findings_and_no_traceback(body, language):
    """Whatever the body holds, findings come back and lie inside it."""
    for finding in check_mail({"body": body, "language": language, "kind": "coding", "route": "agent"}):
        assert finding.start is None or 0 <= finding.start <= finding.end <= len(body)


@pytest.mark.parametrize("field", ["body", "subject", "to"])
def test_a_lone_surrogate_is_refused_by_name(field):
    """Text that no mail can carry is a clear error that names the field."""
    with pytest.raises(InvalidValue, match=field):
        check_mail({field: "a\ud800b"})


def test_header_names_in_subject_and_address_are_found():
    """A line break that would start another header is an error."""
    mail = {"subject": "Thanks\r\nBcc: all@example.com", "to": "a@example.com\nX: y", "body": "Dear Ola,"}
    assert sum(finding.rule == "header-break" for finding in check_mail(mail)) == 2


REPEATED = [
    "あ",
    "緊張",
    "my ",
    "very ",
    "i was very ",
    "[",
    "(ここに",
    "1,",
    "準備が",
    "\n",
    "- \n",
    "お",
    "拝",
    "not ",
    "`",
    "。",
]


@pytest.mark.parametrize("seed", REPEATED)
def test_a_megabyte_of_repeats_is_read(seed):
    """No pattern loses its way in long repeats; the mail is too long, and that is said."""
    body = seed * (1_000_000 // len(seed))
    for language in ("ja", "en"):
        assert check_mail({"body": body, "language": language, "kind": "behavioural", "route": "agent"})


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.sampled_from(["ja", "en"]),
    st.sampled_from(["coding", "design", "behavioural"]),
)
def test_any_text_is_checked(body, language, kind):
    """Any text is checked, spans lie inside it, and a suggestion always has a place."""
    mail = {"body": body, "language": language, "kind": kind, "subject": body[:20], "to": body[:20]}
    for finding in check_mail(mail):
        assert (finding.start is None) == (finding.end is None)
        assert finding.start is not None or finding.suggestion is None
        assert finding.start is None or 0 <= finding.start < finding.end <= len(body)


@given(
    st.text(alphabet="緊張して、お答えできずi was nervous.\n  `-", max_size=200),
    st.sampled_from(["ja", "en"]),
)
def test_sentences_know_their_place(body, language):
    """The text of a part is the body at its span, apart from width, case and joined lines."""
    for part in Letter(read_mail({"body": body, "language": language})).parts:
        start, end = part.span(0, len(part.text))
        assert (start, end) == (part.start, part.end)
        assert "".join(body[start:end].lower().split()) == "".join(part.text.split())


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail["id"])
def test_findings_of_whole_mails_lie_in_them(mail):
    """On forty whole mails every finding has its place, its message and a severity."""
    fields = {name: mail[name] for name in ("language", "route", "kind", "subject", "body")}
    for finding in check_mail(fields):
        assert finding.message and finding.severity in set(Severity)
        assert finding.start is None or mail["body"][finding.start : finding.end].strip()


def test_the_page_of_rules_is_up_to_date():
    """docs/rules.md is what the code says."""
    written = (HERE.parents[1] / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == page(), "run: python -m workbook.lint docs/rules.md"
