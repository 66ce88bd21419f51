"""Items that people read, made of drawn words: each function gives what the YAML of one item says."""

from __future__ import annotations

from benchmarks.maker import Data, Maker


def competency(make: Maker, number: int) -> Data:
    """A competency, with the guides that there are."""
    levels = [
        {
            "id": f"level-{position}",
            "label": make.words.phrase(1, 2),
            "behaviours": [make.words.text(1, 2) for _ in range(4)],
        }
        for position in range(4)
    ]
    definition, why = make.words.text(3, 6), make.words.text(3, 6)
    return {"definition": definition, "why": why, "levels": levels, "guides": make.ids("guide", 2)}


def guide(make: Maker, number: int) -> Data:
    """A practice guide of about 18 KB."""
    ways = {"observation": 10, "interview": 7, "supervision": 7}
    supervisor = {"text": make.words.text(2, 4), "topics": make.statements("topic", 6)}
    return {
        "competency": make.id("competency"),
        "measures": {way: _measures(make, f"made-{number}-{way}", count) for way, count in ways.items()},
        "policy_requirements": make.statements("policy", 5, 2),
        "supervisor": supervisor,
        "activities": [_activity(make, f"made-{number}-{position}") for position in range(4)],
    }


def _measures(make: Maker, name: str, count: int) -> list[Data]:
    measures = make.statements(name, count, 2)
    measures[0]["points"] = make.statements(f"{name}-point", 3)
    return measures


def _activity(make: Maker, name: str) -> Data:
    phases = make.names("phases", 2)
    return {
        "id": name,
        "title": make.words.phrase(3, 7)[:100],
        "summary": make.words.sentence(10, 20),
        "life_of_case": {"from": phases[0], "to": phases[-1:]},
        "strength": make.words.one_of(("must", "should", "may")),
        "techniques": [_technique(make, f"{name}-{position}") for position in range(5)],
    }


def _technique(make: Maker, name: str) -> Data:
    return {
        "id": name,
        "title": make.words.phrase(2, 6)[:80],
        "text": make.words.text(1, 3),
        "questions": make.statements(f"{name}-question", 3),
        "topics": make.names("topics", 2),
    }


def detailed_guide(make: Maker, number: int) -> Data:
    """The front matter of a detailed practice guide; `body` says what stands below it."""
    return {"techniques": [f"made-{make.words.random.randrange(make.planned['guide'])}-0-0"]}


def body(make: Maker) -> str:
    """The body of a detailed practice guide, with the house headings."""
    return "\n".join(f"\n## {heading}\n\n{_passage(make)}" for heading in make.catalog.library.detailed_guide_headings)


def _passage(make: Maker) -> str:
    steps = "\n".join(f"{step}. {make.words.text(1, 2)}" for step in range(1, 5))
    points = "\n".join(f"- {make.words.sentence()}" for _ in range(4))
    tip = f'!!! tip "{make.words.phrase()}"\n    {make.words.text(2, 3)}'
    return f"{make.words.text(2, 5)}\n\n{make.words.one_of((steps, points, tip))}\n"


def resource(make: Maker, number: int) -> Data:
    """A resource."""
    return {
        "resource_kind": make.name("resource-kinds"),
        "offers": make.statements("offer", 4),
        "good_for": make.names("stages", 2),
        "questions": [f"{make.words.phrase(4, 9)}?" for _ in range(4)],
        "how_to_ask": make.statements("ask", 4),
        "forms": make.ids("form", 1),
    }


def pack(make: Maker, number: int) -> Data:
    """A pack of three parts."""
    parts = [
        {
            "id": f"part-{position}",
            "title": make.words.phrase(),
            "text": make.words.text(1, 3),
            "minutes": 45,
            "exercises": make.statements(f"exercise-{position}", 2, 2),
            "items": [f"forms/{make.id('form')}", f"guides/{make.id('guide')}"],
        }
        for position in range(3)
    ]
    return {"subtitle": make.words.sentence(), "parts": parts}
