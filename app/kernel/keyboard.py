"""The keys of a US keyboard, by the names that people and programs call them.

https://www.w3.org/TR/uievents-key/ and https://www.w3.org/TR/uievents-code/
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """What a key says of itself; ``text`` is what it writes, ``key_code`` the legacy number."""

    key: str
    code: str
    key_code: int
    text: str = ""


MODIFIERS = ("Alt", "Control", "Meta", "Shift")
"""In the order of DevTools' bits 1, 2, 4 and 8."""

_NAMED = (
    Key("Enter", "Enter", 13, "\r"), Key("Tab", "Tab", 9), Key("Escape", "Escape", 27),
    Key("Backspace", "Backspace", 8), Key("Delete", "Delete", 46), Key("Insert", "Insert", 45),
    Key("ArrowLeft", "ArrowLeft", 37), Key("ArrowUp", "ArrowUp", 38),
    Key("ArrowRight", "ArrowRight", 39), Key("ArrowDown", "ArrowDown", 40),
    Key("Home", "Home", 36), Key("End", "End", 35),
    Key("PageUp", "PageUp", 33), Key("PageDown", "PageDown", 34),
    Key("Shift", "ShiftLeft", 16), Key("Control", "ControlLeft", 17), Key("Alt", "AltLeft", 18),
    Key("Meta", "MetaLeft", 91), Key("CapsLock", "CapsLock", 20),
    *(Key(f"F{number}", f"F{number}", 111 + number) for number in range(1, 13)),
)  # fmt: skip
_PUNCTUATION = (
    ("Semicolon", 186, ";:"), ("Equal", 187, "=+"), ("Comma", 188, ",<"), ("Minus", 189, "-_"),
    ("Period", 190, ".>"), ("Slash", 191, "/?"), ("Backquote", 192, "`~"),
    ("BracketLeft", 219, "[{"), ("Backslash", 220, "\\|"), ("BracketRight", 221, "]}"),
    ("Quote", 222, "'\""),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ABOVE_DIGITS = ")!@#$%^&*("


def _keys() -> dict[str, Key]:
    keys = {key.key: key for key in _NAMED}
    keys["Space"] = keys[" "] = Key(" ", "Space", 32, " ")
    for code, number, characters in _PUNCTUATION:
        for character in characters:
            keys[character] = Key(character, code, number, character)
    for letter in _LETTERS:
        for character in (letter, letter.upper()):
            keys[character] = Key(character, f"Key{letter.upper()}", ord(letter) - 32, character)
    for digit, above in enumerate(_ABOVE_DIGITS):
        for character in (str(digit), above):
            keys[character] = Key(character, f"Digit{digit}", 48 + digit, character)
    return keys


KEYS = _keys()
"""Every key by its name or its character: ``Enter``, ``a``, ``A``, ``?``, ``Space``."""


def parse_chord(name: str) -> tuple[tuple[str, ...], Key] | None:
    """The modifiers held and the key of ``Control+Shift+A``; None for what is no such thing."""
    *held, last = name.split("+") if name != "+" and not name.endswith("++") else _plus(name)
    key = KEYS.get(last)
    if key is None or any(modifier not in MODIFIERS for modifier in held):
        return None
    return tuple(held), key


def _plus(name: str) -> list[str]:
    return [*name[:-2].split("+"), "+"] if len(name) > 1 else ["+"]


def with_modifiers(key: Key, held: tuple[str, ...]) -> Key:
    """The key as it is with others held: Shift makes letters large, Control writes nothing."""
    if "Shift" in held and len(key.key) == 1 and key.key.isalpha():
        large = key.key.upper()
        key = Key(large, key.code, key.key_code, large)
    if {"Alt", "Control", "Meta"} & set(held) and key.text != "\r":
        key = Key(key.key, key.code, key.key_code)
    return key
