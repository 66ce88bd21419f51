"""Valid answers of every kind go through everything that a record can go through, and come out the same."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from caseguide.catalog import Catalog
from caseguide.records import sealed as sealing
from caseguide.records.canonical import canonical
from caseguide.records.reading import read_record
from caseguide.records.sealed import open_sealed
from schemas.form import Form
from tests.answers.valid_answers import valid_answers
from tests.fill_in.node import Modules

PASSPHRASE = "four made-up words here"


def keep_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work out the key for one passphrase and salt once: a long run is not about the time that a key takes."""
    monkeypatch.setattr(sealing, "_key", cache(sealing._key))


def round_trips(modules: Modules, shapes: dict[str, dict[str, Any]], catalog: Catalog, rounds: int) -> Counter[str]:
    """Take random valid answers through a file, a sealed file and both readers; counts them by form."""
    done: Counter[str] = Counter()
    fixed = settings(
        max_examples=rounds,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    @seed(20261122)
    @fixed
    @given(st.data())
    def one(data: st.DataObject) -> None:
        entry = data.draw(st.sampled_from(catalog.of_kind("form")))
        answers = data.draw(valid_answers(catalog, cast(Form, entry.model)))
        round_trip(modules, shapes[entry.address], answers)
        done[entry.address] += 1

    one()
    return done


def round_trip(modules: Modules, shape: dict[str, Any], answers: dict[str, Any]) -> None:
    """One record: saved, sealed, opened and read, by the page's modules and by the command's reader."""
    item = shape["item"]
    text = modules.ask("record", item=item, answers=answers)
    wanted = json.loads(text)["answers"]
    sealed = modules.ask("seal", text=text, passphrase=PASSPHRASE)
    assert open_sealed(sealed, PASSPHRASE) == text
    assert modules.ask("unseal", text=sealed, passphrase=PASSPHRASE) == {"ok": text}
    assert modules.ask("read", item=item, text=text) == {"ok": text}
    assert canonical(read_record(text, shape).answers) == canonical(wanted)
    # What is kept is what was said: nothing that somebody answered is gone.
    assert set(wanted) == {id for id, answer in answers.items() if answer is not False}
