"""The vendored parser is the published one."""

from hashlib import sha256
from importlib.resources import files


def test_vendored_parser_is_unchanged() -> None:
    vendor = files("app.javascript.syntax").joinpath("vendor")
    digest = sha256(vendor.joinpath("acorn.js").read_bytes()).hexdigest()
    assert f"`{digest}`" in vendor.joinpath("README.md").read_text(encoding="utf-8")
    assert "MIT License" in vendor.joinpath("LICENSE").read_text(encoding="utf-8")
