"""Members that Chromium's interfaces have and the model's lack, beside what has advice of its own.

As Chromium 156 lists its own names (``Object.getOwnPropertyNames`` of each prototype).
"""

from __future__ import annotations

from typing import Final

ATTRIBUTES: Final[dict[str, str]] = {
    "Animation": "overallProgress rangeEnd rangeStart",
    "CSSMediaRule": "media",
    "CSSStyleDeclaration": "cssFloat",
    "CSSStyleRule": "styleMap",
    "Document": (
        "alinkColor bgColor customElementRegistry fgColor linkColor prerendering vlinkColor "
        "wasDiscarded webkitCurrentFullScreenElement webkitFullscreenElement "
        "webkitFullscreenEnabled webkitHidden webkitIsFullScreen webkitVisibilityState"
    ),
    "Element": (
        "activeViewTransition ariaActionsElements ariaDetailsElements ariaErrorMessageElements "
        "ariaFlowToElements customElementRegistry"
    ),
    "ElementInternals": (
        "ariaActionsElements ariaActiveDescendantElement ariaControlsElements "
        "ariaDescribedByElements ariaDetailsElements ariaErrorMessageElements ariaFlowToElements "
        "ariaLabelledByElements"
    ),
    "HTMLAnchorElement": "attributionSrc hrefTranslate interestForElement",
    "HTMLAreaElement": "attributionSrc interestForElement",
    "HTMLButtonElement": "interestForElement",
    "HTMLElement": "autocorrect focusGroup focusGroupStart",
    "HTMLFrameElement": (
        "contentDocument contentWindow frameBorder longDesc marginHeight marginWidth noResize "
        "scrolling src"
    ),
    "HTMLIFrameElement": (
        "adAuctionHeaders allowPaymentRequest browsingTopics credentialless csp featurePolicy "
        "privateToken"
    ),
    "HTMLImageElement": "attributionSrc browsingTopics",
    "HTMLInputElement": "incremental",
    "HTMLLinkElement": "blocking sizes",
    "HTMLMarqueeElement": (
        "behavior bgColor direction height hspace loop scrollAmount scrollDelay trueSpeed vspace "
        "width"
    ),
    "HTMLMediaElement": (
        "controlsList defaultPlaybackRate disableRemotePlayback loading preservesPitch sinkId "
        "webkitAudioDecodedByteCount webkitVideoDecodedByteCount"
    ),
    "HTMLObjectElement": "form",
    "HTMLScriptElement": "attributionSrc blocking",
    "HTMLStyleElement": "blocking disabled",
    "HTMLTemplateElement": (
        "htmlFor shadowRootCustomElementRegistry shadowRootReferenceTarget shadowRootSlotAssignment"
    ),
    "HTMLVideoElement": "disablePictureInPicture webkitDecodedFrameCount webkitDroppedFrameCount",
    "MathMLElement": "attributeStyleMap autofocus focusGroup focusGroupStart nonce tabIndex",
    "MessageEvent": "userActivation",
    "Navigator": (
        "cpuPerformance deprecatedRunAdAuctionEnforcesKAnonymity devicePosture managed mimeTypes "
        "plugins protectedAudience webkitPersistentStorage webkitTemporaryStorage"
    ),
    "PerformanceEntry": "navigationId",
    "ProcessingInstruction": "sheet",
    "Request": "isReloadNavigation targetAddressSpace",
    "SVGAElement": (
        "target download ping rel relList hreflang type referrerPolicy href interestForElement"
    ),
    "SVGAnimationElement": (
        "targetElement onbegin onend onrepeat requiredExtensions systemLanguage"
    ),
    "SVGCircleElement": "cx cy r",
    "SVGClipPathElement": "clipPathUnits transform",
    "SVGElement": "attributeStyleMap autofocus focusGroup focusGroupStart nonce tabIndex",
    "SVGEllipseElement": "cx cy rx ry",
    "SVGFilterElement": "filterUnits primitiveUnits x y width height href",
    "SVGForeignObjectElement": "x y width height",
    "SVGGeometryElement": "pathLength",
    "SVGGradientElement": "gradientUnits gradientTransform spreadMethod href",
    "SVGGraphicsElement": (
        "farthestViewportElement nearestViewportElement requiredExtensions systemLanguage transform"
    ),
    "SVGImageElement": "x y width height preserveAspectRatio decoding crossOrigin href",
    "SVGLineElement": "x1 y1 x2 y2",
    "SVGLinearGradientElement": "x1 y1 x2 y2",
    "SVGMPathElement": "href",
    "SVGMarkerElement": (
        "refX refY markerUnits markerWidth markerHeight orientType orientAngle viewBox "
        "preserveAspectRatio"
    ),
    "SVGMaskElement": (
        "maskUnits maskContentUnits x y width height requiredExtensions systemLanguage"
    ),
    "SVGPatternElement": (
        "patternUnits patternContentUnits patternTransform x y width height viewBox "
        "preserveAspectRatio href requiredExtensions systemLanguage"
    ),
    "SVGPolygonElement": "points animatedPoints",
    "SVGPolylineElement": "points animatedPoints",
    "SVGRadialGradientElement": "cx cy r fx fy fr",
    "SVGRectElement": "x y width height rx ry",
    "SVGSVGElement": (
        "currentScale currentTranslate height preserveAspectRatio viewBox width x y zoomAndPan"
    ),
    "SVGScriptElement": "type href async",
    "SVGStopElement": "offset",
    "SVGStyleElement": "type media title sheet disabled",
    "SVGSymbolElement": "viewBox preserveAspectRatio",
    "SVGTextContentElement": "textLength lengthAdjust",
    "SVGTextPathElement": "startOffset method spacing href",
    "SVGTextPositioningElement": "x y dx dy rotate",
    "SVGUseElement": "x y width height href",
    "SVGViewElement": "viewBox preserveAspectRatio zoomAndPan",
    "ShadowRoot": (
        "customElementRegistry fullscreenElement pictureInPictureElement pointerLockElement "
        "referenceTarget"
    ),
}
"""Refused when they are read or written."""

