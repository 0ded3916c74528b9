"""What English drafts say of the interviewers and the interview, and what was said there already."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.kinds import read_question
from workbook.mail.phrases import Notes
from workbook.model import Interview, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Europe/London"))
PROFILE = Profile(latin_name="Makoto Aoki", email="aoki@example.org", phone="090-0000-0000")
HEAP = {"kind": "knowledge", "prompt": "top k", "better_answer": "use a heap"}


def draft(*questions, highlights=("how you review code",), people=("Ada Moss", "Dr. Bo Lind"), **fields):
    fields = {"id": "20261120-en"} | fields
    interview = Interview(
        company="Alder Works", language="en", started_at=START,
        ended_at=START + timedelta(hours=1), highlights=list(highlights),
        people=[{"name": name} for name in people],
        questions=[Question(id=f"q{at}", **question) for at, question in enumerate(questions)], **fields,
    )  # fmt: skip
    return draft_mail(interview, PROFILE, START + timedelta(hours=3))


@pytest.mark.parametrize(("rating", "told"), [(4, True), (5, False)])
def test_what_was_best_in_the_room_is_not_reworked(rating, told):
    """A rating of 5 is a complete answer with what follows it: both complexities noted were said then, and a
    mail that calls the better one a rework would contradict those who heard it."""
    window = {
        "kind": "coding", "prompt": "sliding sums", "approach_before": "rescan", "approach_after": "deque",
        "complexity_before": "O(w)", "complexity_after": "O(1)", "rating": rating,
    }  # fmt: skip
    assert ("deque" in draft(window, HEAP).mail.body) is told


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("in one cell ur back to all pairs", "in one cell you're back to all pairs"),
        ("ur heap holds k items", "your heap holds k items"),
        ("u can merge both", "you can merge both"),
        ("u = ids", "u = ids"),
        ("keys i didn't hash", "keys I didn't hash"),
    ],
)
def test_letters_for_words_are_written_out(note, written):
    """What is typed as on a phone reads as it is meant; a variable stays."""
    assert [phrase.text for phrase in Notes("en").read(note, "questions.q0.approach_before")] == [written]


def test_a_label_with_a_comma_takes_a_colon():
    """No comma stands between a subject and its verb."""
    figures = [{"what": "bugs after release, per term", "before": "14", "after": "5"}]
    body = draft({"kind": "behavioural", "prompt": "a process", "figures": figures}).mail.body
    assert "\n- Bugs after release, per term: from 14 to 5 (down about 64%)." in body


@pytest.mark.parametrize(
    ("hint", "quoted"),
    [
        ("are all images of one size? (Ada)", "are all images of one size?"),
        ("And if the link drops? (Ada Moss, smiling)", "And if the link drops?"),
        ("ada: who writes to count?", "who writes to count?"),
        ("Dr. Lind said: look at the lock", "look at the lock"),
        ("bo asked what breaks at noon?", "what breaks at noon?"),
        ("look at the lock - Ada", "look at the lock"),
        ("who writes to count? Lind, laughing", "who writes to count?"),
        ("what would Ada (the language) do?", "what would Ada (the language) do?"),
        ("look at the moss", "look at the moss"),
    ],
)
def test_a_hint_is_quoted_without_who_gave_it(hint, quoted):
    """Those who read the mail know; a name inside the quotation would be a word of theirs."""
    question = Question(id="q0", kind="design", prompt="a shop", overview="one writer", hint=hint)
    facts = read_question(question, Notes("en", people=("Ada", "Moss", "Bo", "Lind")), None)
    assert facts.hint.quoted.text == f"“{quoted}”"


@pytest.mark.parametrize(
    ("note", "people", "told"),
    [
        ("ada said they dropped redux", ["Ada Moss"], ": “they dropped redux”."),
        ("Ada draws paths and asks \"what if\"", ["Ada Moss"], "“Ada draws paths and asks 'what if'”."),
        ("lind: no locks", ["Ada Moss", "Bo Lind"], "Lind's remark “no locks”."),
        ("Dr. Lind: nurses muted it", ["Ada Moss", "Dr. Bo Lind"], "Dr. Lind's remark “nurses muted it”."),
        ("Lind: 40 GB in their lake", ["Ada Moss", "Bo Lind"], ": “40 GB in their lake”."),
        ("Lind: merges scare him", ["Ada Moss", "Bo Lind"], ": “Lind: merges scare him”."),
        ("Lind: the HIS is slow", ["Ada", "Bo Lind"], "Lind's remark that the HIS is slow."),
        ("Kevin's students write the tests", ["Ada Moss"], "“Kevin's students write the tests”."),
        ("Obelisk tour. They cycle pumps", ["Ada Moss"], "“Obelisk tour”."),
        ("Dr Lind explained why it fails", ["Ada", "Dr Bo Lind"], "Dr Lind's explanation of why it fails."),
        ("they explained how it boots, on film", ["Ada"], "your explanation of “how it boots, on film”."),
        ("Dr Lind saying nobody reads it", ["Ada", "Dr Bo Lind"], "Dr Lind's point that nobody reads it."),
        ("getting to see the rig at 30 fps", ["Ada Moss"], "the rig at 30 fps."),
        ("the argument (a nice one) over maps", ["Ada Moss"], "the argument over maps."),
        ("Bench tour. They cycle pumps", ["Ada Moss"], "the bench tour."),
        ("Kafka demo", ["Ada Moss"], "the Kafka demo."),
        ("students write the tests - love it", ["Ada Moss"], "“students write the tests”."),
        ("Ada: nurses muted it", ["Ada Moss", "Data team lead"], "Ada's remark “nurses muted it”."),
        ("Lind bey: nurses muted it", ["Ada", "Bo Lind"], "Lind bey's remark “nurses muted it”."),
        ("Shibata keeps a log", ["Ada", "Shibata-san"], "“Shibata keeps a log”."),
        ("Shibata: no locks", ["Shibata-san"], "your remark “no locks”."),
        ("moss on why they pair", ["Ada Moss", "Bo Lind"], "Moss's explanation of “why they pair”."),
        ("ada lind on how it boots", ["Ada Lind", "Bo"], "Ada Lind's explanation of how it boots."),
        ("ada and lind arguing over tabs", ["Ada Moss", "Bo Lind"], "“Ada and Lind arguing over tabs”."),
        ("they ship nightly, lind laughed about it", ["Ada", "Bo Lind"], "“they ship nightly”."),
        ("racks are full, Ada has one on her desk", ["Ada", "Bo"], "“racks are full”."),
        ("racks are full - Ada wants none", ["Ada", "Bo"], "“racks are full”."),
        ("they had read my code twice, legend", ["Ada Moss"], "“they had read my code twice”."),
    ],
)
def test_a_highlight_is_told_to_those_in_it(note, people, told):
    """Whatever case their names are in; what one of them did or thought of it stays out."""
    assert told in draft(HEAP, highlights=[note], people=people).mail.body.split("\n\n")[1]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("O(n + k), k = pairs (9k in their test level)", "(9k in your test level)"),
        ("O(u) for users (all on their phone)", "(all on their phone)"),
        ("O(n), nodes lock their queue", "nodes lock their queue"),
        ("RPO 1 min (agreed w/ them)", "(agreed with you)"),
        ("O(n) per vendor (agreed w/ them)", "(agreed with them)"),
    ],
)
def test_what_is_theirs_is_yours(typed, told):
    """Where nobody else is named that it can belong to."""
    assert told in Notes("en").value(typed, "questions.q0.complexity_after", 120).text


@pytest.mark.parametrize(
    ("note", "text", "listed"),
    [
        ("heap + sorted keys", "heap and sorted keys", "heap + sorted keys"),
        ("run(fn, db) in one fn", "run(fn, db) in one function", "run(fn, db) in one function"),
        ("CloudTrail + config", "CloudTrail and config", "CloudTrail + config"),
        ("put [weak self, api] in", "put [weak self, api] in", "put [weak self, api] in"),
        ("every i take a[i:i+k]", "every i take a[i:i+k]", "every i take a[i:i+k]"),
        ("sum a[i] as i walk", "sum a[i] as i walk", "sum a[i] as i walk"),
        ("keys i take", "keys I take", "keys I take"),
        ("rows say 'w/ db' as typed", "rows say 'w/ db' as typed", "rows say 'w/ db' as typed"),
        ("keys of O(n^2) pairs", "keys of O(n²) pairs", "keys of O(n²) pairs"),
        ("walk O(page + limit) rows", "walk O(page + limit) rows", "walk O(page + limit) rows"),
        ("one key -> (id, due_at)", "one key → (id, due_at)", "one key → (id, due_at)"),
        ("one key -> (a, b)", "one key → (a, b)", "one key → (a, b)"),
    ],
)
def test_code_quotations_and_a_plus_in_a_list_stay(note, text, listed):
    """What is quoted or called is as typed; two things with a plus between them are told with and."""
    (phrase,) = Notes("en").read(note, "questions.q0.approach_after")
    assert (phrase.text, phrase.listed) == (text, listed)


def test_a_capital_in_an_item_begins_a_sentence():
    """Nobody knows of a word if it is a name: it follows a full stop, an ordinary one a semicolon."""
    told = {"overview": "Ward by ward. Threshold per shift. Obelisk = on top", "decisions": ["x = 1"]}
    body = draft({"kind": "design", "prompt": "an alarm"} | told).mail.body
    assert "- Ward by ward; threshold per shift. Obelisk = on top.\n- x = 1." in body


@pytest.mark.parametrize(
    "note",
    [
        "no names given, two of them never unmuted",
        "one of them never looked up",
        "two persons, names not given, cameras off (strange)",
        "three people on the call, cameras were off",
    ],
)
def test_a_complaint_is_no_thanks(note):
    """What the interviewers did not do, and who sat there, stays out of what one thanks for."""
    assert note[-8:] not in draft(HEAP, highlights=[note, "how you review code"]).mail.body


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("last load breaks the tie (they asked!!)", "last load breaks the tie"),
        ("eight a shift (she asked for it)", "eight a shift"),
        ("~95% of them are cancels, he said", "~95% of them are cancels"),
        ("most are cancels, as they mentioned, so list = ids", "most are cancels, so list = ids"),
        ("one post a key and forgot to cancel the last", "one post a key and did not cancel the last"),
    ],
)
def test_a_first_answer_is_told_without_who_asked_or_forgot(note, kept):
    """Those who asked know that they did; what was left undone is told without blame."""
    assert [phrase.text for phrase in Notes("en").read(note, "questions.q0.approach_before")] == [kept]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (["Ada Moss"], "most are cancels, as you said"),
        (["Ada Moss", "Bo Lind"], "most are cancels according to Ada"),
    ],
)
def test_who_reads_alone_is_you(people, told):
    """In what one says of the matter, too."""
    told_now = {"overview": "most are cancels according to Ada, so list = ids"}
    made = draft({"kind": "design", "prompt": "a book"} | told_now, people=people)
    assert told in made.mail.body.lower().replace("ada", "Ada")


@pytest.mark.parametrize(
    ("people", "greeting"),
    [
        (["Marcus T."], "Dear Marcus,"),
        (["Bea Lind", "Sunil R"], "Dear Bea Lind and Sunil,"),
        (["Mr. T."], "Dear Mr. T.,"),
        (["sanjay r.", "J. R. Moss"], "Dear J. R. Moss and Sanjay,"),
        (["Ros", "Dr. Bo Lind"], "Dear Dr. Bo Lind and Ros,"),
        (["Ada Moss", "Ros", "Bo Lind"], "Dear Ada Moss, Bo Lind and Ros,"),
        (["an engineer", "Li Wei"], "Dear Li Wei and colleague,"),
        (["Ada", "someone from product (no name)"], "Dear Ada and colleague,"),
        (["Ada", "two engineers"], "Dear Ada and colleagues,"),
        (["the lead of the team", "An Nguyen", "someone from QA"], "Dear An Nguyen and colleagues,"),
        (["Director of IT, Mrs Moss-Hale"], "Dear Mrs Moss-Hale,"),
        (["Ada Moss, PhD", "Bo Lind, Head of Data"], "Dear Ada Moss and Bo Lind,"),
        (["Ada Moss", "panel member from Risk, name missed"], "Dear Ada Moss and colleague,"),
        (["Ada Moss", "Data team lead (name not caught)"], "Dear Ada Moss and colleague,"),
        (["Ada Moss", "Hiring Manager"], "Dear Ada Moss and colleague,"),
        (["Ada Moss", "Edith Head"], "Dear Ada Moss and Edith Head,"),
        (["Ada Moss", "Shibata-san"], "Dear Ada Moss and Shibata-san,"),
        (["Cemal bey"], "Dear Cemal bey,"),
        (["'Wren'", "“Kit” Moss"], "Dear Kit Moss and Wren,"),
    ],
)
def test_a_greeting_has_names_only(people, greeting):
    """What stands in the place of a name is asked for, and its owner greeted as a colleague; an initial is no
    family name."""
    assert draft(HEAP, people=people).mail.body.startswith(greeting + "\n")


@pytest.mark.parametrize(
    ("people", "readers"),
    [
        (["Ada Moss"], {"for Ada Moss"}),
        (["Ada Moss", "Bo Lind"], {"the interviewers", "the people I spoke with"}),
        (["Ada Moss", "unknown"], {"the interviewers", "the people I spoke with"}),
    ],
)
@pytest.mark.parametrize("day", range(1, 7))
def test_an_agent_is_told_for_whom_it_is(people, readers, day):
    """One who is the only reader is named, and is not several."""
    request = draft(
        HEAP, people=people, route="agent", agent={"name": "Simone Achard"}, id=f"202611{day:02}-agent"
    ).mail.body.split("-----")[0]
    assert any(reader in request for reader in readers)
    assert len(people) > 1 or " them" not in request


def test_their_work_in_a_prompt_is_yours():
    """A bracket of the prompt that says what one worked on is read by those whose it is."""
    prompt = "fix the list (their repo, in Kotlin)"
    body = draft({"kind": "knowledge", "prompt": prompt, "better_answer": "use a heap"}).mail.body
    assert "fix the list (your repo, in Kotlin)" in body


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("I forgot to say we did it together with Bo, should say so", ["we did it together with Bo"]),
        ("together with two testers, I was so tired", ["together with two testers", ""]),
        ("forgot to say the name of the tool", []),
    ],
)
def test_shared_work_stays_shared(note, told):
    """An excuse takes nobody's credit along: what was done together is never told as one's own."""
    notes = Notes("en")
    kept = [phrase.text for phrase in notes.read(note, "questions.q0.episode")]
    assert kept == list(filter(None, told))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("moved it to a cache, mate", ["moved it to a cache"]),
        ("tested it with a mate", ["tested it with a mate"]),
        ("moved it to a cache. not glamorous mate", ["moved it to a cache"]),
        ("the pool was exhausted by retries", ["the pool was exhausted by retries"]),
        ("I was exhausted", []),
    ],
)
def test_talk_among_friends_stays_out(note, told):
    """Neither an address nor what one thinks of one's deed is for the mail; a pool may be exhausted."""
    assert [phrase.text for phrase in Notes("en").read(note, "questions.q0.episode")] == told


