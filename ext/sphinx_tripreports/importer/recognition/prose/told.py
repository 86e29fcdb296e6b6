"""A sentence with the organisations that it names."""

from __future__ import annotations

from typing import NamedTuple

from .organisation_names import Host
from .rows import Person


class Sentence(NamedTuple):
    """A sentence, the one after it, and the organisations where it says that one was."""

    text: str
    following: str
    hosts: tuple[Host, ...]
    mentioned: tuple[Host, ...] = ()
    """All organisations that it names, whatever it tells of them."""
    left_over: tuple[Host, ...] = ()
    """Names that may be those of organisations, as nothing else explains them."""

    def at(self, hosts: tuple[Host, ...]) -> Sentence:
        """The sentence with more organisations where one was."""
        every = (*self.hosts, *hosts)
        return self._replace(hosts=tuple(sorted(every, key=lambda one: one.end)))


def without(sentence: Sentence, people: list[Person]) -> Sentence:
    """*sentence* without organisations of whose names that of a person would be part."""
    spans = [(one.mention.name.start, one.mention.name.end) for one in people]

    def is_free(host: Host) -> bool:
        return not any(host.start < start and end <= host.end for start, end in spans)

    every, told = (tuple(filter(is_free, some)) for some in (sentence.hosts, sentence.mentioned))
    left = tuple(
        one
        for one in sentence.left_over
        if not any(one.start < end and start < one.end for start, end in spans)
    )
    return sentence._replace(hosts=every, mentioned=told, left_over=left)
