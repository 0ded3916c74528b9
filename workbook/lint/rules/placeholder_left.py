"""Flags what was meant to be filled in: 〇〇, XX, {{company}}, [Company], <DATE>, TODO, (ここに…).

Why: nothing says louder that the same mail went to others. Code is not looked at.
"""

from collections.abc import Iterator

from workbook.lint import kinds, vocabulary
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target
from workbook.locale import N_, _
from workbook.model import Severity

MESSAGE = N_("“{words}” was left from a template. Fill it in, or take the sentence out.")


def check(letter: Letter) -> Iterator[Hit]:
    slots = vocabulary.pattern("ja/placeholder_left", "words")
    for match in slots.finditer(letter.raw):
        if not _in_inline_code(letter.raw, match.start()):
            yield kinds.hit(letter, match.start(), match.end(), MESSAGE)
    if left := slots.search(letter.mail.subject):
        words = kinds.shortened(left[0])
        yield Hit(_("“{words}” in the subject was left from a template. Fill it in.").format(words=words))


def _in_inline_code(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count("`") % 2 == 1


RULE = Rule(
    name="placeholder-left",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example("〇〇についての議論が楽しかったです。", found=("〇〇",)),
        Example("◯月の面接では", found=("◯",)),
        Example("XXの設計について", found=("XX",)),
        Example("[会社名] 採用ご担当者様", found=("[会社名]",)),
        Example("以上です。(ここに数字を入れる)", found=("(ここに数字を入れる)",)),
        Example("Dear {{name}},", "en", found=("{{name}}",)),
        Example("on <DATE> at [Company Name]", "en", found=("<DATE>", "[Company Name]")),
        Example("It took XXX ms. TODO", "en", found=("XXX", "TODO")),
        Example("That is all. (add one detail here)", "en", found=("(add one detail here)",)),
        Example(mail={"subject": "面接のお礼(〇〇)"}),
    ),
    good=(
        Example("二〇二四年の改訂です。評価は○と△でした。"),
        Example("■□■□■□■□\n水野 航"),
        Example("`List<T>` and `buf[N]`, 5xx errors and 0xFF.", "en"),
        Example("```java\nMap<String, List<Name>> groups; // TODO\n```", "en"),
        Example("Tags are a set (add wins), so dp[n] = dp[n-1] + 1 and vector<number> stay.", "en"),
        Example("A TODO list app, Vec<String>, a[i] and <br>.", "en"),
        Example("【お礼】面接について"),
    ),
    source="requirement: no placeholder is ever left in a mail",
)
