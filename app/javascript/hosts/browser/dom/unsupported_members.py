"""What real elements and documents have and these do not: refused by name when touched.

Programs that only ask whether a member is there (``'x' in element``) see that it is.
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.unsupported import refuse
from app.javascript.runtime.realm import Realm

_NO_LEGACY: Final = "It is a relic; use what replaced it."
_NO_WRITING: Final = "Build nodes, or set innerHTML, instead of writing into the parser."
_NO_EDITING: Final = "There is no editor here: change the nodes yourself."
_NO_FULL_SCREEN: Final = "There is no screen to fill: log what you would do."
_NO_MEDIA: Final = "There is no sound and no film here: use timers for what has to last."
_NO_CANVAS: Final = "Nothing but the screen gets what is drawn."
_NO_FRAMES: Final = "Use an iframe, or put the content into the page itself."
_NO_XML: Final = "Documents are HTML here."
_NO_POINTER: Final = "Pointers are not captured here: listen on the document."
_NO_PICKER: Final = "Nobody can choose here: set the value from the program."
_NO_TRANSITION: Final = "Use CSS transitions or Element.animate."
_NO_ADVICE: Final = "Leave it out."


def _all(names: str, advice: str) -> dict[str, str]:
    return dict.fromkeys(names.split(), advice)


UNSUPPORTED: Final[dict[str, dict[str, str]]] = {
    "Document": {
        **_all("clear", _NO_WRITING),
        **_all("all applets captureEvents releaseEvents rootElement", _NO_LEGACY),
        **_all(
            "execCommand queryCommandEnabled queryCommandIndeterm queryCommandState "
            "queryCommandSupported queryCommandValue",
            _NO_EDITING,
        ),
        **_all(
            "exitFullscreen exitPictureInPicture exitPointerLock fullscreen fullscreenEnabled "
            "pictureInPictureEnabled",
            _NO_FULL_SCREEN,
        ),
        **_all(
            "createExpression createNSResolver evaluate xmlEncoding xmlStandalone xmlVersion "
            "createAttributeNS",
            _NO_XML,
        ),
        **_all("startViewTransition activeViewTransition", _NO_TRANSITION),
        **_all(
            "caretPositionFromPoint caretRangeFromPoint getSelection "
            "hasStorageAccess requestStorageAccess featurePolicy fragmentDirective",
            _NO_ADVICE,
        ),
    },
    "Element": {
        "requestPointerLock": _NO_POINTER,
        **_all("requestFullscreen webkitRequestFullscreen", _NO_FULL_SCREEN),
        **_all("startViewTransition", _NO_TRANSITION),
        **_all(
            "computedStyleMap currentCSSZoom elementTiming getAttributeNodeNS setAttributeNodeNS "
            "setHTML scrollIntoViewIfNeeded checkVisibility ariaActiveDescendantElement "
            "ariaControlsElements ariaDescribedByElements ariaLabelledByElements getAnimations "
            "animate",
            _NO_ADVICE,
        ),
    },
    "HTMLElement": {
        **_all("attributeStyleMap editContext virtualKeyboardPolicy", _NO_ADVICE),
    },
    "Selection": _all("modify getComposedRanges", _NO_ADVICE),
    "Range": _all("expand", _NO_ADVICE),
    "DOMImplementation": _all("createDocument createDocumentType", _NO_XML),
    "NamedNodeMap": _all("removeNamedItemNS setNamedItemNS", _NO_XML),
    "HTMLInputElement": {
        **_all("showPicker webkitEntries webkitdirectory", _NO_PICKER),
    },
    "HTMLSelectElement": {"showPicker": _NO_PICKER},
    "HTMLCanvasElement": _all(
        "captureStream toBlob toDataURL transferControlToOffscreen", _NO_CANVAS
    ),
    "HTMLMediaElement": _all(
        "addTextTrack buffered canPlayType captureStream currentSrc currentTime duration ended "
        "error load mediaKeys muted networkState pause paused play playbackRate played readyState "
        "remote seekable seeking setMediaKeys srcObject textTracks volume",
        _NO_MEDIA,
    ),
    "HTMLVideoElement": _all(
        "videoHeight videoWidth requestVideoFrameCallback requestPictureInPicture", _NO_MEDIA
    ),
    "HTMLObjectElement": _all("contentDocument contentWindow getSVGDocument", _NO_FRAMES),
    "HTMLTrackElement": _all("track readyState", _NO_MEDIA),
    "SVGElement": _all("className", "Use attributes."),
}


def refuse_what_is_missing(realm: Realm) -> None:
    """Once all members are there that anybody brings."""
    for name, members in UNSUPPORTED.items():
        prototype = realm.intrinsics[f"%{name}.prototype%"]
        missing = {
            key: advice for key, advice in members.items() if key not in prototype.properties
        }
        refuse(realm, prototype, missing, prefix=f"{name}.")
