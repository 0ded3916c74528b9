from datetime import UTC, datetime

import pytest

from workbook import locale
from workbook.model import Mail
from workbook.ui import desk, forms, versions
from workbook.ui.form import Form

UGLY = ["", "<img src=x onerror=alert(1)>", "$600 $$x$$", "a\r\nb", "😀" * 50, "\u202eabc", "{{ 7*7 }}",
        "%s {n}", "</textarea><script>alert(1)</script>", '" onfocus="alert(1)', "x" * 100_000]  # fmt: skip


def all_forms(interview):
    of_interview = [
        forms.Facts, forms.MemoForm, forms.Questions, forms.Staircase, forms.MailForm, forms.ResultForm,
        forms.History,
    ]  # fmt: skip
    alone = [forms.NewInterview, forms.InterviewList, forms.PastList, forms.ProfileForm, forms.Review]
    return [*(kind(interview) for kind in of_interview), *(kind() for kind in alone)]


def test_what_is_typed_is_in_the_database(book, interview):
    """A save needs no button, and its acknowledgement names the revision and the time."""
    form = forms.MemoForm(interview).fill("memo", "Q1 what is TCP?")
    assert book.interview(interview).memo == "Q1 what is TCP?"
    assert form.answer["revision"] == book.revision(interview, "memo") == 1
    assert len(form.answer["at"]) == len("19:30:00")


@pytest.mark.parametrize("ugly", UGLY)
def test_ugly_text_is_kept_and_escaped(book, interview, ugly):
    """Stored as typed; on the page it is text and never markup, in any form."""
    forms.MemoForm(interview).fill("memo", ugly)
    questions = forms.Questions(interview)
    questions.html()
    questions.fill(f"{questions.picked}:prompt", ugly).fill(f"{questions.picked}:answer", ugly)
    facts = forms.Facts(interview).fill("position", ugly).fill("people.0.name", ugly)
    facts.fill("highlights", ugly)
    record = book.interview(interview)
    assert (record.memo, record.position, record.questions[0].prompt) == (ugly, ugly, ugly)
    for form in all_forms(interview):
        page = form.html()
        assert form.kind != "error", form.told
        for danger in ("<img src=x", "<script>alert", 'onfocus="alert'):
            assert danger not in page


def test_a_bad_date_is_answered_beside_its_field(book, interview):
    """Nothing is stored, and the sentence shows the form that is wanted."""
    before = book.interview(interview).ended_at
    form = forms.Facts(interview).fill("ended_at", "0006-02-02 10:00")
    assert "2026-11-23 19:00" in form.answer["error"]
    assert book.interview(interview).ended_at == before
    form.fill("ended_at", "")
    assert book.interview(interview).ended_at is None


def test_the_end_may_be_typed_as_a_time(book, interview):
    """It is of the interview's day, and the whole stretch is shown."""
    book.save_field(interview, "started_at", "2026-11-23T13:00:00+09:00")
    book.save_field(interview, "time_zone", "Asia/Tokyo")
    form = forms.Facts(interview).fill("ended_at", "14時10分")
    assert book.interview(interview).ended_at.isoformat() == "2026-11-23T14:10:00+09:00"
    assert "2026-11-23 13:00–14:10" in form.html("summary")
    form.fill("ended_at", "0:10")
    assert "2026-11-23 13:00 – 2026-11-24 00:10" in form.html("summary")


@pytest.mark.parametrize(("typed", "stored"), [("60", 60), (" 7 ", 7), ("", None)])
def test_a_forecast_is_a_whole_number_or_nothing(book, interview, typed, stored):
    forms.Facts(interview).fill("forecast", typed)
    assert book.interview(interview).forecast == stored


@pytest.mark.parametrize("typed", ["often", "101", "-1", "1.5"])
def test_what_is_no_forecast_is_refused_with_a_reason(book, interview, typed):
    form = forms.Facts(interview).fill("forecast", typed)
    assert form.answer["error"]
    assert book.interview(interview).forecast is None


def test_people_are_rows_with_an_empty_one_at_the_end(book, interview):
    """Typing in the empty row adds a person; clearing the last takes them away."""
    form = forms.Facts(interview)
    form.fill("people.0.name", "Grace").fill("people.1.email", "g@example.com")
    assert [(each.name, each.email) for each in book.interview(interview).people] == [
        ("Grace", ""), ("", "g@example.com"),
    ]  # fmt: skip
    assert "people.2.name" in form.html()
    form.fill("people.1.email", "")
    assert len(book.interview(interview).people) == 1


def test_an_agent_without_any_detail_is_none(book, interview):
    form = forms.Facts(interview).fill("agent.name", "Kim")
    assert book.interview(interview).agent.name == "Kim"
    form.fill("agent.name", "")
    assert book.interview(interview).agent is None


