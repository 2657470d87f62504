"""The table of a storage area; the orders are those of Chromium 156's localStorage."""

from app.javascript.hosts.browser.storage.rapidhash import rapidhash
from app.javascript.hosts.browser.storage.string_table import StringTable


def table(*keys: str) -> StringTable:
    made = StringTable()
    for key in keys:
        made.set(key, key.upper())
    return made


def test_the_order_is_that_of_the_hashes() -> None:
    assert list(table("a", "b", "c")) == list(table("c", "b", "a")) == ["c", "a", "b"]
    assert list(table("g", "h", "name")) == ["g", "name", "h"]
    assert list(table("font-size", "username", "lastVisit")) == [
        "font-size",
        "username",
        "lastVisit",
    ]


def test_a_table_that_grew_and_lost_items() -> None:
    made = table(*(f"k{number}" for number in range(30)))
    assert list(made)[:6] == ["k7", "k21", "k12", "k24", "k8", "k18"]
    for number in range(0, 30, 2):
        assert made.pop(f"k{number}") == f"K{number}"
    assert " ".join(made) == "k7 k21 k5 k13 k15 k27 k19 k3 k29 k23 k1 k9 k11 k17 k25"
    assert made.pop("k0") is None
    assert len(made) == 15
    made.clear()
    assert (list(made), len(made), made.get("k1")) == ([], 0, None)


def test_long_and_foreign_keys() -> None:
    long = "a rather long key that is longer than sixteen"
    longer = "another quite long key which goes beyond forty-eight characters for sure, yes"
    made = table("üñ", "日本", "emoji😀", long, longer, "")
    assert list(made) == ["üñ", "日本", longer, long, "emoji😀", ""]


def test_the_empty_text_has_a_hash() -> None:
    assert rapidhash(b"") != rapidhash(b"\0")
