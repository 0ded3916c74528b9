"""From a pasted memo to corrected questions with their topics, by keyboard alone and counted."""

import pytest
from lab import until

pytestmark = pytest.mark.browser

MOST = 600
MEMO = """11/20 Tsukimi Logistics 二次 オンライン

1) 自己紹介のあと two sum. 配列から足して target になる2つ
   → 二重ループ O(n^2) 2/5
   ヒント: 一度見た値を覚えておけば? (hash map)
2) プロセスとスレッドの違いは?
   → スレッドはメモリを共有 4/5
3) What is a deadlock and how do you avoid one?
   two threads wait for each other's lock. always lock in the same order. 3/5
4) URL短縮サービスの設計
   → ハッシュを base62, キャッシュを前に置く 3/5 / レート制限はどうする? → トークンバケット 2/5
5) Tell me about a conflict in your team
   → 納期でもめた話 3/5 next time: say what I did myself
6) インデックスはなぜ速い?
   → B木 … ヒントで「範囲検索は?」と聞かれた
7) TCPとUDPの違い 4/5
   → 再送と順序
8) explain CAP theorem
   partition tolerance is given, choose C or A 2/5
9) 二分木の深さ
   再帰で 4/5
10) 反復でも書いて
   stack で
11) なぜ転職?
   → 物流を内側から 3/5
12) オンコールの体制は?
   → 週替わり
ok 終わり, lift was broken"""
RECORD = [
    # the wording begins with, rating, kind, topics, the answer holds, the hint holds
    ("自己紹介のあと two sum", 2, "coding", ["hash-table", "array"], "O(n^2)", "一度見た値"),
    ("プロセスとスレッド", 4, "knowledge", ["os"], "メモリを共有", ""),
    ("What is a deadlock", 3, "knowledge", ["concurrency"], "same order", ""),
    ("URL短縮サービス", 3, "design", ["system-design"], "キャッシュを前に置く", ""),
    ("レート制限はどうする?", 2, "design", ["api-design"], "トークンバケット", ""),
    ("Tell me about a conflict", 3, "behavioural", ["conflict"], "納期", ""),
    ("インデックスは", 3, "knowledge", ["db-index"], "B木", "範囲検索は?"),
    ("TCPとUDP", 4, "knowledge", ["networking"], "再送", ""),
    ("explain CAP", 2, "knowledge", ["distributed-systems"], "choose C or A", ""),
    ("二分木の深さ", 4, "coding", ["tree"], "stack で", ""),
    ("なぜ転職", 3, "behavioural", ["motivation"], "物流", ""),
    ("オンコール", 4, "behavioural", ["observability"], "週替わり", ""),
]


