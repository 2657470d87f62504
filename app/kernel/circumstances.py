"""What a run is a function of besides its program and its host."""

from dataclasses import dataclass, field

from app.kernel.budget import Limits
from app.kernel.stimuli import Stimulus
from app.kernel.zones import ZoneNamed, no_other_zone

REFRESH_RATE = 60
"""How often a display is drawn unless a run says otherwise, in Hz."""

USUAL_SEED = 1
"""The seed with which what is open by nature comes in its commonest order."""

UTC = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """The same program in the same circumstances makes the same steps.

    ``stimuli`` are what a person does to a page meanwhile; ``refresh_rate`` is how often the page's
    display is drawn, in Hz; ``network`` the JSON text of what addresses answer. ``zone_named``
    finds ``time_zone``, an identifier of the IANA database, and others that the program names.
    """

    seed: int = USUAL_SEED
    limits: Limits = field(default_factory=Limits)
    time_zone: str = UTC
    zone_named: ZoneNamed = no_other_zone
    stimuli: tuple[Stimulus, ...] = ()
    refresh_rate: int = REFRESH_RATE
    network: str = ""
