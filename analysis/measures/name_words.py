"""Words with a feeling that are part of a name: "United" in United States, "Rob" in Rob Manning.

`names` are words inside the name of an actor or a concept, or with a capital where a sentence gives no cause for one;
`collisions` are names of people that are also words (data/language/LANG/personal-names.toml), beside another capital or
after a title, and from then on alone. A word is never both.
Limit: a capital at the start of a sentence, after a mark or in a headline in title case proves nothing, so there only
known names count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Literal

from analysis.annotation.document import Document
from analysis.annotation.lists import ACTORS
from analysis.facts import facts
from analysis.spans import Span

Kind = Literal["names", "collisions"]
_GIVES_CAPITAL = re.compile(r"[\"“”„«»‘:;.!?()\[\]–—*•\n-]")
_TITLED = 0.8
"""Share of the words with a capital above which a sentence counts as written in title case."""
_LITTLE = frozenset(
    (
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "by",
        "and",
        "but",
        "or",
        "as",
        "if",
        "with",
        "from",
        "over",
    )
)


@cache
def personal_names(language: str) -> Mapping[str, frozenset[str]]:
    """Return the names of people that are also words, by kind (given, family)."""
    entries = facts(f"language/{language}/personal-names.toml")["names"]
    kinds = {entry["kind"] for entry in entries}
    return {
        kind: frozenset(form for each in entries if each["kind"] == kind for form in each["forms"]) for kind in kinds
    }


class NameWords:
    """Tells of the words of one document whether they are part of a name, and of which kind."""

    def __init__(self, document: Document) -> None:
        self._text = document.article.text
        self._words = document.words
        language = document.article.language
        self._personal = personal_names(language)
        titles = facts(f"language/{language}/grammar.toml")["titles"]["words"]
        self._titles = frozenset(title.rstrip(".") for title in titles)
        actors = [match.span for match in document.matches.get(ACTORS, ())]
        self._known = sorted({*actors, *(mention.span for mention in document.mentions)})
        self._people = " ".join(filter(None, (saying.speaker for saying in document.attributions)))

    def kind(self, span: Span) -> Kind | None:
        """Return of which kind of name the word at `span` is part, or None."""
        at = bisect_left(self._words.starts, span.start)
        if at == len(self._words.starts) or self._words.starts[at] >= span.end:
            return None
        if self._is_person(at):
            return "collisions"
        return "names" if self._inside(self._words.span(at)) or self._is_name(at) else None

    def _inside(self, word: Span) -> bool:
        place = bisect_left(self._known, Span(word.start + 1, 0))
        return any(known.holds(word) for known in self._known[max(0, place - 3) : place])

    def _is_name(self, at: int) -> bool:
        """Say whether a capital alone tells a name: one for which the place in the sentence gives no cause."""
        if not self._capital(at) or self._form(at).isupper():
            return False
        if self._shows(at):
            return True
        return (at, at + 1) in self._pairs and self._pair(at) in self._seen_pairs

    def _is_person(self, at: int) -> bool:
        return at in self._persons or (self._form(at) in self._bare and self._shows(at))

    @cached_property
    def _persons(self) -> frozenset[int]:
        """Return the words that are a person's name by what stands beside them."""
        every = frozenset().union(*self._personal.values())
        places = [at for at in range(len(self._words.forms)) if self._capital(at) and self._form(at) in every]
        return frozenset(at for at in places if self._named_beside(at))

    @cached_property
    def _bare(self) -> frozenset[str]:
        return frozenset(self._form(at) for at in self._persons)

    def _named_beside(self, at: int) -> bool:
        form = self._form(at)
        before = at > 0 and (at - 1, at) in self._pairs
        if before and self._words.forms[at - 1].rstrip(".") in self._titles:
            return True
        if form in self._personal.get("given", ()) and (at, at + 1) in self._pairs:
            return self._shows(at) or self._pair(at) in self._people or self._pair(at) in self._seen_pairs
        after_name = before and self._words.forms[at - 1] not in _LITTLE and not self._has_article(at)
        return form in self._personal.get("family", ()) and after_name and self._shows(at)

    def _has_article(self, at: int) -> bool:
        """Say whether "the" stands before the capitals that end here: then they name no person."""
        while (at - 1, at) in self._pairs and self._words.forms[at] != "the":
            at -= 1
        return "the" in (self._words.forms[at], self._words.forms[at - 1] if at else "")

    @cached_property
    def _pairs(self) -> frozenset[tuple[int, int]]:
        """Return neighbours of one sentence that both have a capital, only white space or a title's dot between."""
        words, text = self._words, self._text
        return frozenset(
            (at, at + 1)
            for at in range(len(words.forms) - 1)
            if words.sentences[at] == words.sentences[at + 1]
            and self._capital(at)
            and self._capital(at + 1)
            and text[words.ends[at] : words.starts[at + 1]].strip(" .\u00a0") == ""
        )

    @cached_property
    def _seen_pairs(self) -> frozenset[str]:
        """Return the pairs of capitals that stand where no sentence gives them one."""
        return frozenset(self._pair(first) for first, _ in self._pairs if self._shows(first))

    def _pair(self, at: int) -> str:
        return f"{self._form(at)} {self._form(at + 1)}"

    def _form(self, at: int) -> str:
        return self._words.span(at).of(self._text)

    def _capital(self, at: int) -> bool:
        return self._text[self._words.starts[at]].isupper()

    def _shows(self, at: int) -> bool:
        """Say whether a capital here would show a name: inside a sentence, after no mark, not in title case."""
        words = self._words
        if at == 0 or words.sentences[at] != words.sentences[at - 1] or words.sentences[at] in self._title_case:
            return False
        return not _GIVES_CAPITAL.search(self._text[words.ends[at - 1] : words.starts[at]])

    @cached_property
    def _title_case(self) -> frozenset[int]:
        """Return the sentences in which nearly every word has a capital, first and little words aside."""
        counts: dict[int, list[bool]] = {}
        for at, (form, sentence) in enumerate(zip(self._words.forms, self._words.sentences, strict=True)):
            first = at == 0 or self._words.sentences[at - 1] != sentence
            if not first and form not in _LITTLE:
                counts.setdefault(sentence, []).append(self._capital(at))
        return frozenset(
            sentence for sentence, held in counts.items() if len(held) >= 3 and sum(held) > _TITLED * len(held)
        )