METHODS: Final[dict[str, str]] = {
    "Blob": "textStream",
    "CompositionEvent": "initCompositionEvent",
    "CustomElementRegistry": "initialize",
    "DOMMatrix": (
        "preMultiplySelf rotateAxisAngleSelf rotateFromVectorSelf scale3dSelf setMatrixValue"
    ),
    "DOMMatrixReadOnly": (
        "flipX flipY rotateAxisAngle rotateFromVector scale3d scaleNonUniform toFloat32Array "
        "toFloat64Array toJSON"
    ),
    "DOMPointReadOnly": "matrixTransform toJSON",
    "DataTransferItem": "getAsFileSystemHandle",
    "Date": "toTemporalInstant",
    "Document": (
        "ariaNotify browsingTopics hasPrivateToken hasRedemptionRecord "
        "hasUnpartitionedCookieAccess webkitCancelFullScreen webkitExitFullscreen"
    ),
    "Element": "ariaNotify pseudo webkitRequestFullScreen",
    "EventTarget": "when",
    "HTMLEmbedElement": "getSVGDocument",
    "HTMLInputElement": "createValueRange",
    "HTMLMarqueeElement": "start stop",
    "HTMLMediaElement": "setSinkId",
    "HTMLTextAreaElement": "createValueRange",
    "HTMLVideoElement": "cancelVideoFrameCallback getVideoPlaybackQuality",
    "Iterator": "includes join",
    "MathMLElement": "blur focus",
    "Navigator": (
        "adAuctionComponents canLoadAdAuctionFencedFrame clearAppBadge "
        "clearOriginJoinedAdInterestGroups createAuctionNonce deprecatedReplaceInURN "
        "deprecatedURNToURL getBattery getGamepads getInstalledRelatedApps "
        "getInterestGroupAdAuctionData getUserMedia joinAdInterestGroup leaveAdInterestGroup "
        "registerProtocolHandler requestMIDIAccess requestMediaKeySystemAccess runAdAuction "
        "setAppBadge unregisterProtocolHandler updateAdInterestGroups vibrate webkitGetUserMedia"
    ),
    "PerformanceLongTaskTiming": "toJSON",
    "PerformancePaintTiming": "toJSON",
    "ProcessingInstruction": (
        "getAttribute getAttributeNames hasAttribute hasAttributes removeAttribute setAttribute "
        "toggleAttribute"
    ),
    "Request": "textStream",
    "Response": "textStream",
    "SVGAnimationElement": (
        "beginElement beginElementAt endElement endElementAt getCurrentTime getSimpleDuration "
        "getStartTime"
    ),
    "SVGGeometryElement": "getPointAtLength getTotalLength isPointInFill isPointInStroke",
    "SVGGraphicsElement": "getCTM getScreenCTM",
    "SVGImageElement": "decode",
    "SVGMarkerElement": "setOrientToAngle setOrientToAuto",
    "SVGSVGElement": (
        "animationsPaused checkEnclosure checkIntersection createSVGAngle createSVGLength "
        "createSVGMatrix createSVGNumber createSVGPoint createSVGRect createSVGTransform "
        "createSVGTransformFromMatrix deselectAll forceRedraw getCurrentTime getElementById "
        "getEnclosureList getIntersectionList pauseAnimations setCurrentTime suspendRedraw "
        "unpauseAnimations unsuspendRedraw unsuspendRedrawAll"
    ),
    "SVGTextContentElement": (
        "getCharNumAtPosition getComputedTextLength getEndPositionOfChar getExtentOfChar "
        "getNumberOfChars getRotationOfChar getStartPositionOfChar getSubStringLength "
        "selectSubString"
    ),
    "ShadowRoot": "getAnimations getSelection setHTML",
    "SubtleCrypto": "decapsulateBits decapsulateKey encapsulateBits encapsulateKey getPublicKey",
    "TextEvent": "initTextEvent",
    "XMLHttpRequest": "setAttributionReporting setPrivateToken",
}
"""Functions that refuse when they are called."""

STATICS: Final[dict[str, str]] = {
    "DOMMatrixReadOnly": "fromFloat32Array fromFloat64Array fromMatrix",
    "DOMPointReadOnly": "fromPoint",
    "DOMRect": "fromRect",
    "DOMRectReadOnly": "fromRect",
    "Document": "parseHTML parseHTMLUnsafe",
    "HTMLScriptElement": "supports",
    "Iterator": "zip zipKeyed",
    "SubtleCrypto": "supports",
}
"""The same of the interface objects."""
