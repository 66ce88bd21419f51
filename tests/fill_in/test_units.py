"""The pages' modules by themselves, by node's own test runner."""

from __future__ import annotations

import subprocess

from tests.fill_in.node import HERE, NODE, needs_node

pytestmark = needs_node


def test_the_modules_do_what_their_own_tests_say() -> None:
    assert NODE is not None
    tests = sorted(str(path) for path in (HERE / "js").glob("*.test.mjs"))
    assert len(tests) >= 3
    done = subprocess.run(
        [NODE, "--no-warnings", "--test", *tests], capture_output=True, text=True, encoding="utf-8", check=False
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
