"""What a person does to a random page: each task of its program is the event of an input."""

import json
from random import Random

_INPUTS = (
    {"click": "#inner"},
    {"click": "#inner"},
    {"click": "#outer"},
    {"dblclick": "#inner"},
    {"click": "#box"},
    {"click": "label"},
    {"press": "Enter"},
    {"press": " "},
    {"press": "Tab"},
    {"type": ["#field", "ab"]},
)
_SPOTS = (
    "[outer, 'click', false]",
    "[outer, 'click', true]",
    "[inner, 'click', false]",
    "[inner, 'pointerdown', false]",
    "[outer, 'mousedown', true]",
    "[outer, 'pointerup', false]",
    "[inner, 'mouseup', false]",
    "[document, 'focusin', false]",
    "[inner, 'blur', false]",
    "[document, 'keydown', false]",
    "[window, 'keyup', true]",
    "[field, 'input', false]",
    "[field, 'beforeinput', false]",
    "[field, 'change', false]",
    "[box, 'change', false]",
    "[outer, 'input', false]",
    "[box, 'click', false]",
    "[outer, 'submit', false]",
    "[outer, 'dblclick', false]",
)
_INPUTS_OF_A_PROGRAM = (2, 4)
_SPOTS_OF_A_PROGRAM = (3, 8)
#: The elements that a person acts on.
MARKUP = """\
<form id="outer"><button id="inner">inner</button> <input id="field">
<input id="box" type="checkbox"> <label for="box">label</label></form>
"""
_PRELUDE = """\
const [outer, inner, field, box] = ['outer', 'inner', 'field', 'box']
  .map((id) => document.getElementById(id));
outer.onsubmit = (e) => e.preventDefault();
const spots = [
%s];
let turn = 0;
const whenActed = (f) => {
  const [target, kind, capture] = spots[turn++ %% spots.length];
  target.addEventListener(kind, (e) => { log(kind, e.eventPhase); f(); }, { once: true, capture });
};
"""


def person_prelude(random: Random) -> str:
    """``whenActed(f)``: ``f`` runs at the next event of one kind."""
    spots = random.choices(_SPOTS, k=random.randint(*_SPOTS_OF_A_PROGRAM))
    return _PRELUDE % "".join(f"  {spot},\n" for spot in spots)


def person_inputs(random: Random) -> str:
    """The text of an inputs file."""
    return json.dumps(random.choices(_INPUTS, k=random.randint(*_INPUTS_OF_A_PROGRAM)))
