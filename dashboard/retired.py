"""Names that links of before still carry: what was called otherwise once, and what it is called now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Params = Mapping[str, Sequence[str]]
Names = Mapping[str, str]
"""Old name -> new name."""


@dataclass(frozen=True, slots=True)
class Retired:
    """What was renamed: an entry is added with every renaming and never taken out.

    `pages` are paths of pages, `params` names of parameters. `ids` holds the ids of one kind each: outlet, article,
    corpus, concept, term (names, labels, speakers, themes: what the last two parts of a list's id hold), list (kinds
    of lists) or any parameter's own name.
    """

    pages: Names = field(default_factory=dict)
    params: Names = field(default_factory=dict)
    ids: Mapping[str, Names] = field(default_factory=dict)


RETIRED = Retired()
"""Nothing has been renamed so far. A page: `Retired(pages={"labels": "names"})`."""

_KIND = {"left": "article", "right": "article", "third": "article", "reference": "article"}
"""Parameter -> kind of its ids, where it has another name."""


def mended(params: Params, retired: Retired | None = None) -> dict[str, list[str]]:
    """Return the parameters of an address with today's names and ids in the place of retired ones."""
    retired = retired or RETIRED
    found: dict[str, list[str]] = {}
    for name, values in params.items():
        now = retired.params.get(name, name)
        found.setdefault(now, []).extend(_value(now, value, retired.ids) for value in values)
    return found


def _value(name: str, value: str, ids: Mapping[str, Names]) -> str:
    if name == "evidence":
        parts = zip(value.split(":"), ("list", "outlet", "term", "term"), strict=False)
        mend = [ids.get(kind, {}).get(part, part) for part, kind in parts]
        return ":".join([*mend, *value.split(":")[4:]])
    if name in ("passage", "dismiss"):
        places = [each.rpartition(":") for each in value.split("~")]
        return "~".join(f"{ids.get('article', {}).get(article, article)}{colon}{at}" for article, colon, at in places)
    return ids.get(_KIND.get(name, name), {}).get(value, value)
