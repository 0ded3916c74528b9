"""Takes an English field apart into its statements, with what is said to oneself as one by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbook.mail.phrases import en_forms, en_people
from workbook.mail.phrases.clean import statements, tidy
from workbook.mail.phrases.fields import OF_NOW, OF_TALK
from workbook.mail.phrases.private import one_private, private

WIDE = str.maketrans({"、": ", ", "。": ". ", "（": " (", "）": ")", "：": ": ", "；": "; "})
ASIDES = ("placeholder", "remark", "muttering")
HANGING = re.compile(r"\s*(?:…|\.{2,})\s*\?")  # a server that hasn't...?
# What was said in Japanese, beside what an English note says itself, with the arrow behind it.
FOREIGN = re.compile(
    r"\s?\((?=[^()]*[\u3040-\u30ff\u3400-\u9fff])[^()A-Za-z]*\)"
    r"|[「『](?=[^」』]*[\u3040-\u30ff\u3400-\u9fff])[^」』A-Za-z]*[」』]\s*(?:→|[-=]>)?\s*"
)
CLAUSES = re.compile(r", (?![^(]*\))")
DOTTED = re.compile(r"\s*(?:…|\.{2,})\s*(?=\S)")
# I forgot to say we did it together, should say so: what it is about is told.
UNSAID = re.compile(
    r"^(?:i )?(?:forgot|failed|omitted) to (?:say|mention|add|point out|tell (?:them|him|her|you))(?: that)? "
    r"(?=(?:it|this|that|we|there|they) (?:was|were|is|are|had|did)\b|we )"
    r"|, (?:i )?should (?:say|mention|add|tell)(?: (?:so|it|this|that|them))?"
    r"(?: (?:honestly|next time|first|too|clearly))*$",
    re.IGNORECASE,
)
WORN = r"(?:in|with|w/|wearing) (?:[a-z]+ ){0,2}(?:beards?|moustaches?|glasses|coats?|suits?|hoodies?|ties?)"
# Somebody known by their looks only; the taller one may as well be a thing where nobody is spoken of.
BY_LOOKS = re.compile(rf"(?:the|one|an?) (?:[a-z]+ )?(?:one|man|woman|lady|person|colleague) {WORN}\b", re.I)
WHICH_ONE = re.compile(r"(?:the|one|an?) (?:very )?(?:tall|short|old|young|quiet|other)(?:er|est)? ", re.I)
# Who sat there is no matter of the talk: two persons, names not given, cameras off (strange); caught no name.
WHO = re.compile(
    r"(?:(?:no|their|his|her|all|both|with) )*(?:names?|cameras?|cams?|webcams?|mics?|microphones?)"
    r"(?: (?:was|were|stayed|kept|always))* (?:not |un|never )?(?:given|known|said|told|mentioned|introduced"
    r"|caught|missed|on|off|muted|black|dark)(?: (?:all|most of) the time| throughout)?(?: \([^()]*\))?"
    r"|(?:(?:i|we|he|she|they|both|neither|none|nobody|no one|of them|did(?: not|n['’]?t)|never|just) )*"
    r"(?:catch|caught|g[eo]t|heard?|gave|give|said|told|mentioned|missed)"
    r" (?:(?:no|any|an?|the|their|his|her|last|first) )+names?"
    r"|(?:(?:they|all|both|were|was|got) )*introduced (?:all )?(?:at once|together|too fast|quickly)\b.*",
    re.IGNORECASE,
)
MANY = re.compile(
    r"(?:(?:there were|it was|only|just) )*(?:\d|two|three|four|five|six|several) (?:of them|persons|people"
    rf"|interviewers|men|women|engineers)(?: (?:there|in the room|on the call|{WORN}))?(?: \([^()]*\))?",
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
# What is only counted belongs to what it counts: my PRs were long. 900 lines.
COUNT = re.compile(r"(?:about |around |ca\. ?|~|over |up to )?\d[\d.,]*[kKM]?\+? [a-z]+(?: [a-z]+)?")
SAID_SO = re.compile(
    r"(?:,| -+| –| —) (?:(?:i|we) )?(?:also |even )?(?:said|mentioned) (?:so|that|it|as much)"
    r"(?: (?:too|then|there|already|in the room|out loud))?(?=$|, )",
    re.IGNORECASE,
)
# Most are cancels, he said: those who read it know who did, the fact is told.
THEY_SAID = re.compile(
    r"(?<=[\w)%])(?:,| -+| –| —) (?:as )?(?:he|she|they) (?:also )?(?:said|noted|mentioned|remarked)(?=$|, )",
    re.IGNORECASE,
)
# used float aargh: a sigh without its comma, where it does not hang on another word.
SIGHED = re.compile(
    r"(?<=[\w)])(?<!\bbut)(?<!\band)(?<!\bor)(?<!\ba) (?=(?:u+gh+|a+r+g+h+|facepalm|sigh)\W*?(?:$|[.!]\s))",
    re.IGNORECASE | re.MULTILINE,
)
SHOUTED = re.compile(r"(?<=[\w%])!{2,}(?=\s*\))")
# maybe charge at once? yes, that's better: a doubt that is settled.
SETTLED = re.compile(
    r"(?:\b(?:maybe|perhaps|or|what about|how about|why not|and if we) )?(\w[^.?!;]{7,80})\? "
    r"(?:yes|yeah|yep|right),? (?:(?:actually|indeed|in fact),? )?(?:that|it|this)(?:['’]s| is| would be) "
    r"(?:actually |much |even |far |clearly )?(?:better|simpler|safer|cleaner|right|the way)\b[^.;]*",
    re.IGNORECASE,
)
# maybe the cache was cold -> warm it first: what may be is the condition of what then is to be done.
SUPPOSED = re.compile(
    r"(?:^|(?<=[,;.] ))(?:maybe|perhaps) (?=[^,;.?!→⇒]*? (?:is|are|was|were|has|have|had)\b[^,;.?!→⇒]*?"
    r"(?:[→⇒➡]|[-=]+>))",
    re.IGNORECASE | re.MULTILINE,
)

WHICH = re.compile(r"([^?:]+): [^?:]+ or [^?:]+\?")  # take a capture: render or game thread?


def said(text: str) -> list[str]:
    """What the other side said, which is kept as it is typed."""
    return statements(_cleared(text), one_private, " → ")


def read(text: str, source: str, people: Sequence[str] = ()) -> list[str]:
    """The statements of one's own note, in order. ``people``: those who read it."""
    of_now, of_talk = bool(OF_NOW.search(source)), bool(OF_TALK.search(source))
    if of_now:
        text = SUPPOSED.sub("if ", SETTLED.sub(r"even better: \1", _undotted(text.translate(WIDE))))
    else:
        text = SIGHED.sub(", ", text)
    text = _cleared(text)
    found = [SAID_SO.sub("", statement) for statement in statements(text, one_private, " → ")]
    if of_talk:
        found = [THEY_SAID.sub("", statement) for statement in found]
    if source.startswith("highlights"):
        found = [part for statement in found for part in _without_who(statement)]
    if source.endswith(".episode"):
        found = [part for statement in found for part in _credited(statement)]
    parts = ([each] if of_now and mutters(each) else _parts(each, of_talk, people) for each in found)
    return _with_counts([tidy(part) for each in parts for part in each])


