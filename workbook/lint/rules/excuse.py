"""Flags self-defence and apologies for how the interview went, whatever is blamed: nerves, health, sleep,
preparation, workload, the clock, a long absence, tools, the interviewer, one's own character, or nothing
at all.

Why: an excuse makes the reader remember the weak moment and doubt how you act under pressure; the better
answer alone does neither. A plain account of what you answered (面接では二重ループで書きました) is no
excuse, and neither are the same words as subject matter (stress tests, sleep data, 緊張感のある議論) or
polite openings (夜分に失礼いたします).
"""

import re
from collections.abc import Iterator
from itertools import combinations

from workbook.lint import kinds
from workbook.lint.acts import Act, log_odds
from workbook.lint.letter import Letter
from workbook.lint.part import Part
from workbook.lint.rule import ARTICLE, Example, Hit, Rule, Target
from workbook.locale import _
from workbook.model import Severity

ENOUGH = 0.6  # log odds
RIVALS = (Act.PLEA, Act.OTHER_MAIL, Act.THANKS, Act.EXCHANGE)  # put in like words
MOST_CLAUSES = 12
CLAUSE = {"ja": re.compile(r"[、,]"), "en": re.compile(r"[,;:]| [-–—] ")}
INSTEAD = {
    "ja": "お話を受けて、もう一度考えを整理しました。",
    "en": "Our discussion made me think the question through again.",
}


def check(letter: Letter) -> Iterator[Hit]:
    first = True
    for reading in letter.readings:
        if not reading.does(Act.EXCUSE, ENOUGH, *RIVALS):
            continue
        part = reading.part
        start, end = _clauses(part, reading.odds[Act.EXCUSE], letter.language)
        whole = end - start == len(part.text)
        better = None if not whole else INSTEAD[letter.language] if first else ""
        message = _(
            "“{words}” explains why it went badly. Leave it out and go straight to the better answer; to "
            "lead "
            "over to it: “{instead}”"
        )
        first = False
        at = part.span(start, end)
        words = kinds.shortened(letter.body[at[0] : at[1]])
        yield Hit(message.format(words=words, instead=INSTEAD[letter.language]), *at, better)


def _clauses(part: Part, whole: float, language: str) -> tuple[int, int]:
    """The shortest run of clauses whose log odds of an excuse are no less than the sentence's, ``whole``."""
    edges = [0, *(match.end() for match in CLAUSE[language].finditer(part.text)), len(part.text)]
    if len(edges) > MOST_CLAUSES:
        return 0, len(part.text)
    runs = sorted(combinations(edges, 2), key=lambda run: run[1] - run[0])
    sure = (run for run in runs if log_odds(part.text[slice(*run)].strip(), language)[Act.EXCUSE] >= whole)
    return next(sure, (0, len(part.text)))


RULE = Rule(
    name="excuse",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example(
            "緊張のあまり言葉が続きませんでした。",
            found=("緊張のあまり言葉が続きませんでした。",),
            fixed="お話を受けて、もう一度考えを整理しました。",
        ),
        Example("あいにく風邪気味で頭が働いておりませんでした。"),
        Example("本業の繁忙期と重なり、勉強の時間を取れずにおりました。"),
        Example("普段であればもっと手早く書ける内容です。"),
        Example("画面共有が何度も固まり、説明がまとまりませんでした。"),
        Example("満足な回答ができず、誠に申し訳ございませんでした。"),
        Example("実装から数年離れており、勘が鈍っておりました。"),
        Example("Nerves got the better of me in the second half.", "en"),
        Example("My connection kept dropping, so I could not finish the thought.", "en"),
        Example("I am sorry for such a rambling answer.", "en"),
        Example("At work this is second nature to me.", "en"),
        Example("I haven't touched C++ in years, so it came out slowly.", "en"),
    ),
    good=(
        Example("面接では配列を毎回並べ替えていました。先に並べておけば一度で済みます。"),
        Example("緊張感のある議論ができました。"),
        Example("利用者が緊張していると脈拍が上がります。"),
        Example("睡眠の記録から疲労度を推定する設問でした。"),
        Example("夜分に失礼いたします。お忙しいところ申し訳ございません。"),
        Example("時間内に触れきれなかったシャーディングについて補足します。"),
        Example("I compared all pairs; a set makes it linear.", "en"),
        Example("The stress test showed where the queue fills up.", "en"),
        Example("Users who feel nervous tend to close the form.", "en"),
        Example("We moved on before reaching expiry, so here is my view.", "en"),
        Example("The connection dropped packets in the lab setup you described.", "en"),
    ),
    source=ARTICLE,
)
