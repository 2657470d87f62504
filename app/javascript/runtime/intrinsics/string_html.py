"""The methods of Annex B that make HTML: https://tc39.es/ecma262/#sec-createhtml"""

from app.javascript.runtime.conversion import require_object_coercible, to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.string_length import join_checked
from app.javascript.runtime.values import Value


def _create_html(name: str, tag: str, attribute: str) -> Method:
    """https://tc39.es/ecma262/#sec-createhtml"""

    def create_html(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        require_object_coercible(this, f"String.prototype.{name}")
        string = to_string(this)
        start = f"<{tag}>"
        if attribute:
            value = to_string(argument(arguments, 0)).replace('"', "&quot;")
            start = f'<{tag} {attribute}="{value}">'
        return join_checked(realm, (start, string, f"</{tag}>"))

    return Method(name, create_html, 1 if attribute else 0)


_TABLE = (
    ("anchor", "a", "name"),
    ("big", "big", ""),
    ("blink", "blink", ""),
    ("bold", "b", ""),
    ("fixed", "tt", ""),
    ("fontcolor", "font", "color"),
    ("fontsize", "font", "size"),
    ("italics", "i", ""),
    ("link", "a", "href"),
    ("small", "small", ""),
    ("strike", "strike", ""),
    ("sub", "sub", ""),
    ("sup", "sup", ""),
)

METHODS = tuple(_create_html(name, tag, attribute) for name, tag, attribute in _TABLE)
