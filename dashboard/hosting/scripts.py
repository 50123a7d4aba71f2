"""The scripts that our pages may run: constants of our own modules, known to the browser by their hash."""

from __future__ import annotations

import importlib
import pkgutil
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

import dashboard

SUFFIX = "SCRIPT"
"""A module's constant with a name that ends so may run; nothing else may."""
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def fingerprints(page: str) -> list[str]:
    """Return `'sha256-...'` of each inline script in a page or a fragment, as a content policy names them."""
    return [f"'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" for body in _INLINE.findall(page)]


def own() -> Iterator[tuple[str, str]]:
    """Yield name and fragment (`<script>...</script>`) of every script of ours, in the order of modules."""
    for module in sorted(found.name for found in pkgutil.walk_packages(dashboard.__path__, "dashboard.")):
        for name, value in vars(importlib.import_module(module)).items():
            if name.endswith(SUFFIX) and isinstance(value, str) and "<script" in value:
                yield f"{module}.{name}", value
