// The recording as an oscilloscope shows it: how deep the stack was at each step, and what ran.

const MARGIN = 7; // half of the slider's thumb: its middle travels between these
const COLOURS = {
  script: "--tasks",
  task: "--tasks",
  microtasks: "--microtasks",
  rendering: "--rendering",
  timers: "--timers",
  poll: "--faint",
  check: "--checks",
  pending: "--tasks",
  close: "--tasks",
};

export class Trace {
  constructor(canvas) {
    this.canvas = canvas;
    this.recording = undefined;
    this.step = 0;
    this.pending = 0;
    this.background = document.createElement("canvas");
    this.drawnLength = -1;
    new ResizeObserver(() => this.#restart()).observe(canvas);
    document.addEventListener("themechange", () => this.#restart());
  }

  load(recording) {
    this.recording = recording;
    this.step = 0;
    this.#restart();
  }

  /** The recording has grown, or another step is shown. */
  refresh(step) {
    this.step = Math.max(0, step);
    if (!this.pending) this.pending = requestAnimationFrame(() => this.#draw());
  }

  #restart() {
    this.drawnLength = -1;
    this.refresh(this.step);
  }

  #draw() {
    this.pending = 0;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const scale = devicePixelRatio || 1;
    const length = this.recording?.length ?? 0;
    if (!width || !height) return;
    if (this.drawnLength !== length) {
      for (const canvas of [this.canvas, this.background]) {
        canvas.width = Math.round(width * scale);
        canvas.height = Math.round(height * scale);
      }
      this.#drawSignal(this.background.getContext("2d"), width, height, scale);
      this.drawnLength = length;
    }
    const paint = this.canvas.getContext("2d");
    paint.setTransform(1, 0, 0, 1, 0, 0);
    paint.clearRect(0, 0, this.canvas.width, this.canvas.height);
    paint.globalAlpha = 0.42;
    paint.drawImage(this.background, 0, 0);
    if (length) this.#drawHead(paint, width, height, scale);
  }

  #drawHead(paint, width, height, scale) {
    const x = this.#x(this.step, width);
    paint.globalAlpha = 1;
    paint.save();
    paint.beginPath();
    paint.rect(0, 0, x * scale, this.canvas.height);
    paint.clip();
    paint.clearRect(0, 0, this.canvas.width, this.canvas.height);
    paint.drawImage(this.background, 0, 0);
    paint.restore();
    paint.setTransform(scale, 0, 0, scale, 0, 0);
    paint.fillStyle = colour("--accent");
    paint.fillRect(x - 0.75, 0, 1.5, height);
    paint.beginPath();
    paint.moveTo(x - 5.5, 0);
    paint.lineTo(x + 5.5, 0);
    paint.lineTo(x + 5.5, 4);
    paint.lineTo(x, 10);
    paint.lineTo(x - 5.5, 4);
    paint.fill();
  }

  #drawSignal(paint, width, height, scale) {
    paint.setTransform(scale, 0, 0, scale, 0, 0);
    paint.clearRect(0, 0, width, height);
    const floor = height - 9;
    paint.fillStyle = colour("--line");
    for (let line = 1; line < 4; line += 1) paint.fillRect(0, Math.round((floor * line) / 4), width, 0.5);
    if (!this.recording?.length) return;
    const { depth, stage, steps } = this.recording;
    const deepest = Math.max(3, depth.reduce((most, each) => Math.max(most, each), 0));
    const level = (step) => floor - (depth[step] / deepest) * (floor - 9);
    this.#drawWaits(paint, width, floor, steps);
    let start = 0;
    for (let step = 1; step <= steps.length; step += 1) {
      if (step < steps.length && stage[step] === stage[start]) continue;
      this.#drawRun(paint, width, floor, level, start, step, stage[start]);
      start = step;
    }
    paint.fillStyle = colour("--console");
    steps.forEach((step, number) => {
      if (step.k === "ConsoleWritten" || step.k === "ErrorReported") paint.fillRect(this.#x(number, width) - 0.75, floor + 3, 1.5, 4);
    });
  }

  /** One stretch in which the same kind of work ran. */
  #drawRun(paint, width, floor, level, from, to, stage) {
    const ink = colour(COLOURS[stage] ?? "--faint");
    const edge = (step) => this.#x(step, width);
    const end = Math.min(to, this.recording.length - 1);
    const outline = new Path2D();
    outline.moveTo(edge(from), level(from));
    for (let step = from + 1; step <= end; step += 1) {
      const before = level(step - 1);
      outline.lineTo(edge(step), before);
      if (step < to) outline.lineTo(edge(step), level(step));
    }
    const area = new Path2D(outline);
    area.lineTo(edge(end), floor);
    area.lineTo(edge(from), floor);
    paint.globalAlpha = 0.2;
    paint.fillStyle = ink;
    paint.fill(area);
    paint.globalAlpha = 1;
    paint.strokeStyle = ink;
    paint.lineWidth = 1.5;
    paint.lineJoin = "round";
    paint.stroke(outline);
  }

  #drawWaits(paint, width, floor, steps) {
    paint.strokeStyle = colour("--line-strong");
    paint.lineWidth = 1;
    paint.setLineDash([2, 3]);
    paint.beginPath();
    steps.forEach((step, number) => {
      if (step.k !== "ClockAdvanced") return;
      paint.moveTo(this.#x(number, width), 4);
      paint.lineTo(this.#x(number, width), floor);
    });
    paint.stroke();
    paint.setLineDash([]);
  }

  #x(step, width) {
    const last = Math.max(1, this.recording.length - 1);
    return MARGIN + (step / last) * (width - 2 * MARGIN);
  }
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