def _cleared(text: str) -> str:
    """In English marks, without what is said twice in Japanese."""
    text = re.sub("。{2,}", "。", text).translate(WIDE)
    return SHOUTED.sub("", HANGING.sub("?", FOREIGN.sub(_without, text)))


def _parts(statement: str, of_talk: bool, people: Sequence[str]) -> list[str]:
    """The statements run together in an English one. What is not for the mail stands alone at its end, and
    before a but."""
    parted = en_people.apart(statement, people) if of_talk else statement
    clauses = CLAUSES.split(parted.replace(", but ", ",  "))
    strays = of_talk and en_people.is_stray(statement)
    muttered = [
        clause
        for clause in clauses
        if private(clause, ASIDES)
        or (strays and en_people.is_stray(clause))
        or (of_talk and en_people.is_reaction(clause, people))
    ]
    told = ", ".join(clause.strip() for clause in clauses if clause not in muttered)
    leads_in = clauses[0] in muttered and len(clauses) > 1 and not clauses[1].startswith(" ")
    if not muttered or leads_in or not told or private(told):
        return en_forms.parts(statement)
    return [*en_forms.parts(told), *muttered]


def _without_who(statement: str) -> list[str]:
    """A highlight with what only tells who was there as a statement of its own."""
    clauses = CLAUSES.split(statement.replace(", but ", ", "))
    who = [clause for clause in clauses if tells_who(clause, clause is clauses[0])]
    who += [clause for clause in clauses if who and WHICH_ONE.match(clause) and clause not in who]
    told = [clause for clause in clauses if clause not in who]
    return [", ".join(told), ", ".join(who)] if who and told else [statement]


def tells_who(text: str, begins: bool = True) -> bool:
    """Whether it only says who was there, and how they were seen; how many, where a note ``begins`` so."""
    first, *others = CLAUSES.split(text)
    seen = WHO.fullmatch(first) or (begins and MANY.fullmatch(first))
    return bool(seen) and all(WHO.fullmatch(other) or WHICH_ONE.match(other) for other in others)


def _credited(statement: str) -> list[str]:
    """What an episode says of those who shared the work stands alone where the rest is not for the mail."""
    statement = NOT_MINE.sub("", UNSAID.sub("", statement))
    clauses = CLAUSES.split(statement)
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


def decides(statement: str) -> bool:
    """Whether it orders to find out which of two it is, which is no doubt."""
    order = WHICH.fullmatch(statement)
    return order is not None and en_forms.form(order[1]) is en_forms.Form.BASE


def mutters(statement: str) -> bool:
    clauses = re.split(r"[,;] (?![^(]*\))", statement)
    return any(private(clause, ("muttering",)) for clause in [statement, *clauses])


def _undotted(text: str) -> str:
    """A line with a mutter between dots as one note: no test ... ugh -> no test, ugh."""
    lines = text.split("\n")
    joined = (DOTTED.sub(", ", line) if any(map(mutters, DOTTED.split(line))) else line for line in lines)
    return "\n".join(joined)
