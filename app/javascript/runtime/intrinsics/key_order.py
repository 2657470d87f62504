"""The order of the built-in objects' properties, which the standard leaves open: V8's.

https://tc39.es/ecma262/#sec-ordinaryownpropertykeys
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.javascript.runtime.describe import (
    Constructor,
    Description,
    Intrinsic,
    PropertyDescription,
)

#: As Node 20 lists them; what is newer comes last.
_ORDER: Final[dict[str, str]] = {
    "%GeneratorPrototype%": "constructor next return throw",
    "%AsyncGeneratorPrototype%": "constructor next return throw",
    "%Array%": ("isArray from of"),
    "%BigInt%": ("asUintN asIntN"),
    "%Number%": (
        "isFinite isInteger isNaN isSafeInteger parseFloat parseInt MAX_VALUE MIN_VALUE NaN "
        "NEGATIVE_INFINITY POSITIVE_INFINITY MAX_SAFE_INTEGER MIN_SAFE_INTEGER EPSILON"
    ),
    "%Object%": (
        "assign getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames "
        "getOwnPropertySymbols hasOwn is preventExtensions seal create defineProperties "
        "defineProperty freeze getPrototypeOf setPrototypeOf isExtensible isFrozen isSealed "
        "keys entries fromEntries values groupBy"
    ),
    "%Promise%": ("all allSettled any race resolve reject try withResolvers"),
    "%RegExp%": (
        "input $_ lastMatch $& lastParen $+ leftContext $` rightContext $' $1 $2 $3 $4 $5 $6 "
        "$7 $8 $9 escape"
    ),
    "%Math%": (
        "abs acos acosh asin asinh atan atanh atan2 ceil cbrt expm1 clz32 cos cosh exp floor "
        "fround hypot imul log log1p log2 log10 max min pow random round sign sin sinh sqrt "
        "tan tanh trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 f16round"
    ),
    "%Reflect%": (
        "defineProperty deleteProperty apply construct get getOwnPropertyDescriptor "
        "getPrototypeOf has isExtensible ownKeys preventExtensions set setPrototypeOf"
    ),
    "%TypedArray%": ("of from"),
    "%Function.prototype%": ("apply bind call toString"),
    "%Array.prototype%": (
        "at concat copyWithin fill find findIndex findLast findLastIndex lastIndexOf pop push "
        "reverse shift unshift slice sort splice includes indexOf join keys entries values "
        "forEach filter flat flatMap map every some reduce reduceRight toLocaleString "
        "toString toReversed toSorted toSpliced with"
    ),
    "%ArrayBuffer.prototype%": (
        "byteLength slice maxByteLength resizable resize detached transfer transferToFixedLength"
    ),
    "%DataView.prototype%": (
        "buffer byteLength byteOffset getInt8 setInt8 getUint8 setUint8 getInt16 setInt16 "
        "getUint16 setUint16 getInt32 setInt32 getUint32 setUint32 getFloat32 setFloat32 "
        "getFloat64 setFloat64 getBigInt64 setBigInt64 getBigUint64 setBigUint64 getFloat16 "
        "setFloat16"
    ),
    "%Date.prototype%": (
        "toString toDateString toTimeString toISOString toUTCString toGMTString getDate "
        "setDate getDay getFullYear setFullYear getHours setHours getMilliseconds "
        "setMilliseconds getMinutes setMinutes getMonth setMonth getSeconds setSeconds "
        "getTime setTime getTimezoneOffset getUTCDate setUTCDate getUTCDay getUTCFullYear "
        "setUTCFullYear getUTCHours setUTCHours getUTCMilliseconds setUTCMilliseconds "
        "getUTCMinutes setUTCMinutes getUTCMonth setUTCMonth getUTCSeconds setUTCSeconds "
        "valueOf getYear setYear toJSON toLocaleString toLocaleDateString toLocaleTimeString"
    ),
    "%Map.prototype%": ("get set has delete clear entries forEach keys size values"),
    "%Number.prototype%": ("toExponential toFixed toPrecision toString valueOf toLocaleString"),
    "%Object.prototype%": (
        "__defineGetter__ __defineSetter__ hasOwnProperty __lookupGetter__ __lookupSetter__ "
        "isPrototypeOf propertyIsEnumerable toString valueOf __proto__ toLocaleString"
    ),
    "%Promise.prototype%": ("then catch finally"),
    "%RegExp.prototype%": (
        "exec dotAll flags global hasIndices ignoreCase multiline source sticky unicode "
        "compile toString test unicodeSets"
    ),
    "%Set.prototype%": (
        "has add delete clear entries forEach size values keys difference intersection "
        "isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union"
    ),
    "%String.prototype%": (
        "anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fontcolor "
        "fontsize fixed includes indexOf isWellFormed italics lastIndexOf link localeCompare "
        "match matchAll normalize padEnd padStart repeat replace replaceAll search slice "
        "small split strike sub substr substring sup startsWith toString toWellFormed trim "
        "trimStart trimLeft trimEnd trimRight toLocaleLowerCase toLocaleUpperCase toLowerCase "
        "toUpperCase valueOf"
    ),
    "%Symbol.prototype%": ("toString valueOf description"),
    "%WeakMap.prototype%": ("delete get set has"),
    "%WeakSet.prototype%": ("delete has add"),
    "%TypedArray.prototype%": (
        "buffer byteLength byteOffset length entries keys values at copyWithin every fill filter "
        "find findIndex findLast findLastIndex forEach includes indexOf join lastIndexOf map "
        "reverse reduce reduceRight set slice some sort subarray toLocaleString toString "
        "toReversed toSorted with"
    ),
}


def in_order(descriptions: Sequence[Description]) -> tuple[Description, ...]:
    """The same descriptions with their properties in V8's order."""
    return tuple(_ordered(one) for one in descriptions)


def _ordered(described: Description) -> Description:
    match described:
        case Constructor(name=name):
            return replace(
                described,
                statics=_sorted(f"%{name}%", described.statics),
                prototype=_sorted(f"%{name}.prototype%", described.prototype),
            )
        case Intrinsic(name=name):
            return replace(described, properties=_sorted(name, described.properties))
        case _:
            return described


def _sorted(name: str, properties: Sequence[PropertyDescription]) -> Sequence[PropertyDescription]:
    keys = {key: place for place, key in enumerate(_ORDER.get(name, "").split())}
    if not keys:
        return properties
    return sorted(properties, key=lambda one: keys.get(str(one.key), len(keys)))
