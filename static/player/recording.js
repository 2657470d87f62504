// The steps that have come so far, and what every lane looked like at each of them.

/** Values that change now and then: the one that holds at a step is found by halving. */
class Versions {
  constructor() {
    this.since = [];
    this.values = [];
  }

  add(step, value) {
    this.since.push(step);
    this.values.push(value);
  }

  at(step) {
    let low = 0;
    let high = this.since.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.since[middle] <= step) low = middle + 1;
      else high = middle;
    }
    return low ? this.values[low - 1] : undefined;
  }
}

export class Recording {
  constructor() {
    this.steps = [];
    this.html = new Map();
    this.lanes = new Map();
    this.facts = new Map();
    this.depth = [];
    this.stage = [];
    this.hints = new Map(); // a hint's place to its step
    this.births = new Map(); // a card's id to the step that made it
    this.longTasks = []; // the first and the last step of each
    this.finished = false;
  }

  get length() {
    return this.steps.length;
  }

  /** Takes drawn steps as the server sends them; those that are known already are passed over. */
  add(drawn) {
    for (const step of drawn) {
      if (step.n !== this.steps.length) continue;
      for (const key in step.c) {
        this.html.set(key, step.c[key]);
        const id = key.split("~")[0];
        if (!this.births.has(id)) this.births.set(id, step.n);
      }
      for (const name in step.l) this.#versions(this.lanes, name).add(step.n, step.l[name]);
      for (const name in step.f) this.#versions(this.facts, name).add(step.n, step.f[name]);
      const since = step.f?.rendering?.long_since;
      if (since) this.longTasks.push([Number(since), step.n]);
      for (const hint of step.h ?? []) this.hints.set(hint, step.n);
      const before = step.n - 1;
      this.depth.push(step.l?.execution_context_stack?.[0] ?? this.depth[before] ?? 0);
      this.stage.push(step.f?.event_loop?.stage ?? this.stage[before] ?? "");
      this.steps.push({ t: step.t, k: step.k, w: step.w, p: step.p });
    }
  }

  /** ``[how many cards, key, key, ...]`` of a lane at a step. */
  lane(name, step) {
    return this.lanes.get(name)?.at(step) ?? EMPTY;
  }

  factsOf(name, step) {
    return this.facts.get(name)?.at(step);
  }

  /** The lanes and panels that a step changed. */
  touched(name, step) {
    const versions = this.lanes.get(name) ?? this.facts.get(name);
    return Boolean(versions) && versions.since.includes(step);
  }

  #versions(map, name) {
    if (!map.has(name)) map.set(name, new Versions());
    return map.get(name);
  }
}

const EMPTY = [0];
