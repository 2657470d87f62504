"""Logarithms and inverse hyperbolic functions: https://www.netlib.org/fdlibm/e_log.c"""

from math import copysign, isinf, sqrt

from app.javascript.runtime.elementary.words import (
    high_word,
    with_high_word,
    without_low_word,
)
from app.javascript.runtime.values import INFINITY, NAN

_LN2 = 6.93147180559945286227e-01
_LN2_HIGH = 6.93147180369123816490e-01
_LN2_LOW = 1.90821492927058770002e-10
_ONE_OVER_LN2_HIGH = 1.44269504072144627571e00
_ONE_OVER_LN2_LOW = 1.67517131648865118353e-10
_ONE_OVER_LN10 = 4.34294481903251816668e-01
_LOG10_2_HIGH = 3.01029995663611771306e-01
_LOG10_2_LOW = 3.69423907715893078616e-13

_L1, _L2 = 6.666666666666735130e-01, 3.999999999940941908e-01
_L3, _L4 = 2.857142874366239149e-01, 2.222219843214978396e-01
_L5, _L6 = 1.818357216161805012e-01, 1.531383769920937332e-01
_L7 = 1.479819860511658591e-01


def _outside(x: float) -> float | None:
    """The logarithm where there is nothing to compute."""
    if x != x or x == INFINITY:
        return x
    if x == 0:
        return -INFINITY
    return NAN if x < 0 else None


def _normal(x: float) -> tuple[float, int]:
    """A positive number as a normal one, times 2 to the power that is returned with it."""
    return (x * 2.0**54, -54) if x < 2.0**-1022 else (x, 0)


def _split(x: float) -> tuple[float, int, int]:
    """X as 2**k times a number between sqrt(1/2) and sqrt(2); and that one's fraction bits."""
    x, k = _normal(x)
    high = high_word(x)
    k += (high >> 20) - 1023
    high &= 0xFFFFF
    i = (high + 0x95F64) & 0x100000
    return with_high_word(x, high | (i ^ 0x3FF00000)), k + (i >> 20), high


def _series(s: float) -> float:
    z = s * s
    w = z * z
    even = w * (_L2 + w * (_L4 + w * _L6))
    return z * (_L1 + w * (_L3 + w * (_L5 + w * _L7))) + even


