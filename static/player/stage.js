// Draws one step of a recording into the panels that the server laid out.

import { Motion } from "./motion.js";
import { Preview } from "./preview.js";

const CONSOLE_LINES = 500;
const COUNTING = new Set(["timers", "other_threads"]);

export class Stage {
  constructor(run, recording) {
    this.recording = recording;
    this.narration = run.querySelector("[data-narration]");
    this.lanes = [...run.querySelectorAll("[data-panel]")].map((element) => ({
      element,
      name: element.dataset.panel,
      cards: element.querySelector("[data-cards]"),
      count: element.querySelector("[data-count]"),
      rest: element.querySelector("[data-rest]"),
      drawn: undefined,
    }));
    this.panels = [...run.querySelectorAll("[data-facts]")];
    this.nodes = new Map();
    this.shown = -1;
    this.sentence = undefined;
    this.motion = new Motion();
    this.preview = new Preview(run, recording);
    for (const lane of this.lanes) lane.cards?.replaceChildren();
  }

  /** Draws the step; ``duration`` in ms for what moves, 0 to let nothing move. */
  show(step, duration) {
    const changed = this.lanes.filter((lane) => lane.cards && this.#keysOf(lane, step) !== lane.drawn);
    this.motion.prepare(changed.map((lane) => lane.cards), duration);
    for (const lane of changed) this.#drawLane(lane, step);
    this.motion.play(duration);
    for (const lane of this.lanes) {
      lane.element.classList.toggle("is-touched", this.recording.touched(lane.name, step));
    }
    for (const panel of this.panels) this.#drawFacts(panel, step);
    this.preview.show(step);
    this.#drawSentence(step);
    this.#drawCountdowns(step);
    this.shown = step;
  }

  #keysOf(lane, step) {
    return this.recording.lane(lane.name, step);
  }

  #drawLane(lane, step) {
    const value = this.#keysOf(lane, step);
    const total = value[0];
    const keys = lane.name === "console" ? consoleKeys(total) : value.slice(1);
    this.#place(lane.cards, keys);
    const left = total - keys.length;
    lane.element.dataset.total = total;
    if (lane.count) lane.count.textContent = total ? total.toLocaleString("en") : "";
    if (lane.rest) {
      lane.rest.hidden = left === 0;
      lane.rest.textContent = `+ ${left.toLocaleString("en")} ${lane.rest.dataset.rest}`;
    }
    if (lane.name === "console") this.#drawNewest(lane, step);
    lane.drawn = value;
  }

  /** Puts exactly these cards into the list, touching only what is not in its place. */
  #place(list, keys) {
    const wanted = new Set(keys);
    for (const child of [...list.children]) {
      if (!wanted.has(child.dataset.key)) child.remove();
    }
    let place = list.firstElementChild;
    for (const key of keys) {
      if (place?.dataset.key === key) {
        place = place.nextElementSibling;
      } else {
        list.insertBefore(this.#node(key), place);
      }
    }
  }

  #node(key) {
    let node = this.nodes.get(key);
    if (!node) {
      const template = document.createElement("template");
      template.innerHTML = this.recording.html.get(key) ?? "";
      node = template.content.firstElementChild;
      node.title = `Since step ${this.recording.births.get(node.dataset.card)}: click to see why`;
      this.nodes.set(key, node);
    }
    return node;
  }

  #drawNewest(lane, step) {
    const fresh = this.recording.touched("console", step);
    for (const line of lane.cards.querySelectorAll(".is-new")) line.classList.remove("is-new");
    if (fresh) lane.cards.lastElementChild?.classList.add("is-new");
    lane.cards.scrollTop = lane.cards.scrollHeight;
  }

  #drawFacts(panel, step) {
    const facts = this.recording.factsOf(panel.dataset.facts, step) ?? {};
    for (const stage of panel.querySelectorAll(".stage")) {
      if (stage.dataset.stage === facts.stage) stage.setAttribute("aria-current", "step");
      else stage.removeAttribute("aria-current");
    }
    for (const place of panel.querySelectorAll("[data-fact]")) {
      place.textContent = facts[place.dataset.fact] ?? "";
    }
  }

  #drawSentence(step) {
    const key = this.recording.steps[step].w;
    if (key === this.sentence) return;
    this.narration.innerHTML = this.recording.html.get(key);
    this.sentence = key;
  }

  #drawCountdowns(step) {
    const now = this.recording.steps[step].t;
    const counting = this.lanes.filter((lane) => COUNTING.has(lane.name));
    for (const card of counting.flatMap((lane) => [...lane.cards.children])) {
      const { due, setAt } = card.dataset;
      const elapsed = due > Number(setAt) ? (now - setAt) / (due - setAt) : 1;
      card.style.setProperty("--elapsed", Math.min(1, Math.max(0, elapsed)).toFixed(4));
    }
  }
}

function consoleKeys(total) {
  const first = Math.max(1, total - CONSOLE_LINES + 1);
  return Array.from({ length: total - first + 1 }, (_, index) => `console-${first + index}`);
}
