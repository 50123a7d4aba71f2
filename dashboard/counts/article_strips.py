"""Articles cut into stripes for the chart of emphasis: paragraphs, what is marked in them, quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from analysis.annotation.document import VOICES, Document
from analysis.annotation.voice import Voices
from analysis.measures.emphasis import QUOTATIONS, Emphasis, Place, placed
from analysis.spans import Span
from analysis.words import word_starts
from dashboard.charts.stripes import Stretch, Strip, Stripe
from dashboard.comparison import Comparison
from dashboard.counts.emphasis import at, first_in_words, sentences_in_words, verb
from dashboard.counts.standing import Standing, thing_name
from dashboard.markup import Number
from dashboard.words.phrases import many

MOST = 3
"""So many articles of one outlet are drawn, in the order of the corpus."""
TOP = ("headline", "standfirst")

Reader = Callable[[str, Span], str]
"""From an article's id and a place in it to the address that opens it there."""


def article_strips(now: Comparison, standing: Sequence[Standing], reader: Reader) -> list[Strip]:
    """Return the strips of the articles, the first `MOST` of each outlet."""
    return [
        _strip(now, each, article, found, reader)
        for each in standing
        for article, found in list(zip(each.articles, each.found, strict=True))[:MOST]
    ]


def not_drawn(standing: Iterable[Standing]) -> int:
    """Return how many articles `article_strips` leaves out."""
    return sum(max(len(each.articles) - MOST, 0) for each in standing)


def _strip(now: Comparison, standing: Standing, article: str, found: Emphasis, reader: Reader) -> Strip:
    alone = Standing(standing.group, standing.thing, (article,), (found,))
    whole = len(standing.articles) == 1  # else the lists of sentences are of all articles of the outlet
    first = None if whole else _first(now.documents[article], standing.thing)
    stripes = list(_stripes(now.documents[article], standing.thing, reader))
    named = [str(number) for number, stripe in enumerate(stripes, 1) if stripe.marks]
    where = f"in paragraph {', '.join(named)}" if named else "in no paragraph"
    notes = [article] * (len(standing.articles) > 1) + [now.note(standing.group)]
    return Strip(
        name=now.name(standing.group),
        note=", ".join(filter(None, notes)),
        colour=now.colour(standing.group),
        counted=(
            _with("first in {}", first_in_words(alone), whole),
            _with("in {} sentences", sentences_in_words(alone), whole),
        ),
        top=tuple(_part(stripes, part) for part in TOP),
        body=tuple(stripe for stripe in stripes if stripe.part not in TOP),
        in_words=f"{thing_name(standing.thing)}: {verb(standing.thing)} {where} of {len(stripes)}",
        way=reader(article, first) if first else "",
    )


def _first(document: Document, thing: str) -> Span | None:
    """Return the first place of a thing in the body of an article, None where it has none."""
    bodies = (each.span for each in at(document, thing) if document.sentences[each.sentence].zone == "body")
    return min(bodies, key=lambda span: span.start, default=None)


def _with(words: str, counted: tuple[Number, ...] | str, opens: bool) -> tuple[Number, ...] | str:
    """Return the numbers with the words around them that make them understood alone, and whether they open a list."""
    if isinstance(counted, str):
        return words.format(counted) if counted[:1].isdigit() else counted
    return tuple(Number(words.format(number.words), number.evidence if opens else "") for number in counted)


def _part(stripes: Iterable[Stripe], part: str) -> Stripe:
    return next((stripe for stripe in stripes if stripe.part == part), Stripe(part, 0))


def _stripes(document: Document, thing: str, reader: Reader) -> Iterator[Stripe]:
    """Yield the paragraphs in the order of the text, with what is marked in each."""
    marks, quotations = _marks(document, thing), _quotations(document)
    lead = next((number for number, each in enumerate(document.paragraphs) if each.zone == "body"), None)
    for number in sorted(range(len(document.paragraphs)), key=lambda each: document.paragraphs[each].span.start):
        span, zone = document.paragraphs[number].span, document.paragraphs[number].zone
        words = len(word_starts(span.of(document.article.text)))
        yield Stripe(
            part="lead" if number == lead else zone,
            words=words,
            marks=tuple((_stretch(mark, span), voice) for mark, voice in marks[number]),
            quotations=tuple(_stretch(quotation, span) for quotation in quotations[number]),
            way=reader(document.article.id, span),
            note=f"{zone if zone != 'body' else 'paragraph'} {number + 1}, {many(words, 'word')}",
        )


def _marks(document: Document, thing: str) -> defaultdict[int, list[tuple[Span, str]]]:
    """Return by paragraph the sentences with the thing and whose words name it; of quotations, the quotations."""
    found: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
    if thing == QUOTATIONS:
        for number, spans in _quotations(document).items():
            found[number] = [(span, "quoted") for span in spans]
        return found
    voices = Voices(document.quotations, document.attributions)
    heard: defaultdict[int, list[int]] = defaultdict(list)
    for place in at(document, thing):
        heard[place.sentence].append(VOICES.index(voices.of(place.span)[0]))
    for index, ranks in heard.items():
        sentence = document.sentences[index]
        found[sentence.paragraph].append((sentence.span, VOICES[min(ranks)]))
    return found


def _quotations(document: Document) -> defaultdict[int, list[Span]]:
    """Return the spoken quotations by paragraph; sentences of one quotation stay together."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    spoken = [quote.outer for quote in document.quotations if quote.kind == "speech" or quote.speaker is not None]
    for place in placed(document, spoken):
        spans = found[_paragraph(document, place)]
        if spans and 0 <= place.span.start - spans[-1].end <= 1:
            spans[-1] = Span(spans[-1].start, place.span.end)
        else:
            spans.append(place.span)
    return found


def _paragraph(document: Document, place: Place) -> int:
    return document.sentences[place.sentence].paragraph


def _stretch(span: Span, inside: Span) -> Stretch:
    length = max(len(inside), 1)
    return (span.start - inside.start) / length, len(span) / length
