"""Values as text, as Node's ``util.inspect`` and ``util.format`` write them.

https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options
"""

from app.javascript.hosts.inspection.format import format_log
from app.javascript.hosts.inspection.inspect import inspect, inspect_safely

__all__ = ["format_log", "inspect", "inspect_safely"]
