"""sin, cos and tan: https://www.netlib.org/fdlibm/k_sin.c and its neighbours"""

from math import isinf

from app.javascript.runtime.elementary.reduction import reduce_angle
from app.javascript.runtime.elementary.words import (
    from_high_word,
    high_word,
    without_low_word,
)
from app.javascript.runtime.values import NAN

_PI_OVER_4 = 7.85398163397448278999e-01
_PI_OVER_4_LOW = 3.06161699786838301793e-17
_FIRST_OCTANT = 0x3FE921FB

_S1, _S2 = -1.66666666666666324348e-01, 8.33333333332248946124e-03
_S3, _S4 = -1.98412698298579493134e-04, 2.75573137070700676789e-06
_S5, _S6 = -2.50507602534068634195e-08, 1.58969099521155010221e-10

_C1, _C2 = 4.16666666666666019037e-02, -1.38888888888741095749e-03
_C3, _C4 = 2.48015872894767294178e-05, -2.75573143513906633035e-07
_C5, _C6 = 2.08757232129817482790e-09, -1.13596475577881948265e-11

_T = (
    3.33333333333334091986e-01,
    1.33333333333201242699e-01,
    5.39682539762260521377e-02,
    2.18694882948595424599e-02,
    8.86323982359930005737e-03,
    3.59207910759131235356e-03,
    1.45620945432529025516e-03,
    5.88041240820264096874e-04,
    2.46463134818469906812e-04,
    7.81794442939557092300e-05,
    7.14072491382608190305e-05,
    -1.85586374855275456654e-05,
    2.59073051863633712884e-05,
)


def _sin(x: float, y: float, has_tail: bool) -> float:
    """sin(x + y) within pi/4 of 0."""
    if abs(x) < 2.0**-27:
        return x
    z = x * x
    v = z * x
    r = _S2 + z * (_S3 + z * (_S4 + z * (_S5 + z * _S6)))
    if not has_tail:
        return x + v * (_S1 + z * r)
    return x - ((z * (0.5 * y - v * r) - y) - v * _S1)


def _cos(x: float, y: float) -> float:
    """cos(x + y) within pi/4 of 0."""
    if abs(x) < 2.0**-27:
        return 1.0
    z = x * x
    r = z * (_C1 + z * (_C2 + z * (_C3 + z * (_C4 + z * (_C5 + z * _C6)))))
    ix = high_word(abs(x))
    if ix < 0x3FD33333:  # 0.3
        return 1.0 - (0.5 * z - (z * r - x * y))
    quarter = 0.28125 if ix > 0x3FE90000 else from_high_word(ix - 0x00200000)
    iz = 0.5 * z - quarter
    return (1.0 - quarter) - (iz - (z * r - x * y))


def _tan(x: float, y: float, *, inverse: bool) -> float:
    """tan(x + y) within pi/4 of 0, or -1 / tan(x + y)."""
    size = abs(x)
    if size < 2.0**-28:
        return _minus_inverse(x + y, x, y) if inverse else x
    ix = high_word(size)
    large = ix >= 0x3FE59428  # 0.6744
    negative = x < 0
    if large:
        if negative:
            x, y = -x, -y
        x = (_PI_OVER_4 - x) + (_PI_OVER_4_LOW - y)
        y = 0.0
    z = x * x
    w = z * z
    odd = _T[1] + w * (_T[3] + w * (_T[5] + w * (_T[7] + w * (_T[9] + w * _T[11]))))
    even = z * (_T[2] + w * (_T[4] + w * (_T[6] + w * (_T[8] + w * (_T[10] + w * _T[12])))))
    s = z * x
    r = y + z * (s * (odd + even) + y)
    r += _T[0] * s
    w = x + r
    if large:
        v = -1.0 if inverse else 1.0
        result = v - 2.0 * (x - (w * w / (w + v) - r))
        return -result if negative else result
    return _minus_inverse(w, x, r) if inverse else w


def _minus_inverse(w: float, x: float, r: float) -> float:
    """-1 / (x + r), where ``w`` is the rounded sum."""
    z = without_low_word(w)
    v = r - (z - x)
    a = -1.0 / w
    t = without_low_word(a)
    s = 1.0 + t * z
    return t + a * (s + t * v)


def sin(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.sin"""
    if x != x or isinf(x):
        return NAN
    if high_word(abs(x)) <= _FIRST_OCTANT:
        return _sin(x, 0.0, False)
    quadrant, y0, y1 = reduce_angle(x)
    result = _cos(y0, y1) if quadrant & 1 else _sin(y0, y1, True)
    return -result if quadrant & 2 else result


def cos(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.cos"""
    if x != x or isinf(x):
        return NAN
    if high_word(abs(x)) <= _FIRST_OCTANT:
        return _cos(x, 0.0)
    quadrant, y0, y1 = reduce_angle(x)
    if quadrant & 1:
        result = _sin(y0, y1, True)
        return result if quadrant & 2 else -result
    result = _cos(y0, y1)
    return -result if quadrant & 2 else result


def tan(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.tan"""
    if x != x or isinf(x):
        return NAN
    if high_word(abs(x)) <= _FIRST_OCTANT:
        return _tan(x, 0.0, inverse=False)
    quadrant, y0, y1 = reduce_angle(x)
    return _tan(y0, y1, inverse=bool(quadrant & 1))
