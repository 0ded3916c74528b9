from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest

import workbook as wb
from workbook.model import Kind, NotFound

MEMO = "Aozora, second round\n\nQ. What is an index for?\nA. I said it makes reads faster.\n3/5\n"
NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


@pytest.fixture
def book(tmp_path):
    with wb.open(tmp_path, now=NOW) as book:
        book.save_profile("latin_name", "Haruka Aoi")
        book.save_profile("email", "haruka@example.com")
        book.add(
            {
                "id": "i1",
                "company": "Aozora Systems",
                "position": "Backend engineer",
                "started_at": "2026-11-23T19:00:00+09:00",
                "ended_at": "2026-11-23T20:00:00+09:00",
                "people": [{"name": "Ken Mori", "email": "mori@example.org"}],
                "highlights": ["how the team splits its order service"],
                "language": "en",
                "questions": [
                    {
                        "id": "q1",
                        "kind": "coding",
                        "prompt": "Find two numbers that add up to a target",
                        "topics": ["two-pointers"],
                        "rating": 2,
                        "approach_before": "two nested loops",
                        "approach_after": "one pass with a hash map",
                        "complexity_before": "O(n^2)",
                        "complexity_after": "O(n)",
                        "reason": "each number's partner is looked up in constant time",
                    }
                ],
            }
        )
        yield book


def test_a_memo_is_kept_word_for_word_and_read(book):
    """Its questions follow those that are there; a second memo adds; the same one again adds nothing."""
    memo = book.take_memo("i1", MEMO)
    kept = book.interview("i1")
    assert kept.memo == MEMO and memo.questions
    assert [question.id for question in kept.questions][1:] == [question.id for question in memo.questions]
    assert book.take_memo("i1", MEMO).questions == [] and book.interview("i1") == kept
    book.take_memo("i1", "Q. And a cache?\n")
    assert book.interview("i1").memo == MEMO + "\n\n" + "Q. And a cache?\n"
    assert len(book.interview("i1").questions) > len(kept.questions)


def test_a_memo_for_nobody_is_not_taken(book):
    """An unknown interview is named, and the memo is nowhere."""
    with pytest.raises(NotFound, match="i1"):
        book.take_memo("i9", MEMO)


def test_the_mail_goes_from_record_to_file(book, tmp_path):
    """Draft, check, keep, write as .eml, record as sent: the file holds what was drafted."""
    draft = book.draft_mail("i1")
    assert draft.mail and "O(n)" in draft.mail.body and draft.findings == book.check(draft.mail, "i1")
    book.save_draft("i1", draft.mail)
    book.write_eml("i1", draft.mail, tmp_path / "mail.eml")
    message = message_from_bytes((tmp_path / "mail.eml").read_bytes(), policy=policy.default)
    assert message["To"] == draft.mail.to and message["Subject"] == draft.mail.subject
    assert "O(n)" in message.get_content()
    book.record_sent("i1")
    assert book.interview("i1").follow_up.mails[0].mail == draft.mail


def test_a_check_knows_what_is_on_file(book):
    """It is the check with the record, the person, the other companies and what was sent before."""
    book.add({"id": "i2", "company": "Brookfield Labs", "started_at": "2026-11-20T10:00:00Z"})
    mail = book.draft_mail("i1").mail
    book.record_sent("i1", mail)
    mail.body += "\nTo everybody at Brookfield Labs"
    interview = book.interview("i1")
    expected = wb.check_mail(
        mail,
        interview=interview,
        profile=book.profile(),
        companies=["Brookfield Labs"],
        ledger=interview.follow_up.mails,
    )
    assert book.check(mail, "i1") == expected and book.check(mail) is not None


def test_own_topics_are_found_named_and_mapped(book):
    """A topic of one's own is suggested and named like the others, and can come to stand for another."""
    topic = book.add_topic("Ledger reconciliation", Kind.DESIGN)
    assert book.find_topic("ledger  RECONCILIATION") == topic.id
    assert book.topic_name(topic.id) == "Ledger reconciliation" and book.topic_name("nobody") == "nobody"
    assert book.topics()[-1] == topic and book.add_topic("ledger reconciliation").id == topic.id
    known = book.topics()[0].id
    book.map_topic("books that balance", known)
    assert book.find_topic("books that balance") == known
    book.unmap_topic("books that balance")
    assert book.find_topic("books that balance") != known
    book.correct_topics("Match the payments of two ledgers", [topic.id])
    assert topic.id in book.suggest_topics("Match the payments of two ledgers")


def test_topics_survive_exchange(book, tmp_path):
    """Own topics, mappings and corrections leave and come back."""
    topic = book.add_topic("Ledger reconciliation")
    book.correct_topics("Match two ledgers", [topic.id])
    book.export_json(tmp_path / "all.json")
    with wb.open(tmp_path / "other") as other:
        other.import_json(tmp_path / "all.json")
        assert other.store.own_topics() == book.store.own_topics()
        changed = (tmp_path / "all.json").read_text("utf-8").replace("Ledger reconciliation", "Other")
        (tmp_path / "changed.json").write_text(changed, "utf-8")
        with pytest.raises(wb.WorkbookError, match=r"topics\.own"):
            other.import_json(tmp_path / "changed.json")
        other.import_json(tmp_path / "changed.json", replace=True)
        assert other.topic_name(topic.id) == "Other"


def test_weak_topics_come_from_the_answers(book):
    """The frame has the topic that was asked about."""
    assert "two-pointers" in book.answers()["topic"].tolist()
    assert "two-pointers" in book.weak_topics().reset_index().to_string()


def test_a_memo_of_a_megabyte_is_taken(book):
    """However long, it is kept word for word."""
    memo = MEMO + "and then we talked about queues, caches and what they cost\n" * 17_000
    book.take_memo("i1", memo)
    assert len(memo) > 1_000_000 and book.interview("i1").memo == memo
