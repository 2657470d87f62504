"""The names under which a CSSStyleDeclaration has properties of its own, as Chromium lists them.

https://drafts.csswg.org/cssom/#the-cssstyledeclaration-interface
"""

from __future__ import annotations

from functools import cache
from typing import Final

from app.javascript.hosts.browser.css.aliases import ALIASES
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS

_DESCRIPTORS = (
    "additiveSymbols ascentOverride basePalette descentOverride fallback fontDisplay inherits "
    "initialValue lineGapOverride navigation negative overrideColors pad prefix range result "
    "sizeAdjust speakAs src suffix symbols syntax system types unicodeRange "
)
DESCRIPTORS: Final = frozenset(_DESCRIPTORS.split())
"""Those of rules such as ``@font-face``: a declaration block has their names and takes no value."""

_UNMODELLED = (
    "animationTrigger baselineShift borderShape caretAnimation caretShape "
    "colorInterpolationFilters columnHeight columnRuleBreak columnRuleInset "
    "columnRuleInsetCap columnRuleInsetCapEnd columnRuleInsetCapStart columnRuleInsetEnd "
    "columnRuleInsetJunction columnRuleInsetJunctionEnd columnRuleInsetJunctionStart "
    "columnRuleInsetStart columnRuleVisibilityItems columnWrap cornerBlockEndShape "
    "cornerBlockStartShape cornerBottomLeftShape cornerBottomRightShape cornerBottomShape "
    "cornerEndEndShape cornerEndStartShape cornerInlineEndShape cornerInlineStartShape "
    "cornerLeftShape cornerRightShape cornerShape cornerStartEndShape cornerStartStartShape "
    "cornerTopLeftShape cornerTopRightShape cornerTopShape flexLineCount frameSizing "
    "interactivity interestDelay interestDelayEnd interestDelayStart marginTrim marker "
    "maskPosition mathDepth mathShift offset pageMarginSafety pageOrientation positionTry "
    "readingOrder rowRule rowRuleBreak rowRuleColor rowRuleInset rowRuleInsetCap "
    "rowRuleInsetCapEnd rowRuleInsetCapStart rowRuleInsetEnd rowRuleInsetJunction "
    "rowRuleInsetJunctionEnd rowRuleInsetJunctionStart rowRuleInsetStart rowRuleStyle "
    "rowRuleVisibilityItems rowRuleWidth rubyOverhang rule ruleBreak ruleColor ruleInset "
    "ruleInsetCap ruleInsetEnd ruleInsetJunction ruleInsetStart ruleOverlap ruleStyle "
    "ruleVisibilityItems ruleWidth scrollAxisLock scrollInitialTarget scrollMarkerGroup "
    "scrollTargetGroup size textBox textBoxEdge textCombineUpright textFit timelineTrigger "
    "timelineTriggerActivationRange timelineTriggerActivationRangeEnd "
    "timelineTriggerActivationRangeStart timelineTriggerActiveRange "
    "timelineTriggerActiveRangeEnd timelineTriggerActiveRangeStart timelineTriggerName "
    "timelineTriggerSource triggerScope viewTransitionGroup viewTransitionScope "
    "webkitAppRegion webkitBorderAfter webkitBorderAfterColor webkitBorderAfterStyle "
    "webkitBorderAfterWidth webkitBorderBefore webkitBorderBeforeColor "
    "webkitBorderBeforeStyle webkitBorderBeforeWidth webkitBorderEnd webkitBorderEndColor "
    "webkitBorderEndStyle webkitBorderEndWidth webkitBorderHorizontalSpacing "
    "webkitBorderImage webkitBorderStart webkitBorderStartColor webkitBorderStartStyle "
    "webkitBorderStartWidth webkitBorderVerticalSpacing webkitBoxDecorationBreak "
    "webkitBoxFlex webkitBoxOrdinalGroup webkitBoxReflect webkitColumnBreakAfter "
    "webkitColumnBreakBefore webkitColumnBreakInside webkitFontFeatureSettings "
    "webkitHyphenateCharacter webkitLineBreak webkitLocale webkitLogicalHeight "
    "webkitLogicalWidth webkitMaskBoxImage webkitMaskBoxImageOutset webkitMaskBoxImageRepeat "
    "webkitMaskBoxImageSlice webkitMaskBoxImageSource webkitMaskBoxImageWidth "
    "webkitMaskPosition webkitMaxLogicalHeight webkitMaxLogicalWidth webkitMinLogicalHeight "
    "webkitMinLogicalWidth webkitPerspectiveOriginX webkitPerspectiveOriginY "
    "webkitRtlOrdering webkitRubyPosition webkitTextCombine webkitTextDecorationsInEffect "
    "webkitTransformOriginX webkitTransformOriginY webkitTransformOriginZ windowDrag "
)
UNMODELLED: Final = frozenset(_UNMODELLED.split())
"""Properties of Chromium that the model does not know."""

_ONLY_READ: Final = frozenset({"cssFloat", "epubTextTransform"})


def idl_name(name: str) -> str:
    """``backgroundColor`` of ``background-color``.

    https://drafts.csswg.org/cssom/#css-property-to-idl-attribute
    """
    if name == "float":
        return "cssFloat"
    first, *rest = name.removeprefix("-").split("-")
    return first + "".join(part.capitalize() for part in rest)


@cache
def own_names() -> tuple[str, ...]:
    """All of them, in Chromium's order: that of the alphabet."""
    known = {idl_name(name) for name in (*PROPERTIES, *SHORTHANDS, *ALIASES)} - _ONLY_READ
    return tuple(sorted({*known, "all", "float", *DESCRIPTORS, *UNMODELLED}))
