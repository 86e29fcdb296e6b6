"""``python -m sphinx_tripreports``; see `sphinx_tripreports.cli`."""

from __future__ import annotations

from .cli import main

if __name__ == "__main__":
    main()
