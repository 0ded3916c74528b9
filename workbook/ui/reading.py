"""Reads a form's record once for all that is drawn of it: a page asks for it with every control."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
_read: ContextVar[dict[object, Any] | None] = ContextVar("read", default=None)


def at_once(draw: Callable[P, T]) -> Callable[P, T]:
    """``draw`` sees every record in one state, on this thread and for as long as it runs."""

    @wraps(draw)
    def drawn(*args: P.args, **more: P.kwargs) -> T:
        if _read.get() is not None:
            return draw(*args, **more)
        token = _read.set({})
        try:
            return draw(*args, **more)
        finally:
            _read.reset(token)

    return drawn


def record(form: object, load: Callable[[], Any]) -> Any:
    """What ``load`` gives, or gave to this form in the same drawing."""
    read = _read.get()
    if read is None:
        return load()
    if form not in read:
        read[form] = load()
    return read[form]