def test_another_writers_change_is_shown_not_lost(book, interview):
    """Saving from a stale revision keeps both, and the page gets the other text."""
    form = forms.MemoForm(interview).fill("memo", "mine")
    base = book.revision(interview, "memo")
    book.save_field(interview, "memo", "theirs", writer="command line")
    key = form.name("memo")
    form.receive(form, {"type": "save", "key": key, "seq": 2, "value": "mine, longer", "base": base})
    assert form.answer["other"] == "theirs"
    form.receive(form, {"type": "take", "key": key, "value": "theirs"})
    assert book.interview(interview).memo == "theirs"
    assert {"mine", "theirs", "mine, longer"} <= {each.value for each in book.history(interview)}


def test_a_copy_that_is_not_chosen_goes_on_record_too(book, interview):
    """The browser held one text, the workbook's stands: the held one is in the history."""
    form = forms.MemoForm(interview).fill("memo", "stands")
    form.receive(form, {"type": "keep", "key": form.name("memo"), "value": "held", "standing": "stands"})
    assert book.interview(interview).memo == "stands"
    assert "held" in [each.value for each in book.history(interview)]


def test_an_error_of_any_callback_is_said_on_the_form(interview):
    """Jupyter shows no exception of a callback, so the form does."""
    form = forms.MemoForm(interview)
    form.act_read = lambda _arg: 1 / 0
    form.click("read")
    assert form.kind == "error" and "division by zero" in form.told
    form.click("no_such_act")
    assert form.kind == "error"


def test_no_form_shows_or_stores_its_text_in_the_notebook(interview):
    """Neither the printed form nor the widget's state holds a word of the person's."""
    forms.MemoForm(interview).fill("memo", "private words")
    for form in all_forms(interview):
        form.redraw()
        assert "private words" not in repr(form) + str(form.get_state())
        assert repr(form).startswith("<workbook form:")


def test_the_page_side_stays_within_one_readable_script():
    """Every control is guarded by the same script that every form carries."""
    assert "lmSuppressShortcuts" in Form._esm and "export default" in Form._esm


def test_the_language_changes_everywhere_at_once(book, interview):
    """The profile's choice is stored, spoken, and the forms are drawn anew."""
    memo = forms.MemoForm(interview)
    sent = []
    memo.send = sent.append
    forms.ProfileForm().fill("language", "ja")
    assert book.profile().language == "ja" and locale.current() == "ja"
    assert any("メモ" in message.get("frame", "") for message in sent)


def test_the_sample_stands_in_until_there_is_an_interview(book):
    """Under a banner, and never in the person's workbook."""
    listed = forms.InterviewList()
    assert "sample" in listed.html("rows")
    assert forms.MemoForm(None).fill("memo", "play").book.is_sample
    assert book.interview_list() == []
    forms.NewInterview().fill("company", "Mine").click("create")
    assert "sample" not in listed.html("rows") and "Mine" in listed.html("rows")


def test_a_new_interview_needs_its_company_only(book):
    form = forms.NewInterview().click("create")
    assert form.kind == "error" and book.interview_list() == []
    form.fill("company", "Example Works").fill("started_at", "2026-11-20 19:00").click("create")
    record = book.interview(form.made)
    assert record.company == "Example Works"
    assert record.local(record.started_at).isoformat() == "2026-11-20T19:00:00+09:00"


def test_the_list_filters_by_folded_words(book):
    """Width, case and kana do not matter."""
    for company in ("ＡＣＭＥ", "さくら", *(f"Company {number}" for number in range(9))):
        forms.NewInterview().fill("company", company).click("create")
    listed = forms.InterviewList().fill("filter", "acme")
    assert "ＡＣＭＥ" in listed.html("rows") and "Company 1" not in listed.html("rows")
    assert "さくら" in listed.fill("filter", "サクラ").html("rows")


def test_a_result_is_dated_when_it_is_entered(book, interview):
    forms.ResultForm(interview).fill("outcome", "passed")
    record = book.interview(interview)
    assert record.outcome == "passed" and record.decided_at is not None


def test_the_history_puts_a_field_and_a_question_back(book, interview):
    form = forms.MemoForm(interview).fill("memo", "a first memo of some length")
    form.fill("memo", "gone")
    questions = forms.Questions(interview)
    questions.html()
    questions.click("remove")
    history = forms.History(interview).click("pick", "memo")
    assert "a first memo of some length" in history.html("list")
    version = next(each for each in history.versions()["memo"] if each.text.startswith("a first"))
    history.click("put_back", f"memo {version.version.revision}")
    assert book.interview(interview).memo == "a first memo of some length"
    history.click("unbin", next(each.question_id for each in book.bin()))
    assert len(book.interview(interview).questions) == 4


def test_the_review_draws_the_sample_and_the_empty_workbook(book, interview):
    """The person's own interviews; the sample's when there are none."""
    review = forms.Review()
    review.receive(review, {"type": "ready"})
    assert review.kind != "error", review.told
    assert "Weak topics" in review.html() and not review.book.is_sample
    book.remove_interview(interview)
    review.click("again")
    assert review.kind != "error", review.told
    assert review.book.is_sample and "data:image/png" in review.html("sections")


