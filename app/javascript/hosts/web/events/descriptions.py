"""All event interfaces, parents before children."""

from app.javascript.hosts.web.events import (
    abort_interfaces,
    event_interfaces,
    event_target_interface,
)

DESCRIPTIONS = (
    *event_target_interface.DESCRIPTIONS,
    *event_interfaces.DESCRIPTIONS,
    *abort_interfaces.DESCRIPTIONS,
)
