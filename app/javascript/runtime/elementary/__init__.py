"""The elementary functions of Math, digit for digit as V8 has them, on every machine alike.

V8 computes them as fdlibm does (https://www.netlib.org/fdlibm/), and libraries of C differ from it
in the last digit. The methods and coefficients of this package are those that fdlibm documents.
"""
