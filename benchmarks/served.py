"""The dashboard, started for a benchmark as a host starts it: one process, or several behind the nginx of `deploy/`."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NGINX = ROOT / "deploy" / "nginx.conf"


@dataclass(frozen=True)
class Served:
    """An address, and the numbers of the processes that draw pages behind it."""

    address: str
    processes: tuple[int, ...]

    def memory_mb(self) -> float | None:
        """Return what all processes hold together, in MiB; None where the system does not tell."""
        held = [_resident_mb(process) for process in self.processes]
        return None if None in held or not held else sum(each for each in held if each)

    def cpu_seconds(self) -> float | None:
        """Return the time of CPU that all processes have used; None where the system does not tell."""
        used = [_cpu_seconds(process) for process in self.processes]
        return None if None in used or not used else sum(each for each in used if each)


def _cpu_seconds(process: int) -> float | None:
    status = Path(f"/proc/{process}/stat")
    if not status.exists():
        return None
    user, system = status.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _resident_mb(process: int) -> float | None:
    status = Path(f"/proc/{process}/status")
    found = re.search(r"^VmRSS:\s+(\d+) kB", status.read_text(), re.MULTILINE) if status.exists() else None
    return int(found[1]) / 1024 if found else None


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def served(processes: int, script: str = "app.py", *arguments: str) -> Iterator[Served]:
    """Start the dashboard (or another script) on this machine and give its address; stop it afterwards.

    More than one process stands behind nginx, which must be installed. Raises RuntimeError where something does not
    start.
    """
    with ExitStack() as running:
        ports = [free_port() for _ in range(processes)]
        apps = [running.enter_context(_process(_streamlit(port, script, *arguments))) for port in ports]
        for port, app in zip(ports, apps, strict=True):
            _wait(port, app)
        front = ports[0]
        if processes > 1:
            front = free_port()
            folder = Path(running.enter_context(tempfile.TemporaryDirectory()))
            _wait(front, running.enter_context(_process(_nginx(folder, front, ports))))
        yield Served(f"http://127.0.0.1:{front}", tuple(app.pid for app in apps))


def _streamlit(port: int, script: str, *arguments: str) -> list[str]:
    options = ["--server.address=127.0.0.1", f"--server.port={port}", "--server.headless=true"]
    return [sys.executable, "-m", "streamlit", "run", script, *options, "--", *arguments]


def configuration(template: str, folder: Path, front: int, ports: list[int]) -> str:
    """Return the configuration of `deploy/` with the addresses of this machine instead of the containers' names."""
    servers = "".join(f"        server 127.0.0.1:{port} max_fails=2 fail_timeout=10s;\n" for port in ports)
    local = re.sub(r"( +server app\d+:\d+[^\n]*\n)+", lambda _: servers, template)
    return local.replace("listen 8080;", f"listen 127.0.0.1:{front};").replace(" /tmp/nginx", f" {folder}/nginx")


def _nginx(folder: Path, front: int, ports: list[int]) -> list[str]:
    nginx = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if nginx is None:
        raise RuntimeError("nginx is not installed; several processes need it (on Debian: apt-get install nginx-light)")
    written = folder / "nginx.conf"
    local = configuration(NGINX.read_text(encoding="utf-8"), folder, front, ports)
    # started by root, nginx would work as somebody who may not look into a temporary folder
    written.write_text(("user root;\n" if os.geteuid() == 0 else "") + local, encoding="utf-8")
    return [nginx, "-c", str(written), "-p", str(folder), "-g", "daemon off;"]


@contextmanager
def _process(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} stopped while starting")
        try:
            with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    return
        except (OSError, HTTPException):
            pass
        time.sleep(0.25)
    raise RuntimeError(f"{process.args!r} did not get ready")
