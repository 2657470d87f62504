import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import PROJECT, Settings

DOCUMENT = (PROJECT / "docs/settings.md").read_text("utf-8")


def test_the_document_lists_each_setting_with_its_default_and_meaning() -> None:
    rows = re.findall(r"^\| `LOOPSCOPE_(\w+)` \| `(.*)` \| (.*) \|$", DOCUMENT, re.MULTILINE)
    expected = [
        (name.upper(), str(field.default).removeprefix(f"{PROJECT}/"), field.description)
        for name, field in Settings.model_fields.items()
    ]
    assert rows == expected


def test_the_environment_sets_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOOPSCOPE_PORT", "9001")
    monkeypatch.setenv("LOOPSCOPE_DATA_FOLDER", "/srv/loopscope")
    settings = Settings()
    assert settings.port == 9001
    assert settings.data_folder == Path("/srv/loopscope")


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "70000"), ("WORKERS", "0"), ("RUN_STEPS", "x")]
)
def test_a_wrong_value_names_the_setting(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"LOOPSCOPE_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()
