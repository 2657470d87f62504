"""exp, expm1 and the hyperbolic functions: https://www.netlib.org/fdlibm/e_exp.c"""

from math import copysign, e, isinf, ldexp

from app.javascript.runtime.elementary.words import from_high_word, high_word
from app.javascript.runtime.values import INFINITY

_LN2_HIGH = 6.93147180369123816490e-01
_LN2_LOW = 1.90821492927058770002e-10
_ONE_OVER_LN2 = 1.44269504088896338700e00
_OVERFLOW = 7.09782712893383973096e02
_UNDERFLOW = -7.45133219101941108420e02
_HYPERBOLIC_OVERFLOW = 710.4758600739439

_P1, _P2 = 1.66666666666666019037e-01, -2.77777777770155933842e-03
_P3, _P4 = 6.61375632143793436117e-05, -1.65339022054652515390e-06
_P5 = 4.13813679705723846039e-08

_Q1, _Q2 = -3.33333333333331316428e-02, 1.58730158725481460165e-03
_Q3, _Q4 = -7.93650757867487942473e-05, 4.00821782732936239552e-06
_Q5 = -2.01099218183624371326e-07


def _reduce(x: float, ix: int) -> tuple[int, float, float]:
    """X as k ln 2 + (high - low)."""
    if ix < 0x3FF0A2B2:  # 1.5 ln 2
        return (1, x - _LN2_HIGH, _LN2_LOW) if x > 0 else (-1, x + _LN2_HIGH, -_LN2_LOW)
    k = int(_ONE_OVER_LN2 * x + (0.5 if x > 0 else -0.5))
    return k, x - k * _LN2_HIGH, k * _LN2_LOW


def _times_power_of_two(y: float, k: int) -> float:
    if k == 1024:
        return y * 2.0 * 2.0**1023
    return y * 2.0**k


def exp(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.exp"""
    if x != x:
        return x
    if x > _OVERFLOW:
        return INFINITY
    if x < _UNDERFLOW:
        return 0.0
    ix = high_word(abs(x))
    k, high, low = 0, x, 0.0
    if ix > 0x3FD62E42:  # 0.5 ln 2
        if x == 1:
            return e
        k, high, low = _reduce(x, ix)
        x = high - low
    elif ix < 0x3E300000:  # 2**-28
        return 1.0 + x
    t = x * x
    c = x - t * (_P1 + t * (_P2 + t * (_P3 + t * (_P4 + t * _P5))))
    if k == 0:
        return 1.0 - ((x * c) / (c - 2.0) - x)
    y = 1.0 - ((low - (x * c) / (2.0 - c)) - high)
    if k >= -1021:
        return _times_power_of_two(y, k)
    return y * ldexp(1.0, k + 1000) * 2.0**-1000


def expm1(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.expm1"""
    if x != x or x > _OVERFLOW:
        return x if x != x else INFINITY
    ix = high_word(abs(x))
    if x < 0 and ix >= 0x4043687A:  # 56 ln 2
        return -1.0
    if ix < 0x3C900000:  # 2**-54
        return x
    k, c = 0, 0.0
    if ix > 0x3FD62E42:  # 0.5 ln 2
        k, high, low = _reduce(x, ix)
        x = high - low
        c = (high - x) - low
    half = 0.5 * x
    square = x * half
    r1 = 1.0 + square * (_Q1 + square * (_Q2 + square * (_Q3 + square * (_Q4 + square * _Q5))))
    t = 3.0 - r1 * half
    correction = square * ((r1 - t) / (6.0 - x * t))
    if k == 0:
        return x - (x * correction - square)
    return _scaled_expm1(x, k, (x * (correction - c) - c) - square)


def _scaled_expm1(x: float, k: int, correction: float) -> float:
    """2**k (1 + x - correction) - 1."""
    if k == -1:
        return 0.5 * (x - correction) - 0.5
    if k == 1:
        if x < -0.25:
            return -2.0 * (correction - (x + 0.5))
        return 1.0 + 2.0 * (x - correction)
    if k <= -2 or k > 56:
        return _times_power_of_two(1.0 - (correction - x), k) - 1.0
    if k < 20:
        rest = from_high_word(0x3FF00000 - (0x200000 >> k))  # 1 - 2**-k
        return (rest - (correction - x)) * 2.0**k
    return ((x - (correction + 2.0**-k)) + 1.0) * 2.0**k


def sinh(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.sinh"""
    size = abs(x)
    if x != x or isinf(x) or size < 2.0**-28:
        return x
    half = copysign(0.5, x)
    if size < 22:
        t = expm1(size)
        if size < 1:
            return half * (2.0 * t - t * t / (t + 1.0))
        return half * (t + t / (t + 1.0))
    if size < 709.7822265625:
        return half * exp(size)
    if size <= _HYPERBOLIC_OVERFLOW:
        w = exp(0.5 * size)
        return (half * w) * w
    return copysign(INFINITY, x)


def cosh(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.cosh"""
    size = abs(x)
    if x != x or size > _HYPERBOLIC_OVERFLOW:
        return x if x != x else INFINITY
    ix = high_word(size)
    if ix < 0x3FD62E43:  # 0.5 ln 2
        t = expm1(size)
        w = 1.0 + t
        return w if ix < 0x3C800000 else 1.0 + (t * t) / (w + w)
    if ix < 0x40360000:  # 22
        t = exp(size)
        return 0.5 * t + 0.5 / t
    if ix < 0x40862E42:
        return 0.5 * exp(size)
    w = exp(0.5 * size)
    return (0.5 * w) * w


def tanh(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.tanh"""
    size = abs(x)
    if x != x or size < 2.0**-28:
        return x
    if size >= 22:
        return copysign(1.0, x)
    if size >= 1:
        z = 1.0 - 2.0 / (expm1(2.0 * size) + 2.0)
    else:
        t = expm1(-2.0 * size)
        z = -t / (t + 2.0)
    return copysign(z, x)
