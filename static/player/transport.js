// Play, pause, step, seek: which step is shown, and when the next one comes.

const PACE = 620; // ms for an ordinary step at 1×
const WEIGHTS = {
  StatementReached: 0.8,
  ContextPushed: 0.85,
  ContextPopped: 0.7,
  PhaseEntered: 0.7,
  IterationStarted: 0.6,
  MicrotaskFinished: 0.7,
  TaskFinished: 0.9,
  TaskQueued: 1.5,
  TaskTaken: 1.5,
  MicrotaskQueued: 1.4,
  MicrotaskTaken: 1.3,
  TimerSet: 1.5,
  ClockAdvanced: 1.5,
  ContextSuspended: 1.6,
  ContextResumed: 1.4,
  RenderingStarted: 1.4,
};
const LONGEST_MOVE = 320;

export class Transport {
  constructor(footer, onShow) {
    this.footer = footer;
    this.onShow = onShow;
    const find = (name) => footer.querySelector(`[data-${name}]`);
    this.buttons = { first: find("first"), back: find("back"), play: find("play"), forward: find("forward"), last: find("last") };
    this.slider = find("slider");
    this.speed = find("speed");
    this.number = find("step-number");
    this.total = find("step-total");
    this.clock = find("clock");
    this.recording = undefined;
    this.step = 0;
    this.timer = 0;
    this.playing = false;
    this.buttons.first.onclick = () => this.seek(0);
    this.buttons.last.onclick = () => this.seek(this.#last());
    this.buttons.back.onclick = () => this.move(-1);
    this.buttons.forward.onclick = () => this.move(1);
    this.buttons.play.onclick = () => this.toggle();
    this.slider.oninput = () => this.seek(Number(this.slider.value));
  }

  /** A new recording; ``step`` is shown as soon as it has come. */
  load(recording, step) {
    this.pause();
    this.recording = recording;
    this.step = -1;
    this.wanted = step;
    this.#refresh();
  }

  unload() {
    this.pause();
    this.recording = undefined;
    this.#refresh();
  }

  /** More steps have come, or the last one. */
  grown() {
    if (this.step < 0 && this.recording.length) {
      const reachable = this.wanted < this.recording.length || this.recording.finished;
      if (reachable) this.#show(Math.min(this.wanted, this.#last()), false);
    }
    this.#refresh();
  }

  seek(step) {
    this.pause();
    this.#show(step, false);
  }

  move(by) {
    this.pause();
    this.#show(this.step + by, true);
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  play() {
    if (!this.recording?.length) return;
    if (this.step >= this.#last() && this.recording.finished) this.#show(0, false);
    this.playing = true;
    this.#wait();
    this.#refresh();
  }

  pause() {
    clearTimeout(this.timer);
    if (!this.playing) return;
    this.playing = false;
    this.#refresh();
    this.onShow(this.step, 0);
  }

  #wait() {
    this.timer = setTimeout(() => {
      if (this.step < this.#last()) this.#show(this.step + 1, true);
      if (this.step >= this.#last() && this.recording.finished) this.pause();
      else this.#wait();
    }, this.#interval());
  }

  #interval() {
    const kind = this.recording.steps[Math.max(0, this.step)]?.k;
    return (PACE * (WEIGHTS[kind] ?? 1)) / Number(this.speed.value);
  }

  #show(step, moving) {
    if (!this.recording?.length) return;
    const next = Math.max(0, Math.min(step, this.#last()));
    if (next === this.step) return;
    this.step = next;
    const longest = this.playing ? Math.min(LONGEST_MOVE, this.#interval() * 0.8) : LONGEST_MOVE;
    this.onShow(next, moving ? longest : 0);
    this.#refresh();
  }

  #last() {
    return this.recording.length - 1;
  }

  #refresh() {
    const ready = Boolean(this.recording?.length) && this.step >= 0;
    const last = ready ? this.#last() : 0;
    const atEnd = ready && this.step >= last;
    const { first, back, play, forward, last: end } = this.buttons;
    setDisabled(first, !ready || this.step <= 0);
    setDisabled(back, !ready || this.step <= 0);
    setDisabled(forward, !ready || atEnd);
    setDisabled(end, !ready || atEnd);
    setDisabled(play, !ready);
    setDisabled(this.slider, !ready);
    play.classList.toggle("is-playing", this.playing);
    play.setAttribute("aria-label", this.playing ? "Pause" : "Play");
    this.slider.max = last;
    this.slider.value = ready ? this.step : 0;
    this.slider.setAttribute("aria-valuetext", ready ? `Step ${this.step} of ${last}` : "No run yet");
    this.number.textContent = ready ? this.step.toLocaleString("en") : "–";
    this.total.textContent = ready ? ` / ${last.toLocaleString("en")}${this.recording.finished ? "" : " …"}` : "";
    this.clock.textContent = ready ? milliseconds(this.recording.steps[this.step].t) : "–";
  }
}

/** A button that has the focus keeps it: a disabled one would throw it away. */
function setDisabled(control, disabled) {
  if (disabled && control === document.activeElement) {
    control.setAttribute("aria-disabled", "true");
    return;
  }
  control.removeAttribute("aria-disabled");
  control.disabled = disabled;
}

export function milliseconds(value) {
  const digits = value < 1 ? 3 : value < 1000 ? 2 : 1;
  const text = Number(value.toFixed(digits)).toLocaleString("en", { maximumFractionDigits: digits });
  return `${text} ms`;
}
