"""Numbers with a given count of digits, and in another radix: exact, as the standard asks.

https://tc39.es/ecma262/#sec-properties-of-the-number-prototype-object
"""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, localcontext
from math import fmod, nextafter

from app.javascript.runtime.number_format import number_to_string, shortest_digits
from app.javascript.runtime.values import INFINITY

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SMALL_BITS = 8192


def _round_half_up(numerator: int, denominator: int) -> int:
    """The nearest integer to a positive fraction; of two such the larger."""
    return (2 * numerator + denominator) // (2 * denominator)


def _scaled(number: float, power: int) -> int:
    """A positive number times 10 to the power, rounded to an integer."""
    numerator, denominator = number.as_integer_ratio()
    if power >= 0:
        return _round_half_up(numerator * 10**power, denominator)
    return _round_half_up(numerator, denominator * 10**-power)


def _is_below_power(number: float, exponent: int) -> bool:
    """Whether a positive number is less than 10 to the exponent, exactly."""
    numerator, denominator = number.as_integer_ratio()
    if exponent >= 0:
        return numerator < denominator * int(10**exponent)
    return numerator * int(10**-exponent) < denominator


def to_fixed(number: float, fraction_digits: int) -> str:
    """A finite number below 1e21: https://tc39.es/ecma262/#sec-number.prototype.tofixed"""
    sign = "-" if number < 0 else ""
    digits = str(_scaled(abs(number), fraction_digits))
    if fraction_digits == 0:
        return sign + digits
    digits = digits.rjust(fraction_digits + 1, "0")
    return f"{sign}{digits[:-fraction_digits]}.{digits[-fraction_digits:]}"


def _digits_and_exponent(number: float, count: int) -> tuple[str, int]:
    """``count`` digits and the exponent e of the first: the number is d.ddd times 10**e."""
    if number == 0:
        return "0" * count, 0
    exponent = shortest_digits(number)[1] - 1
    if _is_below_power(number, exponent):  # what its shortest digits were rounded up to
        exponent -= 1
    scaled = _scaled(number, count - 1 - exponent)
    if scaled >= 10**count:
        exponent += 1
        scaled = _scaled(number, count - 1 - exponent)
    return str(scaled), exponent


def _exponential(digits: str, exponent: int) -> str:
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{exponent:+d}"


def to_exponential(number: float, fraction_digits: int | None) -> str:
    """A finite number: https://tc39.es/ecma262/#sec-number.prototype.toexponential"""
    sign = "-" if number < 0 else ""
    if fraction_digits is not None:
        return sign + _exponential(*_digits_and_exponent(abs(number), fraction_digits + 1))
    if number == 0:
        return "0e+0"
    digits, point = shortest_digits(abs(number))
    return sign + _exponential(digits, point - 1)


def to_precision(number: float, precision: int) -> str:
    """A finite number: https://tc39.es/ecma262/#sec-number.prototype.toprecision"""
    sign = "-" if number < 0 else ""
    digits, exponent = _digits_and_exponent(abs(number), precision)
    if exponent < -6 or exponent >= precision:
        return sign + _exponential(digits, exponent)
    if exponent == precision - 1:
        return sign + digits
    if exponent >= 0:
        return f"{sign}{digits[: exponent + 1]}.{digits[exponent + 1 :]}"
    return f"{sign}0.{'0' * -(exponent + 1)}{digits}"


def to_radix_string(number: float, radix: int) -> str:
    """The number in a radix from 2 to 36.

    The standard leaves the digits after the point to the implementation; these are V8's: as few as
    tell the number from its neighbours, and zeros for the digits that a large one does not have.

    https://tc39.es/ecma262/#sec-numeric-types-number-tostring
    """
    if radix == 10 or number != number or number in (INFINITY, -INFINITY):
        return number_to_string(number)
    magnitude = abs(number)
    whole = int(magnitude)
    if whole == magnitude and whole < 2**53:
        return f"{'-' if number < 0 else ''}{integer_in_radix(whole, radix)}"
    fraction = magnitude - whole
    delta = max(0.5 * (nextafter(magnitude, INFINITY) - magnitude), 5e-324)
    digits: list[int] = []
    if fraction >= delta:
        digits, carry = _fraction_digits(fraction, delta, radix)
        whole += carry
    shown = _large(magnitude, radix) if whole >= 2**53 else integer_in_radix(whole, radix)
    if digits:
        shown = f"{shown}.{''.join([_DIGITS[digit] for digit in digits])}"
    return f"-{shown}" if number < 0 else shown


def _fraction_digits(fraction: float, delta: float, radix: int) -> tuple[list[int], int]:
    """The digits after the point until the rest is within ``delta``, and a carry of the last."""
    digits: list[int] = []
    while fraction >= delta:
        fraction *= radix
        delta *= radix
        digit = int(fraction)
        digits.append(digit)
        fraction -= digit
        round_up = fraction > 0.5 or (fraction == 0.5 and digit & 1)
        if round_up and fraction + delta > 1:
            while digits:
                last = digits.pop() + 1
                if last < radix:
                    digits.append(last)
                    return digits, 0
            return digits, 1
    return digits, 0


def _large(number: float, radix: int) -> str:
    """A whole number beyond 2**53: zeros for the digits that are below its precision.

    The divisions round, as V8's do: the lowest digits need not be those of the exact value.
    """
    zeros = 0
    while number / radix >= 2.0**53:
        number /= radix
        zeros += 1
    digits: list[str] = []
    while number > 0:
        remainder = fmod(number, radix)
        digits.append(_DIGITS[int(remainder)])
        number = (number - remainder) / radix
    return "".join(digits[::-1]) + "0" * zeros


def integer_in_radix(integer: int, radix: int) -> str:
    """The digits of an integer that is not negative, in bearable time even when it is huge."""
    if radix == 10:
        return str(integer) if integer.bit_length() < _SMALL_BITS else _decimal(integer)
    simple = {2: "b", 8: "o", 16: "x"}.get(radix)
    if simple:
        return format(integer, simple)
    return _divided(integer, radix) or "0"


def bigint_to_string(integer: int, radix: int = 10) -> str:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-tostring"""
    digits = integer_in_radix(abs(integer), radix)
    return f"-{digits}" if integer < 0 else digits


def _decimal(integer: int) -> str:
    """Decimal digits by way of ``decimal``, whose products cost less than a division of ints."""
    with localcontext(Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)):
        return f"{_as_decimal(integer, integer.bit_length()):f}"


def _as_decimal(integer: int, bits: int) -> Decimal:
    if bits < _SMALL_BITS:
        return Decimal(integer)
    half = bits >> 1
    high = _as_decimal(integer >> half, bits - half)
    return high * Decimal(2) ** half + _as_decimal(integer & ((1 << half) - 1), half)


def _divided(integer: int, radix: int) -> str:
    """Split in halves of digits, so that the cost is that of a few large divisions."""
    if integer < 2**128:
        digits: list[str] = []
        while integer:
            integer, digit = divmod(integer, radix)
            digits.append(_DIGITS[digit])
        return "".join(digits[::-1])
    half = 16
    while radix ** (2 * half) <= integer:
        half *= 2
    high, low = divmod(integer, radix**half)
    return _divided(high, radix) + _divided(low, radix).rjust(half, "0")
