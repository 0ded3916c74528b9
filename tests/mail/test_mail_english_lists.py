"""English supplements as lists: what leads into them, what stands in them, and what is never cut."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.hinted import overlap
from workbook.mail.phrases import Notes
from workbook.model import Interview, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Europe/London"))
PROFILE = Profile(latin_name="Makoto Aoki", email="aoki@example.org", phone="090-0000-0000")
HEAP = {
    "kind": "coding", "prompt": "top k", "approach_before": "sort it all", "approach_after": "heap of size k",
}  # fmt: skip
SHOP = {"kind": "design", "prompt": "a shop", "overview": "One writer per shard", "hint": "and then?"}


def draft(*questions, id="20261120-en"):
    interview = Interview(
        id=id, company="Alder Works", language="en", started_at=START, ended_at=START + timedelta(hours=1),
        highlights=["the review tour"], people=[{"name": "Ada Moss"}],
        questions=[Question(id=f"q{at}", **question) for at, question in enumerate(questions)],
    )  # fmt: skip
    return draft_mail(interview, PROFILE, START + timedelta(hours=3))


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("O(n)", "O(log n)", ": O(n) before, O(log n) now."),
        ("O(n) per join, n = waiting", "O(1)", ": O(n) per join (n = waiting) before, O(1) now."),
        ("O(n)", "best O(1).  L = no. of levels", ": O(n) before, best O(1) (L = no. of levels) now."),
        ("O(n)", "O(k) time, O(k) space", ": O(n) before; now O(k) time, O(k) space."),
        ("O(u)", "O(n + u log k), u = ids", ": O(u) before, O(n + u log k) (u = ids) now."),
        ("O(n)", "O(n + k) if spread out", ": O(n) before; now O(n + k) if spread out."),
        ("O(n*m) without an index", "one pass", " before: O(n*m) without an index; now: one pass."),
        ("get O(1), evict O(n)", "O(1) both", " before: get O(1), evict O(n); now: O(1) both."),
    ],
)
def test_a_complexity_keeps_before_and_now_apart(before, after, line):
    """What is counted stands in brackets, and no comma of one value runs into the other."""
    made = draft(HEAP | {"complexity_before": before, "complexity_after": after, "reason": "k << n"})
    assert line in made.mail.body


@pytest.mark.parametrize("day", range(1, 7))
def test_a_design_in_items_has_its_lead_in(day):
    """A list of decisions never hangs on the quoted hint."""
    whole = SHOP | {"overview": "The results do not change.", "decisions": ["sessions opened from 8:00"]}
    body = draft(whole, id=f"202611{day:02}-design").mail.body
    assert ":\n- The results do not change.\n- Sessions opened from 8:00." in body


def test_an_overview_is_one_item_and_a_price_is_told_whole():
    """All that the overview and the trade-off say is told, each in one line."""
    told = {"overview": "Queue first. One writer per shard", "trade_off": "slower = fine. Not for ads"}
    body = draft(SHOP | told | {"decisions": ["ack = fsync"]}).mail.body
    items = ["Queue first; one writer per shard.", "Ack = fsync.", "Trade-off: slower = fine; not for ads."]
    assert "".join(f"\n- {item}" for item in items) in body


def test_a_design_tells_nothing_of_then():
    """A decision that tells of the first answer is named among what is left out."""
    made = draft(SHOP | {"decisions": ["8+4 = 12 shards. My first answer was 10+4"]})
    assert "8+4" in made.mail.body and "10+4" not in made.mail.body
    assert "My first answer was 10+4" in " ".join(left.what for left in made.left_out)


def test_an_answer_alone_is_told_to_its_end():
    """The correction and the remedy at the end of a single answer stay while there is room."""
    facts = ["inside = yes", "outside = no", "upsert by id", "or store the offset with it", "test the replay"]
    body = draft({"kind": "knowledge", "prompt": "exactly once", "better_answer": ". ".join(facts)}).mail.body
    assert all(fact in body.lower() for fact in facts)
    story = ["cert expired, 52 min down", "wrote the postmortem", "now = alerts at 30/7 days", "none since"]
    for figures in ([], [{"what": "alerts", "before": "9", "after": "2"}]):
        told = {"kind": "behavioural", "prompt": "a failure", "episode": ". ".join(story), "figures": figures}
        assert all(part in draft(told).mail.body.lower() for part in story)


def test_a_long_question_is_named_in_brief_before_a_fact_goes():
    """Where room is short, what was told of a question goes before what is said of it now."""
    facts = ". ".join(f"step {at} = {'check and write ' * 7}" for at in range(6))
    asked = {"kind": "knowledge", "prompt": "two files, 40 GB. find what differs"}
    made = draft(asked | {"better_answer": facts})
    assert "“two files, 40 GB”" in made.mail.body and "tep 5 =" in made.mail.body


def test_the_decision_that_answers_the_hint_stays():
    """Where room is short, another decision goes; what was cut for a longer one comes back if it fits."""
    said = "write and check " * 9
    decisions = [f"shard = by hash, {said}", f"labels = none per pod, {said}", f"rules = for all, {said}"]
    made = draft(SHOP | {
        "hint": "which labels would you forbid?", "overview": f"sum first = {said}. two shards = {said}",
        "decisions": decisions, "trade_off": "peaks = lost. not for ads",
    })  # fmt: skip
    body = made.mail.body
    assert "- Labels = none per pod" in body and "rules = for all" not in body.lower()
    assert "two shards" in body and "peaks = lost; not for ads" in body


def test_a_further_supplement_is_told_whole_or_not_at_all():
    """What does not fit beside the first is left out as a question, never in part."""
    long = ". ".join(f"step {at} = {'check and write ' * 5}" for at in range(6))
    made = draft(HEAP, {"kind": "knowledge", "prompt": "recovery", "better_answer": long})
    told = [at for at in range(6) if f"tep {at} =" in made.mail.body]
    assert told in ([], list(range(6)))


@pytest.mark.parametrize(
    ("fields", "frame"),
    [
        ({"figures": [{"what": "battery life", "before": "5", "after": "9"}]}, "the figure"),
        (
            {"episode": "cut = 3 jobs", "figures": [{"what": "jobs", "before": "5", "after": "2"}]},
            "the facts and figures",
        ),
    ],
)
def test_an_episode_is_framed_by_what_it_has(fields, frame):
    """Only figures are announced as figures; the label of one has its article before a verb."""
    body = draft({"kind": "behavioural", "prompt": "a test", **fields}).mail.body
    assert f"{frame} " in body or f"{frame}." in body
    assert "The battery life " in body or "battery" not in body


@pytest.mark.parametrize("day", range(1, 7))
def test_an_episode_without_figures_is_no_further_example(day):
    """It answers the question that was asked."""
    told = {"kind": "behavioural", "prompt": "your own fault", "episode": "cert expired = 52 min down"}
    body = draft(told, id=f"202611{day:02}-story").mail.body
    assert "fuller answer" in body or "come back to your question" in body
    assert "further example" not in body


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("DISTINCT ON (id) ... ORDER BY id", ["DISTINCT ON (id) ... ORDER BY id"]),
        ("a table with LATERAL ... LIMIT 1", ["a table with LATERAL ... LIMIT 1"]),
        ("SELECT … FOR UPDATE", ["SELECT ... FOR UPDATE"]),
        ("keys [1, ..., n]", ["keys [1, ..., n]"]),
        ("MAX(at)... per row", ["MAX(at) per row"]),
        ("SELECT a, ... FROM t", ["SELECT a, ... FROM t"]),
        ("dict of lists... of course", ["dict of lists", "of course"]),
        ("sort it... then sweep", ["sort it", "then sweep"]),
        ("ran a BFS... OK for trees", ["ran a BFS", "OK for trees"]),
        ("mg vs mcg (!); rounding", ["mg vs mcg; rounding"]),
        ("file:// , redirects", ["file://, redirects"]),
        ("name=../../etc passes. use a base", ["name=../../etc passes", "use a base"]),
        ("a list of '..' is not enough (links)", ["a list of '..' is not enough (links)"]),
        ("covered acc. to the norm. next", ["covered according to the norm", "next"]),
        ("list.filter(x => x.id === c.id)", ["list.filter(x => x.id === c.id)"]),
        ("sort by (a, b) => a - b", ["sort by (a, b) => a - b"]),
        ("memo(() => f(x)) => fewer calls", ["memo(() => f(x)) → fewer calls"]),
        ("a map (x => y)", ["a map (x → y)"]),
    ],
)
def test_dots_in_code_say_that_something_is_left_out(note, kept):
    """They neither end a statement there nor go, nor does an arrow; elsewhere they part what was thought one
    after another."""
    notes = Notes("en")
    assert [phrase.listed for phrase in notes.read(note, "questions.q0.approach_before")] == kept


@pytest.mark.parametrize(
    ("prompt", "answer", "item"),
    [
        ("remember vs rememberSaveable", "remember survives it all. rest is kept", "remember survives"),
        ("what is hash()?", "`hash` is salted. rest is kept", "hash is salted"),
        ("what does a queue do?", "queue keeps order. rest is kept", "Queue keeps"),
        ("remember vs rememberSaveable", "remember the state. rest is kept", "Remember the state"),
    ],
)
def test_a_name_of_code_begins_an_item_as_it_is_written(prompt, answer, item):
    """Code knows no capital at the beginning; what the notes do not show to be code has one."""
    body = draft({"kind": "knowledge", "prompt": prompt, "better_answer": answer}).mail.body
    assert f"\n- {item}" in body


def test_a_first_solution_is_told_to_its_end_or_listed_as_left_out():
    """A further step of it is told; what else is said of it is named among what stays out."""
    made = draft(HEAP | {"approach_before": "sorted list. cancel = walk the list. works for small books"})
    assert ": sorted list; cancel = walk the list.\n" in made.mail.body
    assert "more about the solution" in [left.what for left in made.left_out]


DONORS = {
    "kind": "design", "prompt": "a form", "overview": "a queue and one worker",
    "hint": "what does a donor see?",
}  # fmt: skip


def test_a_price_that_answers_the_hint_is_told():
    """Beside what is said to oneself, too, for it is what was asked."""
    body = draft(DONORS | {"trade_off": "donor gets an email later. ugh, Kev hated it"}).mail.body
    assert "“what does a donor see?”" in body
    assert ": donor gets an email later." in body


def test_a_doubt_that_is_settled_is_told():
    """What one asks oneself and answers is what one would say now; what is left open is not."""
    price = "donor gets an email later. {}charge at once, email only later? {}"
    settled = price.format("maybe ", "yes actually that's better, ugh why now")
    body = draft(DONORS | {"trade_off": settled}).mail.body
    assert ": donor gets an email later; even better: charge at once, email only later.\n" in body
    left = draft(DONORS | {"trade_off": price.format("maybe ", "")}).mail.body
    assert "at once" not in left


@pytest.mark.parametrize("day", range(1, 5))
def test_a_label_leads_in_alone(day):
    """No label stands before another."""
    answer = "Instead: a short id in a cookie (HttpOnly; Lax), no token"
    question = {"kind": "knowledge", "prompt": "JWT", "better_answer": answer}
    assert "\n- Instead: a short id" in draft(question, id=f"202611{day:02}").mail.body


def test_a_hint_is_not_quoted_where_its_answer_stays_out():
    """A mail that quotes a question and leaves its answer out says that there is none."""
    body = draft(DONORS | {"decisions": ["donor waits, lol what was I thinking"]}).mail.body
    assert "donor" not in body
    assert "“a form”" in body


def test_an_answer_of_now_tells_no_proposal_of_then():
    """What I proposed was said in the room, whatever the verb."""
    note = "resolve once. I proposed a list of names"
    body = draft({"kind": "knowledge", "prompt": "SSRF", "better_answer": note}).mail.body
    assert "proposed" not in body
    assert "resolve once" in body.lower()


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("they called it long. 900 lines. Now I split", ["they called it long, 900 lines", "Now I split"]),
        ("kept both running (from 2009!!). about 4 weeks", ["kept both running (from 2009), about 4 weeks"]),
        ("900 lines. then I split it", ["900 lines", "I split it"]),
        ("I felt so ashamed. 900 lines", ["900 lines"]),
    ],
)
def test_a_figure_stands_with_what_it_counts(note, told):
    """A number alone is no item, save where nothing for the mail stands before it."""
    assert [phrase.text for phrase in Notes("en").read(note, "questions.q0.episode")] == told


@pytest.mark.parametrize(
    ("price", "line"),
    [
        ("memory: 2.5x raw text. Bought: no merges", "memory (2.5x raw text); bought: no merges."),
        ("memory: 2.5x (raw text)", "memory, 2.5x (raw text)."),
        ("bought: no merges", "bought: no merges."),
    ],
)
def test_a_price_has_one_label(price, line):
    """What the price is about stands with it, rather than as a label after a label."""
    told = {"kind": "design", "prompt": "a list", "overview": "CRDT per list", "decisions": ["x = 1"]}
    assert f"\n- Trade-off: {line}" in draft(told | {"trade_off": price}).mail.body


def test_a_reason_that_answers_the_hint_is_told():
    """However short it is, and whatever was said beside it in the room."""
    why = "n = 100k. For n < 1000 the vector wins, cache - said so, he nodded"
    body = draft(HEAP | {"hint": "What's your n?", "reason": why}).mail.body
    assert ": n = 100k; for n < 1000 the vector wins, cache." in body
    assert "said so" not in body and "nodded" not in body


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("did not use that input is already sorted", ": the first version did not use that input is"),
        ("didn't use the order, k = 9", ": the first version didn't use the order, k = 9."),
        ("k << n, did not use it", ": k << n, did not use it."),
        ("did not need the order, k = 9", ": did not need the order, k = 9."),
    ],
)
def test_what_was_left_undone_is_of_the_first_version(reason, told):
    """Beside what is better now, a reason that only says what was not done then names whose it is."""
    assert told in draft(HEAP | {"approach_after": "one pass: if new -> append", "reason": reason}).mail.body


@pytest.mark.parametrize(
    ("question", "hint", "quoted"),
    [
        (SHOP, "and when the battery is at 8%?", False),
        (SHOP, "what happens on day one, with 12 years of history?", False),
        (SHOP, "and then?", False),
        (SHOP, "what happens with a full shard?", True),
        (HEAP, "and the average rate?", False),
        (HEAP, "faster?", False),
        (HEAP, "does size matter?", True),
    ],
)
def test_a_hint_is_quoted_where_it_is_met(question, hint, quoted):
    """A mail that quotes what no statement takes up says that there is an answer; it is asked for."""
    made = draft(question | {"hint": hint})
    assert (hint in made.mail.body) is quoted
    assert any(item.field == "hint" for item in made.missing) is not quoted


def test_a_word_of_the_question_takes_up_no_hint():
    """What a statement shares with the question, too, says nothing of the hint."""
    asked = {"prompt": "a shop app for drivers", "hint": "and when a driver reinstalls?"}
    assert "reinstalls" not in draft(SHOP | asked | {"overview": "one driver per order"}).mail.body
    assert "reinstalls" in draft(SHOP | asked | {"overview": "keys survive reinstalls"}).mail.body


@pytest.mark.parametrize(
    ("before", "after", "label"),
    [
        ("1 + n queries", "2 queries", "Cost: 1 + n queries before, 2 queries now."),
        ("48 MB", "0.4 MB", "Cost: 48 MB before, 0.4 MB now."),
        ("O(n)", "O(n), O(1) space", "Complexity: O(n) before; now O(n), O(1) space."),
    ],
)
def test_only_orders_are_a_complexity(before, after, label):
    """Queries, bytes and seconds are what it costs."""
    costs = {"complexity_before": before, "complexity_after": after, "reason": "x = 1"}
    assert label in draft(HEAP | costs).mail.body


@pytest.mark.parametrize("day", range(10, 20))
def test_no_room_is_named(day):
    """The interview may well have been a call."""
    listed = draft(HEAP | {"approach_before": "sorted = all", "reason": "x = 1"}, id=f"202611{day}-room")
    assert "room" not in listed.mail.body


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("hide the id / use keys", ["hide the id / use keys"]),
        ("hide the id / it is a key", ["hide the id", "it is a key"]),
        ("blamed the disk / said cache it all", ["blamed the disk", "said cache it all"]),
    ],
)
def test_ways_to_do_it_stay_beside_their_slash(note, told):
    """One of two ways would not be what was proposed; what happened one after the other is two statements."""
    read = Notes("en").read(note, "questions.q0.approach_before")
    assert [phrase.text for phrase in read] == told


def test_a_word_of_any_question_takes_up_no_hint():
    """Only is in any question; what it is about is not."""
    assert not overlap("And if only the scanner is slow?", "disk fill, ticket only")
    assert overlap("And if only the scanner is slow?", "one goal per scanner")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("take a capture first: render or game thread?", "- Take a capture first: render or game thread?\n"),
        ("threads: render or game thread?", ""),
        ("take a capture first, or not?", ""),
    ],
)
def test_what_is_to_be_found_out_is_no_doubt(note, told):
    """An order to see which of two it is belongs to the answer, and ends in its question mark."""
    body = draft({"kind": "knowledge", "prompt": "a slow game", "better_answer": f"heap = full. {note}"})
    assert told in body.mail.body
    assert told or note[:8] not in body.mail.body.lower()


def test_a_mark_of_code_ends_no_sentence():
    """The question mark of Rust between backticks is no doubt."""
    read = Notes("en").read("take(n), `?` all the way, length checked once", "questions.q0.approach_after")
    assert [phrase.text for phrase in read] == ["take(n), ? all the way, length checked once"]


def test_what_was_said_has_one_full_stop():
    """However many the note has."""
    said = Notes("en").read("the heap never grows。。\nuse it", "questions.q0.hint", said=True)
    assert [phrase.text for phrase in said] == ["the heap never grows", "use it"]
