import zlib
from base64 import urlsafe_b64encode
from random import Random

import pytest
from hypothesis import given, strategies as st

from app.kernel.budget import Limits
from app.runs.link import MAX_LINK_CHARACTERS, decode_link, encode_link, pack, unpack
from app.runs.problems import LinkDamaged, LinkOfAnotherVersion, LinkProblem, LinkTooLarge
from app.runs.request import MAX_SOURCE_BYTES, Goal, Host, RunRequest
from tests.runs.test_request import requests

REQUEST = RunRequest(source="setTimeout(() => console.log('é😀'), 0)\n", host=Host.NODE)


def link_of(raw: bytes) -> str:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = zlib.crc32(raw).to_bytes(4, "big") + compressor.compress(raw) + compressor.flush()
    return "1" + urlsafe_b64encode(packed).decode().rstrip("=")


@given(requests)
def test_a_link_gives_the_request_back(request: RunRequest) -> None:
    link = encode_link(request)
    assert decode_link(link) == request
    assert set(link) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def test_every_field_travels() -> None:
    request = RunRequest(
        source="<p>\ud800\x00",
        host=Host.BROWSER,
        goal=Goal.SCRIPT,
        file_name="näher.html",
        seed=99,
        limits=Limits(steps=20_000),
        refresh_rate=120,
    )
    assert decode_link(encode_link(request)) == request


def test_links_made_by_version_1_work_for_ever() -> None:
    assert (
        decode_link(
            "1P39VOKtWKs4vLUpOVbJSKk4tCcnMTc0vLdHQ0FSwtVNIzs8rzs9J1cvJT9dQP7zyw_wZDeqaOgoGmjF5SjpKGfnFJUBdefkpqUq1AA"
        )
        == REQUEST
    )


def test_a_program_too_long_for_a_link_is_said_so() -> None:
    random = Random(1)
    source = "".join(random.choice("abcdefghijklmnop(){};") for _ in range(20_000))
    with pytest.raises(LinkTooLarge, match="too long for a link"):
        encode_link(RunRequest(source=source))
    assert unpack(pack(RunRequest(source=source))).source == source


def test_the_largest_programs_can_be_packed() -> None:
    for character in ("x", "\x00", "\ud800"):
        size = len(character.encode("utf-8", "surrogatepass"))
        request = RunRequest(source=character * (MAX_SOURCE_BYTES // size))
        assert unpack(pack(request)) == request


@given(st.data())
def test_a_link_that_was_changed_is_refused(data: st.DataObject) -> None:
    link = encode_link(REQUEST)
    place = data.draw(st.integers(0, len(link) - 1))
    character = data.draw(st.sampled_from("0aZ-_.= é\ud800"))
    changed = link[:place] + character + link[place + 1 :]
    try:
        request = decode_link(changed)
    except LinkProblem:
        return
    assert request == REQUEST  # the unused bits of the last character may change


@given(st.integers(0, 60))
def test_a_link_that_was_cut_is_refused(length: int) -> None:
    with pytest.raises(LinkDamaged, match="damaged"):
        decode_link(encode_link(REQUEST)[:length])


@given(st.text(max_size=50))
def test_any_text_is_a_link_or_a_problem_of_a_link(text: str) -> None:
    with pytest.raises(LinkProblem):
        decode_link("1" + text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", LinkDamaged),
        ("2abcd", LinkOfAnotherVersion),
        ("x", LinkDamaged),
        ("1" * (MAX_LINK_CHARACTERS + 1), LinkTooLarge),
        (link_of(b" " * 10_000_000)[:MAX_LINK_CHARACTERS], LinkTooLarge),
        (link_of(b" " * 700_000), LinkTooLarge),
        (link_of(b"[]"), LinkDamaged),
        (link_of(b"{}"), LinkDamaged),
        (link_of(b"[" * 100_000), LinkDamaged),
        (link_of(b'{"host":"node","source":"\xff"}'), LinkDamaged),
        (link_of(b'{"host":"deno"}'), LinkDamaged),
        (link_of(b'{"host":"node","source":1}'), LinkDamaged),
        (link_of(b'{"host":"node","goal":"html"}'), LinkDamaged),
        (link_of(b'{"host":"node","seed":"1"}'), LinkDamaged),
        (link_of(b'{"host":"node","seed":-1}'), LinkDamaged),
        (link_of(b'{"host":"node","steps":0}'), LinkDamaged),
        (link_of(b'{"host":"node","steps":true}'), LinkDamaged),
        (link_of(b'{"host":"node","wall":9}'), LinkDamaged),
        (link_of(b'{"host":"node"}') + "AAAA", LinkDamaged),
    ],
)
def test_a_link_that_nobody_made_is_refused(text: str, problem: type[LinkProblem]) -> None:
    with pytest.raises(LinkProblem) as caught:
        decode_link(text)
    assert type(caught.value) is problem
