"""What English drafts keep of a note that speaks of its readers, and what of a note they leave as typed."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.phrases import Notes
from workbook.model import Interview, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Europe/London"))
PROFILE = Profile(latin_name="Makoto Aoki", email="aoki@example.org", phone="090-0000-0000")
HEAP = {"kind": "knowledge", "prompt": "top k", "better_answer": "use a heap"}
READERS = ("Ada", "Moss", "Mark", "Lind")


def draft(*questions, highlights=("how you review code",), people=("Ada Moss", "Dr. Bo Lind")):
    interview = Interview(
        id="20261120-en", company="Alder Works", language="en", started_at=START,
        ended_at=START + timedelta(hours=1), highlights=list(highlights),
        people=[{"name": name} for name in people],
        questions=[Question(id=f"q{at}", **question) for at, question in enumerate(questions)],
    )  # fmt: skip
    return draft_mail(interview, PROFILE, START + timedelta(hours=3))


def body(*questions, **fields):
    made = draft(*questions, **fields)
    return made.mail.body if made.mail else ""


def read(note, field="better_answer"):
    return [phrase.text for phrase in Notes("en", people=READERS).read(note, f"questions.q0.{field}")]


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("the claim shows late. Ada did not look fully happy but accepted", ["the claim shows late"]),
        ("no page jump but Ada said nobody uses it", ["no page jump"]),
        ("all pairs, Lind pulled a face", ["all pairs"]),
        ("one lock per row, which ada didn't love", ["one lock per row"]),
        ("one lock per row - Mark nodded", ["one lock per row"]),
        ("mark what is reachable, sweep the rest", ["mark what is reachable, sweep the rest"]),
        ("most are cancels, as Ada said", ["most are cancels, as Ada said"]),
        ("Nadia said nobody uses it", ["Nadia said nobody uses it"]),
    ],
)
def test_an_answer_tells_no_reader_how_they_took_it(note, kept):
    """Nor what they said to it; the rest of the note stays."""
    assert read(note) == kept


def test_a_price_stays_without_what_a_reader_said_to_it():
    """A remark on a reader says nothing against what stands beside it."""
    design = {"kind": "design", "prompt": "intake", "overview": "a queue in front"}
    told = body(design | {"trade_off": "the claim shows late. Ada was not totally sold"})
    assert "the claim shows late." in told
    assert "sold" not in told


def test_an_order_is_no_reason_where_its_other_half_stays_out():
    """What is given up is no reason for what is done."""
    pages = {
        "kind": "coding", "prompt": "page 900", "approach_before": "OFFSET", "rating": 3,
        "approach_after": "keyset -> seek", "reason": "lose 'jump to page 900' but Ada said nobody uses it",
    }  # fmt: skip
    assert "jump" not in body(pages)


@pytest.mark.parametrize(
    "note",
    [
        "two people, neither gave a name, the taller one runs the office",
        "two ppl on the call",
        "three people in lab coats, introduced all at once by a loud pump, caught no name",
        "the one w/ the beard wrote the threat model: 6 pages, not 60",
    ],
)
def test_a_highlight_is_no_remark_on_who_was_there(note):
    """How they looked, or that one caught no name, is nothing to thank for: the next highlight is taken, and
    where there is none it is asked for."""
    assert "“racks are full”" in body(HEAP, highlights=[note, "racks are full"])
    made = draft(HEAP, highlights=[note])
    assert made.mail is None
    assert any(missing.field == "highlights" for missing in made.missing)


@pytest.mark.parametrize("note", ["the taller one is for tests", "new servers get a name"])
def test_a_thing_may_be_tall_and_have_a_name(note):
    """Where nobody is spoken of."""
    assert note in body(HEAP, highlights=[note])


@pytest.mark.parametrize(
    ("note", "people", "told"),
    [
        ("Sam's point that code runs for weeks", ["Ada", "Bo"], "Sam's point that code runs for weeks."),
        ("Ada's idea that code runs for weeks", ["Ada Moss"], "your idea that code runs for weeks."),
        ("the story about the vet who syncs once", ["Ada"], "the story about the vet who syncs once."),
        ("Ada's story about the van, twice", ["Ada", "Bo"], "Ada's story about “the van, twice”."),
        ("Ada's line that they pair", ["Ada", "Bo"], ": “they pair”."),
        ("Bo said he once lost a dose", ["Ada", "Bo"], "Bo's remark that he once lost a dose."),
        ("Bo said he lost a dose, that is why we log", ["Ada", "Bo"], "he lost a dose; that is why we log."),
        ("Bo said he once lost a dose", ["Bo"], "“Bo said he once lost a dose”."),
        ("Sir Bo: vans, all logged", ["Ada", "Bo Lind"], "Bo's remark “vans, all logged”."),
        ("Bo keeps a van by the lake since 2021", ["Bo"], "“Bo keeps a van by the lake since 2021”."),
        ("Ada read a scan. She scrolled the whole thing", ["Ada", "Bo"], "“Ada read a scan”."),
        ("lab lady: all calls get logged", ["Ada", "Bo"], "“all calls get logged”."),
        ("Ada madam told in floods they got mail", ["Ada Rao", "Bo"], ": “in floods they got mail”."),
        ("calls = 1 in 7, Ada reads every page", ["Ada"], ": “calls = 1 in 7, Ada reads every page”."),
        ("they own it, so they show it late", ["Ada"], ": “they own it, so they show it late”."),
    ],
)
def test_a_highlight_is_told_with_who_said_it_outside_the_quotation(note, people, told):
    """What was begun as part of a sentence goes on as one, unless a pronoun would have to change."""
    assert told in body(HEAP, highlights=[note], people=people).split("\n\n")[1]


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("priority low acc. 60601-1-8", ["priority low according to 60601-1-8"]),
        ("better acc. No retraining", ["better acc", "No retraining"]),
        ("Approx. 3 users excl. guests, max. two each", ["Approx. 3 users excl. guests, max. two each"]),
        ("keyed by no. of levels", ["keyed by no. of levels"]),
        ("Engr. Moss runs St. Ada's", ["Engr. Moss runs St. Ada's"]),
        ("'../' turns '....//' back", ["'../' turns '....//' back"]),
        ('stored as "a. b... c" in the log', ['stored as "a. b... c" in the log']),
        ('it logs "gone. stale? yes" on a miss', ['it logs "gone. stale? yes" on a miss']),
        ("the users' data. not the admins' data", ["the users' data", "not the admins' data"]),
    ],
)
def test_an_abbreviation_or_a_quotation_ends_no_statement(note, kept):
    """What is quoted keeps its dots."""
    assert read(note) == kept


def test_a_path_in_a_hint_is_quoted_whole():
    """Its dots are no pause."""
    hint = Notes("en").read("what does it do with ....// ?", "questions.q0.hint", said=True)
    assert [phrase.text for phrase in hint] == ["what does it do with ....//?"]


def test_a_question_may_ask_why_something_is_terrible():
    """It is named all the same, for its words are the interviewers'."""
    asked = "The score is 0.9, in the field it is terrible. What do you check?"
    assert f"“{asked}”" in body({"kind": "knowledge", "prompt": asked, "better_answer": "how it was split"})


