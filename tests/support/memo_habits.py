"""Writes the same interview down in many habits of note-taking."""

from __future__ import annotations

import random
from dataclasses import dataclass

QUESTIONS = {
    "ja": [
        "ミューテックスとセマフォの違いは？",
        "一貫性ハッシュ法とは",
        "キャッシュの無効化をどう行いますか",
        "整数の配列を回転させてください",
        "仕事で衝突したときの話",
        "監視の仕組みを説明してください",
        "デッドロックの条件",
        "なぜ今の職場を離れるのですか",
        "木の深さを求める問題",
        "在庫予約の設計",
        "最近困ったこと",
        "優先順位の付け方を教えてください",
    ],
    "en": [
        "What is a mutex?",
        "Explain consistent hashing",
        "How would you invalidate a cache?",
        "Rotate an array in place",
        "Tell me about a conflict at work",
        "Design a booking service",
        "Why are you leaving your job?",
        "Depth of a binary tree",
        "Difference between a fork and a thread",
        "When does a deadlock happen?",
        "Walk me through your last project",
        "Flatten a nested list",
    ],
}
ANSWERS = {
    "ja": [
        "排他の話をした",
        "円の上に並べると答えた",
        "時間で消す、とだけ",
        "後ろから反転した",
        "先輩と話し合った話",
        "閾値と通知",
        "循環待ちまでは言えた",
        "新しい分野がやりたい",
    ],
    "en": [
        "one owner at a time",
        "keys on a ring, I said",
        "expire by time only",
        "reversed it three times",
        "the release date story",
        "two tables and a queue",
        "more room to grow",
        "recursion, one line",
    ],
}
HINTS = {
    "ja": [
        "数が二つ以上なら？",
        "節点が減ったら何が動く？",
        "書き込みの後は？",
        "順番を固定したらどうなりますか",
    ],
    "en": [
        "what if there are several?",
        "what moves when a node leaves?",
        "think of the write path",
        "who holds the first lock?",
    ],
}
BETTERS = {
    "ja": ["所有者の有無から話す", "仮想節点まで触れる", "版番号を鍵に入れる", "数字で結果を示す"],
    "en": [
        "start from who owns the lock",
        "mention virtual nodes",
        "put a version in the key",
        "give the figure first",
    ],
}


@dataclass(frozen=True)
class Entry:
    """One question as the person remembers it; empty where nothing was noted."""

    question: str
    answer: str
    rating: int | None
    hint: str
    better: str


RATED = {
    "n/5": lambda n: f"{n}/5",
    "n / 5": lambda n: f"{n} / 5",
    "x/10": lambda n: f"{2 * n}/10",
    "stars": lambda n: "★" * n + "☆" * (5 - n),
    "per cent": lambda n: f"{20 * n}%",
    "points": lambda n: f"{20 * n}点",
    "letter": lambda n: "EDCBA"[n - 1],
    "sign": lambda n: "×微△○◎"[n - 1].replace("微", "🟠"),
    "dot": lambda n: ["🔴", "🟠", "🟡", "🟢", "🔵"][n - 1],
    "emoji": lambda n: ["😭", "😅", "😐", "😀", "🎉"][n - 1],
    "written": lambda n: [":sob:", ":sweat:", ":neutral_face:", ":smile:", ":tada:"][n - 1],
    "out of": lambda n: f"{n} out of 5",
}

