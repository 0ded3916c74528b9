"""Flags polite forms that are wrong: 御社 in writing, 了解, ご苦労様, a respectful verb made respectful
twice, 拝見させていただく, a humble verb for what the other side does, and the dropped ら (見れる).

Why: the reader may not know the rule by name, and still stumbles; in a mail of ten lines one stumble
stands out.
"""

from collections.abc import Iterator

from workbook.lint import kinds
from workbook.lint.letter import Letter
from workbook.lint.rule import Example, Hit, Rule, Target, recorded
from workbook.locale import N_
from workbook.model import OrganisationType, Severity
from workbook.model.organisations import WORDS

SPOKEN = N_("“{words}” is for talking; in writing it is {better}.")
FORM = N_("“{words}” is not the right polite form. “{better}” is.")
_forms = kinds.preferred(FORM, ja="wrong_honorific")


def check(letter: Letter) -> Iterator[Hit]:
    if not letter.is_japanese:
        return
    interview = letter.facts.interview
    kind = interview.organisation_type if interview else OrganisationType.COMPANY
    at = letter.prose.find("御社")
    while at >= 0:
        yield kinds.hit(letter, at, at + 2, SPOKEN, WORDS[kind].written)
        at = letter.prose.find("御社", at + 2)
    yield from _forms(letter)


RULE = Rule(
    name="wrong-honorific",
    severity=Severity.ERROR,
    target=Target.BODY,
    check=check,
    bad=(
        Example("御社の方針に共感しました。", found=("御社",), fixed="貴社の方針に共感しました。"),
        Example(
            "御社に伺いました。", facts=recorded(organisation_type="hospital"), fixed="貴院に伺いました。"
        ),
        Example("日程は了解いたしました。", fixed="日程は承知いたしました。"),
        Example("二次面接の件、了解です。", fixed="二次面接の件、承知しました。"),
        Example("遅くまでご苦労さまでした。", fixed="遅くまでお疲れさまでした。"),
        Example("部長がおっしゃられた点です。", fixed="部長がおっしゃった点です。"),
        Example("そう仰られていました。", fixed="そう仰っていました。"),
        Example("資料をご覧になられましたか。", fixed="資料をご覧になりましたか。"),
        Example("お話しになられた事例です。", fixed="お話しになった事例です。"),
        Example("記事を拝読させていただきました。", fixed="記事を拝読しました。"),
        Example("動画を拝見させて頂き、驚きました。", fixed="動画を拝見し、驚きました。"),
        Example("経歴書をご拝読いただき感謝します。", fixed="経歴書をお読みいただき感謝します。"),
        Example("部長が申された通りです。", fixed="部長がおっしゃった通りです。"),
        Example("画面からも見れます。", fixed="画面からも見られます。"),
        Example("短時間で答えれるようにします。", fixed="短時間で答えられるようにします。"),
    ),
    good=(
        Example("貴社の資料を拝見しました。"),
        Example("部長がおっしゃっていた点です。"),
        Example("双方の了解を得てから進めます。"),
        Example("創業時のご苦労まで話してくださいました。"),
        Example("詳しく調べれば分かります。条件を決めれば済みます。"),
        Example("後日お伺いする予定です。お元気になられて何よりです。"),
        Example("利用者に触れる画面です。順に慣れました。"),
        Example("御社 is a Japanese word.", "en"),
    ),
    source="Agency for Cultural Affairs, guideline on honorifics; type.career-agent, mail-reibun, "
    "kazahanamirai",
)
