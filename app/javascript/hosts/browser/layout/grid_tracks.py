"""The tracks of a grid: https://drafts.csswg.org/css-grid/#track-sizing"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import inf

from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at, words
from app.javascript.hosts.browser.layout.lengths import resolved

MOST_TRACKS = 1000
INTRINSIC = frozenset({"auto", "min-content", "max-content"})


@dataclass(slots=True)
class Track:
    """A row or column: between ``low`` and ``high``, which are px, ``fr``, or words.

    ``fit`` is the argument of ``fit-content()``; ``limit`` the growth limit. ``names`` are those of
    the line before it. ``is_fitted`` tracks vanish when they are empty.
    """

    low: float | str = "auto"
    high: float | str = "auto"
    fr: float = 0.0
    size: float = 0.0
    limit: float = inf
    fit: float = inf
    is_infinitely_growable: bool = False
    is_fitted: bool = False
    is_collapsed: bool = False
    names: tuple[str, ...] = ()

    @property
    def most(self) -> float:
        """What it is never larger than for its content's sake."""
        return self.high if isinstance(self.high, float) else self.fit


@dataclass(slots=True)
class TrackList:
    """The explicit tracks, and the names of the line behind the last one."""

    tracks: list[Track] = field(default_factory=list)
    last_names: tuple[str, ...] = ()


def read_tracks(text: str, room: float | None, gap: float) -> TrackList:
    """Of ``grid-template-columns``; percentages are of ``room``, px."""
    found = TrackList()
    if text not in {"none", "auto", ""}:
        _read(component_values(text), room, gap, found)
        del found.tracks[MOST_TRACKS:]
    return found


def _read(tokens: Sequence[Token], room: float | None, gap: float, found: TrackList) -> None:
    for token in words(tokens):
        if token.type == "[] block":
            names = tuple(part.value for part in token.content if part.type == "ident")
            found.last_names = (*found.last_names, *names)
        elif token.type == "function" and token.lower_name == "repeat":
            _repeat(token, room, gap, found)
        else:
            _add(found, _track(token, room))


def _add(found: TrackList, track: Track) -> None:
    track.names, found.last_names = found.last_names, ()
    found.tracks.append(track)


def _repeat(token: Token, room: float | None, gap: float, found: TrackList) -> None:
    count, *rest = split_at(token.arguments, ",")
    comma = next(i for i, part in enumerate(token.arguments) if part == ",")
    inner = TrackList()
    _read(token.arguments[comma + 1 :], room, gap, inner)
    if not count or not rest or not inner.tracks:
        return
    fitted = count[0].type == "ident"
    times = _times(inner.tracks, room, gap) if fitted else max(0, int(count[0].value))
    for _ in range(min(times, MOST_TRACKS)):
        for track in inner.tracks:
            found.last_names = (*found.last_names, *track.names)
            made = replace(track, is_fitted=fitted and count[0].lower_value == "auto-fit")
            _add(found, made)
        found.last_names = inner.last_names


def _times(tracks: Sequence[Track], room: float | None, gap: float) -> int:
    """https://drafts.csswg.org/css-grid/#auto-repeat"""
    sizes = [track.high if isinstance(track.high, float) else track.low for track in tracks]
    size = sum(max(each, 1.0) if isinstance(each, float) else 1.0 for each in sizes)
    step = size + gap * len(tracks)
    return max(1, int(((room or 0.0) + gap + 1e-6) // step)) if room is not None else 1


def _track(token: Token, room: float | None) -> Track:
    if token.type == "function" and token.lower_name == "minmax":
        low, high = (part[0] for part in split_at(token.arguments, ",") if part)
        found = _track(high, room)
        smallest = _track(low, room)
        return replace(found, low="auto" if smallest.fr else smallest.low)
    if token.type == "function" and token.lower_name == "fit-content":
        limit = resolved(token.arguments[0].serialize(), room) if token.arguments else None
        return Track(fit=inf if limit is None else limit)
    if token.type == "dimension" and token.lower_unit == "fr":
        return Track(fr=float(token.value))
    if token.type == "ident" and token.lower_value in INTRINSIC:
        return Track(token.lower_value, token.lower_value)
    zero = token.type == "number" and token.value == 0
    size = 0.0 if zero else resolved(token.serialize(), room)
    return Track() if size is None else Track(size, size)
