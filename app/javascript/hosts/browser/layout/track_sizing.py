"""How large the tracks of a grid are: https://drafts.csswg.org/css-grid/#algo-track-sizing

Shares are cut to whole layout units one after the other, as in Chromium: the last is largest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf
from typing import Final

from app.javascript.hosts.browser.layout.grid_tracks import INTRINSIC, Track
from app.javascript.hosts.browser.layout.lengths import UNITS, snapped
from app.javascript.runtime.single_precision import single


@dataclass(frozen=True, slots=True)
class Contribution:
    """What an item asks of the tracks that it spans, with its margins.

    ``minimum``, ``narrow`` and ``wide`` are its minimum, min-content and max-content contribution.
    https://drafts.csswg.org/css-grid/#algo-terms
    """

    tracks: Sequence[Track]
    minimum: float
    narrow: float
    wide: float

    @property
    def is_flexible(self) -> bool:
        return any(track.fr for track in self.tracks)


@dataclass(frozen=True, slots=True)
class Space:
    """The container's size in one axis: known, or between ``least`` and ``most``.

    ``constraint`` is ``min-content`` or ``max-content`` where the container itself is measured.
    """

    room: float | None
    least: float = 0.0
    most: float = inf
    constraint: str = ""


@dataclass(frozen=True, slots=True)
class _Phase:
    """One of the rounds in which items make their tracks grow.

    https://drafts.csswg.org/css-grid/#algo-spanning-items
    """

    of_limits: bool
    affects: Callable[[Track, Space], bool]
    wanted: Callable[[Contribution, Space], float]
    #: Which of those grow even beyond their limits, before the others do.
    beyond: Callable[[Track], bool]

    def size(self, track: Track) -> float:
        return track.size if not self.of_limits or track.limit == inf else track.limit

    def potential(self, track: Track) -> float:
        """https://drafts.csswg.org/css-grid/#extra-space, its limit without what is there."""
        if not self.of_limits:
            return min(track.limit, track.fit) - track.size
        if track.limit != inf and not track.is_infinitely_growable:
            return 0.0
        return max(0.0, track.fit - self.size(track))


def _minimum(item: Contribution, space: Space) -> float:
    """https://drafts.csswg.org/css-grid/#limited-contribution"""
    return _limited(item, item.narrow) if space.constraint else item.minimum


def _limited(item: Contribution, wanted: float) -> float:
    return max(item.minimum, min(wanted, sum(track.most for track in item.tracks)))


def _widest(item: Contribution, space: Space) -> float:
    return _limited(item, item.wide) if space.constraint == "max-content" else item.wide


def _has_intrinsic_high(track: Track) -> bool:
    return not track.fr and track.high in INTRINSIC


def _wants_width(track: Track) -> bool:
    return not track.fr and track.high in {"auto", "max-content"}


_PHASES: Final = (
    _Phase(False, lambda t, _: t.low in INTRINSIC, _minimum, _has_intrinsic_high),
    _Phase(
        False,
        lambda track, _: track.low in {"min-content", "max-content"},
        lambda item, _: item.narrow,
        _has_intrinsic_high,
    ),
    _Phase(
        False,
        lambda track, space: (
            track.low == "max-content"
            or (track.low == "auto" and space.constraint == "max-content")
        ),
        _widest,
        _wants_width,
    ),
    _Phase(True, lambda t, _: _has_intrinsic_high(t), lambda i, _: i.narrow, lambda _: True),
    _Phase(True, lambda t, _: _wants_width(t), lambda i, _: i.wide, lambda _: True),
)


def size_tracks(
    tracks: Sequence[Track],
    items: Sequence[Contribution],
    space: Space,
    gap: float,
    *,
    stretch: bool,
) -> None:
    """Give each its size; ``stretch``: what is left over goes to those of the size ``auto``."""
    shown = [track for track in tracks if not track.is_collapsed]
    gaps = gap * max(0, len(shown) - 1)
    for track in tracks:
        track.size = track.low if isinstance(track.low, float) else 0.0
        track.limit = max(track.high, track.size) if isinstance(track.high, float) else inf
    _resolve_intrinsic(shown, items, space, gap)
    _maximize(shown, space, gaps)
    if any(track.fr for track in shown):
        _expand_flexible(shown, items, space, gap, gaps)
    room = space.least if space.room is None else space.room
    autos = [t for t in shown if t.high == "auto" and t.fit == inf and not t.fr]
    if stretch and autos:
        rest = room - sum(track.size for track in shown) - gaps
        _grow(autos, distributed(rest, [(inf, 1.0)] * len(autos)))


def _grow(tracks: Sequence[Track], shares: Sequence[float]) -> None:
    for track, share in zip(tracks, shares, strict=True):
        track.size += share