# How a question is marked (number, kanji number and circled number can be filled in), and which ways of
# writing the rest down go with it.
LABELS = {
    "ja": {
        "question": [
            "Q. {q}",
            "Q{n}. {q}",
            "Ｑ{n}：{q}",
            "質問：{q}",
            "質問{n}：{q}",
            "【質問】{q}",
            "設問{k}　{q}",
            "問{n}. {q}",
            "聞かれた：{q}",
            "{n}問目：{q}",
            "【質問{n}】\n{q}",
            "■ Q{n} {q}",
            "- Q: {q}",
            "**Q{n}** {q}",
            "お題: {q}",
            "面接官「{q}」",
            "面接官：{q}",
            "❓{q}",
            "### 質問{n}\n{q}",
        ],
        "answer": [
            "A. {a}",
            "A：{a}",
            "回答：{a}",
            "答え：{a}",
            "【回答】{a}",
            "└答：{a}",
            "自分の回答: {a}",
            "解答：\n{a}",
            "- A: {a}",
            "  - 回答: {a}",
            "答えた：{a}",
            "【答え】\n{a}",
        ],
        "rating": [
            "評価：{r}",
            "自己採点 {r}",
            "【評価】{r}",
            "出来：{r}",
            "  手応え: {r}",
            "自信度：{r}",
            "自分の評価：{r}",
        ],
        "hint": [
            "ヒント：{h}",
            "【ヒント】{h}",
            "（ヒント：{h}）",
            "もらったヒント：{h}",
            "  助言: {h}",
            "面接官からのヒント：{h}",
            "ヒント「{h}」",
        ],
        "better": [
            "改善：{b}",
            "次回：{b}",
            "【改善】{b}",
            "模範：{b}",
            "⇒{b}",
            "本当は：{b}",
            "  正解: {b}",
            "今なら：{b}",
            "次に聞かれたらの回答：{b}",
        ],
    },
    "en": {
        "question": [
            "Q: {q}",
            "Q{n}: {q}",
            "Q. {q}",
            "Question {n}: {q}",
            "Question: {q}",
            "- Q: {q}",
            "**Q{n}:** {q}",
            "## Q{n}. {q}",
            "Interviewer: {q}",
            "They asked: {q}",
            "[Q] {q}",
            "Question {n}\n{q}",
            "Q{n}) {q}",
            "> Q: {q}",
            "problem: {q}",
            "ASKED: {q}",
        ],
        "answer": [
            "A: {a}",
            "A. {a}",
            "Answer: {a}",
            "My answer: {a}",
            "- A: {a}",
            "**A:** {a}",
            "  answer: {a}",
            "Me: {a}",
            "I said: {a}",
            "Answer:\n{a}",
        ],
        "rating": [
            "rating: {r}",
            "Score: {r}",
            "  - self-rating: {r}",
            "Grade: {r}",
            "**Rating:** {r}",
            "confidence = {r}",
            "how it went: {r}",
        ],
        "hint": [
            "hint: {h}",
            "Hint: {h}",
            "  - hint: {h}",
            "nudge: {h}",
            "(hint: {h})",
            "**Hint:** {h}",
            "Interviewer hint: {h}",
        ],
        "better": [
            "better: {b}",
            "Better answer: {b}",
            "next time: {b}",
            "should have said: {b}",
            "What I would say now: {b}",
            "=> {b}",
            "  - improvement: {b}",
            "Ideal answer: {b}",
        ],
    },
}
MARKED = {
    "question": [
        "{n}. {q}",
        "{n}) {q}",
        "({n}) {q}",
        "{c} {q}",
        "{c}{q}",
        "## {q}",
        "### {n}. {q}",
        "**{q}**",
        "- {q}",
        "* {q}",
        "・{q}",
        "■ {q}",
        "■{q}",
        "◆{q}",
        "> {q}",
        "1{n}:05 {q}",
        "[1{n}:05] {q}",
        "● {q}",
        "+ {q}",
        "▼ {q}",
        "# {q}",
        "#{n} {q}",
        "{n}: {q}",
        "🔹 {q}",
        "{q}",
    ],
    "answer": ["  {a}", "\t{a}", "　{a}", "  - {a}", "  → {a}", " -> {a}", "  └ {a}", "  * {a}", "    {a}"],
}
NUMERALS = "一二三四五六七八九十"


