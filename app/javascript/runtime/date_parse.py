"""Text to dates: the standard's own format first, then what V8 makes of others.

https://tc39.es/ecma262/#sec-date.parse
"""

from __future__ import annotations

from app.javascript.runtime.date_parts import DayParts, TimeParts, ZoneParts
from app.javascript.runtime.date_tokens import Kind, Token, TokenReader, tokens_of
from app.javascript.runtime.time_values import MS_PER_SECOND, make_date, make_day, make_time
from app.javascript.runtime.time_zone import UTC, TimeZone
from app.javascript.runtime.values import NAN


class _NotADate(Exception):
    """The text is no date."""


def parse_date(text: str, zone: TimeZone = UTC) -> float:
    """The time that the text stands for, not clipped; NaN when it is no date."""
    reader = _DateReader(TokenReader(tokens_of(text)), zone)
    try:
        return reader.read()
    except _NotADate:
        return NAN


class _DateReader:
    def __init__(self, tokens: TokenReader, local: TimeZone) -> None:
        self._tokens = tokens
        self._local = local
        self._day = DayParts()
        self._time = TimeParts()
        self._zone = ZoneParts()
        self._has_read_number = False

    def read(self) -> float:
        token = self._read_standard_format()
        self._has_read_number = not self._day.is_empty
        while token.kind is not Kind.END:
            self._read_token(token)
            token = self._tokens.take()
        date, clock = self._day.resolved(), self._time.resolved()
        if date is None or clock is None:
            return NAN
        year, month, day = date
        days = make_day(float(year), float(month - 1), float(day))
        time = make_date(days, make_time(*clock))
        offset = self._zone.offset_seconds
        return self._local.utc(time) if offset is None else time - offset * MS_PER_SECOND

    # -- the standard's format: https://tc39.es/ecma262/#sec-date-time-string-format -------------

    def _read_standard_format(self) -> Token:
        """The first token that is not part of it: the end, where all of the text is."""
        rest = self._read_standard_year()
        if rest is not None:
            return rest
        tokens = self._tokens
        for most in (12, 31):
            if not tokens.skip("-"):
                break
            if not tokens.peek().is_fixed_number(2) or not 1 <= tokens.peek().value <= most:
                return tokens.take()
            self._day.add(tokens.take().value)
        if tokens.peek().kind is Kind.SEPARATOR:
            tokens.take()
            self._read_standard_time()
        elif tokens.peek().kind is not Kind.END:
            return tokens.take()
        if self._zone.is_empty and self._time.is_empty:
            self._zone.set(0)
        self._day.is_standard = True
        return tokens.take()

    def _read_standard_year(self) -> Token | None:
        """The first token that does not belong to it, None when there is a year."""
        tokens = self._tokens
        if tokens.peek().is_fixed_number(4):
            self._day.add(tokens.take().value)
            return None
        token = tokens.take()
        if not token.is_sign or not tokens.peek().is_fixed_number(6):
            return token
        year = tokens.take().value
        if token.text == "-" and year == 0:
            return token
        self._day.add(-year if token.text == "-" else year)
        return None

    def _read_standard_time(self) -> None:
        tokens = self._tokens
        hour = self._two_digits(24)
        last_hour = hour == 24
        self._time.add(hour)
        if not tokens.skip(":"):
            raise _NotADate
        self._time.add(self._two_digits(0 if last_hour else 59))
        if tokens.skip(":"):
            self._time.add(self._two_digits(0 if last_hour else 59))
            if tokens.skip("."):
                fraction = tokens.take()
                if fraction.kind is not Kind.NUMBER or (last_hour and fraction.value > 0):
                    raise _NotADate
                self._time.add(fraction.milliseconds)
        if tokens.peek().is_z:
            tokens.take()
            self._zone.set(0)
        elif tokens.peek().is_sign:
            self._read_standard_offset()
        if tokens.peek().kind is not Kind.END:
            raise _NotADate

    def _two_digits(self, most: int) -> int:
        token = self._tokens.take()
        if not token.is_fixed_number(2) or token.value > most:
            raise _NotADate
        return token.value

    def _read_standard_offset(self) -> None:
        tokens = self._tokens
        self._zone.set_sign(tokens.take().text)
        if tokens.peek().is_fixed_number(4):
            self._zone.hour, self._zone.minute = divmod(tokens.take().value, 100)
            if self._zone.hour > 23 or self._zone.minute > 59:
                raise _NotADate
            return
        self._zone.hour = self._two_digits(23)
        if not tokens.skip(":"):
            raise _NotADate
        self._zone.minute = self._two_digits(59)

    # -- whatever else ---------------------------------------------------------------------------

    def _read_token(self, token: Token) -> None:
        if token.kind is Kind.NUMBER:
            self._has_read_number = True
            self._read_number(token)
        elif token.kind in (Kind.MONTH, Kind.HALF, Kind.ZONE, Kind.SEPARATOR, Kind.WORD):
            self._read_word(token)
        elif token.is_sign and (self._zone.is_utc or not self._time.is_empty):
            self._read_offset(token)
        elif (token.is_sign or token.is_symbol(")")) and self._has_read_number:
            raise _NotADate

    def _read_number(self, token: Token) -> None:
        tokens, time, number = self._tokens, self._time, token.value
        if tokens.skip(":"):
            self._read_time_part(number)
        elif tokens.skip(".") and time.is_expecting(number):
            time.add(number)
            fraction = tokens.take()
            if fraction.kind is not Kind.NUMBER:
                raise _NotADate
            time.add_final(fraction.milliseconds)
        elif self._zone.is_expecting(number):
            self._zone.minute = number
        elif time.is_expecting(number):
            time.add_final(number)
            after = tokens.peek()
            if not (after.kind in (Kind.END, Kind.SPACE) or after.is_z or after.is_sign):
                raise _NotADate
        else:
            if not self._day.add(number):
                raise _NotADate
            tokens.skip("-")

    def _read_time_part(self, number: int) -> None:
        """A number before a colon; after two colons the minutes are 0."""
        tokens, time = self._tokens, self._time
        if tokens.skip(":"):
            if not time.is_empty:
                raise _NotADate
            time.add(number)
            time.add(0)
        else:
            if not time.add(number):
                raise _NotADate
            tokens.skip(".")

    def _read_word(self, token: Token) -> None:
        if token.kind is Kind.HALF and not self._time.is_empty:
            self._time.half = token.value
        elif token.kind is Kind.MONTH:
            self._day.named_month = token.value
            self._tokens.skip("-")
        elif token.kind is Kind.ZONE and self._has_read_number:
            self._zone.set(token.value)
        elif self._has_read_number or self._tokens.peek().kind is Kind.NUMBER:
            raise _NotADate

    def _read_offset(self, sign: Token) -> None:
        tokens, zone = self._tokens, self._zone
        zone.set_sign(sign.text)
        number = length = 0
        if tokens.peek().kind is Kind.NUMBER:
            token = tokens.take()
            number, length = token.value, token.length
        self._has_read_number = True
        if tokens.peek().is_symbol(":"):
            zone.hour, zone.minute = number, None
        elif length in (1, 2):
            zone.hour, zone.minute = number, 0
        elif length in (3, 4):
            zone.hour, zone.minute = divmod(number, 100)
        else:
            raise _NotADate
