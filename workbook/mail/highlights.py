"""The one thing that stayed from the interview, as a noun phrase a thanks can be built on."""

from __future__ import annotations

import re
from dataclasses import replace

from workbook.mail import names
from workbook.mail.phrases import Notes, Phrase, en, ja
from workbook.mail.phrases.phrase import EnglishPhrase
from workbook.model import Interview, Language

VERDICT = re.compile(
    r"(?:が|は|も|の(?:が|は)|、)*(?:とても|特に|かなり|一番|いちばん|すごく|非常に|本当に)?"
    r"(?:面白|おもしろ|楽し|よかった|良かった|嬉し|うれし|興味深|印象的|印象に残|記憶に残|心に残|勉強にな|参考にな|学びにな|ためにな|盛り上が|刺激|ありがた|納得|共感|感動|なるほど)[^、]*$"
)
HONOURED = (
    (r"(?<![お御ご会電対談世昔裏小笑])話(?=$|が|を|に|は|も|の$)", "お話"),
    (r"(?<![ごお])説明(?=$|が|を|に)", "ご説明"),
    (r"(?<![ごお])指摘(?=$|が|を|に)", "ご指摘"),
    (r"(?<![ごお問])質問(?=$|が|を|に)", "ご質問"),
    (r"(?<![ごお])意見(?=$|が|を|に)", "ご意見"),
    (r"(?<![ごお])紹介(?=$|が|を|に)", "ご紹介"),
)
RECEIVED = (
    (r"してくれた$", "してくださった"),
    (r"て(?:くれた|もらった)$", "てくださった"),
    (r"でくれた$", "でくださった"),
    (r"(?:聞けた|きけた)$", "伺えた"),
    (r"(?:聞いた|きいた)$", "伺った"),
    (r"(?:もらえた)$", "いただけた"),
    (r"(?:もらった|くれた)$", "いただいた"),
    (r"(?:見せて)(?=こと|$)", "見せて"),
    (r"(?:言われた|指摘された)$", "ご指摘いただいた"),
    (r"(?:教わった)$", "教えていただいた"),
)
LIKED_EN = re.compile(
    r"^(?:(?:i|we) )?(?:really |particularly |quite |especially )?(?:liked|loved|enjoyed|appreciated|like|love|enjoy)\s+|^(?:it was )?(?:nice|great|good|cool|interesting|fun|best part|highlight)(?: part)?(?: was|:| to (?:hear|see|learn|talk)(?: about)?)?\s+",
    re.I,
)
VERDICT_EN = re.compile(
    r"(?:,| -+| –| —)?\s*(?:was|were|is)?\s*(?:really |very |super |so |quite )?(?:interesting|great|nice|fun|cool|good|the best part|enjoyable|insightful|useful|helpful|memorable|impressive|fascinating)[\s!.]*$",
    re.I,
)


def read_highlight(interview: Interview, notes: Notes) -> Phrase:
    """The first highlight that can be used; empty where there is none."""
    for phrase in notes.read_all(interview.highlights, "highlights"):
        found = _japanese(phrase, interview) if notes.language == Language.JA else _english(phrase)
        if found and len(found.text) > 1:
            return found
    return Phrase("")


def _japanese(phrase: Phrase, interview: Interview) -> Phrase:
    text = VERDICT.sub("", phrase.text)
    text = re.sub(r"(?:の|こと)$", "", text) if text != phrase.text else text
    text = text or phrase.text
    if text != phrase.text and (match := re.search(r"[てで]$", text)):
        text = text[: match.start()] + ("た" if match[0] == "て" else "だ")
    for pattern, honoured in RECEIVED:
        text = re.sub(pattern, honoured, text)
    for person in names.addressees(interview):
        text = re.sub(
            re.escape(person.text.split()[0]) + r"(?:さん|氏)(?:様)?", person.text.split()[0] + "様", text
        )
    if ja.form(text) in (ja.Form.NOUN, ja.Form.PAST, ja.Form.DOING):
        for pattern, honoured in HONOURED:
            text = re.sub(pattern, honoured, text)
    return replace(phrase, text=text)


def _english(phrase: Phrase) -> Phrase:
    text = VERDICT_EN.sub("", LIKED_EN.sub("", phrase.text)).strip(" ,-–—")
    if not text:
        return Phrase("")
    shown = EnglishPhrase(text, phrase.sources, phrase.key)
    if (
        shown.form is en.Form.NOUN
        and not en.DETERMINER.match(text)
        and "'s " not in text[:25]
        and not re.match(r"(?:talking|hearing|discussing)\b", text, re.I)
    ):
        return replace(shown, text="the " + en.lower(text))
    if shown.form is en.Form.SENTENCE and re.match(r"(?:how|what|why|where)\b", text, re.I):
        return replace(shown, text=en.lower(text))
    return shown
