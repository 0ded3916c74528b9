import workbook as wb
from workbook.model import Agent, Interview, Question


def test_what_was_added_is_found_again(tmp_path):
    """An interview comes back as it went in, from another opening of the same folder."""
    interview = Interview.read(
        {
            "id": "20261123-ab12",
            "company": "Aozora",
            "started_at": "2026-11-23T19:00:00+09:00",
            "agent": Agent(name="Mori"),
            "questions": [Question(prompt="Why?", topics=["dp", "graphs"], rating=2)],
        }
    )
    with wb.open(tmp_path) as book:
        book.add(interview)
    with wb.open(tmp_path) as book:
        assert book.interview(interview.id) == interview
        assert [row.company for row in book.interview_list()] == ["Aozora"]


def test_a_field_is_saved_by_name(tmp_path):
    """A field of the interview, of a question and of the profile is on disk once its save returns."""
    with wb.open(tmp_path) as book:
        book.add({"id": "i1", "company": "A", "started_at": "2026-11-23T19:00:00+09:00"})
        question = book.add_question("i1", {"prompt": "Why?"})
        book.save_field("i1", "round", "second")
        book.save_field("i1", "rating", 4, question_id=question.id)
        book.save_field("i1", "topics", ["dp"], question_id=question.id)
        book.save_profile("email", "a@example.org")
    with wb.open(tmp_path) as book:
        kept = book.interview("i1")
        assert (kept.round, kept.questions[0].rating, kept.questions[0].topics) == ("second", 4, ["dp"])
        assert book.profile().email == "a@example.org"
