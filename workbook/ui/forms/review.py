"""The weakness review: what many interviews show. A section is drawn when it is opened."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import workbook as wb
from workbook.book.review import SECTIONS, Choice, Material, Section, Words, asked, text, words
from workbook.book.review.rejection import named, rejected
from workbook.locale import _
from workbook.model.moments import show_moment
from workbook.store import Saved
from workbook.ui import page, views
from workbook.ui.desk import desk
from workbook.ui.form import Form
from workbook.ui.labels import Options, causes, hint_levels, languages, round_kinds

FIRST = 5
"""Questions of a topic shown at once."""


class Review(Form):
    """The person's interviews, or the sample's as long as there are none.

    ``choice`` says which of them; ``opened`` names the sections that stand open and ``made`` holds what they
    show; ``asked`` is the topic whose questions are shown; ``plain`` is whether the page is words alone.
    """

    template = "review.html"
    first = True

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().shown(), "review"

    def __init__(self) -> None:
        super().__init__()
        self.choice, self.opened, self.plain = Choice(), {SECTIONS[0].name}, False
        self.material: Material | None = None
        self.made: dict[str, list[views.View]] = {}
        self.asked, self.limit = "", FIRST

    # what stands on the page

    def context(self) -> dict[str, Any]:
        return {"sections": SECTIONS, "material": self.material, "inside": self.inside}

    def inside(self, name: str) -> str:
        """The inside of a section, as far as it is drawn."""
        section = next(each for each in SECTIONS if each.name == name)
        return self.render("review_section.html", section=section, views=self.made.get(name))

    def render(self, template: str, **context: Any) -> str:
        return page.environment().get_template(template).render(form=self, **context)

    def redraw(self) -> None:
        """The page stands at once; the charts follow when pandas and matplotlib are there."""
        self.made.clear()
        super().redraw()
        self.read()
        self.refresh("filters", "sections")
        self.draw_opened()

    def read(self) -> None:
        self.material = Material(self.book, self.choice)
        self.made.clear()

    def draw_opened(self) -> None:
        """Section by section, each shown as soon as it is drawn."""
        if self.plain:
            self.refresh("sections")
            return
        for section in SECTIONS:
            if section.name in self.opened:
                self.draw(section)

    def draw(self, section: Section) -> None:
        assert self.material is not None
        self.made[section.name] = [views.view(part) for part in section.parts(self.material)]
        self.send({"type": "draw", "regions": {f"section-{section.name}": self.inside(section.name)}})

    def words(self) -> list[Words]:
        """The whole review in words."""
        assert self.material is not None
        return words(self.material, SECTIONS)

    # the controls

    def filters(self) -> list[tuple[str, str, Options]]:
        assert self.material is not None
        every = self.material.every
        kinds, spoken = set(every["round_kind"].dropna()), set(every["language"])
        companies = sorted(set(every["company"]))
        return [
            ("period", _("Period"), [
                ("", _("all")), ("3", _("last 3 months")), ("6", _("last 6 months")),
                ("12", _("last 12 months")),
            ]),
            ("round_kind", _("Kind of round"), [
                ("", _("all")), *((kind, name) for kind, name in round_kinds() if kind in kinds),
            ]),
            ("language", _("Language"), [
                ("", _("all")), *((each, name) for each, name in languages() if each in spoken),
            ]),
            ("company", _("Company"), [("", _("all")), *((name, name) for name in companies)]),
        ]  # fmt: skip

    def topics(self, none: str) -> Options:
        assert self.material is not None
        name = self.material.topic_name
        return [("", none), *((topic, name(topic)) for topic in self.material.asked_most())]

    def rejections(self) -> Options:
        assert self.material is not None
        rows = [row for _place, row in rejected(self.material).iterrows()]
        return [(row["interview"], named(self.material, row)) for row in rows]

    def questions(self) -> dict[str, Any]:
        """What is shown of the topic's questions."""
        assert self.material is not None
        found, count = asked(self.material, self.asked, self.limit)
        zone = self.material.zone
        return {
            "found": [(each, show_moment(each.when, zone), views.better(each.question)) for each in found],
            "hidden": count - min(self.limit, count), "causes": dict(causes()), "hints": dict(hint_levels()),
        }  # fmt: skip

    def value(self, key: str) -> str:
        return self.asked if key == "asked" else getattr(self.choice, key)

    def revision(self, key: str) -> int:
        return 0

    def changed(self, key: str) -> None:
        """A filter is part of no record."""

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        if key == "asked":
            self.show_asked(str(typed))
        else:
            self.choice = replace(self.choice, **{key: str(typed)})
            self.read()
            of_one = {"topic": "progress", "rejected": "rejection"}
            self.choose_again(of_one.get(key, ""))
        return Saved(0, self.book.clock())

    def choose_again(self, name: str = "") -> None:
        """Draw the section ``name`` for another choice; without a name all that are open."""
        if name:
            self.draw(next(section for section in SECTIONS if section.name == name))
        else:
            self.refresh("found")
            self.draw_opened()

    def show_asked(self, topic: str, limit: int = FIRST) -> None:
        self.asked, self.limit = topic, limit
        self.send({"type": "draw", "regions": {"asked": self.render("review_asked.html")}})

    # the buttons

    def act_again(self, _arg: str) -> None:
        self.book = desk().shown()
        self.redraw()

    def act_clear(self, _arg: str) -> None:
        self.choice = Choice()
        self.read()
        self.refresh("filters")
        self.choose_again()

    def act_open(self, name: str) -> None:
        """A section was opened, or closed."""
        self.opened ^= {name}
        if name in self.opened and name not in self.made:
            self.draw(next(section for section in SECTIONS if section.name == name))

    def act_plain(self, _arg: str) -> None:
        self.plain = not self.plain
        self.refresh("tools", "sections")
        if not self.plain and not self.opened <= self.made.keys():
            self.draw_opened()

    def act_ask(self, topic: str) -> None:
        self.show_asked(topic)
        self.show("asked")
        self.call("focus", key=self.name("asked"))

    def act_more(self, _arg: str) -> None:
        self.show_asked(self.asked, self.limit + FIRST)

    def act_text(self, _arg: str) -> None:
        assert self.material is not None
        content = text(self.material, SECTIONS).encode("utf-8", "replace")
        self.hand_out("weakness-review.txt", "text/plain", content)

    def act_chart(self, arg: str) -> None:
        """``arg``: the section, the part and the kind of picture."""
        section, name, kind = arg.split()
        part = next(each.part for each in self.made[section] if each.part.name == name)
        self.hand_out(f"{name}.{kind}", views.TYPES[kind], views.image(part, kind))