def log(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.log"""
    outside = _outside(x)
    if outside is not None:
        return outside
    m, k, high = _split(x)
    f = m - 1.0
    if (0xFFFFF & (2 + high)) < 3:  # f is below 2**-20
        if f == 0:
            return 0.0 if k == 0 else k * _LN2_HIGH + k * _LN2_LOW
        r = f * f * (0.5 - 0.33333333333333333 * f)
        return f - r if k == 0 else k * _LN2_HIGH - ((r - k * _LN2_LOW) - f)
    s = f / (2.0 + f)
    r = _series(s)
    if (high - 0x6147A) | (0x6B851 - high) > 0:
        half = 0.5 * f * f
        if k == 0:
            return f - (half - s * (half + r))
        return k * _LN2_HIGH - ((half - (s * (half + r) + k * _LN2_LOW)) - f)
    if k == 0:
        return f - s * (f - r)
    return k * _LN2_HIGH - ((s * (f - r) - k * _LN2_LOW) - f)


def log2(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.log2"""
    outside = _outside(x)
    if outside is not None:
        return outside
    if x == 1:
        return 0.0
    m, k, _ = _split(x)
    y = float(k)
    f = m - 1.0
    half = 0.5 * f * f
    s = f / (2.0 + f)
    r = s * (half + _series(s))
    high = without_low_word(f - half)
    low = (f - high) - half + r
    value_high = high * _ONE_OVER_LN2_HIGH
    value_low = (low + high) * _ONE_OVER_LN2_LOW + low * _ONE_OVER_LN2_HIGH
    w = y + value_high
    value_low += (y - w) + value_high
    return value_low + w


def log10(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.log10"""
    outside = _outside(x)
    if outside is not None:
        return outside
    if x == 1:
        return 0.0
    x, k = _normal(x)
    high = high_word(x)
    k += (high >> 20) - 1023
    i = 1 if k < 0 else 0
    y = float(k + i)
    m = with_high_word(x, (high & 0xFFFFF) | ((0x3FF - i) << 20))
    z = y * _LOG10_2_LOW + _ONE_OVER_LN10 * log(m)
    return z + y * _LOG10_2_HIGH


def log1p(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.log1p"""
    if x <= -1:
        return -INFINITY if x == -1 else NAN
    if x != x or isinf(x):
        return x
    size = abs(x)
    if size < 2.0**-29:
        return x if size < 2.0**-54 else x - x * x * 0.5
    k, c, f, high = 0, 0.0, x, 1
    if high_word(x) >= 0x3FDA827A if x > 0 else high_word(x) > 0xBFD2BEC4:
        f, k, c, high = _log1p_split(x)
    half = 0.5 * f * f
    if high == 0:
        if f == 0:
            return 0.0 if k == 0 else k * _LN2_HIGH + (c + k * _LN2_LOW)
        r = half * (1.0 - 0.66666666666666666 * f)
        return f - r if k == 0 else k * _LN2_HIGH - ((r - (k * _LN2_LOW + c)) - f)
    s = f / (2.0 + f)
    z = s * s
    r = z * (_L1 + z * (_L2 + z * (_L3 + z * (_L4 + z * (_L5 + z * (_L6 + z * _L7))))))
    if k == 0:
        return f - (half - s * (half + r))
    return k * _LN2_HIGH - ((half - (s * (half + r) + (k * _LN2_LOW + c))) - f)


def _log1p_split(x: float) -> tuple[float, int, float, int]:
    """1 + x as 2**k (1 + f), with a correction for what the sum lost; and f's fraction bits."""
    u, c = x, 0.0
    k = (high_word(u) >> 20) - 1023
    if x < 2.0**53:
        u = 1.0 + x
        k = (high_word(u) >> 20) - 1023
        c = (1.0 - (u - x) if k > 0 else x - (u - 1.0)) / u
    high = high_word(u) & 0xFFFFF
    if high < 0x6A09E:
        u = with_high_word(u, high | 0x3FF00000)
    else:
        k += 1
        u = with_high_word(u, high | 0x3FE00000)
        high = (0x00100000 - high) >> 2
    return u - 1.0, k, c, high


def asinh(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.asinh"""
    size = abs(x)
    if x != x or isinf(x) or size < 2.0**-28:
        return x
    if high_word(size) > 0x41B00000:  # 2**28
        w = log(size) + _LN2
    elif high_word(size) > 0x40000000:  # 2
        w = log(2.0 * size + 1.0 / (sqrt(x * x + 1.0) + size))
    else:
        t = x * x
        w = log1p(size + t / (1.0 + sqrt(1.0 + t)))
    return copysign(w, x)


def acosh(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.acosh"""
    if not x >= 1:
        return NAN
    if x >= 2.0**28:
        return x if isinf(x) else log(x) + _LN2
    if x == 1:
        return 0.0
    if high_word(x) > 0x40000000:  # 2
        return log(2.0 * x - 1.0 / (x + sqrt(x * x - 1.0)))
    t = x - 1.0
    return log1p(t + sqrt(2.0 * t + t * t))


def atanh(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.atanh"""
    size = abs(x)
    if not size <= 1:
        return NAN
    if size == 1:
        return copysign(INFINITY, x)
    if size < 2.0**-28:
        return x
    if size < 0.5:
        t = size + size
        t = 0.5 * log1p(t + t * size / (1.0 - size))
    else:
        t = 0.5 * log1p((size + size) / (1.0 - size))
    return copysign(t, x)
