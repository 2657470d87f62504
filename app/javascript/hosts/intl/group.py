"""The Intl object: https://tc39.es/ecma402/#intl-object"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.intl import (
    collator,
    date_time_format,
    list_format,
    number_format,
    plural_rules,
    relative_time_format,
)
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.describe import Constant, Intrinsic, Reference
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import WellKnownSymbol

_ADVICE: Final = "Put the text together yourself."
_CONSTRUCTORS: Final = (
    collator.DESCRIPTION,
    date_time_format.DESCRIPTION,
    list_format.DESCRIPTION,
    number_format.DESCRIPTION,
    plural_rules.DESCRIPTION,
    relative_time_format.DESCRIPTION,
)
_MISSING: Final = (
    "DisplayNames", "DurationFormat", "Locale", "Segmenter", "getCanonicalLocales",
    "supportedValuesOf",
)  # fmt: skip
_MISSING_METHODS: Final = {
    "NumberFormat": ("formatRange", "formatRangeToParts"),
    "DateTimeFormat": ("formatRange", "formatRangeToParts"),
    "PluralRules": ("resolvedOptions", "selectRange"),
    "RelativeTimeFormat": ("formatToParts",),
}


def _refuse_the_rest(realm: Realm) -> None:
    names = dict.fromkeys(_MISSING, _ADVICE)
    refuse(realm, realm.intrinsics["%Intl%"], names, "Intl.")
    for constructor in _CONSTRUCTORS:
        name = constructor.name
        statics = {"supportedLocalesOf": _ADVICE}
        refuse(realm, realm.intrinsics[f"%{name}%"], statics, f"Intl.{name}.")
        methods = dict.fromkeys(_MISSING_METHODS.get(name, ()), _ADVICE)
        refuse(realm, realm.intrinsics[f"%{name}.prototype%"], methods, f"Intl.{name}.prototype.")


_INTL: Final = Intrinsic(
    "%Intl%",
    (
        *(Reference(each.name, f"%{each.name}%") for each in _CONSTRUCTORS),
        Constant(WellKnownSymbol.TO_STRING_TAG, "Intl", configurable=True),
    ),
    global_name="Intl",
)

INTL: Final = Group("Intl", ("Intl",), (*_CONSTRUCTORS, _INTL), after=_refuse_the_rest)