def test_a_further_step_says_that_it_is_one():
    """Then stays behind what it follows."""
    assert read("search from the pipe. then drop all nodes left")[1] == "then drop all nodes left"
    assert read("then drop all nodes left") == ["drop all nodes left"]


@pytest.mark.parametrize(
    ("what", "told", "not_told"),
    [
        ("teams on the system", "figure. Teams on the system: from 4 to 5 (up 25%).", "figure. The"),
        ("time to ack", " from 4 to 5 (up 25%).", "ack:"),
    ],
)
def test_a_count_has_a_label_and_a_measure_a_sentence(what, told, not_told):
    """Teams do not go from one figure to another, their number does."""
    figures = [{"what": what, "before": "4", "after": "5"}]
    written = body({"kind": "behavioural", "prompt": "a change", "figures": figures})
    assert told in written
    assert not_told not in written


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"approach_before": "thought of a lock -> none"}, "- In the interview: thought of a lock → none."),
        ({"complexity_after": "O(1) per tick, 2 bytes"}, "- Complexity: O(1) per tick, 2 bytes."),
    ],
)
def test_a_label_fits_what_follows_it(fields, line):
    """What was only thought is no version, and bytes are no time."""
    coding = {"kind": "coding", "approach_before": "scan", "approach_after": "one -> two", "rating": 3}
    for prompt in ("sums", "pairs", "top k", "a trie", "a heap", "merge"):
        assert line in body(coding | {"prompt": prompt} | fields)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("wraps, since slot & MASK < size", "wraps, since slot & MASK < size"),
        ("two cores, slot & BIT", "two cores, slot & BIT"),
        ("so slot & mask wraps", "slot & mask wraps"),
        ("head_at & tail_at", "head_at & tail_at"),
        ("bits[i] & isOpen", "bits[i] & isOpen"),
        ("start + OFFSET", "start + OFFSET"),
        ("start_at + len_of", "start_at + len_of"),
        ("rows & columns", "rows and columns"),
        ("CPU & memory", "CPU and memory"),
        ("talks to the shop & CRM", "talks to the shop and CRM"),
        ("MAC + vendor name", "MAC and vendor name"),
    ],
)
def test_a_sign_between_names_of_code_is_code(note, told):
    """Between words that are said it is and."""
    assert read(note) == [told]


