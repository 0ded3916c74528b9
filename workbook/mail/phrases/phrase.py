"""A usable statement of the record, in the forms a template may ask for, each knowing where it came from."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Phrase:
    """Prints as ``text``. ``key`` names the one statement of the record that it is. ``listed``: how it stands
    in a list, without what was put in for a sentence."""

    text: str
    sources: tuple[str, ...] = ()
    key: str = ""
    listed: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def _as(self, text: str) -> Phrase:
        return replace(self, text=text)

    def retold(self, text: str) -> Phrase:
        """The same statement in other words, in a list too."""
        return replace(self, text=text, listed=text)

    @property
    def as_listed(self) -> str:
        return self.listed or self.text

    @property
    def key_before(self) -> str:
        """The key of the statement right before it in the same field; empty where it is the first."""
        source, _mark, number = self.key.rpartition("#")
        return f"{source}#{int(number) - 1}" if int(number or 0) else ""

    @property
    def opening(self) -> Phrase:
        """Where nothing stands before it: without a word for what stands against that."""
        return self

    @property
    def is_noun(self) -> bool:
        return False

    @property
    def stands(self) -> bool:
        """Whether it makes a sentence of its own."""
        return True

    @property
    def is_predicate(self) -> bool:
        """Whether it does so with a verb or an adjective, and reads as told."""
        return True

    @property
    def is_thing(self) -> bool:
        """Whether it is one noun phrase that a verb can take as its object."""
        return False

    @property
    def fits(self) -> bool:
        """Whether a sentence can be led into it."""
        return self.is_thing or self.is_predicate

    @property
    def reads_alone(self) -> bool:
        """Whether running text can go on with it as a sentence."""
        return self.is_predicate

    @property
    def ends_told(self) -> bool:
        """Whether it ends as what is told does, whatever signs stand in it."""
        return self.reads_alone

    @property
    def head(self) -> Phrase:
        """Without a remark at its end that a sentence cannot take along."""
        return self

    @property
    def brief(self) -> Phrase:
        """The first of what it asks, if that names it."""
        return self

    @property
    def breaks_off(self) -> bool:
        """Whether its other half is missing."""
        return False
