"""What hangs on a real navigator and is not modelled: there to be asked for, refused when used."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import PropertyKey, Value, WellKnownSymbol

#: By attribute, the interface, as Chromium 156 has them.
INTERFACES: Final[dict[str, str]] = {
    "clipboard": "Clipboard",
    "connection": "NetworkInformation",
    "credentials": "CredentialsContainer",
    "geolocation": "Geolocation",
    "gpu": "GPU",
    "hid": "HID",
    "ink": "Ink",
    "keyboard": "Keyboard",
    "login": "NavigatorLogin",
    "mediaCapabilities": "MediaCapabilities",
    "mediaDevices": "MediaDevices",
    "mediaSession": "MediaSession",
    "permissions": "Permissions",
    "presentation": "Presentation",
    "scheduling": "Scheduling",
    "serial": "Serial",
    "serviceWorker": "ServiceWorkerContainer",
    "storage": "StorageManager",
    "storageBuckets": "StorageBucketManager",
    "usb": "USB",
    "userAgentData": "NavigatorUAData",
    "virtualKeyboard": "VirtualKeyboard",
    "wakeLock": "WakeLock",
    "windowControlsOverlay": "WindowControlsOverlay",
    "xr": "XRSystem",
}
ADVICE: Final = "The browser here is a model: it has no such side. Stand in for it with a promise."


class MissingPart(JSObject):
    """An object whose members stop the run; that it is there can be asked."""

    __slots__ = ("class_name", "name")

    exotic = True

    def __init__(self, realm: Realm, name: str) -> None:
        super().__init__(realm.object_prototype)
        self.name = name
        self.class_name = INTERFACES[name]
        tag = DataProperty(self.class_name, writable=False, enumerable=False, configurable=True)
        self.properties[WellKnownSymbol.TO_STRING_TAG] = tag

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        self._check(key)
        return super().get(key, receiver)

    def has_property(self, key: PropertyKey) -> bool:
        self._check(key)
        return super().has_property(key)

    def _check(self, key: PropertyKey) -> None:
        """What all objects have is there, but for a constructor that would be another."""
        if isinstance(key, str) and (key == "constructor" or not super().has_property(key)):
            raise UnsupportedApi(f"navigator.{self.name}.{key}", ADVICE)

    def set(self, key: PropertyKey, _value: Value, _receiver: Value) -> bool:
        raise UnsupportedApi(f"navigator.{self.name}.{key!s}", ADVICE)