def test_a_system_is_nobody():
    """The HIS of a hospital is no pronoun."""
    (price,) = Notes("en").read("lags behind the HIS", "questions.q0.trade_off")
    assert price.text == "lags behind the HIS"


def test_a_developer_is_no_dev():
    """The position is written out."""
    assert "for the Android developer role" in draft(HEAP, position="Android dev (junior)").mail.body


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        (["two people, cameras off, but one of them drew racks"], ": “one of them drew racks”."),
        (["Ada came as a vet!! now runs it all", "racks are full"], ": “racks are full”."),
        (["Ada came as a vet!! now runs the lab"], "“Ada came as a vet, now runs the lab”."),
        (["Ada started as a nurse", "racks are booked by hand"], ": “racks are booked by hand”."),
        (["Ada knits, camera on. also: racks are booked by hand"], ": “racks are booked by hand”."),
        (["racks are booked by hand", "Ada explained how it boots"], "Ada's explanation of how it boots."),
        (["racks are booked by hand. Bo said it slows"], ": “racks are booked by hand”."),
        (["Ada keeps the first rack on her desk"], "“Ada keeps the first rack on her desk”."),
        (["Ada tests with her own reader. Humbling"], "“Ada tests with her own reader”."),
        (["the app dies at 30 MB, whole talk was about that"], ": “the app dies at 30 MB”."),
        (["racks are booked by hand, Bo told it as a joke but it's true"], ": “racks are booked by hand”."),
        (["Their lab. Ada built two rigs there"], ": “Their lab. Ada built two rigs there”."),
        (["Their lab. Ada asked how it boots"], "Ada's question how it boots."),
        (["Ada asked how it boots, best question I've had all year"], "Ada's question how it boots."),
        (["Ada asked how it boots - a great one"], "Ada's question how it boots."),
        (["two builds ship, a good one for tests"], ": “two builds ship, a good one for tests”."),
        (["racks are booked by hand, Bo said it slows"], "“racks are booked by hand, Bo said it slows”."),
    ],
)
def test_a_highlight_is_about_the_work(notes, told):
    """What the readers are like is told where nothing else is noted, and how somebody told it never."""
    assert told in draft(HEAP, highlights=notes).mail.body.split("\n\n")[1]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Wasn't just me, ops did the helm bit", ["ops did the helm bit"]),
        ("it was not only my idea - Bo wrote the parser", ["Bo wrote the parser"]),
    ],
)
def test_the_work_of_others_stays_theirs(note, told):
    """Saying that it was not all one's own is talk, what they did is matter."""
    assert [phrase.text for phrase in Notes("en").read(note, "questions.q0.episode")] == told


def test_a_quoted_highlight_takes_no_more_room_than_a_told_one():
    """The words before it are not lost to what the mail is about."""
    for at in range(8):
        thanks = draft(HEAP, highlights=["racks = full"], id=f"20261120-{at}").mail.body.split("\n\n")[1]
        lead = thanks.split(". ", 1)[1].partition(":")[0]
        assert len(lead.split()) <= 5  # as many as in: I learned a lot from
