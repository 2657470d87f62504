"""Globals of the web platform that every host has."""

from app.javascript.hosts.web import dom_exception

DESCRIPTIONS = dom_exception.DESCRIPTIONS
