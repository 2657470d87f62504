"""``:nth-child`` and its like, asked for many siblings after any series of edits."""

import pytest

from tests.javascript.hosts.recorded import printed, steps_of

PROGRAM = """
let state = SEED;
const random = (n) => { state = (state * 1103515245 + 12345) % 2147483648; return state % n; };
const list = document.createElement('div');
document.body.append(list);
function edit() {
  const one = list.children[random(list.children.length || 1)];
  switch (random(5)) {
    case 0: case 1: case 2: {
      const made = document.createElement(['b', 'i'][random(2)]);
      made.className = ['x', 'y'][random(2)];
      list.insertBefore(made, one ?? null);
      break;
    }
    case 3: one?.remove(); break;
    case 4: one?.classList.toggle('x'); break;
  }
}
const place = (all, each) => all.indexOf(each) + 1;
const rules = {
  ':nth-child(3n+1)': (each, all) => place(all, each) % 3 === 1,
  ':nth-last-child(2)': (each, all) => place(all.reverse(), each) === 2,
  ':nth-of-type(even)': (each, all) =>
    place(all.filter((other) => other.localName === each.localName), each) % 2 === 0,
  ':nth-last-of-type(-n+2)': (each, all) =>
    place(all.reverse().filter((other) => other.localName === each.localName), each) <= 2,
  ':nth-child(odd of .x)': (each, all) => each.matches('.x')
    && place(all.filter((other) => other.matches('.x')), each) % 2 === 1,
};
let wrong = 0;
for (let round = 0; round < 40; round++) {
  edit();
  const all = [...list.children];
  for (const [selector, rule] of Object.entries(rules)) {
    const found = [...list.querySelectorAll(selector)];
    wrong += all.filter((each) => rule(each, [...all]) !== found.includes(each)).length;
  }
}
console.log('wrong', wrong, list.children.length > 5);
"""


@pytest.mark.parametrize("seed", range(1, 7))
def test_as_counting_by_hand_finds_them(seed: int) -> None:
    assert printed(steps_of(PROGRAM.replace("SEED", str(seed)))) == ["wrong 0 true"]
