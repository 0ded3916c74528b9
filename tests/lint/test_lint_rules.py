"""Every rule keeps the promises of its own examples, and none can land without them."""

from importlib import import_module
from pathlib import Path

import pytest

from workbook import locale
from workbook.lint import rules as folder
from workbook.lint.engine import read_facts, read_mail, run
from workbook.lint.fixes import corrected
from workbook.lint.letter import Letter
from workbook.lint.rules import RULES

BENCH_RULES = {
    "excuse",
    "too-long",
    "thanks-missing",
    "thanks-generic",
    "discussion-missing",
    "supplement-missing",
    "code-too-long",
    "code-uncommented",
    "design-too-long",
    "delta-missing",
    "multiple-mails",
    "agent-decision-missing",
    "wrong-honorific",
    "begging",
    "placeholder-left",
    "missing-salutation",
    "missing-signoff",
    "missing-subject",
    "vague-number",
}


def found(rule, example):
    mail = read_mail({"body": example.body, "language": example.language, **example.mail})
    return mail, run(rule, Letter(mail, read_facts(**example.facts)))


def cases(side):
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, side))
    ]


@pytest.mark.parametrize("rule, example", cases("bad"))
def test_bad_examples_are_flagged_at_their_place(rule, example):
    """A bad example is flagged, at the words it names, and its repair reads as promised."""
    mail, findings = found(rule, example)
    assert findings, f"{rule.name} is silent on {example}"
    places = [mail.body[finding.start : finding.end] for finding in findings if finding.start is not None]
    if example.found:
        assert tuple(places) == example.found
    if example.fixed is not None:
        assert corrected(mail.body, findings) == example.fixed


@pytest.mark.parametrize("rule, example", cases("good"))
def test_good_examples_pass(rule, example):
    """A good example, near misses included, is left alone."""
    _mail, findings = found(rule, example)
    assert not findings, [(f.rule, f.message) for f in findings]


def test_the_registry_is_the_folder():
    """Every file in the folder is one registered rule of the same name, and nothing else is registered."""
    here = Path(folder.__file__).parent
    files = {path.stem.replace("_", "-") for path in here.glob("*.py") if path.stem != "__init__"}
    names = [rule.name for rule in RULES]
    assert set(names) == files and len(names) == len(files)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_is(rule):
    """Each rule has bad and good examples, a source, and a docstring with what it flags and why."""
    module = import_module(f"{folder.__name__}.{rule.name.replace('-', '_')}")
    assert rule.bad and rule.good and rule.source
    assert module.__doc__.startswith("Flags") and "\nWhy: " in module.__doc__


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_messages_are_whole_sentences_in_both_languages(rule):
    """Each message is filled in, ends as a sentence, and is Japanese in a Japanese interface."""
    for language in ("en", "ja"):
        locale.use(language)
        for finding in (finding for example in rule.bad for finding in found(rule, example)[1]):
            assert finding.message.rstrip("”").endswith((".", "。")), finding.message
            assert language == "en" or "。" in finding.message
