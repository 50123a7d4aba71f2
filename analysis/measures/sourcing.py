"""Who speaks in an article, for which side, how often and how long, and who is only talked about.

Formula: words of a side / words of all sources; effective number of sides = exp(-sum p ln p) over the sides' shares p
of the words whose side is known (Shannon entropy as a number of equals, Hill 1973; diversity of sources: Joris et al.
2020).
Each word counts for one source, the innermost (`analysis.measures.sayings`).
Direction: none; more sides are not fairer, and an official can be right.
Limit: fewer than `too_few` statements (see the card) say too little for a share. Interval of the share of anonymous
statements: Wilson 1927; shares of words have none, since the words of one statement do not come one by one.
Source: Joris et al. 2020; Hill 1973.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from operator import attrgetter

from analysis.annotation.attribution.speaker import actors_by_id
from analysis.annotation.document import Attribution, Document, Voice
from analysis.annotation.lexicon import concept
from analysis.facts import facts
from analysis.latest import latest
from analysis.measures.intervals import wilson
from analysis.measures.measure import Measure, Reading
from analysis.measures.sayings import Saying, sayings, unspoken
from analysis.measures.score import Score
from analysis.measures.sides import MEDIA, UNKNOWN, actor_kind, side_of_actor, side_of_sources, sides
from analysis.spans import Span

CARD = "methods/sourcing.toml"
KINDS = ("named", "institution", "document", "media", "role", "pronoun")
_SPOKEN_OF = ("person", "institution", "armed-group", "people", "alliance", "state")
_LONGEST = 60  # letters of a speaker's id


@dataclass(frozen=True, slots=True)
class Heard:
    """A source and all that it says in one article.

    `id` is an actor's id where `data/actors.toml` knows the source, else made of its words; `side` an id of
    `analysis.measures.sides`; `kind` one of `KINDS`. `statements` are what the source says itself, without what it
    only hands on, `quoted_words` its words in them between quotation marks, `reported_words` those laid in its mouth
    outside the marks.
    """

    id: str
    name: str
    side: str
    kind: str
    anonymous: bool
    sayings: tuple[Saying, ...]
    statements: tuple[Saying, ...]
    quoted_words: int
    reported_words: int

    @property
    def quotations(self) -> int:
        """Return how many pieces between quotation marks are the source's."""
        return sum(saying.quotations for saying in self.sayings)

    @property
    def reported(self) -> int:
        """Return how many of the source's statements are told, wholly or in part, outside quotation marks."""
        return sum(saying.is_reported for saying in self.sayings)

    @property
    def words(self) -> int:
        """Return all words of the source, quoted and reported."""
        return self.quoted_words + self.reported_words


