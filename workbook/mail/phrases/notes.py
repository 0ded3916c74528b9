"""Reads fields of the record into phrases, and keeps account of what it would not take."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from workbook.mail.phrases import en_people, en_statements, en_words, ja_statements, ja_verbs, ja_written
from workbook.mail.phrases.asides import is_aside, is_matter
from workbook.mail.phrases.clean import JAPANESE, visible
from workbook.mail.phrases.english import EnglishPhrase
from workbook.mail.phrases.fields import OF_DEEDS, OF_DESIGN, OF_NOW, OF_TALK, SAYS_BETTER
from workbook.mail.phrases.japanese import JapanesePhrase
from workbook.mail.phrases.phrase import Phrase
from workbook.mail.phrases.private import WORDS, private
from workbook.model import Language

NAMES = ("placeholder", "remark")  # what a figure counts may well be a failure
LONGEST = {Language.JA: 160, Language.EN: 320}  # characters of one statement


@dataclass(frozen=True)
class Dropped:
    """A statement that stays out. ``family``: one of ``private``'s, ``long``, ``language``,
    ``flagged``, ``reminder`` or ``contradiction``."""

    source: str
    text: str
    family: str


# What ends in a question, or gives a figure with one; tenant_id = ? does neither.
DOUBTED = re.compile(
    r"(?<![=<>])(?<![=<>] )[?？]$|(?:^|[,;:] )(?:about |~)?(?:O\([^()]*\)|\d[\d.,]*\s?\w{0,3})\? "
)
# 当日に下げると言ってしまった, 増設から答えたのは順序が悪い: what was said in the room is not what one would
# say now, save of a design.
SLIPPED = re.compile(r"(?:と|って)[^、とは]{0,6}(?:言ってい?(?:しまっ)?た|言っちゃった|答えてしまった)$")
SAID_THEN = re.compile(
    SLIPPED.pattern + r"|(?:と|って)[^、とは]{0,6}(?:言った|答えた|即答した)$"
    r"|(?:と|って|から)[^、とは]{0,6}(?:答えた|言った|即答した)の[はが]"
    r"|(?:と|って)[^、とは]{0,6}(?:(?:答え|言い)ました|答えた)が"
    r"|(?:と|って)(?:突っ込ま|つっこま|指摘さ|聞か|訊か)れた$"
)
OF_THEN = re.compile(f"{SAID_THEN.pattern}|{ja_verbs.REGRET.pattern}")
# What was said there is no talk to oneself.
SAID = re.compile(
    r"\b(?:said|told|answered|proposed|suggested)\b|(?:と|って)[^、]{0,6}(?:言|答え|申し)", re.IGNORECASE
)
# What answers a question for yes or no, where it begins the answer of now.
DENIES = re.compile(r"\S{0,8}(?:言え|使え|でき|防げ|足り|なら|要ら|いら|わけでは)ない|いいえ|無理|否")
# What a system does not do, by its name: PostgreSQLは同じSELECTに書けない.
CANNOT = re.compile(r"[A-Za-z]{2}[^。]*[はがにでを][^。]*(?:書け|出てこ|使え|解け|出せ|答え)ない$")
# Whoever else did something of an episode.
BY_OTHERS = re.compile(
    r"(?!(?:i|we|it|nobody|everybody|that|this|they)\b)(?:(?:the|my|our|an?) )?[\w-]+(?: [\w-]+)? "
    r"(?:did|wrote|built|made|ran|owned|set up|handled|took|came up with|designed|tested) ",
    re.IGNORECASE,
)
SHOULD_HAVE = re.compile(r"(?:i |we )?(?:should|could)(?: have|'ve|ve| of)\b", re.IGNORECASE)


def _regrets(statement: str, key: str, language: Language) -> bool:
    """Whether one says what should have been done where not what is better is asked."""
    asks_better = SAYS_BETTER.search(key) or not key.startswith("questions.")
    if language == Language.EN:
        return ".episode" in key and SHOULD_HAVE.match(statement) is not None
    return not asks_better and ja_verbs.REGRET.search(statement) is not None


@dataclass
class Notes:
    """``banned`` holds the keys of statements that a checker would flag. ``strict``: a Japanese mail quotes
    no English sentence, for the notes are in English. ``people``: the interviewers, of whom no answer
    speaks; ``alone``: there is only one. ``code``: words of the notes that are names of code."""

    language: Language
    banned: frozenset[str] = frozenset()
    strict: bool = False
    dropped: list[Dropped] = field(default_factory=list)
    people: tuple[str, ...] = ()
    code: frozenset[str] = frozenset()
    alone: bool = False

    def read(self, text: str, source: str, said: bool = False, listed: bool = False) -> list[Phrase]:
        """The usable statements of one field, in order. ``said``: words of the other side, which are kept
        whole and not searched for excuses. ``listed``: each entry stays together."""
        phrases: list[Phrase] = []
        number = 0
        for sentence in self._sentences(text, source, said, listed):
            family, before = None, ""
            for statement in sentence:
                key = f"{source}#{number}"
                number += 1
                # What follows in the same sentence is said of the same thing.
                goes_on = OF_NOW.search(source) and OF_THEN.search(before)
                family = self._unfit(statement, key, said) or (family if goes_on else None)
                before = statement
                if family:
                    self.dropped.append(Dropped(source, statement, family))
                elif phrase := self._phrase(statement, source, key, said):
                    follows = phrases and phrases[-1].key == phrase.key_before
                    phrases.append(phrase if follows or said else phrase.opening)
        return phrases

    def read_all(self, texts: Iterable[str], source: str, listed: bool = False) -> list[Phrase]:
        """The usable statements of a list field, one after another."""
        read = [self.read(text, f"{source}.{at}", listed=listed) for at, text in enumerate(texts)]
        return [phrase for phrases in read for phrase in phrases]

    def value(self, text: str, source: str, longest: int = 60) -> Phrase:
        """A short value such as ``O(n)`` or ``450 ms``, as typed but on one line; empty where it is unfit."""
        line = " ".join(visible(text).split())
        if not any(map(str.isalnum, line)):
            return Phrase("")
        family = (
            private(line, NAMES if source.endswith(".what") else WORDS)
            or ("doubt" if line.endswith(("?", "？")) else "")
            or ("flagged" if f"{source}#0" in self.banned else "")
            or ("long" if len(line) > longest else "")
        )
        if not family and self.language == Language.EN and JAPANESE.search(line):
            family = "language"
        if family:
            self.dropped.append(Dropped(source, line, family))
            return Phrase("")
        smoothed = ja_written.noted(line) if self.language == Language.JA else en_words.smoothed(line)
        if self.language == Language.EN and OF_TALK.search(source):
            smoothed = self._addressed(smoothed)
        return Phrase(smoothed.strip(" 。、,;"), (source,), f"{source}#0")

    def _sentences(self, text: str, source: str, said: bool, listed: bool) -> list[list[str]]:
        if self.language == Language.JA and not said:
            return ja_statements.read(text, source, listed)
        if self.language == Language.JA:
            return [[statement] for statement in ja_statements.said(text)]
        found = en_statements.said(text) if said else en_statements.read(text, source, self.people)
        return [[statement] for statement in found]

    def _unfit(self, statement: str, key: str, said: bool) -> str | None:
        if key in self.banned:
            return "flagged"
        if len(statement) > LONGEST[self.language]:
            return "long"
        if self._is_foreign(statement, said):
            return "language"
        if said:
            return private(statement, ("placeholder",))
        is_highlight = self.language == Language.EN and key.startswith("highlights")
        if is_highlight and (en_statements.tells_who(statement) or en_statements.BY_LOOKS.match(statement)):
            return "remark"
        if key.startswith("questions.") and any(f"{name}さん" in statement for name in self.people):
            return "remark"
        if self.language == Language.EN and OF_NOW.search(key) and en_statements.mutters(statement):
            return "muttering"
        of_talk = self.language == Language.EN and OF_TALK.search(key)
        if of_talk and (en_people.is_stray(statement) or en_people.is_reaction(statement, self.people)):
            return "remark"
        if key.endswith("better_answer#0") and DENIES.fullmatch(statement):
            return None
        said_then = SLIPPED if OF_DESIGN.search(key) else SAID_THEN
        if _regrets(statement, key, self.language) or (OF_NOW.search(key) and said_then.search(statement)):
            return "muttering"
        found = private(statement) or ("doubt" if self._doubts(statement) else None)
        surely = is_matter(statement, self.language, whatever_words=True)
        if found in ("muttering", "excuse") and (surely or (OF_NOW.search(key) and CANNOT.search(statement))):
            found = None
        return found or ("muttering" if self._is_aside(statement, key) else None)

    def _doubts(self, statement: str) -> bool:
        if self.language == Language.EN and en_statements.decides(statement):
            return False
        return DOUBTED.search(statement) is not None

    def _is_aside(self, statement: str, key: str) -> bool:
        """Whether it is said to oneself in words of its own: not what should have been done where that is
        asked, nor what was said where that is."""
        if not key.startswith("questions.") or (OF_DEEDS.search(key) and SAID.search(statement)):
            return False
        if ".episode#" in key and BY_OTHERS.match(statement):
            return False
        regrets = ja_verbs.REGRET.search(statement) or SHOULD_HAVE.match(statement)
        if regrets and SAYS_BETTER.search(key):
            return False
        return is_aside(statement, self.language, of_deeds=OF_DEEDS.search(key) is not None)

    def _is_foreign(self, statement: str, said: bool) -> bool:
        if self.language == Language.EN:
            return bool(JAPANESE.search(statement))
        return self.strict and not said and not JAPANESE.search(statement) and len(statement.split()) > 2

    def _addressed(self, text: str) -> str:
        return en_people.addressed(text, self.people if self.alone else ())

    def _phrase(self, statement: str, source: str, key: str, said: bool) -> Phrase | None:
        if self.language == Language.JA:
            listed = statement if said else ja_written.noted(statement)
            text = statement if said else ja_written.completed(listed)
            tells = any(map(str.isalnum, text)) and not ja_written.LINK.fullmatch(text)
            return JapanesePhrase(text, (source,), key, listed) if tells else None
        if said:
            text = listed = en_words.written_out(statement)
        else:
            text, listed = en_words.smoothed(statement), en_words.smoothed(statement, articles=False)
            if OF_TALK.search(source):
                text, listed = self._addressed(text), self._addressed(listed)
        is_code = text.split(" ")[0] in self.code
        phrase = EnglishPhrase(text, (source,), key, listed=listed, is_code=is_code)
        return phrase if any(map(str.isalnum, text)) else None
