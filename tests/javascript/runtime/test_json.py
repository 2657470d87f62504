import json

import pytest
from hypothesis import given, strategies as st

from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.json_parse import parse_json
from app.javascript.runtime.json_stringify import Serialization, serialize_json_property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.text import from_code_units, to_code_units
from app.kernel.stop import RunStopped
from tests.javascript.runtime.tiny_host import TinyHost

VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.fixture(scope="module")
def realm() -> Realm:
    return TinyHost().realm


def text_of(realm: Realm, text: str) -> str | None:
    value = parse_json(realm, text)
    return serialize_json_property(Serialization(realm, None, None, ""), "", None, value)


@given(value=VALUES)
def test_what_python_writes_is_read_and_written(realm: Realm, value: object) -> None:
    for ascii_only in (True, False):
        text = to_code_units(json.dumps(value, ensure_ascii=ascii_only))
        again = text_of(realm, text)
        assert again is not None
        assert json.loads(from_code_units(again), parse_int=float) == value


@given(text=st.text(st.sampled_from('[]{}",:0123.eE+-\\u tfnalse'), max_size=12))
def test_valid_is_what_python_takes_for_valid(realm: Realm, text: str) -> None:
    try:
        json.loads(text)
        valid = True
    except ValueError:
        valid = False
    try:
        parse_json(realm, text)
    except ThrowCompletion:
        assert not valid
    else:
        assert valid


def test_nesting_has_no_limit_in_parsing(realm: Realm) -> None:
    value = parse_json(realm, "[" * 100_000 + "]" * 100_000)
    assert isinstance(value, ArrayObject)
    assert value.length == 1


def test_a_text_that_is_too_long_stops_the_run() -> None:
    realm = TinyHost().realm
    realm.agent.budget.statements_left = 1_000
    with pytest.raises(RunStopped):
        parse_json(realm, "[" + "1," * 2_000 + "1]")
