"""Draws a form's page: Jinja templates that escape everything a person typed, one script, one style."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from workbook.locale import _
from workbook.ui import labels
from workbook.ui.damage import damage

if TYPE_CHECKING:
    from workbook.ui.form import Form

HERE = Path(__file__).parent
SCRIPTS = ("held", "text_field", "choice_field", "ways_out", "correcting", "form")
STYLES = ("form", "correcting")
MACROS = {
    "fields.html": ("text", "choice", "rating", "tick"),
    "question_list.html": ("question_list",),
    "topics.html": ("topics", "topic_matches"),
    "mail_parts.html": ("mail_text", "finding_list", "ask_list"),
    "review_parts.html": ("select", "numbers"),
}


def script() -> str:
    """The page side as one module: anywidget takes one, people read six."""
    return "\n".join((HERE / "js" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)


def style() -> str:
    return "\n".join((HERE / f"{name}.css").read_text("utf-8") for name in STYLES)


@cache
def environment() -> Environment:
    made = Environment(
        loader=PackageLoader("workbook.ui"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update({"_": _, "severity": labels.severity, "damage": damage})
    # A block drawn by itself sees no import of its template, so macros are known everywhere.
    for file, names in MACROS.items():
        module = made.get_template(file).module
        made.globals.update({name: getattr(module, name) for name in names})
    return made


def frame(form: Form, context: dict[str, Any]) -> str:
    """The whole page of ``form``."""
    return environment().get_template(form.template).render(form=form, **context)


def region(form: Form, name: str, context: dict[str, Any]) -> str:
    """One named block of it."""
    template = environment().get_template(form.template)
    return "".join(template.blocks[name](template.new_context({"form": form, **context})))
