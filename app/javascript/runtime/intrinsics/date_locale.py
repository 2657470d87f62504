"""toLocaleString and its kin: https://tc39.es/ecma402/#sup-date.prototype.tolocalestring"""

from app.javascript.runtime.date_locale_options import Needs, format_options
from app.javascript.runtime.date_locale_text import format_date
from app.javascript.runtime.date_object import this_date
from app.javascript.runtime.date_text import INVALID
from app.javascript.runtime.describe import Method
from app.javascript.runtime.locale_list import canonicalize_locale_list, require_english
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def _locale_method(name: str, required: Needs) -> Method:
    """https://tc39.es/ecma402/#sec-formatdatetime with options of https://tc39.es/ecma402/#sec-createdatetimeformat"""

    def date_prototype_to_locale(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        time = this_date(this, name).date_value
        method = f"Date.prototype.{name}"
        require_english(canonicalize_locale_list(realm, argument(arguments, 0)), method)
        options = format_options(realm, argument(arguments, 1), required, method)
        return (
            INVALID
            if time != time
            else format_date(int(time), options, options.time_zone or realm.agent.time_zone)
        )

    return Method(name, date_prototype_to_locale)


METHODS = (
    _locale_method("toLocaleString", "any"),
    _locale_method("toLocaleDateString", "date"),
    _locale_method("toLocaleTimeString", "time"),
)
