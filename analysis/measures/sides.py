"""For whom a source speaks: the side of a known actor, or what the words for the source say plainly.

Nobody's side is guessed: what neither `data/actors.toml` nor the words tell is `UNKNOWN`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from analysis.annotation.attribution.speaker import actors_by_id
from analysis.annotation.document import Document
from analysis.annotation.lexicon import actors
from analysis.facts import facts
from analysis.spans import Span
from analysis.words import WORD

FACTS = "sides.toml"
UNKNOWN, MEDIA = "unknown", "media"
PAST, QUANTITY, CIVIL = "past", "quantity", "civil"
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_SPEAKING_FOR = frozenset({"of", "for", "at", "from", "by"})
_OPENERS = frozenset({"the", "a", "an", "its", "his", "her"})
_BREAKS = frozenset(",;:()—–\n")


class Token(NamedTuple):
    """A word of a source: as written, in small letters without 's, and the actor, state or concept that it names."""

    text: str
    low: str
    owner: str = ""


@cache
def sides() -> Mapping[str, Mapping[str, Any]]:
    """Return the sides of `data/sides.toml` by their ids, in the order of the file."""
    return {entry["id"]: entry for entry in facts(FACTS)["sides"]}


def side_name(side: str) -> str:
    """Return what a side is called; an unknown id stands for itself.

    >>> side_name("united-kingdom"), side_name("turkey")
    ('Britain', 'Turkey')
    """
    if side in sides():
        return str(sides()[side]["name"])
    return actors_by_id()[side].name if side in actors_by_id() else side


def side_of_actor(actor_id: str) -> str:
    """Return the side of an actor of `data/actors.toml`: by the list of sides, else its own `side`, else itself.

    >>> side_of_actor("lindsey-graham"), side_of_actor("vladimir-putin"), side_of_actor("reuters")
    ('us-congress', 'russia', 'media')
    """
    if actor_id in _listed():
        return _listed()[actor_id]
    actor = actors_by_id().get(actor_id)
    if actor is None:
        return actor_id if actor_id in sides() else UNKNOWN  # a concept can be a side
    if actor.side:
        return side_of_actor(actor.side)
    if actor.kind == "media":
        return MEDIA
    return UNKNOWN if actor.kind in {"person", "document", "people"} else actor.id


def actor_kind(actor_id: str) -> str:
    """Return the kind of an actor of `data/actors.toml`; an empty text for whom it does not know."""
    actor = actors_by_id().get(actor_id)
    return actor.kind if actor else ""


def side_of_sources(document: Document, sources: Iterable[Span], name: str = "") -> str:
    """Return the side that the words for a source (at any place) or its name say; `UNKNOWN` where two differ."""
    text, said = document.article.text, {_of_words(name)}
    for source in sources:
        named = dict(_named(document, source))
        said.add(_said(_tokens(text, source, named)) if named else _of_words(source.of(text)))
    said -= {UNKNOWN}
    return said.pop() if len(said) == 1 else UNKNOWN


@lru_cache(maxsize=4096)
def _of_words(words: str) -> str:
    """Return the side that words tell in which no actor is named; most hold none that could, and are not read."""
    return _said(_tokens(words, Span(0, len(words)), {})) if _telling().search(words) else UNKNOWN


@cache
def _telling() -> re.Pattern[str]:
    """Return the search for words that can tell a side: a side's own ones and the adjectives of states."""
    words = {*(" ".join(each) for each in _own_words()), *(" ".join(each) for each in _states())}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})", re.IGNORECASE)


def _said(tokens: Sequence[Token]) -> str:
    found = (_by_phrase(part) for part in _parts(tokens))
    return next((side for side in found if side != UNKNOWN), UNKNOWN)


@cache
def _listed() -> dict[str, str]:
    return {actor: side for side, entry in sides().items() for actor in entry.get("actors", ())}


@cache
def _heads() -> dict[str, str]:
    lists = facts(FACTS)["heads"]
    return {
        word: head for head, words in lists.items() if head not in {"note", PAST, QUANTITY, CIVIL} for word in words
    }


@cache
def _past() -> frozenset[str]:
    return frozenset(facts(FACTS)["heads"][PAST])


@cache
def _civil() -> frozenset[str]:
    return frozenset(facts(FACTS)["heads"][CIVIL])


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(facts("language/en/grammar.toml")["prepositions"]["words"])


@cache
def _quantities() -> frozenset[str]:
    return frozenset(facts(FACTS)["heads"][QUANTITY])


@cache
def _own_words() -> dict[tuple[str, ...], str]:
    entries = ((word, side) for side, entry in sides().items() for word in entry.get("words", ()))
    return {tuple(word.split()): side for word, side in entries}


@cache
def _own_ends() -> frozenset[str]:
    return frozenset(words[-1].lower() for words in _own_words())


@cache
def _states() -> dict[tuple[str, ...], str]:
    """Return the adjectives of states, in words, with the states' ids."""
    named = (actor for actor in actors() if actor.kind == "state")
    return {tuple(word.split()): actor.id for actor in named for word in actor.adjectives}


def _tokens(text: str, source: Span, named: Mapping[int, tuple[int, str]]) -> list[Token]:
    """Return the words of a source up to "who" or "which"; a named actor or a state's adjective is one token."""
    tokens, end = list[Token](), source.start
    for match in WORD.finditer(text, source.start, source.end):
        if match.start() < end:
            continue
        if not _BREAKS.isdisjoint(text[end : match.start()]):
            tokens.append(Token(",", ","))
        low = match.group().lower().removesuffix("'s").removesuffix("’s")
        if low in _RELATIVES:
            break
        stop, owner = named.get(match.start(), (0, ""))
        if stop < match.start() + len(low):  # "Washington" in "Washington-based" is nobody's name
            stop, owner = match.end(), ""
        tokens.append(Token(text[match.start() : stop], low if not owner else "", owner))
        end = max(stop, match.end())
    return list(_with_states(tokens))