def distributed(space: float, wanting: Sequence[tuple[float, float]]) -> list[float]:
    """Shares of ``space`` for what can grow by so much, and counts so much.

    https://drafts.csswg.org/css-grid/#distribute-extra-space
    """
    shares = [0.0] * len(wanting)
    weights = sum(weight for _most, weight in wanting)
    for place in sorted(
        range(len(wanting)), key=lambda place: wanting[place][0] / wanting[place][1]
    ):
        most, weight = wanting[place]
        share = space if weight >= weights else snapped(space * weight / weights)
        shares[place] = max(0.0, min(share, most))
        space -= shares[place]
        weights -= weight
    return shares


# -- what the content asks for ---------------------------------------------------------------------


def _resolve_intrinsic(
    tracks: Sequence[Track], items: Iterable[Contribution], space: Space, gap: float
) -> None:
    """https://drafts.csswg.org/css-grid/#algo-content"""
    ordered = sorted(items, key=lambda item: (item.is_flexible, len(item.tracks)))
    for _key, group in groupby(
        ordered, key=lambda item: (item.is_flexible, not item.is_flexible and len(item.tracks))
    ):
        listed = list(group)
        for phase in _PHASES:
            _run_phase(phase, listed, space, gap)
            for track in tracks:
                track.limit = max(track.limit, track.size)
        for track in tracks:
            track.is_infinitely_growable = False
    for track in tracks:
        if track.limit == inf:
            track.limit = track.size


def _run_phase(phase: _Phase, items: Sequence[Contribution], space: Space, gap: float) -> None:
    planned: dict[int, tuple[Track, float]] = {}
    for item in items:
        affected = [
            track
            for track in item.tracks
            if phase.affects(track, space) and (track.fr or not item.is_flexible)
        ]
        taken = sum(phase.size(track) for track in item.tracks) + gap * (len(item.tracks) - 1)
        shares = _shares(phase, affected, max(0.0, phase.wanted(item, space) - taken))
        for track, share in zip(affected, shares, strict=True):
            before = planned.get(id(track), (track, 0.0))[1]
            planned[id(track)] = track, max(before, share)
    for track, share in planned.values():
        if not phase.of_limits:
            track.size += share
            continue
        track.is_infinitely_growable = track.limit == inf
        track.limit = phase.size(track) + share


def _shares(phase: _Phase, tracks: Sequence[Track], space: float) -> list[float]:
    """Up to the limits first, then beyond them."""
    by_factor = sum(track.fr for track in tracks) > 0
    weights = [track.fr if by_factor else 1.0 for track in tracks]
    counting = [place for place, weight in enumerate(weights) if weight]
    shares = [0.0] * len(tracks)
    wanting = [(phase.potential(tracks[place]), weights[place]) for place in counting]
    for place, share in zip(counting, distributed(space, wanting), strict=True):
        shares[place] = share
    space -= sum(shares)
    beyond = [place for place in counting if phase.beyond(tracks[place])] or counting
    if space > 0:
        more = [
            tracks[place].fit - phase.size(tracks[place]) - shares[place]
            if phase.of_limits
            else inf
            for place in beyond
        ]
        given = distributed(space, [(m, weights[p]) for m, p in zip(more, beyond, strict=True)])
        for place, share in zip(beyond, given, strict=True):
            shares[place] += share
    return shares


# -- what the room allows --------------------------------------------------------------------------


def _maximize(tracks: Sequence[Track], space: Space, gaps: float) -> None:
    """https://drafts.csswg.org/css-grid/#algo-grow-tracks"""
    used = sum(track.size for track in tracks) + gaps
    wanted = sum(track.limit for track in tracks) + gaps
    if space.constraint == "min-content":
        return
    room = min(wanted, space.most) if space.room is None else space.room
    if room > used:
        wanting = [(track.limit - track.size, 1.0) for track in tracks]
        _grow(tracks, distributed(room - used, wanting))


def _expand_flexible(
    tracks: Sequence[Track], items: Sequence[Contribution], space: Space, gap: float, gaps: float
) -> None:
    """https://drafts.csswg.org/css-grid/#algo-flex-tracks"""
    if space.constraint == "min-content":
        return
    room = space.room
    if room is None:
        one = _indefinite_fraction(tracks, items, gap)
        wanted = sum(max(track.size, one * track.fr) for track in tracks) + gaps
        if space.least <= wanted <= space.most:
            _take_fractions(tracks, one)
            return
        room = min(max(wanted, space.least), space.most)
    _take_fractions(tracks, _size_of_one(tracks, room - gaps))


def _indefinite_fraction(
    tracks: Sequence[Track], items: Sequence[Contribution], gap: float
) -> float:
    found = [track.size / max(track.fr, 1.0) for track in tracks if track.fr]
    for item in items:
        if item.is_flexible:
            between = gap * (len(item.tracks) - 1)
            found.append(_size_of_one(item.tracks, item.wide - between))
    return max(found)


def _take_fractions(tracks: Sequence[Track], one: float) -> None:
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
