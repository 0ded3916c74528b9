"""Reads fields of the record into phrases, and keeps account of what it would not take."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from workbook.mail.phrases import en_forms, en_people, en_words, ja, ja_chains, ja_marks, ja_parts, ja_verbs
from workbook.mail.phrases.asides import is_aside, is_matter
from workbook.mail.phrases.clean import JAPANESE, statements, tidy, visible
from workbook.mail.phrases.english import EnglishPhrase
from workbook.mail.phrases.japanese import JapanesePhrase
from workbook.mail.phrases.phrase import Phrase
from workbook.mail.phrases.private import WORDS, private
from workbook.model import Language

LONGEST = {Language.JA: 160, Language.EN: 320}  # characters of one statement


@dataclass(frozen=True)
class Dropped:
    """A statement that stays out. ``family``: one of ``private``'s, ``long``, ``language``,
    ``flagged``, ``reminder``, ``contradiction`` or ``unanswered``."""

    source: str
    text: str
    family: str


ASIDE = re.compile(r"(.+)(?:、|\s[/／]\s)(.{2,})")
CLAUSE = re.compile(r"[はが](?![ァ-ヶーA-Za-z]*$)|なら|れば|たら")
STEP = re.compile("[をにでは]")
WIDE = str.maketrans({"、": ", ", "。": ". ", "（": " (", "）": ")", "：": ": ", "；": "; "})
ASIDES_EN = ("placeholder", "remark", "muttering")
HANGING = re.compile(r"\s*(?:…|\.{2,})\s*\?")  # a server that hasn't...?
# What was said in Japanese, beside what an English note says itself, with the arrow behind it.
FOREIGN = re.compile(
    r"\s?\((?=[^()]*[\u3040-\u30ff\u3400-\u9fff])[^()A-Za-z]*\)"
    r"|[「『](?=[^」』]*[\u3040-\u30ff\u3400-\u9fff])[^」』A-Za-z]*[」』]\s*(?:→|[-=]>)?\s*"
)
# What ends in a question, or gives a figure with one; tenant_id = ? does neither.
DOUBTED = re.compile(
    r"(?<![=<>])(?<![=<>] )[?？]$|(?:^|[,;:] )(?:about |~)?(?:O\([^()]*\)|\d[\d.,]*\s?\w{0,3})\? "
)
CLAUSES_EN = re.compile(r", (?![^(]*\))")
# Fields that tell what one would say now: what was muttered of the interview takes its whole note along.
OF_NOW = re.compile(r"(?:^|\.)(?:better_answer|approach_after|overview|decisions|trade_off|reason)\b")
# Fields in which they are the interviewers, rather than the people of a story.
OF_TALK = re.compile(r"(?:^|\.)(?:approach_before|answer|complexity_(?:before|after))\b|" + OF_NOW.pattern)
DOTTED = re.compile(r"\s*(?:…|\.{2,})\s*(?=\S)")
# Where a note says what is better, what should have been done is what is better.
SAYS_BETTER = re.compile(r"\.(?:approach_after|better_answer|overview|decisions\.\d+)#")
# 当日に下げると言ってしまった: what was said in the room is not what one would say now.
TRAILING_OFF = re.compile(r"(?:…|‥|・{2,}|\.{2,})+(?=[?？])")  # どちらかは…？
HESITATING = re.compile(r"(?<=[はがもをに])(?:…|‥)+(?=[^\s。、）)])")  # そのまま2段は…駄目
SAID_THEN = re.compile(
    r"(?:と|って)[^、とは]{0,6}(?:言って(?:い)?(?:しまっ)?た|言った|言っちゃった|答えて?(?:しまっ)?た|即答した)$"
)
# Fields that may well tell of oneself.
OF_DEEDS = re.compile(r"\.(?:episode|approach_before|answer)\b")
SAID = re.compile(
    r"\b(?:said|told|answered|proposed|suggested)\b|(?:と|って)[^、]{0,6}(?:言|答え|申し)", re.IGNORECASE
)
IN_RETURN = re.compile(r"、(?=(?:その)?(?:代|か)わり)")
# I forgot to say we did it together, should say so: what it is about is told.
UNSAID = re.compile(
    r"^(?:i )?(?:forgot|failed|omitted) to (?:say|mention|add|point out|tell (?:them|him|her|you))(?: that)? "
    r"(?=(?:it|this|that|we|there|they) (?:was|were|is|are|had|did)\b|we )"
    r"|, (?:i )?should (?:say|mention|add|tell)(?: (?:so|it|this|that|them))?"
    r"(?: (?:honestly|next time|first|too|clearly))*$",
    re.IGNORECASE,
)
# Whose work something was besides one's own.
SHARED = re.compile(
    r"\b(?:together|jointly|in a pair|pair(?:ed|ing) with|not (?:just |only )?me|not alone|a team of"
    r"|with (?:an?|one|two|three|four|my|our|the) (?:\w+ )?(?:colleagues?|teammates?|team|juniors?|seniors?)"
    r"|(?:[A-Z]\w+['’]s|her|his|their) (?:idea|work|design))\b"
)
# Wasn't just me, Bo wrote the parser: what the others did is told.
NOT_MINE = re.compile(
    r"^(?:(?:it|this|that) )?(?:(?:was|is)(?:n['’]?t| not)|not)(?: (?:just|only|all|really|even))*"
    r" (?:me|mine|my (?:work|doing|idea))(?: alone)?(?:[,;:]| -+| –| —)(?: (?:and|but))? (?=\w)",
    re.IGNORECASE,
)
# Whoever else did something of an episode.
BY_OTHERS = re.compile(
    r"(?!(?:i|we|it|nobody|everybody|that|this|they)\b)(?:(?:the|my|our|an?) )?[\w-]+(?: [\w-]+)? "
    r"(?:did|wrote|built|made|ran|owned|set up|handled|took|came up with|designed|tested) ",
    re.IGNORECASE,
)
# What is only counted belongs to what it counts: my PRs were long. 900 lines.
COUNT = re.compile(r"(?:about |around |ca\. ?|~|over |up to )?\d[\d.,]*[kKM]?\+? [a-z]+(?: [a-z]+)?")
SAID_SO = re.compile(
    r"(?:,| -+| –| —) (?:(?:i|we) )?(?:also |even )?(?:said|mentioned) (?:so|that|it|as much)"
    r"(?: (?:too|then|there|already|in the room|out loud))?(?=$|, )",
    re.IGNORECASE,
)
SHOUTED = re.compile(r"(?<=[\w%])!{2,}(?=\s*\))")
# maybe charge at once? yes, that's better: a doubt that is settled.
SETTLED = re.compile(
    r"(?:\b(?:maybe|perhaps|or|what about|how about|why not|and if we) )?(\w[^.?!;]{7,80})\? "
    r"(?:yes|yeah|yep|right),? (?:(?:actually|indeed|in fact),? )?(?:that|it|this)(?:['’]s| is| would be) "
    r"(?:actually |much |even |far |clearly )?(?:better|simpler|safer|cleaner|right|the way)\b[^.;]*",
    re.IGNORECASE,
)
LINK = 40  # characters of one link of a chain
SHOULD_HAVE = re.compile(r"(?:i |we )?(?:should|could)(?: have|'ve|ve| of)\b", re.IGNORECASE)
# What only leads into what is said of it: 順位で書けるの、習ったのに出てこなかった.
LEADS_IN = re.compile(r"(?<=[うくぐすつぬぶむるいただな])の[をがはに]?$|って$|(?:と|という)のは$")
CONCEDES = re.compile(r"(?:けど|けれども?|が)$")
HEDGE = 6  # characters of a doubt that says nothing of its own


def _parts(statement: str, of_price: bool = False, of_now: bool = False) -> list[str]:
    """The statements run together in a Japanese one. What is said to oneself at its end stands alone, but a
    mere hedge (…、たぶん) is about the whole, half a price may praise what was rejected, and what one did
    and then scolds is no part of the answer of now."""
    match = ASIDE.fullmatch(statement)
    family = private(match[2]) if match else None
    if match is None or family is None or match[2].startswith(("と", "って")):
        return ja_parts.parts(statement, conceding=of_price)
    hedged = family == "doubt" and len(match[2]) <= HEDGE
    led = LEADS_IN.search(match[1]) or (of_price and CONCEDES.search(match[1]))
    scolds = of_now and family == "muttering" and ja_verbs.is_past(ja.smoothed(match[1]))
    if hedged or ((led or scolds) and private(statement)):
        return [statement]
    return [*_parts(tidy(match[1])), match[2]]


def _regrets(statement: str, key: str, language: Language) -> bool:
    """Whether one says what should have been done where not what is better is asked."""
    asks_better = SAYS_BETTER.search(key) or not key.startswith("questions.")
    if language == Language.EN:
        return ".episode" in key and SHOULD_HAVE.match(statement) is not None
    return not asks_better and ja_verbs.REGRET.search(statement) is not None


def _one_tells(links: list[str]) -> bool:
    """Whether a chain of Japanese links falls apart: one of them says something, or is too long for one."""
    *steps, last = links
    # 希望を登録→抽選にする and 中身が違う→409 go on, 木か格子→格子で足りる answers.
    says = all(map(ja.tells, links)) or any(map(private, links))
    if not any(ja.tells(link) or STEP.search(link) for link in steps):
        says = says or ja.tells(last) or any(CLAUSE.search(link) for link in links[1:])
    return says or max(map(len, links)) > LINK


def _related(statement: str, of_price: bool) -> str:
    """A chain that would fall apart as one sentence, where it makes one."""
    links = statement.split("→")
    falls_apart = len(links) > 1 and _one_tells(links)
    return (falls_apart and ja_chains.joined(links, of_price)) or statement


def _one_private(links: list[str]) -> bool:
    """Whether an English chain falls apart: one of its links is said to oneself."""
    return any(private(link, WORDS) for link in links)


def _english_parts(statement: str, of_talk: bool) -> list[str]:
    """The statements run together in an English one. What is not for the mail stands alone at its end, and
    before a but."""
    clauses = CLAUSES_EN.split(re.sub(r", but ", ",  ", statement))
    strays = of_talk and en_people.is_stray(statement)
    muttered = [
        clause for clause in clauses if private(clause, ASIDES_EN) or (strays and en_people.is_stray(clause))
    ]
    told = ", ".join(clause.strip() for clause in clauses if clause not in muttered)
    leads_in = clauses[0] in muttered and len(clauses) > 1 and not clauses[1].startswith(" ")
    if not muttered or leads_in or not told or private(told):
        return en_forms.parts(statement)
    return [*en_forms.parts(told), *muttered]


def _credited(statement: str) -> list[str]:
    """What an episode says of those who shared the work stands alone where the rest is not for the mail."""
    statement = NOT_MINE.sub("", UNSAID.sub("", statement))
    clauses = CLAUSES_EN.split(statement)
    shared = [clause for clause in clauses if SHARED.search(clause) and not private(clause)]
    if not shared or not private(statement):
        return [statement]
    return [*shared, ", ".join(clause for clause in clauses if clause not in shared)]


def _with_counts(statements: list[str]) -> list[str]:
    """A figure alone stands with the statement before it, where both are for the mail."""
    found: list[str] = []
    for statement in statements:
        before = found[-1] if found else ""
        goes_on = " " in before and not before.endswith(("?", ":")) and not private(before)
        if goes_on and COUNT.fullmatch(statement) and not private(statement):
            found[-1] += f", {statement}"
        else:
            found.append(statement)
    return found


def _without(match: re.Match[str]) -> str:
    """Nothing, where the line says something else in English."""
    line = match.string[: match.start()].split("\n")[-1] + match.string[match.end() :].split("\n")[0]
    return "" if re.search(r"[A-Za-z]{2}", line) else match[0]


def _mutters(statement: str) -> bool:
    clauses = re.split(r"[,;] (?![^(]*\))", statement)
    return any(private(clause, ("muttering",)) for clause in [statement, *clauses])


def _undotted(text: str) -> str:
    """A line with a mutter between dots as one note: no test ... ugh -> no test, ugh."""
    lines = text.split("\n")
    joined = (DOTTED.sub(", ", line) if any(map(_mutters, DOTTED.split(line))) else line for line in lines)
    return "\n".join(joined)


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
        whole and not searched for excuses. ``listed``: for a list, in which any arrow may stand."""
        phrases = []
        for number, statement in enumerate(self._statements(text, source, said, listed)):
            key = f"{source}#{number}"
            if family := self._unfit(statement, key, said):
                self.dropped.append(Dropped(source, statement, family))
            elif phrase := self._phrase(statement, source, key, said):
                phrases.append(phrase)
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
            private(line, WORDS)
            or ("doubt" if line.endswith(("?", "？")) else "")
            or ("flagged" if f"{source}#0" in self.banned else "")
            or ("long" if len(line) > longest else "")
        )
        if not family and self.language == Language.EN and JAPANESE.search(line):
            family = "language"
        if family:
            self.dropped.append(Dropped(source, line, family))
            return Phrase("")
        smoothed = (ja if self.language == Language.JA else en_words).smoothed(line)
        if self.language == Language.EN and OF_TALK.search(source):
            smoothed = self._addressed(smoothed)
        return Phrase(smoothed.strip(" 。、,;"), (source,), f"{source}#0")

    def _statements(self, text: str, source: str, said: bool, listed: bool) -> list[str]:
        if self.language == Language.EN:
            of_now, of_talk = bool(OF_NOW.search(source)) and not said, bool(OF_TALK.search(source))
            text = _undotted(text.translate(WIDE)) if of_now else text.translate(WIDE)
            text = SETTLED.sub(r"even better: \1", text) if of_now else text
            text = SHOUTED.sub("", HANGING.sub("?", FOREIGN.sub(_without, text)))
            found = statements(text, " to ", _one_private, " → ")
            if said:
                return found
            found = [SAID_SO.sub("", statement) for statement in found]
            if source.endswith(".episode"):
                found = [part for statement in found for part in _credited(statement)]
            parts = (
                [statement] if of_now and _mutters(statement) else _english_parts(statement, of_talk)
                for statement in found
            )
            return _with_counts([tidy(part) for each in parts for part in each])
        text = text if said else ja_marks.written(HESITATING.sub("", text))
        if said:
            return statements(TRAILING_OFF.sub("", text), "→", _one_tells)
        of_price = source.endswith(".trade_off")
        text = IN_RETURN.sub("。", text) if of_price else text
        found = statements(text, "から", lambda links: any(private(link, WORDS) for link in links))
        of_now = bool(OF_NOW.search(source))
        if listed:
            return [part for statement in found for part in ja_chains.together(_parts(statement))]
        each = (_parts(_related(statement, of_price), of_price, of_now) for statement in found)
        return [part for parts in each for part in parts]

    def _unfit(self, statement: str, key: str, said: bool) -> str | None:
        if key in self.banned:
            return "flagged"
        if len(statement) > LONGEST[self.language]:
            return "long"
        if self._is_foreign(statement, said):
            return "language"
        if said:
            return private(statement, ("placeholder",))
        if key.startswith("questions.") and any(f"{name}さん" in statement for name in self.people):
            return "remark"
        if self.language == Language.EN and OF_NOW.search(key) and _mutters(statement):
            return "muttering"
        if self.language == Language.EN and OF_TALK.search(key) and en_people.is_stray(statement):
            return "remark"
        if _regrets(statement, key, self.language) or (OF_NOW.search(key) and SAID_THEN.search(statement)):
            return "muttering"
        found = private(statement) or ("doubt" if DOUBTED.search(statement) else None)
        if found in ("muttering", "excuse") and is_matter(statement, self.language, whatever_words=True):
            found = None
        return found or ("muttering" if self._is_aside(statement, key) else None)

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
            text = statement if said else ja.smoothed(statement)
            return JapanesePhrase(text, (source,), key) if any(map(str.isalnum, text)) else None
        if said:
            text = listed = en_words.written_out(statement)
        else:
            text, listed = en_words.smoothed(statement), en_words.smoothed(statement, articles=False)
            if OF_TALK.search(source):
                text, listed = self._addressed(text), self._addressed(listed)
        is_code = text.split(" ")[0] in self.code
        phrase = EnglishPhrase(text, (source,), key, listed=listed, is_code=is_code)
        return phrase if any(map(str.isalnum, text)) else None
