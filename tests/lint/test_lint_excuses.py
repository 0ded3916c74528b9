"""Excuses of many families are found in a mail, and the sentences beside them are left alone."""

import json
from pathlib import Path

import pytest

from workbook.lint import check_mail, signs

SENTENCES = [
    json.loads(line)
    for line in (Path(__file__).parent / "sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
MAILS = {
    "ja": "株式会社ハルカゼ\n開発部 野口様\n\n野口様、昨日は面接をありがとうございました。"
    "鍵の更新の順序についての議論が印象に残っております。\n{sentence}\n\n"
    "面接では期限だけで消すとお答えしました。新しい鍵での署名を確かめてから消すと、途中で止まっても困りません。"
    "\n\nよろしくお願いいたします。\n水野 航",
    "en": "Hi Ola,\n\nThank you for the interview. I enjoyed the debate on key rotation.\n{sentence}\n\n"
    "In the interview I said the key expires by date. Deleting the old key after one signature with the "
    "new one keeps the service up.\n\nBest regards,\nMara Lind",
}


def excused(language, sentence):
    """The stretches of the mail around the sentence that are flagged as an excuse."""
    body = MAILS[language].format(sentence=sentence)
    findings = check_mail({"language": language, "kind": "knowledge", "subject": "x", "body": body})
    return [body[found.start : found.end] for found in findings if found.rule == "excuse"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_excuses_are_found_where_they_stand(language):
    """Each excuse is flagged once, inside itself, whatever is blamed and however it is worded."""
    for row in SENTENCES:
        if row["excuse"] and row["language"] == language:
            found = excused(language, row["text"])
            assert len(found) == 1 and found[0].strip() in row["text"], row["text"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_is_no_excuse_is_left_alone(language):
    """Technical sentences, first answers, episodes, thanks and courtesies with the same words pass."""
    for row in SENTENCES:
        if not row["excuse"] and row["language"] == language:
            assert excused(language, row["text"]) == [], row["text"]


def test_a_lead_over_to_the_supplement_hides_no_excuse():
    """The same excuse counts whether or not its last clause leads over to the better answer."""
    excuse = "焦ってしまい答えがまとまりませんでした"
    assert excused("ja", excuse + "。") and excused("ja", excuse + "ので、改めて補足いたします。")


@pytest.mark.parametrize(
    "text, language",
    [("準備ができたノードから順に書き込みます。", "ja"), ("a nervous user closes the form.", "en")],
)
def test_what_speaks_against_outweighs_a_word(text, language):
    """A word of an excuse in a sentence about something else does not tip the scale."""
    assert signs.weight(text, language) < signs.NOT_AGAINST