class Keyboard:
    """Counts every key that goes down: ``Control+Enter`` is two."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def press(self, *chords):
        for chord in chords:
            self.count += len(chord.split("+"))
            self.page.keyboard.press(chord)

    def caret_to(self, words):
        """Bring the caret of the focused text before ``words``, by words and then by letters."""
        there = """words => {
            const { selectionStart, value } = document.activeElement;
            return [selectionStart, value.indexOf(words)];
        }"""
        at, wanted = self.page.evaluate(there, words)
        assert wanted >= 0, words
        while at < wanted:
            self.press("Control+ArrowRight")
            at, _wanted = self.page.evaluate(there, words)
        while at > wanted:
            self.press("ArrowLeft")
            at, _wanted = self.page.evaluate(there, words)


class Correcting:
    """A notebook in which a memo is corrected, and what stands in the workbook meanwhile."""

    def __init__(self, lab, page, memo):
        self.lab, self.page, self.keys = lab, page, Keyboard(page)
        self.id = lab.interview()
        lab.open_interview(page, self.id)
        page.get_by_label("Everything you remember, as it comes").focus()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.evaluate("memo => navigator.clipboard.writeText(memo)", memo)
        page.keyboard.press("Control+V")

    @property
    def questions(self):
        return self.lab.book.interview(self.id).questions

    def until(self, condition):
        assert until(lambda: condition(self.questions)), [
            (each.prompt, each.answer, each.hint) for each in self.questions
        ]

    def read(self, number):
        self.keys.press("Control+Enter")
        self.until(lambda all: len(all) == number)
        self.at(1)

    def at(self, number):
        """The focus is on the row of this number, and the fields below are its own."""
        self.page.wait_for_function(
            """number => {
                const row = document.querySelectorAll('[data-row=rated]')[number - 1];
                const field = document.querySelector('[data-region=editor] [data-key$=":prompt"]');
                return row && row === document.activeElement && row.getAttribute('aria-current')
                    && field?.dataset.key.includes(row.dataset.arg);
            }""",
            arg=number,
        )

    def go(self, number, key="ArrowDown"):
        self.keys.press(key)
        self.at(number)

    def into(self, key, field):
        """From a row into one of its fields."""
        self.keys.press(key)
        self.page.wait_for_function("field => document.activeElement.id.endsWith(field)", arg=f":{field}")


@pytest.fixture
def correcting(lab, page):
    return Correcting(lab, page, MEMO)


def test_a_memo_of_twelve_questions_is_put_right_with_few_keys(correcting, capsys):
    """Read, split, merged, moved, rated, tagged: at most 600 key presses after the paste."""
    each, keys = correcting, correcting.keys
    each.read(12)
    keys.press("t", "1")
    each.until(lambda all: all[0].topics == ["hash-table", "array"])
    for number in (2, 3, 4):
        each.go(number)

    each.into("a", "answer")
    keys.caret_to("レート制限")
    keys.press("Control+Enter")
    each.at(5)
    each.into("q", "prompt")
    keys.caret_to("→")
    keys.press("Delete", "Delete", "Shift+End", "Alt+Enter", "a")
    each.at(5)
    each.until(lambda all: all[4].answer.strip() == "トークンバケット")
    keys.press("2", "t", "1")
    each.until(lambda all: all[4].topics == ["api-design"] and all[4].rating == 2)
    each.go(4, "ArrowUp")
    keys.press("3")
    each.into("a", "answer")
    keys.press("End", *["Backspace"] * len(" 3/5 / "), "Escape")
    each.at(4)
    each.until(lambda all: all[3].answer.endswith("前に置く"))

    for number in (5, 6, 7):
        each.go(number)
    each.into("a", "answer")
    keys.caret_to("ヒントで")
    keys.press("Shift+End", "Alt+Enter", "h")
    each.at(7)
    keys.press("3")
    for number in (8, 9):
        each.go(number)
    each.into("a", "answer")
    keys.press("End", "Space", "A", "Escape")
    each.at(9)
    each.go(10)
    each.go(11)
    keys.press("m")
    each.until(lambda all: len(all) == 12)
    each.at(10)
    for number in (11, 12):
        each.go(number)
    keys.press("4", "b", "t", "1")
    each.until(lambda all: all[11].topics != [])
    keys.press("u")
    each.page.wait_for_function("document.activeElement.matches('[data-piece]')")
    keys.press("n")
    each.at(12)
    each.until(lambda all: "lift was broken" in all[11].next_time)

    each.until(lambda all: [(q.rating, q.kind, q.topics) for q in all] == [tuple(row[1:4]) for row in RECORD])
    for question, (prompt, *_same, answer, hint) in zip(each.questions, RECORD, strict=True):
        assert question.prompt.startswith(prompt) and answer in question.answer and hint in question.hint
    assert each.lab.book.interview(each.id).memo == MEMO
    with capsys.disabled():
        print(f"\n{keys.count} key presses after the paste, of {MOST} at most")
    assert keys.count <= MOST


def words(questions):
    return [(each.prompt, each.answer, each.hint, each.rating, each.kind, each.topics) for each in questions]


def test_every_step_is_taken_back_by_a_key(correcting):
    """Joined, removed, split, reordered, rated, of another kind: z goes back to what was read, y forth."""
    each, keys = correcting, correcting.keys
    each.read(12)
    before = words(each.questions)
    each.go(2)
    keys.press("m")
    each.until(lambda all: len(all) == 11)
    each.at(1)
    keys.press("Delete")
    each.page.get_by_text("Removed;").wait_for()
    each.at(1)
    keys.press("Alt+ArrowDown")
    each.until(lambda all: all[1].prompt.startswith("What is a deadlock"))
    each.at(2)
    each.into("a", "answer")
    keys.caret_to("always")
    keys.press("Control+Enter")
    each.until(lambda all: len(all) == 11)
    each.at(3)
    keys.press("1", "d")
    each.until(lambda all: (all[2].rating, all[2].kind) == (1, "design"))
    after = words(each.questions)
    for key, end in (("z", before), ("y", after)):
        for _step in range(6):
            stood = words(each.questions)
            keys.press(key)
            each.until(lambda all, stood=stood: words(all) != stood)
        assert words(each.questions) == end


def test_composed_japanese_is_not_cut_by_the_keys(correcting):
    """Escape and Ctrl+Enter belong to the composition as long as there is one; then they work."""
    each, page = correcting, correcting.page
    each.read(12)
    each.go(2)
    each.into("a", "answer")
    each.keys.press("End")
    session = page.context.new_cdp_session(page)
    for step in ("h", "ひ", "ひー", "ひーぷ"):
        caret = {"selectionStart": len(step), "selectionEnd": len(step)}
        session.send("Input.imeSetComposition", {"text": step, **caret})
    each.keys.press("Control+Enter", "Alt+Enter")
    assert page.locator(".wb-chooser").count() == 0
    session.send("Input.insertText", {"text": "ヒープ"})
    each.until(lambda all: len(all) == 12 and all[1].answer == "スレッドはメモリを共有ヒープ")
    each.keys.press("Escape")
    each.at(2)


def test_a_narrow_window_shows_the_source_and_the_row(lab):
    """At 640 pixels the memo stays above its rows: source and row are both in view, nothing runs out."""
    page = lab.new_page(640, 800)
    each = Correcting(lab, page, MEMO)
    each.read(12)
    in_view = """selector => [...document.querySelectorAll(selector)].every(node => {
        const box = node.getBoundingClientRect(), y = box.top + box.height / 2;
        return node.contains(document.elementFromPoint(box.left + Math.min(20, box.width / 2), y));
    })"""
    for number in range(2, 13):
        each.go(number)
    for number in range(11, 5, -1):
        each.go(number, "ArrowUp")
        assert page.evaluate(in_view, ".wb-memo .wb-on"), number
        assert page.evaluate(in_view, "[data-row=rated][aria-current]"), number
    assert "インデックス" in "".join(page.locator(".wb-memo .wb-on").all_inner_texts())
    too_wide = "[...document.querySelectorAll('.wb')].some(each => each.scrollWidth > each.clientWidth + 1)"
    assert not page.evaluate(too_wide)
    page.context.close()


def test_a_piece_that_is_not_placed_is_put_into_a_field_by_mouse(correcting):
    """A click on it in the memo, a click on the field; every control is guarded."""
    each, page = correcting, correcting.page
    each.read(12)
    page.locator(".wb-memo .wb-unread").click()
    assert page.locator(".wb-chooser button:not([data-lm-suppress-shortcuts])").count() == 0
    page.locator(".wb-chooser").get_by_role("button", name="The hint").click()
    each.until(lambda all: "lift was broken" in all[0].hint)
    page.locator(".wb-memo .wb-unread").wait_for(state="detached")
    assert "lift" in "".join(page.locator(".wb-memo .wb-on").all_inner_texts())


def test_memos_come_from_files_and_add(lab, page):
    """Read by the browser, in whatever encoding; the second goes below the first."""
    interview = lab.interview()
    lab.open_interview(page, interview)
    chosen = page.locator("[data-file]")
    chosen.wait_for(state="attached")
    text = MEMO.encode("cp932")
    chosen.set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": text})
    assert until(lambda: len(lab.book.interview(interview).questions) == 12)
    more = "1) What is DNS?\n   names to addresses 3/5\n2) What is TLS?\n   keys 2/5\n"
    mail = f"Subject: memo\nContent-Type: text/plain; charset=utf-8\n\n{more}".encode()
    chosen.set_input_files({"name": "b.eml", "mimeType": "message/rfc822", "buffer": mail})
    assert until(lambda: len(lab.book.interview(interview).questions) == 14)
    record = lab.book.interview(interview)
    assert "Tsukimi" in record.memo and "What is DNS?" in record.memo
    page.wait_for_function("document.querySelector('[data-key$=\"/memo\"] textarea').value.includes('DNS')")
