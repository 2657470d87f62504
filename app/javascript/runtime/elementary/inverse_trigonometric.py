"""asin, acos, atan and atan2: https://www.netlib.org/fdlibm/e_asin.c and its neighbours"""

from math import copysign, isinf, sqrt

from app.javascript.runtime.elementary.words import high_word, without_low_word
from app.javascript.runtime.values import NAN

_PI = 3.14159265358979311600e00
_PI_LOW = 1.2246467991473531772e-16
_PI_OVER_2 = 1.57079632679489655800e00
_PI_OVER_2_LOW = 6.12323399573676603587e-17
_PI_OVER_4 = 7.85398163397448278999e-01

_P = (
    1.66666666666666657415e-01,
    -3.25565818622400915405e-01,
    2.01212532134862925881e-01,
    -4.00555345006794114027e-02,
    7.91534994289814532176e-04,
    3.47933107596021167570e-05,
)
_Q = (
    -2.40339491173441421878e00,
    2.02094576023350569471e00,
    -6.88283971605453293030e-01,
    7.70381505559019352791e-02,
)
_A = (
    3.33333333333329318027e-01,
    -1.99999999998764832476e-01,
    1.42857142725034663711e-01,
    -1.11111104054623557880e-01,
    9.09088713343650656196e-02,
    -7.69187620504482999495e-02,
    6.66107313738753120669e-02,
    -5.83357013379057348645e-02,
    4.97687799461593236017e-02,
    -3.65315727442169155270e-02,
    1.62858201153657823623e-02,
)
# atan of 0.5, 1, 1.5 and infinity, and what is left of each.
_ATAN = (
    (4.63647609000806093515e-01, 2.26987774529616870924e-17),
    (_PI_OVER_4, 3.06161699786838301793e-17),
    (9.82793723247329054082e-01, 1.39033110312309984516e-17),
    (_PI_OVER_2, 6.12323399573676603587e-17),
)


def _ratio(t: float) -> float:
    """The rational approximation of (asin(x) - x) / x**3, t = x**2."""
    p = t * (_P[0] + t * (_P[1] + t * (_P[2] + t * (_P[3] + t * (_P[4] + t * _P[5])))))
    return p / (1.0 + t * (_Q[0] + t * (_Q[1] + t * (_Q[2] + t * _Q[3]))))


def asin(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.asin"""
    size = abs(x)
    if not size <= 1:
        return NAN
    if size == 1:
        return x * _PI_OVER_2 + x * _PI_OVER_2_LOW
    if size < 0.5:
        return x if size < 2.0**-27 else x + x * _ratio(x * x)
    t = (1.0 - size) * 0.5
    r = _ratio(t)
    s = sqrt(t)
    if high_word(size) >= 0x3FEF3333:  # 0.975
        angle = _PI_OVER_2 - (2.0 * (s + s * r) - _PI_OVER_2_LOW)
    else:
        w = without_low_word(s)
        c = (t - w * w) / (s + w)
        p = 2.0 * s * r - (_PI_OVER_2_LOW - 2.0 * c)
        angle = _PI_OVER_4 - (p - (_PI_OVER_4 - 2.0 * w))
    return copysign(angle, x)


def acos(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.acos"""
    size = abs(x)
    if not size <= 1:
        return NAN
    if size == 1:
        return 0.0 if x > 0 else _PI + 2.0 * _PI_OVER_2_LOW
    if size < 0.5:
        if high_word(size) <= 0x3C600000:  # 2**-57
            return _PI_OVER_2 + _PI_OVER_2_LOW
        return _PI_OVER_2 - (x - (_PI_OVER_2_LOW - x * _ratio(x * x)))
    if x < 0:
        z = (1.0 + x) * 0.5
        s = sqrt(z)
        return _PI - 2.0 * (s + (_ratio(z) * s - _PI_OVER_2_LOW))
    z = (1.0 - x) * 0.5
    s = sqrt(z)
    df = without_low_word(s)
    c = (z - df * df) / (s + df)
    return 2.0 * (df + (_ratio(z) * s + c))


def atan(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.atan"""
    if x != x:
        return x
    ix = high_word(abs(x))
    if ix >= 0x44100000:  # 2**66
        return copysign(_PI_OVER_2 + _PI_OVER_2_LOW, x)
    if ix < 0x3E400000:  # 2**-27
        return x
    if ix < 0x3FDC0000:  # 7/16
        return x - x * _atan_series(x)
    reduced, (angle, angle_low) = _reduce(abs(x), ix)
    return copysign(angle - ((reduced * _atan_series(reduced) - angle_low) - reduced), x)


def _reduce(size: float, ix: int) -> tuple[float, tuple[float, float]]:
    """The angle's difference to one of those in the table, as a tangent, and that one."""
    if ix < 0x3FE60000:  # 11/16
        return (2.0 * size - 1.0) / (2.0 + size), _ATAN[0]
    if ix < 0x3FF30000:  # 19/16
        return (size - 1.0) / (size + 1.0), _ATAN[1]
    if ix < 0x40038000:  # 39/16
        return (size - 1.5) / (1.0 + 1.5 * size), _ATAN[2]
    return -1.0 / size, _ATAN[3]


def _atan_series(x: float) -> float:
    z = x * x
    w = z * z
    even = z * (_A[0] + w * (_A[2] + w * (_A[4] + w * (_A[6] + w * (_A[8] + w * _A[10])))))
    return even + w * (_A[1] + w * (_A[3] + w * (_A[5] + w * (_A[7] + w * _A[9]))))


def atan2(y: float, x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.atan2"""
    if x != x or y != y:
        return NAN
    if x == 1:
        return atan(y)
    leftward = copysign(1.0, x) < 0
    if y == 0:
        return copysign(_PI, y) if leftward else y
    if x == 0:
        return copysign(_PI_OVER_2, y)
    if isinf(x):
        if isinf(y):
            return copysign(3.0 * _PI_OVER_4 if leftward else _PI_OVER_4, y)
        return copysign(_PI if leftward else 0.0, y)
    if isinf(y):
        return copysign(_PI_OVER_2, y)
    return _atan2_of_quotient(y, x, leftward)


def _atan2_of_quotient(y: float, x: float, leftward: bool) -> float:
    exponent = (high_word(abs(y)) - high_word(abs(x))) >> 20
    if exponent > 60:
        return copysign(_PI_OVER_2 + 0.5 * _PI_LOW, y)
    z = 0.0 if leftward and exponent < -60 else atan(abs(y / x))
    if not leftward:
        return -z if y < 0 else z
    return (z - _PI_LOW) - _PI if y < 0 else _PI - (z - _PI_LOW)
