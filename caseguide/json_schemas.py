"""JSON Schemas for editors: completion and explanations while one types, made from the models."""

from __future__ import annotations

import json
from typing import Any

from schemas.kinds import KINDS, Kind

FOLDER = "schemas/json"
SETTINGS = ".vscode/settings.json"


def editor_files() -> dict[str, str]:
    """Every generated file for editors, by its path: a schema for each kind, and the settings that name them."""
    schemas = {f"{FOLDER}/{kind.name}.schema.json": _written(schema_of(kind)) for kind in KINDS.values()}
    return {**schemas, SETTINGS: _written(_settings())}


def schema_of(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of one kind of item."""
    schema = kind.model.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": kind.label}


def _settings() -> dict[str, Any]:
    """Settings for Visual Studio Code with the YAML extension: which schema belongs to which files."""
    in_yaml = [kind for kind in KINDS.values() if kind.suffix == ".yml"]
    matched = {f"./{FOLDER}/{kind.name}.schema.json": _pattern(kind) for kind in in_yaml}
    return {
        "yaml.schemas": matched,
        "yaml.customTags": [],
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "editor.rulers": [100],
    }


def _pattern(kind: Kind) -> str:
    return f"content/{kind.place}" if kind.single else f"content/{kind.folder}/*.yml"


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
