"""Labels in a text ("terrorists", "so-called", "US-backed") and the party that each is laid on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from analysis.annotation.document import Label, Match, Mention, Sentence
from analysis.annotation.lexicon import LabelWord, label_words
from analysis.annotation.search import Found
from analysis.annotation.targets import FIGHTING, Party, Targets, parties_of
from analysis.annotation.voice import Voices


def labels(
    text: str,
    sentences: Sequence[Sentence],
    voices: Voices,
    mentions: Iterable[Mention],
    actors: Iterable[Match],
    found: Sequence[Found],
) -> tuple[Label, ...]:
    """Return every label in the sentences (story order), with its target: a concept's or an actor's id where plain.

    `actors` are those named in the sentences, `found` the labelling words in them. The rules for targets stand in
    `Targets`; a label that needs a target and has none is left out.
    """
    known = _words()
    hits = {index: list(words) for index, words in groupby(found, lambda hit: hit.stretch)}
    laid: list[Label] = []
    for index, sentence, targets in _targets(text, sentences, mentions, actors, hits):
        for hit in hits[index]:
            word, span = known[hit.id], hit.span
            target = targets.of(span, word)
            if target is None and word.needs_target:
                continue
            voice, speaker = voices.of(span)
            laid.append(Label(word.id, word.family, span, voice, index, sentence.zone, target, speaker))
    return tuple(laid)


def _targets(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Iterable[Mention],
    actors: Iterable[Match],
    wanted: Iterable[int],
) -> Iterator[tuple[int, Sentence, Targets]]:
    """Yield the wanted sentences (by number) with the parties named up to there in this paragraph and the last."""
    wanted = frozenset(wanted)
    parties = _parties(mentions, actors)
    paragraphs = [list(run) for _, run in groupby(range(len(sentences)), lambda index: sentences[index].paragraph)]
    earlier: dict[str, int] = {}
    for run, following in pairwise([*paragraphs, []]):
        groups: dict[str, int] = {}
        if wanted.isdisjoint(run) and wanted.isdisjoint(following):
            continue
        for index in run:
            named = sorted(parties.get(index, ()))
            for each in named:
                if each.kind in FIGHTING:
                    groups.setdefault(each.id, each.span.end)
            if index in wanted:
                yield index, sentences[index], Targets(text, sentences[index].span, named, groups, tuple(earlier))
        earlier = groups


def _parties(mentions: Iterable[Mention], actors: Iterable[Match]) -> dict[int, list[Party]]:
    """Return the concepts and actors named, by the number of their sentence."""
    named: dict[int, list[Party]] = {}
    for mention in mentions:
        named.setdefault(mention.sentence, []).append(Party(mention.span, mention.concept, "concept"))
    for sentence, party in parties_of(actors):
        named.setdefault(sentence, []).append(party)
    return named


@cache
def _words() -> dict[str, LabelWord]:
    return {word.id: word for word in label_words()}
