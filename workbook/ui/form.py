"""What every form is: a page drawn from a template, fields that save as they are typed, and acts.

A form's text goes to the page and back in messages and is never part of the widget's state, so that a saved
notebook holds none of it.
"""

from __future__ import annotations

import hashlib
import re
import traceback
from base64 import b64encode
from datetime import datetime
from threading import RLock
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import anywidget

import workbook as wb
from workbook import locale
from workbook.locale import _
from workbook.store import Saved
from workbook.ui import fields, page, reading
from workbook.ui.desk import desk
from workbook.ui.fields import Place
from workbook.ui.reading import at_once
from workbook.ui.words import page_words


class Form(anywidget.AnyWidget):
    """Subclasses give ``template``, ``context()`` and an ``act_<name>(arg)`` for every button.

    ``fill`` and ``click`` do what a person does at the page, through the same door.
    """

    _esm = page.script()
    _css = page.style()
    template: ClassVar[str]
    live: ClassVar[tuple[str, ...]] = ()
    """Regions drawn anew after every change of the interview."""
    first: ClassVar[bool] = False
    """Whether notebooks begin with this form: what is wrong with the workbook is said on it."""
    keeps: ClassVar[bool] = False
    """Whether the browser keeps its copy although the kernel has it, because nothing stores it yet."""

    def __init__(self, interview_id: str | None = None) -> None:
        super().__init__()
        self.book, self.interview_id = self.find(interview_id)
        self.lock = RLock()
        self.told, self.kind = "", ""
        self.answer: dict[str, Any] = {}
        desk().forms.add(self)
        self.on_msg(self.receive)

    def __repr__(self) -> str:
        return f"<workbook form: {type(self).__name__}>"

    def find(self, interview_id: str | None) -> tuple[wb.Workbook, str]:
        return desk().book_of(interview_id)

    # what stands on the page

    @property
    def record(self) -> Any:
        return reading.record(self, lambda: self.book.interview(self.interview_id))

    @property
    def zone(self) -> str:
        """The time zone that moments are typed and shown in."""
        return str(self.record.time_zone)

    def context(self) -> dict[str, Any]:
        return {"record": self.record}

    def part(self, record: Any, place: Place) -> Any:
        return record.question(place.question_id) if place.question_id else record

    def value(self, key: str) -> Any:
        place, record = Place.of(key), self.record
        return fields.show(self.part(record, place), place, self.zone)

    def revision(self, key: str) -> int:
        place = Place.of(key)
        return self.book.revision(self.interview_id, place.field, place.question_id)

    def name(self, key: str) -> str:
        """The name of a control for the browser's own copy: one field, one copy, in whatever form."""
        return f"{self.interview_id}/{key}"

    @property
    def own_name(self) -> str:
        """What tells this form from the others of a page, also after its kernel died."""
        return f"{self.template}-{self.interview_id}"

    @property
    def scope(self) -> str:
        """What keeps the copies of one workbook apart from another's; the sample keeps none."""
        place = str(self.book.path).encode("utf-8", "surrogateescape")
        return "" if self.book.is_sample else hashlib.sha256(place).hexdigest()[:12]

    @at_once
    def redraw(self) -> None:
        self.send({
            "type": "draw", "form": self.own_name, "frame": page.frame(self, self.context()),
            "words": page_words(), "scope": self.scope, "keeps": self.keeps, "lang": locale.current(),
        })  # fmt: skip

    @at_once
    def refresh(self, *regions: str) -> None:
        context = self.context()
        self.send({"type": "draw", "regions": {name: page.region(self, name, context) for name in regions}})

    @at_once
    def html(self, region: str = "") -> str:
        """The page, or one region of it, as it would be drawn now."""
        return page.region(self, region, self.context()) if region else page.frame(self, self.context())

    def tell(self, text: str, kind: str = "") -> None:
        """Say something on the form's status line; ``kind``: ``""``, ``warning`` or ``error``."""
        self.told, self.kind = text, kind
        self.send({"type": "tell", "text": text, "kind": kind})

    def call(self, way: str, /, **args: Any) -> None:
        """Have the page do something only a browser can do (see ``js/ways_out.js``)."""
        self.send({"type": "call", "name": way, "args": args})

    def time_of_day(self, at: datetime) -> str:
        """``at`` on the person's clock, which need not be the machine's."""
        return f"{at.astimezone(ZoneInfo(self.book.profile().time_zone)):%H:%M:%S}"

    def hand_out(self, name: str, kind: str, content: bytes) -> None:
        """Give the browser a file of this name and media type to download."""
        self.call("download", name=name, type=kind, text=b64encode(content).decode("ascii"))

    def note(self) -> str:
        """What stands beside a control whose text has arrived, instead of "saved"."""
        return ""

    # what comes from the page

    def receive(self, _widget: Any, message: dict[str, Any], buffers: Any = None) -> None:
        """The one door: whatever goes wrong behind it is said on the form, since Jupyter shows no
        exception of a callback."""
        if buffers:
            message = {**message, "data": bytes(buffers[0])}
        try:
            with self.lock:
                getattr(self, f"on_{message['type']}")(message)
        except wb.WorkbookError as error:
            self.tell(str(error), "error")
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            said = _("This did not work: {error} ({file}, line {line}). What you typed is kept; try again.")
            self.tell(said.format(error=repr(error), file=where.name, line=where.lineno), "error")

    def on_ready(self, _message: dict[str, Any]) -> None:
        self.redraw()

    def on_act(self, message: dict[str, Any]) -> None:
        self.tell("")
        getattr(self, f"act_{message['name']}")(message["arg"])

    def on_save(self, message: dict[str, Any]) -> None:
        key = message["key"].partition("/")[2]
        answer = {"type": "answer", "key": message["key"], "seq": message["seq"], "value": message["value"]}
        try:
            saved = self.save(key, message["value"], int(message["base"] or 0))
        except wb.WorkbookError as error:
            self.answer = {**answer, "error": str(error)}
            self.send(self.answer)
            return
        other = self.in_words(key, saved.conflict) if saved.conflicted else None
        self.answer = {
            **answer, "revision": saved.revision, "at": self.time_of_day(saved.at), "other": other,
            "note": self.note(),
        }  # fmt: skip
        self.send(self.answer)
        self.changed(key)

    def on_keep(self, message: dict[str, Any]) -> None:
        """A copy from the browser that is not to stand goes on record before the text that is."""
        key = message["key"].partition("/")[2]
        self.save(key, message["value"], 0, writer="browser copy")
        self.save(key, message["standing"], self.revision(key))
        self.show(key)

    def on_take(self, message: dict[str, Any]) -> None:
        """The other side's text, chosen in a conflict. Another writer's name makes it a version of its own:
        the text it takes the place of stays in the history."""
        key = message["key"].partition("/")[2]
        self.save(key, message["value"], self.revision(key), writer="choice")
        self.refresh_field(key)

    # saving

    def save(self, key: str, typed: Any, base: int, writer: str | None = None) -> Saved:
        place, record = Place.of(key), self.record
        value = fields.read(self.part(record, place), place, typed, self.zone)
        return self.book.save_field(
            self.interview_id, place.field, value, question_id=place.question_id, base=base, writer=writer
        )

    def in_words(self, key: str, stored: Any) -> str:
        """The other side's value as it would stand in the control."""
        place = Place.of(key)
        if isinstance(stored, list):
            return "\n".join(str(item) for item in stored)
        return str(stored.get(place.steps[-1], "") if isinstance(stored, dict) and place.steps else stored)

    def changed(self, key: str) -> None:
        desk().changed(self, self.interview_id, key)

    def on_change(self, by: Form, interview_id: str, key: str) -> None:
        """Somebody changed an interview: show it here too where it stands."""
        if interview_id != self.interview_id:
            return
        if by is not self and key:
            self.show(key)
        if self.live:
            self.refresh(*self.live)

    def show(self, key: str) -> None:
        try:
            message = {"type": "show", "key": self.name(key), "value": self.value(key)}
        except AttributeError:
            return  # a field of a question that is no longer there
        self.send({**message, "revision": self.revision(key)})

    def refresh_field(self, key: str) -> None:
        self.redraw()
        self.changed(key)

    def reveal(self, key: str) -> bool:
        """Bring the caret to the control ``key``, or to the first part of that field; whether it is here."""
        here = re.search(f'data-key="({re.escape(self.name(key))}[^":]*)"', self.html())
        if here:
            self.call("focus", key=here[1])
        return here is not None

    # what a person does, for tests and notebooks

    def fill(self, key: str, text: Any) -> Form:
        """Put ``text`` into the control ``key``."""
        self.receive(self, {
            "type": "save", "key": self.name(key), "seq": 1, "value": text, "base": self.revision(key),
        })  # fmt: skip
        return self

    def click(self, act: str, arg: str = "") -> Form:
        """Press the button ``act``."""
        self.receive(self, {"type": "act", "name": act, "arg": arg})
        return self
