// Puts the page together: the stream fills a recording, the transport chooses a step, the stage draws it.

import { Drafts, hostOf } from "./drafts.js";
import { Editor } from "./editor.js";
import { Inputs } from "./inputs.js";
import { listen } from "./keys.js";
import { Links } from "./links.js";
import { Recording } from "./recording.js";
import { Stage } from "./stage.js";
import { Trace } from "./trace.js";
import { Transport } from "./transport.js";

class Page {
  constructor() {
    this.scope = document.getElementById("main");
    this.form = document.getElementById("program");
    this.notice = document.querySelector("[data-notice]");
    this.editor = new Editor(this.form.querySelector("[data-editor]"));
    this.inputs = new Inputs(this.form);
    this.drafts = new Drafts(this.form, this.editor, this.inputs);
    this.links = new Links(document.querySelector("[data-copy-link]"), this.form);
    this.trace = new Trace(document.querySelector("[data-trace]"));
    this.transport = new Transport(document.querySelector("[data-transport]"), (step, duration) => this.show(step, duration));
    this.run = undefined;
    this.submitted = this.#program();
    listen(this.transport, this.form);
    this.#listenToEditor();
    this.#listenToStream();
  }

  start() {
    this.attach(Number(document.getElementById("run").dataset.step ?? 0));
    this.drafts.restore();
  }

  /** Takes over what stands in ``#run``: a run, a refusal, or the welcome. */
  attach(step = 0) {
    const run = document.getElementById("run");
    if (!run || run === this.run) return;
    this.run = run;
    const running = Boolean(run.querySelector("[data-stream]"));
    this.say("");
    document.documentElement.classList.toggle("has-run", running);
    this.links.load(running ? run.dataset.page : "");
    if (!running) {
      this.recording = undefined;
      this.transport.unload();
      this.trace.load(undefined);
      this.editor.mark(undefined);
      if (run.dataset.line) this.editor.markMistake(Number(run.dataset.line), Number(run.dataset.column));
      this.#freshen();
      return;
    }
    this.recording = new Recording();
    this.stage = undefined;
    this.transport.load(this.recording, step);
    this.trace.load(this.recording);
    this.#freshen();
  }

  show(step, duration) {
    this.stage ??= new Stage(this.run, this.recording);
    this.stage.narration.setAttribute("aria-live", this.transport.playing ? "off" : "polite");
    this.stage.show(step, duration);
    if (!this.stale) this.editor.mark(this.recording.steps[step].p);
    this.trace.refresh(step);
    this.#markHint(step);
    this.links.shown(step);
  }

  say(text) {
    this.notice.textContent = text;
  }

  /** Whether what is shown belongs to another text than the editor's. */
  #freshen() {
    const now = this.#program();
    this.stale = Boolean(this.run?.querySelector("[data-stream]")) && now !== this.submitted;
    this.scope.classList.toggle("is-stale", this.stale);
    this.links.stale = this.stale;
    this.#drawHints();
    if (!this.stale && this.stage && this.transport.step >= 0) this.editor.mark(this.recording.steps[this.transport.step].p);
  }

  #program() {
    return JSON.stringify([this.editor.value, hostOf(this.form), this.inputs.value, this.form.elements.refresh_rate.value, this.form.elements.network.value]);
  }

  #listenToEditor() {
    this.editor.onEdit = () => {
      this.drafts.changed();
      this.#freshen();
    };
    this.form.addEventListener("change", () => this.editor.onEdit());
    this.inputs.text.addEventListener("input", () => this.editor.onEdit());
    this.scope.addEventListener("person", (event) => this.#act(event.detail));
    this.form.addEventListener("submit", () => {
      this.transport.pause();
      this.pressed = this.#program();
    });
    this.scope.addEventListener("click", (event) => {
      if (event.target.closest("[data-continue]")) this.#continue();
      const card = event.target.closest(".card, .line");
      const birth = this.recording?.births.get(card?.dataset.card);
      if (birth !== undefined && !String(getSelection())) this.transport.seek(birth);
    });
    this.form.addEventListener("click", (event) => {
      const step = event.target.closest("[data-hint] button")?.value;
      if (step) this.transport.seek(Number(step));
    });
    document.addEventListener("toggle", closeOthers, true);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") closeOthers({});
    });
  }

  #listenToStream() {
    const mine = (event) => event.target.closest?.("#run") === this.run;
    document.addEventListener("htmx:after:swap", () => {
      if (this.pressed) this.submitted = this.pressed;
      this.attach(this.resumeAt ?? 0);
      this.resumeAt = undefined;
      this.form.elements.steps.value = "0";
    });
    document.addEventListener("steps", (event) => {
      if (!mine(event)) return;
      this.recording.add(JSON.parse(event.detail.data));
      this.say("");
      this.#grown();
    });
    document.addEventListener("fault", (event) => {
      if (mine(event)) this.fault = event.detail.data;
    });
    document.addEventListener("done", (event) => {
      if (!mine(event)) return;
      this.recording.finished = true;
      this.say(this.fault ?? "");
      this.fault = undefined;
      this.#grown();
    });
    document.addEventListener("htmx:sse:before:connection", (event) => {
      if (mine(event) && event.detail.connection.attempt > 0) {
        this.say(`The connection was lost. The run goes on from step ${this.recording.length} when it is back.`);
      }
    });
    document.addEventListener("htmx:error", (event) => {
      if (event.target === this.form || this.form.contains(event.target)) this.say("The server does not answer. Your program is still here; try again in a moment.");
    });
  }

  #drawHints() {
    this.form.querySelectorAll("[data-hint] button").forEach((button, index) => {
      const step = this.recording?.hints.get(index);
      button.hidden = step === undefined || this.stale;
      button.value = step ?? "";
      button.textContent = `Step ${step}`;
    });
  }

  #markHint(step) {
    for (const hint of this.form.querySelectorAll("[data-hint]")) {
      hint.classList.toggle("is-now", hint.lastElementChild.value === String(step));
    }
  }

  #grown() {
    this.#drawHints();
    const pressed = document.activeElement?.matches(".run-button");
    this.transport.grown();
    this.trace.grown(this.transport.step);
    if (pressed) this.transport.buttons.play.focus(); // so that the space bar plays
  }

  /** Runs the same program again, with one thing more that the person does at this moment. */
  #act(entry) {
    const { step } = this.transport;
    if (this.stale || !this.inputs.add(entry, this.recording.steps[step].t)) {
      this.say("Run the program first: what is shown is not what stands in the editor.");
      return;
    }
    this.resumeAt = step;
    this.form.requestSubmit();
  }

  /** Runs the same program further than the step limit, and stays where it is. */
  #continue() {
    const limit = this.recording.length;
    this.resumeAt = limit - 1;
    this.form.elements.steps.value = String(limit * 2);
    this.form.requestSubmit();
  }
}

/** Only one explanation is open at a time. */
function closeOthers(event) {
  if (event.target && !(event.target.matches?.("details.what") && event.target.open)) return;
  for (const details of document.querySelectorAll("details.what[open]")) {
    if (details !== event.target) details.open = false;
  }
}

new Page().start();
