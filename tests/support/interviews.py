"""A Japanese interview with what its mail is drafted from."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from workbook.mail import draft_mail
from workbook.model import Interview, Profile, Question

START = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
PROFILE = Profile(family_name="青木", given_name="誠", email="aoki@example.org")


def record(*questions, **fields):
    highlights = ["索引の設計の話が面白かった"]
    defaults = {"company": "株式会社ミドリ", "highlights": highlights, "id": "20261120-kinds"}
    times = {"started_at": START, "ended_at": START + timedelta(hours=1)}
    return Interview(questions=list(questions), **(times | defaults | fields))


def body(*questions, **fields):
    return draft_mail(record(*questions, **fields), PROFILE, START + timedelta(hours=3)).mail.body


def coding(**fields):
    told = {"approach_before": "全件を比較", "approach_after": "辞書に入れる"}
    return Question(id="q1", kind="coding", **({"prompt": "重複を探す"} | told | fields))


def design(**fields):
    told = {"overview": "受付と処理を分ける", "decisions": ["本人確認は番号カード", "鍵は毎年替える"]}
    return Question(id="q1", kind="design", **({"prompt": "予約の設計"} | told | fields))
