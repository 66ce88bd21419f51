"""The door behind `make`: sets up everything that a command needs, then runs it.

    python3 scripts/bootstrap.py site|test|check|serve|bench|verify|torture|lint|clean|help [more words]

Written so that an old Python can read it too: it should hear which Python is needed, not a syntax error.
"""

import os
import platform
import sys

NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def too_old(version: "tuple[int, ...]", name: str) -> str:
    """The sentence for a Python that is too old, or nothing."""
    if tuple(version) >= NEEDED:
        return ""
    return (
        "caseguide: This is Python " + name + ", and Caseguide needs 3.11 or newer. "
        "Install a newer Python and name it: `make PYTHON=python3.11 ...` "
        "or `python3.11 scripts/bootstrap.py ...`."
    )


def main() -> int:
    """Refuse an old Python, then hand over."""
    refusal = too_old(sys.version_info[:2], platform.python_version())
    if refusal:
        sys.stderr.write(refusal + "\n")
        return 2
    # This folder holds modules named after commands; it must not hide other modules of those names.
    sys.path[0] = ROOT
    from scripts.setting_up import commands

    return commands.main(sys.argv[1:], ROOT)


if __name__ == "__main__":
    sys.exit(main())
