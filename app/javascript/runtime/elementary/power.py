"""Powers and cube roots: https://www.netlib.org/fdlibm/e_pow.c"""

from math import copysign, isinf, ldexp, sqrt

from app.javascript.runtime.elementary.words import (
    bits,
    from_bits,
    from_high_word,
    high_word,
    with_high_word,
    without_low_word,
)
from app.javascript.runtime.values import INFINITY, NAN

_LN2 = 6.93147180559945286227e-01
_LN2_HIGH = 6.93147182464599609375e-01
_LN2_LOW = -1.90465429995776804525e-09
_OVERFLOW_REST = 8.0085662595372944372e-17
_C = 9.61796693925975554329e-01  # 2 / (3 ln 2)
_C_HIGH = 9.61796700954437255859e-01
_C_LOW = -7.02846165095275826516e-09
_ONE_OVER_LN2 = 1.44269504088896338700e00
_ONE_OVER_LN2_HIGH = 1.44269502162933349609e00
_ONE_OVER_LN2_LOW = 1.92596299112661746887e-08
# log2(1) and log2(1.5), in two parts
_LOG2_BASE = ((1.0, 0.0, 0.0), (1.5, 5.84962487220764160156e-01, 1.35003920212974897128e-08))

_L1, _L2 = 5.99999999999994648725e-01, 4.28571428578550184252e-01
_L3, _L4 = 3.33333329818377432918e-01, 2.72728123808534006489e-01
_L5, _L6 = 2.30660745775561754067e-01, 2.06975017800338417784e-01

_P1, _P2 = 1.66666666666666019037e-01, -2.77777777770155933842e-03
_P3, _P4 = 6.61375632143793436117e-05, -1.65339022054652515390e-06
_P5 = 4.13813679705723846039e-08