def entries(chance: random.Random, language: str) -> list[Entry]:
    """Two to five questions of one language."""
    count = chance.randint(2, 5)
    return [
        Entry(
            question,
            answer,
            chance.choice([None, 1, 2, 3, 4, 5]),
            chance.choice(["", hint]),
            chance.choice(["", better]),
        )
        for question, answer, hint, better in zip(
            chance.sample(QUESTIONS[language], count),
            chance.sample(ANSWERS[language], count),
            [chance.choice(HINTS[language]) for _each in range(count)],
            [chance.choice(BETTERS[language]) for _each in range(count)],
            strict=True,
        )
    ]


@dataclass(frozen=True)
class Habit:
    """How one person notes: a template for each field, a way to rate, and what stands between questions."""

    name: str
    question: str
    answer: str
    rating: str
    hint: str
    better: str
    rated: str
    between: str

    def write(self, noted: list[Entry]) -> str:
        return self.between.join(self._one(number, entry) for number, entry in enumerate(noted, 1))

    def _one(self, number: int, entry: Entry) -> str:
        worth = RATED[self.rated](entry.rating) if entry.rating else ""
        places = {
            "q": entry.question,
            "a": entry.answer,
            "h": entry.hint,
            "b": entry.better,
            "r": worth,
            "n": number,
            "k": NUMERALS[number - 1],
            "c": chr(ord("①") + number - 1),
        }
        pieces = [self.question if worth else self.question.replace("{r} ", "")]
        pieces += [self.answer] if entry.answer and "{a}" not in self.question else []
        pieces += [self.rating] if worth and "{r}" not in self.question + self.answer else []
        pieces += [self.hint] if entry.hint else []
        pieces += [self.better] if entry.better else []
        written = "\n".join(piece.format(**places) for piece in pieces)
        return (
            "\n".join(line.rstrip() for line in written.replace("()", "").replace("（）", "").split("\n"))
            + "\n"
        )


def labelled(chance: random.Random, language: str) -> Habit:
    """Every field behind its label."""
    words = {field: chance.choice(ways) for field, ways in LABELS[language].items()}
    rated = chance.choice(list(RATED))
    return Habit("labelled", **words, rated=rated, between=chance.choice(["", "\n", "\n\n"]))


def marked(chance: random.Random, language: str) -> Habit:
    """Questions behind a list marker, the answer below it, the rest behind labels deeper down."""
    words = {field: chance.choice(ways) for field, ways in LABELS[language].items()}
    indent = "  "
    rating = chance.choice([f"{indent}{{r}}", indent + words["rating"].strip()])
    rated = chance.choice([name for name in RATED if name != "letter" or rating.strip() != "{r}"])
    return Habit(
        "marked",
        chance.choice(MARKED["question"]),
        chance.choice(MARKED["answer"]),
        rating,
        indent + words["hint"].strip(),
        indent + words["better"].strip(),
        rated,
        chance.choice(["", "\n"]),
    )


def inline(chance: random.Random, language: str) -> Habit:
    """Question, answer and rating on one line."""
    words = {field: chance.choice(ways) for field, ways in LABELS[language].items()}
    marker = chance.choice(
        [way.replace("{q}", "") for way in MARKED["question"] if not way.startswith("**") and way != "{q}"]
        + [""]
    )
    line = chance.choice(
        [
            "{q} → {a} ({r})",
            "{q} → {a} {r}",
            "{q} ({r}) → {a}",
            "{q} / {a} / {r}",
            "{q} - {a} - {r}",
            "{r} {q} → {a}",
            "{q} => {a} ({r})",
            "{q} | {a} | {r}",
            "{q}\t{a}\t{r}",
        ]
    )
    rated = chance.choice([name for name in RATED if name not in {"letter", "points"}])
    return Habit(
        "inline",
        marker + line,
        "",
        "",
        "  " + words["hint"].strip(),
        "  " + words["better"].strip(),
        rated,
        "",
    )


HABITS = (labelled, marked, inline)
