"""Excuses of many families are found in a mail, and the sentences beside them are left alone."""

import pytest

from workbook.lint import check_mail

MAILS = {
    "ja": "株式会社ハルカゼ\n開発部 野口様\n\n野口様、昨日は面接をありがとうございました。"
    "鍵の更新の順序についての議論が印象に残っております。\n{sentence}\n\n"
    "面接では期限だけで消すとお答えしました。新しい鍵での署名を確かめてから消すと、途中で止まっても困りません。"
    "\n\nよろしくお願いいたします。\n水野 航",
    "en": "Hi Ola,\n\nThank you for the interview. I enjoyed the debate on key rotation.\n{sentence}\n\n"
    "In the interview I said the key expires by date. Deleting the old key after one signature with the "
    "new one keeps the service up.\n\nBest regards,\nMara Lind",
}
PAIRS = {
    "nerves": (
        (
            "ja",
            "ひどく緊張して、声が上ずってしまいました。",
            "緊張感のあるコードレビューの進め方が参考になりました。",
        ),
        (
            "en",
            "I was so nervous that my mind went blank.",
            "The alarm for a nervous patient must not be louder.",
        ),
    ),
    "health": (
        (
            "ja",
            "風邪で頭がまったく働かず、お恥ずかしい限りです。",
            "発熱した利用者の記録は、別の表に分けて持ちます。",
        ),
        ("en", "I had a fever and could hardly think.", "The fever chart is stored as one row per reading."),
    ),
    "preparation": (
        (
            "ja",
            "仕事が立て込み、準備の時間がまったく取れませんでした。",
            "準備フェーズの応答がそろうまで確定しません。",
        ),
        (
            "en",
            "Work was so busy that I had no time to prepare.",
            "The prepare phase writes the log before it answers.",
        ),
    ),
    "time": (
        ("ja", "時間が足りず、慌ててしまいました。", "時間が足りない処理は、翌朝の枠に回します。"),
        (
            "en",
            "There was simply too little time for me to think.",
            "A job with too little time left goes to the next slot.",
        ),
    ),
    "tools": (
        (
            "ja",
            "回線が途切れてばかりで、うまくお話しできませんでした。",
            "回線が途切れたときは、手元に残した分から送り直します。",
        ),
        (
            "en",
            "My connection kept dropping and I lost my thread.",
            "When the connection drops, the client resends from its log.",
        ),
    ),
    "character": (
        (
            "ja",
            "人見知りなもので、初対面の方の前では言葉が出てきませんでした。",
            "人見知りの同僚には、議題を前日に渡して考えを書いてもらいました。",
        ),
        (
            "en",
            "My weakness is talking while I code, which is why so little came out.",
            "My weakness is impatience, so I wait a night before I merge.",
        ),
    ),
    "fault": (
        (
            "ja",
            "私の悪い癖で焦ってしまい、問題文を読み違えました。",
            "私の判断の誤りで在庫が二重に引かれ、120件を手で戻しました。",
        ),
        (
            "en",
            "I panicked after my first mistake and nothing worked any more.",
            "The mistake was mine: I had run the script on production, and I told the client myself.",
        ),
    ),
    "rust": (
        (
            "ja",
            "久しぶりのC++で、すっかり感覚が鈍っておりました。",
            "久しぶりに起動した端末は、まず設定を取り直します。",
        ),
        (
            "en",
            "I had not touched C++ for years, so I was rusty.",
            "A replica that was away for years is rebuilt from a snapshot.",
        ),
    ),
}
CASES = [pytest.param(*case, id=f"{family}-{case[0]}") for family, cases in PAIRS.items() for case in cases]


def excused(language, sentence):
    """The stretches of the mail around the sentence that are flagged as an excuse."""
    body = MAILS[language].format(sentence=sentence)
    findings = check_mail({"language": language, "kind": "knowledge", "subject": "x", "body": body})
    return [body[found.start : found.end] for found in findings if found.rule == "excuse"]


@pytest.mark.parametrize("language, excuse, _other", CASES)
def test_an_excuse_is_flagged_once_and_inside_itself(language, excuse, _other):
    found = excused(language, excuse)
    assert len(found) == 1 and found[0].strip() in excuse


@pytest.mark.parametrize("language, _excuse, other", CASES)
def test_the_same_word_as_subject_matter_is_left_alone(language, _excuse, other):
    assert excused(language, other) == []


def test_a_lead_over_to_the_supplement_hides_no_excuse():
    """The same excuse counts whether or not its last clause leads over to the better answer."""
    excuse = "焦ってしまい答えがまとまりませんでした"
    assert excused("ja", excuse + "。") and excused("ja", excuse + "ので、改めて補足いたします。")


def test_only_the_clause_that_excuses_is_marked():
    """What else the sentence says stays outside the stretch."""
    found = excused("ja", "ひどく緊張して頭が真っ白になってしまいましたが、期限の表は一つにまとめます。")
    assert found and "期限の表" not in found[0]
