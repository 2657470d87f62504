"""Elementary functions on Numbers: NaN outside of their domain, infinite beyond the largest."""

import math
from collections.abc import Callable

from app.javascript.runtime.values import INFINITY, NAN


def _total(function: Callable[[float], float]) -> Callable[[float], float]:
    def total(x: float) -> float:
        try:
            return function(x)
        except ValueError:
            return NAN
        except OverflowError:
            return INFINITY

    total.__name__ = function.__name__
    return total


acos, acosh, asin, asinh = map(_total, (math.acos, math.acosh, math.asin, math.asinh))
atan, atanh, cbrt, cos = map(_total, (math.atan, math.atanh, math.cbrt, math.cos))
cosh, exp, expm1, log = map(_total, (math.cosh, math.exp, math.expm1, math.log))
log10, log1p, log2, sin = map(_total, (math.log10, math.log1p, math.log2, math.sin))
sinh, tan, tanh = map(_total, (math.sinh, math.tan, math.tanh))
atan2 = math.atan2
