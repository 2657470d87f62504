"""The tracks of a grid: https://drafts.csswg.org/css-grid/#track-sizing"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import inf

from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at, words
from app.javascript.hosts.browser.layout.lengths import UNITS, resolved, single, snapped

MOST_TRACKS = 1000
_INTRINSIC = frozenset({"auto", "min-content", "max-content"})


@dataclass(slots=True)
class Track:
    """A row or column: between ``low`` and ``high``, which are px, ``fr``, or words.

    ``names`` are those of the line before it. ``is_fitted`` tracks vanish when they are empty.
    """

    low: float | str = "auto"
    high: float | str = "auto"
    fr: float = 0.0
    size: float = 0.0
    limit: float = inf
    is_fitted: bool = False
    is_collapsed: bool = False
    names: tuple[str, ...] = ()

    @property
    def is_intrinsic(self) -> bool:
        return self.low in _INTRINSIC


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
        return Track(limit=inf if limit is None else limit)
    if token.type == "dimension" and token.lower_unit == "fr":
        return Track(fr=float(token.value))
    if token.type == "ident" and token.lower_value in _INTRINSIC:
        return Track(token.lower_value, token.lower_value)
    zero = token.type == "number" and token.value == 0
    size = 0.0 if zero else resolved(token.serialize(), room)
    return Track() if size is None else Track(size, size)


#: An item's first track, how many it spans, its smallest and its largest size.
Contribution = tuple[int, int, float, float]


def size_tracks(
    tracks: Sequence[Track],
    items: Sequence[Contribution],
    room: float | None,
    gap: float,
    *,
    stretch: bool,
    expands: bool = True,
) -> None:
    """``room`` None: as the content wants; flexible ones not more than that without ``expands``.

    https://drafts.csswg.org/css-grid/#algo-track-sizing
    """
    shown = [track for track in tracks if not track.is_collapsed]
    for track in tracks:
        track.size = track.low if isinstance(track.low, float) else 0.0
        fitted = track.limit if track.high == "auto" and not track.fr else inf
        track.limit = max(track.high, track.size) if isinstance(track.high, float) else fitted
    largest = _contribute(tracks, items, gap)
    gaps = gap * max(0, len(shown) - 1)
    free = inf if room is None else room - sum(track.size for track in shown) - gaps
    _maximize(shown, largest, free)
    if any(track.fr for track in shown):
        if not expands:
            return
        _expand_flexible(shown, largest, room, gaps)
    elif room is not None and stretch:
        autos = [track for track in shown if track.high == "auto" and track.limit == inf]
        rest = room - sum(track.size for track in shown) - gaps
        share = snapped(max(0.0, rest) / len(autos)) if autos else 0.0
        for place, track in enumerate(autos, 1):
            track.size += share if place < len(autos) else max(0.0, rest) - share * (place - 1)


def _contribute(
    tracks: Sequence[Track], items: Sequence[Contribution], gap: float
) -> dict[int, float]:
    """Content makes tracks grow; the largest size of each, by the track's identity."""
    largest: dict[int, float] = {id(track): track.size for track in tracks}
    for first, span, low, high in sorted(items, key=lambda item: item[1]):
        over = [track for track in tracks[first : first + span] if not track.is_collapsed]
        candidates = [t for t in over if t.fr] if span > 1 and any(t.fr for t in over) else over
        around = gap * (len(over) - 1)
        growing = [track for track in candidates if track.is_intrinsic]
        missing = max(0.0, low - around - sum(track.size for track in over))
        for track in growing:
            wanted = high if track.low == "max-content" and span == 1 else 0.0
            track.size = max(track.size + missing / len(growing), wanted)
        wide = [track for track in candidates if track.fr or isinstance(track.high, str)]
        for track in over:
            largest[id(track)] = max(largest[id(track)], track.size)
        more = max(0.0, high - around - sum(largest[id(track)] for track in over))
        for track in wide:
            largest[id(track)] += more / len(wide)
    return largest


def _maximize(tracks: Sequence[Track], largest: dict[int, float], free: float) -> None:
    """https://drafts.csswg.org/css-grid/#algo-grow-tracks"""
    growing = [track for track in tracks if not track.fr and _goal(track, largest) > track.size]
    while growing and free > 1e-6:
        share = min(free / len(growing), *(_goal(t, largest) - t.size for t in growing))
        for track in growing:
            track.size += share
        free -= share * len(growing)
        growing = [track for track in growing if _goal(track, largest) - track.size > 1e-6]


def _goal(track: Track, largest: dict[int, float]) -> float:
    if isinstance(track.high, float):
        return track.limit
    if track.high == "min-content":
        return track.size
    return min(largest[id(track)], max(track.limit, track.size))


def _expand_flexible(
    tracks: Sequence[Track], largest: dict[int, float], room: float | None, gaps: float
) -> None:
    """https://drafts.csswg.org/css-grid/#algo-flex-tracks"""
    if room is None:
        shares = [largest[id(track)] / max(track.fr, 1.0) for track in tracks if track.fr]
        one = max(shares)
    else:
        one = _size_of_one(tracks, room - gaps)
    left_over = 0.0
    share = single(one * UNITS)
    for track in tracks:
        if track.fr and one * track.fr > track.size:
            exact = single(single(share * track.fr) + left_over)
            whole = int(exact)
            left_over = exact - whole
            track.size = whole / UNITS


def _size_of_one(tracks: Sequence[Track], room: float) -> float:
    """https://drafts.csswg.org/css-grid/#algo-find-fr-size"""
    rigid: set[int] = set()
    while True:
        flexible = [track for track in tracks if track.fr and id(track) not in rigid]
        rest = room - sum(track.size for track in tracks if track not in flexible)
        one = max(0.0, rest) / max(sum(track.fr for track in flexible), 1.0)
        again = [track for track in flexible if one * track.fr < track.size]
        if not again:
            return one
        rigid.update(id(track) for track in again)
