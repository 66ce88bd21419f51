"""The simplest thing that reads a folder's YAML files: PyYAML's C loader, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

if __name__ == "__main__":
    everything = [
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for path in sorted(Path(sys.argv[1]).rglob("*.yml"))
    ]
