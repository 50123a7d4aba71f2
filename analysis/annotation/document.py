"""An article with everything found in it, and the types of what is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from analysis.corpus.article import Article
from analysis.spans import Span

Voice = Literal["own", "reported", "quoted"]
VOICES: tuple[Voice, ...] = ("own", "reported", "quoted")


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of the page that are not the story; `kind` is one of the kinds in `data/language/LANG/furniture.toml`."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the story without its furniture; `zone` is headline, standfirst, subheading, body, or the kind of
    furniture that the reader has put back.
    """

    span: Span
    zone: str


@dataclass(frozen=True, slots=True, init=False)
class Sentence:
    """A sentence of the story; `paragraph` is an index into `Document.paragraphs`."""

    span: Span
    paragraph: int
    zone: str

    def __init__(self, span: Span, paragraph: int, zone: str) -> None:
        """Set the fields as a span's ends are set: in less time than a frozen dataclass takes."""
        _set_span(self, span)
        _set_paragraph(self, paragraph)
        _set_zone(self, zone)


_set_span, _set_paragraph, _set_zone = (Sentence.__dict__[name].__set__ for name in ("span", "paragraph", "zone"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `span` lies between the marks, `outer` includes them. `kind` is `speech` or, for one or two marked words that
    nobody is said to have spoken, `scare`. `doubtful` marks a pair that had to be guessed. `attribution` is an index
    into `Document.attributions`; `speaker` is the speaker's name as far as the text gives one.
    """

    span: Span
    outer: Span
    kind: Literal["speech", "scare"] = "speech"
    doubtful: bool = False
    attribution: int | None = None
    speaker: str | None = None
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting verb (or noun, or "according to"), who is named as the source, and the words laid in their mouth.

    `source` covers the source's words at this place ("he", "a senior US official"); `speaker` is whom they name as
    far as the text tells ("Donald Trump"), else the words themselves. `content` are the spans of what is attributed,
    quotation marks included, in order. `speaker_kind` is one of named, institution, document, media, role, pronoun;
    `speaker_id` is an actor's id where data/actors.toml knows the speaker. `family` is the class of the reporting verb;
    of the family `intention` ("wants to ...") nothing is said, so it gives no word a voice.
    """

    cue: Span
    lemma: str
    kind: Literal["direct", "reported", "mixed"]
    content: tuple[Span, ...]
    source: Span | None = None
    speaker: str | None = None
    speaker_kind: str | None = None
    anonymous: bool = False
    speaker_id: str | None = None
    family: str = "neutral"


@dataclass(frozen=True, slots=True)
class Mention:
    """One name of a concept at one place.

    `term` is the canonical term's id-like spelling in the concept's file ("Islamic State"). `gloss` marks a name that
    explains another one, `inserted` one that stands in brackets inside a quotation; neither is a choice of name.
    """

    concept: str
    term: str
    span: Span
    voice: Voice
    sentence: int
    zone: str
    gloss: bool = False
    inserted: bool = False
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A labelling word ("terrorist"), the family it belongs to and the concept or actor it is laid on, if any."""

    label: str
    family: str
    span: Span
    voice: Voice
    sentence: int
    zone: str
    target: str | None = None
    speaker: str | None = None


class Match(NamedTuple):
    """A phrase of one of the phrase lists at one place; `id` is the entry's id in its list ("donald-trump").

    `sentence` is an index into `Document.sentences`. A plain tuple, since a text has hundreds.
    """

    start: int
    end: int
    id: str
    sentence: int

    @classmethod
    def at(cls, name: str, span: Span, sentence: int) -> Match:
        """Return the match of an entry at a span."""
        return cls(span.start, span.end, name, sentence)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the story's sentences in reading order, split once for all measures; all four are of one length.

    `forms` are lower-cased, with straight apostrophes; `starts` and `ends` are code points of the text, end exclusive;
    `sentences` are indices into `Document.sentences`. There are no spans, since an object for each word would cost
    more than finding it: `span` makes the one that is shown.
    """

    forms: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    sentences: tuple[int, ...] = ()

    def span(self, index: int) -> Span:
        """Return where word `index` stands in the text."""
        return Span(self.starts[index], self.ends[index])


@dataclass(frozen=True, slots=True)
class Document:
    """An article and all that was found in it; every span lies inside `article.text`.

    `words` are the story's words, `matches` the places of the phrase lists (name of the list -> its matches in order;
    `analysis.annotation.lists` says which lists there are).
    """

    article: Article
    furniture: tuple[Furniture, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    mentions: tuple[Mention, ...]
    labels: tuple[Label, ...]
    words: Words = Words()
    matches: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
