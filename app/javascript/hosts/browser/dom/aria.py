"""The attributes of accessibility that elements and their internals reflect.

https://w3c.github.io/aria/#ARIAMixin
"""

from __future__ import annotations

from typing import Final

ARIA: Final = (
    "role",
    *(
        f"aria{name}"
        for name in (
            "Atomic", "AutoComplete", "BrailleLabel", "BrailleRoleDescription", "Busy", "Checked",
            "ColCount", "ColIndex", "ColIndexText", "ColSpan", "Current", "Description",
            "Disabled", "Expanded", "HasPopup", "Hidden", "Invalid", "KeyShortcuts", "Label",
            "Level", "Live", "Modal", "MultiLine", "MultiSelectable", "Orientation",
            "Placeholder", "PosInSet", "Pressed", "ReadOnly", "Relevant", "Required",
            "RoleDescription", "RowCount", "RowIndex", "RowIndexText", "RowSpan", "Selected",
            "SetSize", "Sort", "ValueMax", "ValueMin", "ValueNow", "ValueText",
        )
    ),
)  # fmt: skip


def aria_attribute(name: str) -> str:
    """The content attribute of an IDL attribute: ``aria-posinset`` of ``ariaPosInSet``."""
    return name if name == "role" else f"aria-{name[4:].lower()}"
