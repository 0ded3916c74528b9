"""Who is addressed, and how."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from workbook.mail import draft_mail
from workbook.mail.names import bare_name
from workbook.model import Interview, Language, Person, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
PROFILE = Profile(family_name="青木", given_name="誠", email="aoki@example.org")
KNOWN = Question(id="q1", kind="knowledge", prompt="索引とは", better_answer="木で範囲を引くための表である")


def draft(names):
    interview = Interview(
        id="20261120-ab2c", company="株式会社ミドリ", started_at=START, questions=[KNOWN],
        highlights=["検索の仕組みの話が面白かった"], people=[Person(name=name) for name in names],
    )  # fmt: skip
    return draft_mail(interview, PROFILE, START + timedelta(hours=4))


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ([], "採用ご担当者様"),
        (["不明", "面接官A"], "採用ご担当者様"),
        (["西田 一郎さん", "Ann Lee"], "西田 一郎様、Ann Lee様"),
        (["甲斐", "乙部", "丙午", "丁野"], "採用ご担当者各位"),
        (["基盤の甲斐さん", "室長の乙部先生", "人事 丙午様"], "基盤 甲斐様、室長 乙部先生、人事 丙午様"),
        (["小山のぞみさん", "甲斐さん、他2名", "人事の方"], "小山のぞみ様、甲斐様"),
        (["開発部 甲斐部長", "品質保証 乙部"], "開発部 部長 甲斐様、品質保証 乙部様"),
        (["配信基盤チーム 甲斐", "画面担当 乙部"], "配信基盤チーム 甲斐様、画面ご担当 乙部様"),
        (["統括部 甲斐部長", "人事部 乙部"], "統括部 部長 甲斐様、人事部 乙部様"),
        (["Head of Trading Systems 甲斐", "Ann Lee"], "Head of Trading Systems 甲斐様、Ann Lee様"),
        (["代表取締役 甲斐", "人事責任者 乙部"], "代表取締役 甲斐様、人事責任者 乙部様"),
        (["技術部 担当部長 甲斐"], "技術部 担当部長 甲斐様"),
        (["リードデザイナー 甲斐", "人事 乙部"], "リードデザイナー 甲斐様、人事 乙部様"),
    ],
)
def test_everybody_is_addressed(names, line):
    """Up to three by name and in order, more as a group, the unknown by office."""
    assert line in draft(names).mail.body.split("\n")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("葛城部長", "部長 葛城"), ("制御部 一色課長", "制御部 課長 一色"),
        ("事務長 桐生さん", "事務長 桐生"),
        ("現場：浅見さん", "現場 浅見"), ("面接官：浅見さん", "浅見"),
        ("推進室 仁科さん", "推進室 仁科"),
        ("久慈CTO", "CTO 久慈"), ("計測基盤 TL 久慈", "計測基盤 TL 久慈"),
        ("電装 責任者 羽生", "電装 責任者 羽生"),
        ("事務部長", "事務部長"), ("情報基盤センター長", "情報基盤センター長"),
        ("久慈工場長", "工場長 久慈"), ("工場長さん", "工場長"),
        ("病理科部長の先生（名前聞き取れず）", "病理科部長"), ("保全係長 (名前メモ忘れ)", "保全係長"),
        ("同 若い方、内製チームと言ってた", ""), ("緒方", "緒方"),
        ("病理科 真鍋先生", "病理科 真鍋先生"), ("真鍋 博士", "真鍋"),
        ("真野 葵", "真野 葵"), ("勅使河原 誠さん", "勅使河原 誠"),
    ],
)  # fmt: skip
def test_titles_stand_before_the_name(typed, name):
    """様 follows the name: what was noted of the person stands before it."""
    assert bare_name(typed, "ja") == name


def test_who_gave_no_name_is_nobody_to_address():
    """もう1人 is no name."""
    assert bare_name("もう1人（途中から参加）", Language.JA) == ""
    assert bare_name("設備の方2名", Language.JA) == ""
    assert bare_name("真鍋さんの隣の先生（名前？）", Language.JA) == ""


def test_who_has_no_name_is_asked_for():
    """Beside those who are greeted by name."""
    made = draft(["真野さん", "不明（情報科の先生）"])
    assert "真野様\n" in made.mail.body
    assert [ask.field for ask in made.missing if "不明（情報科の先生）" in ask.ask] == ["people"]


def test_who_is_named_in_brackets_is_addressed():
    """A title alone is nobody; the name behind it is."""
    assert bare_name("社長（氏家さん）", Language.JA) == "社長 氏家"


@pytest.mark.parametrize("name", ["A**", "*岡", "C++", "岡[", "a\\d", "岡?川"])
def test_any_sign_in_a_name_is_a_sign(name):
    """A name is no pattern."""
    assert draft([f"{name}さん"]).mail is not None
