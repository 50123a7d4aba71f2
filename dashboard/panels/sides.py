"""As though how many sides spoke equally long, outlet by outlet."""

from __future__ import annotations

from dashboard.charts.strips import strip
from dashboard.comparison import Comparison
from dashboard.counts import side_shares as counts
from dashboard.counts.speaking import Spoken
from dashboard.markup import Address, Number


def effective(now: Comparison, said: Spoken, address: Address) -> str:
    """Return the effective number of sides of each outlet, with what it rests on."""
    cells = [
        (now.name(group), now.note(group), now.colour(group), [Number(number), *rests])
        for group, (number, rests) in counts.effective_sides(now, said).items()
    ]
    return f'<div class="effective">{strip(cells, address)}</div>'
