"""Globals of the web platform that every host has."""

from app.javascript.hosts.web import dom_exception
from app.javascript.hosts.web.structured_clone import structured_clone
from app.javascript.runtime.describe import Globals, Method

DESCRIPTIONS = (
    *dom_exception.DESCRIPTIONS,
    Globals((Method("structuredClone", structured_clone, 1, enumerable=True),)),
)
