"""The file with what a simulated network answers."""

import json

import pytest

from app.runs.link import decode_link, encode_link
from app.runs.network import MAX_NETWORK_CHARACTERS, network_of, parse_network, written_network
from app.runs.problems import RequestProblem
from app.runs.request import RunRequest

TABLE = """{
  "https://api.example/users": {"body": [{"name": "Ada"}], "latency": 20, "status": 200},
  "POST /x": {"fail": true},
  "https://api.example/big*": {"size": 5000, "bandwidth": 1e3, "headers": {"a": "b"}}
}"""


def test_a_table_loses_its_white_space_and_keeps_its_order() -> None:
    text = parse_network(TABLE)
    assert list(json.loads(text)) == [
        "https://api.example/users",
        "POST /x",
        "https://api.example/big*",
    ]
    assert " \n" not in text
    assert parse_network(text) == text == network_of(json.loads(text))
    assert parse_network(written_network(text)) == text
    assert parse_network(" \n") == parse_network("{}") == written_network("") == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "1:1: not an object"),
        ("{", "1:2: not JSON"),
        ('{"/a": {}, }', "1:12: not JSON"),
        ('{"/a": {}} x', "1:12: not JSON"),
        ('{"/a": 5}', "1:8: not an object"),
        ('{\n "/a": {"delay": 5}}', "2:8: unknown key 'delay'; there are status"),
        ('{"/a": {"latency": -1}}', "1:8: 'latency' is not a number of ms"),
        ('{"/a": {"latency": true}}', "1:8: 'latency' is not a number of ms"),
        ('{"/a": {"status": 99}}', "1:8: 'status' is not a whole number between 200"),
        ('{"/a": {"headers": {"a": 1}}}', "1:8: 'headers' is not an object of texts"),
        ('{"/a": {"fail": "no"}}', "1:8: 'fail' is not true or false"),
        ('{"/a": {"bandwidth": 0}}', "1:8: 'bandwidth' is not a number of bytes a second"),
        ('{"nowhere": {}}', "1:2: 'nowhere' is no address; write one such as"),
        ('{"/a": {}, "/a": {}}', "1:12: '/a' stands here twice"),
        (" " * 70_000 + "{}", f"more than {MAX_NETWORK_CHARACTERS:,} characters"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(RequestProblem) as caught:
        parse_network(text)
    assert caught.value.field == "network"
    assert caught.value.message.startswith(message)


def test_a_request_with_another_network_is_another_request() -> None:
    plain = RunRequest(source="1")
    with_network = RunRequest(source="1", network=parse_network(TABLE))
    assert plain.key != with_network.key
    assert "network" not in plain.canonical
    assert RunRequest.from_canonical(with_network.canonical) == with_network
    assert decode_link(encode_link(with_network)) == with_network
    with pytest.raises(RequestProblem):
        RunRequest(source="1", network="{ }")
