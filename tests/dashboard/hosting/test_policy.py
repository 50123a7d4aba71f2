"""The content policy names what may run and nothing else, and goes with every answer."""

from __future__ import annotations

import pytest

from dashboard.hosting import policy, scripts
from tests.dashboard.hosting.asking import ask, inner


def rules(frame_ancestors: str = "") -> dict[str, list[str]]:
    parts = policy.content_policy(frame_ancestors).split("; ")
    return {name: values for name, *values in (part.split(" ") for part in parts)}


def test_nothing_is_allowed_that_is_not_named() -> None:
    assert rules()["default-src"] == ["'none'"]
    assert [rules()[name] for name in ("base-uri", "form-action", "object-src")] == [["'none'"]] * 3


def test_no_rule_names_another_host() -> None:
    assert [value for values in rules().values() for value in values if "//" in value or value == "*"] == []


def test_scripts_are_our_own_files_and_listed_constants() -> None:
    allowed = rules()["script-src"]
    assert "'unsafe-inline'" not in allowed and "'unsafe-eval'" not in allowed
    for name, fragment in scripts.own():
        assert set(scripts.fingerprints(fragment)) <= set(allowed), name


def test_the_script_of_streamlits_first_page_may_run() -> None:
    first = scripts.fingerprints(policy.INDEX.read_text(encoding="utf-8"))
    assert len(first) == 1
    assert first[0] in rules()["script-src"]


def test_any_site_may_frame_the_pages_unless_some_are_named() -> None:
    assert "frame-ancestors" not in rules()
    assert rules("'self' https://school.example")["frame-ancestors"] == ["'self'", "https://school.example"]


@pytest.mark.parametrize("given", ["", "'self'", "'none'", "https://school.example https://*.example:8443", "*"])
def test_places_that_may_frame_are_taken_as_given(given: str) -> None:
    assert policy.ancestors(f" {given} ") == given


@pytest.mark.parametrize("given", ["self;", "https://a.example; script-src *", "javascript:alert(1)", "a,b"])
def test_a_place_that_names_no_site_is_refused_with_a_word(given: str) -> None:
    with pytest.raises(ValueError, match=r"DASHBOARD_FRAME_ANCESTORS: .* names no site"):
        policy.ancestors(given)


def test_the_headers_go_with_every_answer() -> None:
    status, headers, body = ask(policy.SecurityHeaders(inner, ""), "/anything")
    assert (status, body) == (200, b"inside")
    assert headers["content-security-policy"] == policy.content_policy("")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["content-type"] == "text/plain"
