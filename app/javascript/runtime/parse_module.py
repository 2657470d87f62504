"""Modules from their texts, by what they are: JavaScript or JSON."""

from __future__ import annotations

from app.javascript.runtime.json_parse import parse_json
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.synthetic import create_default_export_module
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.source_text_module import SourceTextModule
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse


def parse_module(realm: Realm, key: str, text: str, type_: str) -> ModuleRecord:
    """The module of a text; ``type_`` is its import attribute, empty for JavaScript.

    Raises:
        ThrowCompletion: a SyntaxError of the realm.

    https://tc39.es/ecma262/#sec-parsemodule, https://tc39.es/ecma262/#sec-parse-json-module
    """
    if type_ == "json":
        return create_default_export_module(realm, key, parse_json(realm, text))
    with problems_thrown():
        program = parse(text, Goal.MODULE, file_name=key)
        return SourceTextModule(realm, program, key)