def power(base: float, exponent: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate"""
    if exponent == 0:
        return 1.0
    if base != base or exponent != exponent:
        return NAN
    size = abs(base)
    if isinf(exponent):
        if size == 1:
            return NAN
        return INFINITY if (size > 1) == (exponent > 0) else 0.0
    simple = _simple_power(base, exponent)
    if simple is not None:
        return simple
    whole = exponent.is_integer()
    odd = whole and abs(exponent) < 2.0**53 and int(exponent) & 1 == 1
    negative = copysign(1.0, base) < 0
    if size in (0.0, 1.0, INFINITY):
        result = size if exponent > 0 else (1.0 / size if size else INFINITY)
        if base == -1 and not whole:
            return NAN
        return -result if negative and odd else result
    if negative and not whole:
        return NAN
    result = _positive_power(size, exponent)
    return -result if negative and odd else result


def _simple_power(base: float, exponent: float) -> float | None:
    if exponent == 1:
        return base
    if exponent == -1:
        return 1.0 / base if base else copysign(INFINITY, base)
    if exponent == 2:
        return base * base
    if exponent == 0.5 and high_word(base) < 0x80000000:
        return sqrt(base)
    if 2 < exponent <= 53 and exponent.is_integer() and base.is_integer() and abs(base) < 2.0**18:
        exact = int(base) ** int(exponent)
        if exact and abs(exact) <= 2**53:  # OPTIMIZATION: a double, which the rest comes to as well
            return float(exact)
    return None


def _positive_power(x: float, y: float) -> float:
    """X to the power y, x neither 0 nor 1 nor infinite."""
    huge = abs(y)
    if huge > 2.0**31 and high_word(huge) > 0x41E00000:
        ix = high_word(x)
        if huge > 2.0**64 or not 0x3FEFFFFF <= ix <= 0x3FF00000:
            return INFINITY if (x > 1) == (y > 0) else 0.0
        log_high, log_low = _log2_near_one(x)
    else:
        log_high, log_low = _log2(x)
    y_high = without_low_word(y)
    low = (y - y_high) * log_high + y * log_low
    high = y_high * log_high
    return _exp2(high, low)


def _log2_near_one(x: float) -> tuple[float, float]:
    """log2(x) in two parts, x within 2**-20 of 1."""
    t = x - 1.0
    w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25))
    u = _ONE_OVER_LN2_HIGH * t
    v = t * _ONE_OVER_LN2_LOW - w * _ONE_OVER_LN2
    high = without_low_word(u + v)
    return high, v - (high - u)


def _log2(x: float) -> tuple[float, float]:
    """log2(x) in two parts."""
    n = 0
    if x < 2.0**-1022:
        x *= 2.0**53
        n = -53
    ix = high_word(x)
    n += (ix >> 20) - 0x3FF
    fraction = ix & 0xFFFFF
    ix = fraction | 0x3FF00000
    k = 0 if fraction <= 0x3988E else 1
    if fraction >= 0xBB67A:
        k, n, ix = 0, n + 1, ix - 0x00100000
    x = with_high_word(x, ix)
    base, base_high, base_low = _LOG2_BASE[k]
    u = x - base
    v = 1.0 / (x + base)
    s = u * v
    s_high = without_low_word(s)
    t_high = from_high_word(((ix >> 1) | 0x20000000) + 0x00080000 + (k << 18))
    t_low = x - (t_high - base)
    s_low = v * ((u - s_high * t_high) - s_high * t_low)
    s2 = s * s
    r = s2 * s2 * (_L1 + s2 * (_L2 + s2 * (_L3 + s2 * (_L4 + s2 * (_L5 + s2 * _L6)))))
    r += s_low * (s_high + s)
    s2 = s_high * s_high
    t_high = without_low_word(3.0 + s2 + r)
    t_low = r - ((t_high - 3.0) - s2)
    u = s_high * t_high
    v = s_low * t_high + t_low * s
    p_high = without_low_word(u + v)
    p_low = v - (p_high - u)
    z_high = _C_HIGH * p_high
    z_low = _C_LOW * p_high + p_low * _C + base_low
    t = float(n)
    high = without_low_word(((z_high + z_low) + base_high) + t)
    return high, z_low - (((high - t) - base_high) - z_high)


def _exp2(high: float, low: float) -> float:
    """2 to the power high + low."""
    z = low + high
    if z >= 1024 and (z > 1024 or low + _OVERFLOW_REST > z - high):
        return INFINITY
    if z <= -1075 and (z < -1075 or low <= z - high):
        return 0.0
    n = 0
    word = high_word(z)
    if word & 0x7FFFFFFF > 0x3FE00000:  # 0.5
        k = ((word & 0x7FFFFFFF) >> 20) - 0x3FF
        rounded = word + (0x00100000 >> (k + 1))
        k = ((rounded & 0x7FFFFFFF) >> 20) - 0x3FF
        t = from_high_word(rounded & ~(0x000FFFFF >> k))
        n = ((rounded & 0x000FFFFF) | 0x00100000) >> (20 - k)
        if z < 0:
            n = -n
        high -= t
    t = without_low_word(low + high)
    u = t * _LN2_HIGH
    v = (low - (t - high)) * _LN2 + t * _LN2_LOW
    z = u + v
    w = v - (z - u)
    t = z * z
    t1 = z - t * (_P1 + t * (_P2 + t * (_P3 + t * (_P4 + t * _P5))))
    # NOTE: V8 has the correction below the fraction bar, unlike fdlibm.
    r = (z * t1) / ((t1 - 2.0) - (w + z * w))
    return ldexp(1.0 - (r - z), n)


def cbrt(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.cbrt"""
    if x == 0 or x != x or isinf(x):
        return x
    size = abs(x)
    if size < 2.0**-1022:
        t = from_high_word(high_word(size * 2.0**54) // 3 + 696219795)
    else:
        t = from_high_word(high_word(size) // 3 + 715094163)
    r = (t * t) * (t / size)
    t *= (1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140)) + (
        (r * r) * r
    ) * (-0.758397934778766047437 + r * 0.145996192886612446982)
    t = from_bits((bits(t) + 0x80000000) & 0xFFFF_FFFF_C000_0000)
    r = size / (t * t)
    r = (r - t) / ((t + t) + r)
    return copysign(t + t * r, x)