def test_asks_of_the_mail_lead_to_their_control(book, interview):
    """The caret goes to the field that is asked for, in whichever form has it."""
    question = book.interview(interview).questions[0].id
    staircase, mail = forms.Staircase(interview), forms.MailForm(interview)
    sent = []
    staircase.send = sent.append
    mail.click("answer", f"{question}:approach_after")
    focus = next(message for message in sent if message["type"] == "call")
    assert focus["args"]["key"].endswith(f"{question}:approach_after")
    mail.click("answer", ":profile.phone")
    assert mail.kind == "warning"


def test_the_mails_choice_can_be_overruled_and_left_to_itself(book, interview):
    mail = forms.MailForm(interview)
    question = book.interview(interview).questions[3]
    book.save_field(interview, "better_answer", "A sorted structure.", question_id=question.id)
    mail.click("exclude", question.id)
    assert question.id in {each.question_id for each in mail.draft().left_out}
    mail.click("automatic")
    assert not mail.overruled


def test_the_mail_form_says_when_cell_and_record_differ(book, interview):
    form = forms.MailForm(interview)
    book.save_draft(interview, Mail(to="a@example.com", subject="S", body="Body"))
    form.click("cell", None)
    assert form.cell_state == ""
    form.click("cell", f"%%followup {interview}\nTo: a@example.com\nSubject: S\n\nBody")
    assert form.cell_state == "same"
    form.click("cell", f"%%followup {interview}\nTo: a@example.com\nSubject: S\n\nBody, edited")
    assert form.cell_state == "differs"


def test_forms_of_a_cell_that_runs_again_are_put_away(interview):
    from workbook.ui.shown import show

    show(forms.MemoForm, interview_id=interview)
    first = desk.desk().standing[""][0]
    show(forms.MemoForm, interview_id=interview)
    assert first not in desk.desk().forms and len(desk.desk().forms) == 1


def test_an_unknown_interview_is_answered_in_a_sentence(book, capsys):
    from workbook.ui.shown import show

    show(forms.MemoForm, interview_id="20000101-none")
    assert "20000101-none" in capsys.readouterr().out


def test_the_history_speaks_the_persons_language(book, interview):
    """Names of fields, choices, moments and topics in words; what an act recorded is not put back."""
    forms.Facts(interview).fill("round_kind", "final").fill("no_contact", True)
    forms.Facts(interview).fill("started_at", "2026-11-20 19:00")
    question = book.interview(interview).questions[0].id
    book.save_field(interview, "topics", ["hash-table"], question_id=question)
    book.record_declined(interview, "no")
    english = ("Kind of round", "final", "2026-11-20", "Hash Table", "yes", "decided not")
    japanese = ("面接の種類", "最終", "2026-11-20", "ハッシュ", "はい", "送らないと決定")
    for language, words in (("en", english), ("ja", japanese)):
        locale.use(language)
        told = versions.tell(book, interview)
        said = "\n".join(f"{each.name} {each.text} {each.question}" for each in told)
        assert all(word in said for word in words), said
    acts = {each.version.field for each in told if not each.free}
    assert acts == {"follow_up.state", "follow_up.declined_reason"}
    book.remove_question(interview, question)
    assert not any(each.free for each in versions.tell(book, interview) if each.version.question_id)


def test_what_is_removed_at_home_lies_in_the_bin(book, interview):
    """Removed on the list, put back or deleted for good in the bin, after being asked."""
    listed, binned = forms.InterviewList(), forms.Bin()
    listed.click("remove", interview)
    assert "Example Works" in binned.html("rows") and book.interview_list() == []
    binned.click("put_back", f"{interview} ")
    assert len(book.interview_list()) == 1 and "The bin is empty." in binned.html("rows")
    questions = forms.Questions(interview)
    questions.html()
    questions.click("remove")
    assert "A coding question" in binned.html("rows") and "Delete for good" not in binned.html("rows")
    assert "Delete for good" in binned.click("ask", "yes").html("rows")
    binned.click("empty")
    assert book.bin() == [] and "1 thing deleted" in binned.told


@pytest.mark.parametrize("backed_up", [True, False])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_damaged_workbook_says_so_on_every_notebook(book, interview, backed_up, language):
    """What happened, what stands here, and the commands that lead out, on the form each notebook begins
    with; a change is refused in words."""
    if backed_up:
        book.backup()
    book.close()
    content = bytearray(book.path.read_bytes())
    for place in range(20 * 4096, 22 * 4096):
        content[place % len(content)] ^= 0xFF
    content[:16] = b"SQLite format 3\0"
    book.path.write_bytes(content)
    desk.clear()
    assert desk.desk().book.damage
    locale.use(language)
    for form in (forms.NewInterview(), forms.Review(), *([forms.Facts(interview)] if backed_up else [])):
        page = form.html()
        assert "workbook export rescued.json" in page and desk.desk().book.damage in page
        assert ("<code>workbook restore</code>" in page) == backed_up
        assert (f"{datetime.now(UTC):%Y-%m-}" in page.split("</ol>")[0]) == backed_up
        assert "workbook import rescued.json" in page
    assert "workbook export" not in forms.ProfileForm().html()
    if backed_up:
        assert "workbook restore" in forms.Facts(interview).fill("round", "x").answer["error"]
