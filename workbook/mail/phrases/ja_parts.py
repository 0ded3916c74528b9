"""Where one Japanese statement ends and the next begins, in a note that runs them together."""

from __future__ import annotations

import re

from workbook.mail.phrases.ja import continued
from workbook.mail.phrases.ja_forms import BARE_DEED, ENDED, Form, form
from workbook.mail.phrases.ja_marks import inside_brackets
from workbook.mail.phrases.ja_verbs import stem_to_plain
from workbook.mail.phrases.ja_written import smoothed

JOINT = re.compile(
    r"((?<=[うくぐすつぬぶむるただい])し、?(?=[ァ-ヶ一-鿿])|[、，]|\s+[/／]\s+"
    r"|(?<=[\u3040-\u9fff])[/／](?=[\u3040-\u9fff])|(?<=[\u3040-\u309f])[/／](?=[A-Za-z])|(?<=[\u3040-\u309f])[+＋](?=[\u3040-\u9fff])|\s+\+\s+|\u3000+"
    r"|(?<=[\u3040-\u9fff」』）)])\s+(?=[\u3040-\u9fff「『（(]))"
)


LONGEST = 160  # characters of a statement
OR_ELSE = 12  # characters of a word for which a slash gives another
# つなげる、空なら数字
ELSE = re.compile(r"[^、をにがは]{1,8}(?:なら|なければ)[^、をにがはうくぐすつぬぶむる]{1,8}")
# What goes on with a particle is no statement of its own: しない、と言い切る; 止めない、より戻せる方.
QUOTES = re.compile(
    r"[②-⑳]|を|だけ|しか|で(?![すもき])|の(?![ちぞ])|に(?!ほん)|が(?![いっち])|は(?![いじずっや])|と(?![きこもてり])|って|より(?![いよ])"
)


def parts(statement: str, conceding: bool = False) -> list[str]:
    """The statements that a comma, slash or space runs together: 速い、軽い -> 速い / 軽い.

    A plain verb before a comma ends a statement, for inside one it would stand in its joining form.
    Brackets stay whole, and where it is ``conceding`` what が joins: 範囲は縮むが、管理が重くなる."""
    found, so_far, at = [], "", 0
    for joint in JOINT.finditer(statement):
        so_far += statement[at : joint.start()]
        at = joint.end()
        if inside_brackets(so_far) or (conceding and so_far.endswith(("が", "けど", "けれど"))):
            so_far += joint[0]
        elif QUOTES.match(statement, at):
            so_far += joint[0].strip() or " " * so_far.endswith(")")
        elif joint[0] in "+＋" and form(smoothed(so_far)) is Form.VERB:
            so_far = continued(smoothed(so_far), Form.VERB) or so_far + joint[0]  # 手元に書く＋印をつける
        elif _ends(so_far, joint[0], statement[at:]):
            found.append(so_far)
            so_far = ""
        else:
            so_far += joint[0] if joint[0].strip() else " "
    return [part for part in (*found, so_far + statement[at:]) if part.strip("、 ")]


def _ends(text: str, joint: str, rest: str) -> bool:
    text = text[-LONGEST:]  # its end decides
    goes_on = joint in "、，/／" and stem_to_plain(text) != text  # 一度キューに置き、変換して渡す
    kind = Form.OPEN if goes_on else form(smoothed(text))
    # 正則化、データを増やす: one does the first without its する.
    lists = joint == "、" and "を" in rest and BARE_DEED.fullmatch(text)
    if joint in "+＋" and len(text) < 4:
        return False
    if joint in "、，" and ELSE.fullmatch(rest):
        return False
    if joint in "/／" and len(text) < OR_ELSE and form(smoothed(rest)) not in ENDED:  # 多い/高いなら別
        return False
    return bool(text) and (kind in ENDED or bool(lists) or (kind is Form.CAUSE and not joint.strip()))