@pytest.mark.parametrize(
    "note",
    [
        "the slot is '[)' so nights may touch",
        'not "(]" then',
        "a '(' waits for its ')'",
        "shown as '(new)' there",
        "keep '' as it is",
        "red at once; > 8 s old, > 20 s gone",
        "> 8 s old, >= 20 s gone",
        "< 8 s is new, <= 2 s is live",
    ],
)
def test_a_bracket_in_quotes_and_a_comparison_are_matter(note):
    """The one is no torn bracket, the other begins no item."""
    assert read(note, "reason") == [note]


@pytest.mark.parametrize("note", ["> sort\n> merge", "> 1) sort\n> 2) merge", "sort, > merge"])
def test_a_mark_before_a_word_begins_an_item(note):
    """It compares nothing there."""
    assert read(note, "reason") == ["sort", "merge"]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("one trip instead of ca. 40,000. I forgot to say that", "one trip instead of ca. 40,000."),
        ("from 40 trips to 2. ugh, I mumbled", "from 40 trips to 2."),
        ("a cache. ugh, I mumbled", ""),
    ],
)
def test_a_reason_may_be_an_amount(reason, told):
    """What weighs one against the other needs no verb, though the rest of its note stays out."""
    trips = {"kind": "coding", "prompt": "slow", "approach_before": "x = 1", "approach_after": "y = 2"}
    reasons = re.findall("\n- (?:Why|Reason): (.*)", body(trips | {"rating": 3, "reason": reason}))
    assert "".join(reasons) == told


@pytest.mark.parametrize(
    "note",
    ["two loops (aaargh)", "two loops (d'oh!)", "two loops (duh)", "two loops (ooops...)", "two loops (ouch)",
     "two loops (gah)", "two loops (big sigh)", "two loops (meh)", "two loops, yikes", "two loops arrrgh!",
     "two loops. Whoops"],
)  # fmt: skip
def test_a_sigh_goes_alone(note):
    """In brackets or at the end of what was done then, however many letters it has."""
    assert read(note, "approach_before") == ["two loops"]


@pytest.mark.parametrize("note", ["it asks DoH (DoH) servers", "prints meh to the log"])
def test_a_word_that_may_be_a_sigh_is_matter_inside(note):
    """DNS over HTTPS is nothing to sigh at."""
    assert read(note, "approach_before") == [note]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Ada keeps a log", "you keep a log"),
        ("moss drains one rack a day, on purpose", "you drain one rack a day, on purpose"),
        ("Ada also tries all of it by hand", "you also try all of it by hand"),
        ("Dr Moss has a dog at the lab", "you have a dog at the lab"),
        ("Ada is on call for the lab", "you are on call for the lab"),
        ("Ada built two rigs that run at night", "you built two rigs that run at night"),
        ("Ada would rather drop a page than slow it", "you would rather drop a page than slow it"),
    ],
)
def test_what_the_only_reader_does_is_told_to_them(note, told):
    """In the third person it would be told of somebody else."""
    written = body(HEAP, highlights=[note], people=["Dr Ada Moss"])
    assert f" What stayed with me is that {told}." in written


@pytest.mark.parametrize(
    "note",
    [
        "Ada keeps a log and reads it at night",
        "Ada keeps a log, nobody else does",
        "Ada keeps a log on her desk",
        "Ada tests run at night",
        "Ada keeps a log: 40 pages",
        "Ada keeps a log to show how easy",
        "Ada keeps a log for Moss",
        "Ada closes valves by hand",
    ],
)
def test_what_the_only_reader_does_is_quoted_in_doubt(note):
    """Where a further verb or pronoun speaks of them, or the form of the verb is not surely known."""
    assert f"“{note}”." in body(HEAP, highlights=[note], people=["Ada Moss"])
