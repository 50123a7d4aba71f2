"""What containers and nginx are told fits the program, as far as that can be seen without them."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from benchmarks.served import NGINX, configuration

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
FRONT = NGINX.read_text(encoding="utf-8")


def copied() -> set[str]:
    """Return what the image takes from the repository."""
    lines = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    return {name for line in lines for name in line.split()}


def test_every_file_that_the_image_takes_is_there_and_let_through() -> None:
    let_through = set(re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE))
    assert copied() == let_through
    assert [name for name in copied() if not (ROOT / name).exists()] == []


def test_all_that_the_program_imports_is_in_the_image() -> None:
    assert {"app.py", "analysis", "dashboard", "data", ".streamlit", "requirements.txt"} <= copied()


def test_articles_of_ones_own_and_secrets_stay_out_of_the_image() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert ignored[1] == "*"
    assert ignored.index("data/local") > ignored.index("!data")
    assert ".streamlit/secrets.toml" in ignored


def test_base_images_are_exact_versions_and_nobody_is_root() -> None:
    images = re.findall(r"^ARG PYTHON=(\S+)$", DOCKERFILE, re.MULTILINE) + re.findall(
        r"nginx-unprivileged:(\S+)", COMPOSE
    )
    assert len(images) == 2
    assert [tag for tag in images if not re.match(r"\d+\.\d+\.\d+-", tag)] == []
    assert DOCKERFILE.rindex("USER 10001") < DOCKERFILE.rindex("CMD")


def test_the_image_says_that_it_is_well_where_the_server_does() -> None:
    assert "/health" in re.findall(r"^HEALTHCHECK.*?\n.*$", DOCKERFILE, re.MULTILINE)[0]
    assert COMPOSE.count("service_healthy") == len(re.findall(r"^  app\d+: ", COMPOSE, re.MULTILINE))


def test_nginx_knows_the_processes_that_compose_starts() -> None:
    started = re.findall(r"^  (app\d+): ", COMPOSE, re.MULTILINE)
    port = re.findall(r"STREAMLIT_SERVER_PORT=(\d+)", DOCKERFILE)[0]
    assert re.findall(r"^ +server (\S+) ", FRONT, re.MULTILINE) == [f"{name}:{port}" for name in started]


def test_nginx_lets_through_as_large_a_file_as_the_server_takes() -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert int(re.findall(r"client_max_body_size (\d+)m", FRONT)[0]) > settings["server"]["maxUploadSize"]


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed")
def test_nginx_takes_its_configuration(tmp_path: Path) -> None:
    written = tmp_path / "nginx.conf"
    written.write_text(configuration(FRONT, tmp_path, 8080, [8501, 8502]), encoding="utf-8")
    tried = subprocess.run(["nginx", "-t", "-c", str(written)], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    assert "warn" not in tried.stderr.replace('the "user" directive', "")
