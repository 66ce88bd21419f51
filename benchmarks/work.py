"""Items that people work by or fill in, made of drawn words: each function gives what the YAML of one item says."""

from __future__ import annotations

from benchmarks.maker import Data, Maker


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
