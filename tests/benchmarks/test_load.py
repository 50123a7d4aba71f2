"""The load test speaks to this machine alone, counts what readers wait for, and runs the nginx of the repository."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks import load, served
from benchmarks.visitor import NotDrawnError, Visitor


@pytest.mark.parametrize("address", ["http://words.example", "http://8.8.8.8:80", "http://127.0.0.1.evil.example", ""])
def test_another_machine_is_never_asked(address: str) -> None:
    with pytest.raises(ValueError, match="not on this machine"):
        load.here(address)


@pytest.mark.parametrize("address", ["http://127.0.0.1:8501/", "http://localhost:8501"])
def test_this_machine_may_be_asked(address: str) -> None:
    assert load.here(address) == address.rstrip("/")


@pytest.mark.parametrize("given", [["--sessions", "501"], ["--seconds", "3600"], ["--processes", "9"]])
def test_the_load_is_bounded(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        load.main(given)
    assert "at most" in capsys.readouterr().err


def test_half_and_nineteen_in_twenty_are_told() -> None:
    assert load.spread([each / 100 for each in range(1, 101)]) == {"n": 100, "p50_ms": 505.0, "p95_ms": 950.5}
    assert load.spread([]) == {"n": 0}


def test_the_report_counts_every_redraw_and_what_a_session_holds() -> None:
    heard = load.Heard([0.5, 0.7], {"page": [0.1, 0.3], "voice": [0.2]}, received=5120)
    heard.memory, heard.cpu = [200.0, 201.0], [1.0, 1.5]
    found = load.report(heard, 2, 10.0)
    assert found["first_page"] == {"n": 2, "p50_ms": 600.0, "p95_ms": 700.0}
    assert found["redraw"] == {"n": 3, "p50_ms": 200.0, "p95_ms": 300.0}
    assert found["cpu_ms_a_redraw"] == 100.0
    assert (found["redraws_a_second"], found["memory_a_session_mb"], found["kb_a_redraw"]) == (0.3, 0.5, 1.0)


def visitor() -> Visitor:
    return Visitor("http://127.0.0.1:1", 0)


def message(body: str) -> ForwardMsg:
    found = ForwardMsg()
    found.delta.new_element.html.body = body
    return found


def test_a_visitor_finds_the_links_to_sentences() -> None:
    one = visitor()
    link = (
        '<a class="opens" href="names?corpus=a&amp;evidence=name%3Ax">3</a><a class="opens" href="read?corpus=a">x</a>'
    )
    assert one._took(message(link)) is False
    assert one.evidence == [("names", "corpus=a&evidence=name%3Ax")]


def test_a_large_message_that_the_visitor_has_is_not_sent_again() -> None:
    one, large = visitor(), message('<a class="opens" href="names?evidence=a">3</a>')
    large.hash, large.metadata.cacheable = "h", True
    one._took(large)
    one._took(ForwardMsg(ref_hash="h"))
    assert len(one.evidence) == 2
    with pytest.raises(NotDrawnError, match="never came"):
        one._took(ForwardMsg(ref_hash="unknown"))


def test_an_error_on_the_page_is_an_error_of_the_load_test() -> None:
    broken = ForwardMsg()
    broken.delta.new_element.exception.type = "ValueError"
    with pytest.raises(NotDrawnError, match="ValueError"):
        visitor()._took(broken)


def test_a_page_is_drawn_when_its_script_is_done() -> None:
    assert visitor()._took(ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY))
    assert not visitor()._took(ForwardMsg(script_finished=ForwardMsg.FINISHED_EARLY_FOR_RERUN))


def test_the_nginx_that_is_tried_is_the_one_in_the_repository_on_this_machine(tmp_path: Path) -> None:
    template = served.NGINX.read_text(encoding="utf-8")
    found = served.configuration(template, tmp_path, 1234, [5001, 5002])
    assert re.findall(r"^ +server (\S+) max", found, re.MULTILINE) == ["127.0.0.1:5001", "127.0.0.1:5002"]
    assert "listen 127.0.0.1:1234;" in found
    assert "app1" not in found and "/tmp/nginx" not in found.replace(str(tmp_path), "")  # noqa: S108


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed")
def test_two_processes_behind_nginx_serve_a_small_crowd(capsys: pytest.CaptureFixture[str]) -> None:
    assert load.main(["--sessions", "4", "--seconds", "8", "--think", "1", "--processes", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["errors"] == {}
    assert found["first_page"]["n"] == 4
    assert found["redraw"]["n"] > 4