def _named(document: Document, source: Span) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield where in a source an actor or a concept is named: start -> end and id; longer names come last and win."""
    found, end = [], source.end
    matches, mentions = document.matches.get("actors", ()), document.mentions
    for match in matches[bisect_left(matches, source.start, key=attrgetter("start")) :]:
        if match.start >= end:
            break
        found.append((match.end - match.start, match.start, match.end, match.id))
    for mention in mentions[bisect_left(mentions, source.start, key=attrgetter("span.start")) :]:
        if mention.span.start >= end:
            break
        if mention.span.end <= end:
            found.append((len(mention.span), mention.span.start, mention.span.end, mention.concept))
    for _, begin, stop, owner in sorted(found, key=itemgetter(0)):
        yield begin, (stop, owner)


def _with_states(tokens: Sequence[Token]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        words = [token.text.removesuffix("'s").removesuffix("’s") for token in tokens[at : at + 2]]
        for size in (2, 1) if words[0] in _state_openers() and not tokens[at].owner else ():
            state = _states().get(tuple(words[:size])) if len(words) >= size else None
            if state:
                yield Token(" ".join(words[:size]), "", state)
                at += size
                break
        else:
            yield tokens[at]
            at += 1


@cache
def _state_openers() -> frozenset[str]:
    return frozenset(words[0] for words in _states())


def _parts(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the source between its commas: the name, then what describes it."""
    part: list[Token] = []
    for token in [*tokens, Token(",", ",")]:
        if token.low == ",":
            if part:
                yield part
            part = []
        else:
            part.append(token)


def _by_phrase(tokens: Sequence[Token]) -> str:
    """Return the side of "senior US officials", "spokesman for the Turkish president" or "residents of the town"."""
    cut = next((at for at, token in enumerate(tokens) if at and token.low in _prepositions()), len(tokens))
    writer = next((at for at, token in enumerate(tokens) if at > cut and token.low == "by"), None)
    if writer and any(_heads().get(token.low) == "document" for token in tokens[:cut]):
        cut = writer  # "the report on the war by the inspector"
    found = _by_head(tokens[:cut])
    if found != UNKNOWN or cut == len(tokens) or tokens[cut].low not in _SPEAKING_FOR:
        return found
    before, body = tokens[:cut], [token for token in tokens[cut + 1 :] if token.low not in _OPENERS]
    if all(token.low in _quantities() | _OPENERS for token in before):
        return _by_head(body)
    head = next((_heads()[token.low] for token in reversed(before) if token.low in _heads()), "")
    past = any(token.low in _past() for token in before)
    return _of_body(body, PAST if past else head) if head else UNKNOWN


def _by_head(tokens: Sequence[Token]) -> str:
    """Return the side of a noun phrase: from the right, the first noun that says whose words they are."""
    past = any(token.low in _past() for token in tokens)
    for at in range(len(tokens) - 1, -1, -1):
        own = _own(tokens, at)
        if own:
            return own
        head = _head(tokens, at)
        owner = next((back for back in range(at - 1, -1, -1) if tokens[back].owner), None) if head else None
        if head and owner is not None:
            military = any(_head(tokens, each) == "military" for each in range(owner + 1, at))
            return _side_for(tokens[owner].owner, PAST if past else "military" if military else head)
    alone = [token for token in tokens if token.low not in _OPENERS]
    return _side_for(alone[0].owner, "government") if len(alone) == 1 and alone[0].owner else UNKNOWN


def _head(tokens: Sequence[Token], at: int) -> str | None:
    """Return the kind of office that token `at` is; an attorney general is no officer."""
    civil = at and tokens[at].low == "general" and tokens[at - 1].low in _civil()
    return "government" if civil else _heads().get(tokens[at].low)


def _own(tokens: Sequence[Token], at: int) -> str:
    """Return the side whose own word ends at token `at`, or an empty text."""
    if tokens[at].text.lower() not in _own_ends():
        return ""
    for first in (at - 1, at):
        if first >= 0:
            words = tuple(token.text for token in tokens[first : at + 1])
            side = _own_words().get(words) or _own_words().get(tuple(map(str.lower, words)))
            if side:
                return side
    return ""


def _of_body(tail: Sequence[Token], head: str) -> str:
    """Return the side of "(spokesman for) the Pentagon", "(president of) Turkey", "(aide to) the US president"."""
    cut = next((at for at, token in enumerate(tail) if token.low in _prepositions()), len(tail))
    tail = tail[:cut]
    if tail and tail[-1].owner and (len(tail) == 1 or actor_kind(tail[-1].owner) == "institution"):
        return _side_for(tail[-1].owner, head)
    return _by_head(tail) if head != PAST else UNKNOWN


def _side_for(owner: str, head: str) -> str:
    """Return the side of those with an office (`head`) of a state, a body, a group or a person."""
    kind = actor_kind(owner)
    if kind != "state":
        return UNKNOWN if head == PAST or kind == "media" else side_of_actor(owner)
    inside = [side for side, entry in sides().items() if owner in entry.get("states", ())]
    if inside:
        return next((side for side in inside if head in sides()[side].get("heads", ())), UNKNOWN)
    return side_of_actor(owner) if head in {"government", "military"} else UNKNOWN
