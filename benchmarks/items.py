"""Items made of drawn words, one function a kind: each gives what the YAML of one item says."""

from __future__ import annotations

from collections.abc import Callable

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


def role(make: Maker, number: int) -> Data:
    """A role."""
    categories = [
        {
            "id": f"category-{position}",
            "category": make.words.phrase(1, 2),
            "expectations": [make.words.text(1, 2) for _ in range(3)],
        }
        for position in range(4)
    ]
    partners = [
        {"id": f"partner-{position}", "role": make.name("roles"), "interaction": make.words.text(1, 2)}
        for position in range(3)
    ]
    used = {f"{kind}s": make.ids(kind, 3) for kind in ("workflow", "journey", "guide", "form", "checklist", "resource")}
    return {
        "role": make.name("roles"),
        "purpose": make.words.text(2, 3),
        "tasks": make.statements("task", 8),
        "responsibilities": categories,
        "collaboration": partners,
        **used,
    }


def workflow(make: Maker, number: int) -> Data:
    """A workflow of six steps."""
    steps = [
        {
            "id": f"step-{position}",
            "title": make.words.phrase(),
            "text": make.words.text(1, 3),
            "actions": make.statements(f"action-{position}", 4),
            "who": make.names("roles", 3),
            "cadence": make.names("cadences", 1),
            "minutes": {"least": 30, "most": 45},
            "forms": make.ids("form", 2),
            "checklists": make.ids("checklist", 2),
            "resources": make.ids("resource", 2),
        }
        for position in range(6)
    ]
    return {"steps": steps, "journeys": make.ids("journey", 1)}


def journey(make: Maker, number: int) -> Data:
    """A journey through three stages."""
    stages = [
        {
            "id": f"stage-{position}",
            "stage": make.name("stages"),
            "text": make.words.text(1, 3),
            "asks_of_person": [make.words.sentence() for _ in range(3)],
            "asks_of_caseworker": [make.words.sentence() for _ in range(3)],
            "milestones": [
                {"id": f"made-{number}-milestone-{position}", "text": make.words.text(), "evidence": make.words.text()}
            ],
            "forms": make.ids("form", 2),
            "checklists": make.ids("checklist", 2),
        }
        for position in range(3)
    ]
    return {"role": make.name("roles"), "welcome": make.words.text(2, 4), "stages": stages}


def checklist(make: Maker, number: int) -> Data:
    """A checklist of four levels."""
    levels = [
        {
            "id": f"level-{level}",
            "label": make.words.phrase(),
            "text": make.words.text(1, 2),
            "items": [
                {
                    "id": f"level-{level}-item-{position}",
                    "text": make.words.sentence(),
                    "evidence": make.words.sentence(),
                    "required": position > 0,
                }
                for position in range(5)
            ],
        }
        for level in range(4)
    ]
    return {"use": make.words.text(2, 4), "levels": levels}


def form(make: Maker, number: int) -> Data:
    """A form of three sections with the commonest types of field, and an example."""
    fields = [
        {
            **field,
            "id": f"{field['id']}-{section}",
            "label": f"{make.words.phrase(3, 6)}?",
            "hint": make.words.sentence(),
        }
        for section in range(3)
        for field in _fields(make)
    ]
    sections = [
        {"id": f"section-{number}", "title": make.words.phrase(), "fields": fields[number * 5 : number * 5 + 5]}
        for number in range(3)
    ]
    answers = {f"{name}-{section}": answer for section in range(3) for name, answer in _answers(make).items()}
    example = {"id": "example", "title": f"{make.words.phrase()} (made up)", "answers": answers}
    return {
        "use": make.words.text(2, 4),
        "filled_in_by": make.names("roles", 2),
        "sections": sections,
        "examples": [example],
    }


def _fields(make: Maker) -> list[Data]:
    options = [{"code": f"option-{position}", "label": make.words.phrase(1, 4)} for position in range(4)]
    return [
        {"id": "note", "type": "long-text", "lines": 4},
        {"id": "day", "type": "date", "required": True, "error": f"Enter {make.words.phrase().lower()}"},
        {"id": "choice", "type": "choice", "share": "count", "options": options},
        {
            "id": "scale",
            "type": "scale",
            "least": 0,
            "most": 10,
            "low": make.words.phrase(),
            "high": make.words.phrase(),
        },
        {"id": "agreed", "type": "checkbox"},
    ]


def _answers(make: Maker) -> Data:
    return {"note": make.words.text(), "day": "2026-03-14", "choice": "option-1", "scale": 7, "agreed": True}


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


MAKERS: dict[str, Callable[[Maker, int], Data]] = {
    "competency": competency,
    "guide": guide,
    "detailed-guide": detailed_guide,
    "role": role,
    "workflow": workflow,
    "journey": journey,
    "checklist": checklist,
    "form": form,
    "resource": resource,
    "pack": pack,
}
"""How an item of each kind is made."""
