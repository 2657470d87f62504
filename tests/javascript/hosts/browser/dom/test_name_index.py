"""Elements by their ids and names after any series of edits, against a walk through the tree."""

import pytest

from tests.javascript.hosts.recorded import printed, steps_of

PROGRAM = """
let state = SEED;
const random = (n) => { state = (state * 1103515245 + 12345) % 2147483648; return state % n; };
const names = ['a', 'b', 'c', 'd'];
const kinds = ['div', 'form', 'img', 'p'];
const all = () => [...document.querySelectorAll('*')];
const fragment = document.createDocumentFragment();
function make() {
  const made = document.createElement(kinds[random(4)]);
  if (random(2)) made.id = names[random(4)];
  if (random(3) === 0) made.setAttribute('name', names[random(4)]);
  if (random(5) === 0) made.append(make());
  return made;
}
function edit() {
  const found = all().filter((each) => document.body.contains(each));
  const one = found[random(found.length)], other = found[random(found.length)];
  switch (random(9)) {
    case 0: case 1: case 2: one.append(make()); break;
    case 3: if (one !== document.body) one.remove(); break;
    case 4: if (!other.contains(one)) one.prepend(other); break;
    case 5: one.id = names[random(4)]; break;
    case 6: one.removeAttribute('id'); one.setAttribute('name', names[random(4)]); break;
    case 7: fragment.append(make(), make()); other.append(fragment); break;
    case 8: one.attributes.id && (one.attributes.id.value = names[random(4)]); break;
  }
}
function differences() {
  return names.filter((name) => {
    const walk = all();
    const byId = walk.find((each) => each.id === name) ?? null;
    const named = walk.filter((each) => each.id === name
      || (each.matches('form, img') && each.getAttribute('name') === name));
    const onWindow = named.length > 1 ? window[name].length : window[name];
    return document.getElementById(name) !== byId
      || onWindow !== (named.length > 1 ? named.length : named[0])
      || (named.length > 1 && named.some((each, place) => window[name][place] !== each));
  });
}
let wrong = 0;
for (let round = 0; round < 60; round++) { edit(); wrong += differences().length; }
console.log('wrong', wrong, all().length > 10);
"""


@pytest.mark.parametrize("seed", range(1, 9))
def test_as_a_walk_through_the_tree_finds_them(seed: int) -> None:
    assert printed(steps_of(PROGRAM.replace("SEED", str(seed)))) == ["wrong 0 true"]


def test_an_id_in_a_shadow_tree_is_not_the_documents() -> None:
    source = """
const host = document.createElement('div');
document.body.append(host);
console.log(document.getElementById('inside'));
const shadow = host.attachShadow({ mode: 'open' });
shadow.innerHTML = '<b id=inside></b>';
console.log(document.getElementById('inside'), shadow.getElementById('inside').localName);
document.body.append(shadow.firstChild);
console.log(document.getElementById('inside').localName, shadow.getElementById('inside'));
"""
    assert printed(steps_of(source)) == ["null", "null b", "b null"]