@dataclass(frozen=True, slots=True)
class TalkedAbout:
    """An actor or concept that is named (`places`) and never heard."""

    id: str
    name: str
    kind: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The sources of one article: those that speak in the order of their words, most first.

    `passing_on` are sources that only hand on what others say. `talked_about` are named and never heard, most often
    named first. `unspoken` are quotations for which no source was found; they count for nobody.
    """

    heard: tuple[Heard, ...]
    passing_on: tuple[Heard, ...]
    talked_about: tuple[TalkedAbout, ...]
    unspoken: tuple[Span, ...]


def sourcing(document: Document) -> Sourcing:
    """Return who speaks in the document, and who is only talked about."""
    every = sources(document)
    speaking = tuple(each for each in every if each.statements)
    passing_on = tuple(each for each in every if not each.statements)
    return Sourcing(speaking, passing_on, tuple(_talked_about(document, speaking)), unspoken(document))


@latest
def sources(document: Document) -> tuple[Heard, ...]:
    """Return all sources of a document by their words, most first; those that only hand on have none."""
    found: dict[str, list[Saying]] = {}
    for saying in sayings(document):
        found.setdefault(speaker_id(document.attributions[saying.attribution]), []).append(saying)
    every = [_heard(document, key, mine) for key, mine in found.items()]
    return tuple(sorted(every, key=lambda each: -each.words))


def effective(amounts: Iterable[int]) -> float | None:
    """Return exp(-sum p ln p) of the shares p: how many equals would be as diverse; None where all is 0.

    >>> effective([10, 10, 0]), effective([7]), effective([])
    (2.0, 1.0, None)
    """
    counted = [amount for amount in amounts if amount > 0]
    whole = sum(counted)
    if not whole:
        return None
    return round(exp(-sum([amount / whole * log(amount / whole) for amount in counted])), 12)


def too_few() -> int:
    """Return the number of statements below which a share is "too few to say"."""
    return int(facts(CARD)["too_few"])


def speaker_id(saying: Attribution) -> str:
    """Return the id under which an attribution's source is counted: the actor's, else made of its words.

    Words count as the same whatever article ("a", "the") and capitals they have; a longer name is cut.
    """
    if saying.speaker_id:
        return saying.speaker_id
    letters = "".join(letter if letter.isalnum() else " " for letter in (saying.speaker or "").lower())
    words = letters.split()
    kept = words[1:] if len(words) > 1 and words[0] in {"a", "an", "the"} else words
    return "-".join(kept)[:_LONGEST] or "unnamed"


def _heard(document: Document, key: str, mine: Sequence[Saying]) -> Heard:
    said = [document.attributions[saying.attribution] for saying in mine]
    kinds = {each.speaker_kind for each in said}
    kind = next((kind for kind in KINDS if kind in kinds), "role")
    statements = tuple([saying for saying in mine if not saying.hands_on])
    return Heard(
        id=key,
        name=_name(key, said),
        side=_side(document, key, kind, said),
        kind=kind,
        anonymous=any(each.anonymous for each in said),
        sayings=tuple(mine),
        statements=statements,
        quoted_words=sum([saying.quoted_words for saying in statements]),
        reported_words=sum([saying.reported_words for saying in statements]),
    )


def _name(key: str, said: Sequence[Attribution]) -> str:
    if actor_kind(key) == "person":
        return actors_by_id()[key].name
    return next((each.speaker for each in said if each.speaker), key)


def _side(document: Document, key: str, kind: str, said: Sequence[Attribution]) -> str:
    known = side_of_actor(key) if actor_kind(key) else UNKNOWN
    if known != UNKNOWN:
        return known
    if kind == "media":
        return MEDIA
    return side_of_sources(document, [each.source for each in said if each.source], _name(key, said))


def _talked_about(document: Document, speaking: Sequence[Heard]) -> list[TalkedAbout]:
    """Return who is named and never heard: nobody under that name speaks, or for it.

    Somebody speaks for an actor that the words for a source name ("a spokeswoman for the Pentagon"), and for a state, a
    body or a group where a speaker is of its side. A person is heard only in person.
    """
    sides_heard = {each.side for each in speaking}
    named: dict[str, list[Span]] = {}
    for actor, span in _named(document):
        named.setdefault(actor, []).append(span)
    heard = {each.id for each in speaking} | _beside_a_source(document)
    heard |= {actor for actor in named if _is_of_a_side(actor, sides_heard)}
    silent = [
        TalkedAbout(actor, _called(actor), actor_kind(actor) or "concept", tuple(spans))
        for actor, spans in named.items()
        if actor not in heard
    ]
    return sorted(silent, key=lambda each: -len(each.places))


def _beside_a_source(document: Document) -> set[str]:
    """Return the actors that the words for a source name."""
    said = (each for each in document.attributions if each.family != "intention")
    words = sorted(each.source for each in said if each.source)
    starts = [span.start for span in words]
    found = set()
    for actor, span in _named(document):
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and words[at].holds(span):
            found.add(actor)
    return found


def _named(document: Document) -> Iterator[tuple[str, Span]]:
    for match in document.matches.get("actors", ()):
        if actor_kind(match.id) in _SPOKEN_OF:
            yield match.id, match.span
    for mention in document.mentions:
        if not mention.gloss:
            yield mention.concept, mention.span


def _is_of_a_side(actor: str, heard: set[str]) -> bool:
    """Say whether one of the sides heard is that of a body, group, state (any side inside it counts) or concept."""
    if actor_kind(actor) == "person":
        return False
    inside = {side for side in heard & sides().keys() if actor in sides()[side].get("states", ())}
    return bool(inside) or (side_of_actor(actor) in heard - {UNKNOWN})


def _called(actor: str) -> str:
    return actors_by_id()[actor].name if actor_kind(actor) else concept(actor).name


def scores(document: Document) -> dict[tuple[str, Voice | None], Score]:
    """Return the numbers of one article by unit and voice (None: both).

    `effective-sides` and `effective-speakers` (n: words counted; no interval), `anonymous` (share of statements whose
    source is kept unnamed; n: statements; Wilson), `words:SIDE` (share of all sources' words; n: those words).
    """
    heard = [each for each in sources(document) if each.statements]
    by_side: dict[str, list[Heard]] = {}
    for each in heard:
        by_side.setdefault(each.side, []).append(each)
    words = {side: sum([each.words for each in mine]) for side, mine in by_side.items()}
    known = [each for each in heard if each.side != UNKNOWN]
    found: dict[tuple[str, Voice | None], Score] = {
        ("effective-sides", None): _diversity(document, [n for side, n in words.items() if side != UNKNOWN], known),
        ("effective-speakers", None): _diversity(document, [each.words for each in heard], heard),
        ("anonymous", None): _anonymous(document, heard),
    }
    whole = sum(words.values())
    for side, mine in by_side.items():
        places = _places(document, mine)
        quoted = sum([each.quoted_words for each in mine])
        counts: tuple[tuple[Voice | None, int], ...] = (
            (None, words[side]),
            ("reported", words[side] - quoted),
            ("quoted", quoted),
        )
        for voice, count in counts:
            found[f"words:{side}", voice] = Score(count / whole, whole, evidence=places) if whole else Score(None, 0)
    return found


def _diversity(document: Document, amounts: Sequence[int], heard: Sequence[Heard]) -> Score:
    return Score(effective(amounts), sum(amounts), evidence=_places(document, heard))


def _anonymous(document: Document, heard: Sequence[Heard]) -> Score:
    hidden = [each for each in heard if each.anonymous]
    of = sum(len(each.statements) for each in heard)
    count = sum(len(each.statements) for each in hidden)
    interval = wilson(count, of)
    return Score(count / of, of, *interval, _places(document, hidden)) if interval else Score(None, 0)


def _places(document: Document, heard: Iterable[Heard]) -> tuple[Span, ...]:
    """Return the spans of what these sources say, in the order of the text."""
    said = [document.attributions[saying.attribution] for each in heard for saying in each.statements]
    return tuple(sorted([span for saying in said for span in saying.content], key=attrgetter("start", "end")))


def _readings(document: Document) -> Iterator[Reading]:
    for (unit, voice), score in scores(document).items():
        yield Reading(unit, score, voice)


MEASURE = Measure("sourcing", "sources", _readings)
