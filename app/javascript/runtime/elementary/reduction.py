"""Angles to the first octant: https://www.netlib.org/fdlibm/e_rem_pio2.c"""

from app.javascript.runtime.elementary.words import high_word

_TWO_OVER_PI = 6.36619772367581382433e-01
# Pi/2 in three parts of 33 bits each, and what is left after each.
_PART_1, _REST_1 = 1.57079632673412561417e00, 6.07710050650619224932e-11
_PART_2, _REST_2 = 6.07710050630396597660e-11, 2.02226624879595063154e-21
_PART_3, _REST_3 = 2.02226624871116645580e-21, 8.47842766036889956997e-32

_LARGE = 0x413921FB  # 2**19 * pi/2
_MULTIPLES = tuple(high_word(count * 1.5707963267948966) for count in range(1, 32))

# Pi/2 times 2**1200, from Machin's formula pi/4 = 4 arctan(1/5) - arctan(1/239).
_PRECISION = 1200


def _arctan_of_inverse(divisor: int, unity: int) -> int:
    total = term = unity // divisor
    square, sign, odd = divisor * divisor, -1, 3
    while term:
        term //= square
        total += sign * (term // odd)
        sign, odd = -sign, odd + 2
    return total


_GUARD = 64
_UNITY = 1 << (_PRECISION + _GUARD)
_HALF_PI = (8 * _arctan_of_inverse(5, _UNITY) - 2 * _arctan_of_inverse(239, _UNITY)) >> _GUARD


def reduce_angle(x: float) -> tuple[int, float, float]:
    """The quadrant (modulo 4) of a finite angle, and what is left as a sum of two doubles."""
    size = abs(x)
    ix = high_word(size)
    if ix > _LARGE:
        quadrant, y0, y1 = _reduce_large(size)
    elif ix < 0x4002D97C:  # 3 pi/4
        quadrant, (y0, y1) = 1, _first_multiple(size, ix)
    else:
        quadrant, y0, y1 = _reduce_medium(size, ix)
    if x < 0:
        return -quadrant & 3, -y0, -y1
    return quadrant & 3, y0, y1


def _first_multiple(size: float, ix: int) -> tuple[float, float]:
    z = size - _PART_1
    if ix != 0x3FF921FB:
        y0 = z - _REST_1
        return y0, (z - y0) - _REST_1
    z -= _PART_2
    y0 = z - _REST_2
    return y0, (z - y0) - _REST_2


def _reduce_medium(size: float, ix: int) -> tuple[int, float, float]:
    quadrant = int(size * _TWO_OVER_PI + 0.5)
    count = float(quadrant)
    r = size - count * _PART_1
    w = count * _REST_1
    y0 = r - w
    if quadrant >= 32 or ix == _MULTIPLES[quadrant - 1]:
        exponent = ix >> 20
        for part, rest, most in ((_PART_2, _REST_2, 16), (_PART_3, _REST_3, 49)):
            if exponent - (high_word(y0) >> 20 & 0x7FF) <= most:
                break
            t = r
            w = count * part
            r = t - w
            w = count * rest - ((t - r) - w)
            y0 = r - w
    return quadrant, y0, (r - y0) - w


def _reduce_large(size: float) -> tuple[int, float, float]:
    """With whole numbers, exactly."""
    numerator, denominator = size.as_integer_ratio()
    assert denominator == 1 or denominator.bit_length() < 64
    scaled = (numerator << _PRECISION) // denominator
    quadrant, rest = divmod(scaled, _HALF_PI)
    if 2 * rest > _HALF_PI:
        quadrant += 1
        rest -= _HALF_PI
    y0 = rest / (1 << _PRECISION)
    above, below = y0.as_integer_ratio()
    y1 = (rest * below - (above << _PRECISION)) / (below << _PRECISION)
    return quadrant, y0, y1
