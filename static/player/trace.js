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
  long: "--error",
};

export class Trace {
  constructor(canvas) {
    this.canvas = canvas;
    this.recording = undefined;
    this.step = 0;
    this.pending = 0;
    this.growing = 0;
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

  /** Another step is shown. */
  refresh(step) {
    this.step = Math.max(0, step);
    if (!this.pending) this.pending = requestAnimationFrame(() => this.#draw());
  }

  /** The recording has grown; drawn now and then, because it grows in many small pieces. */
  grown(step) {
    this.step = Math.max(0, step);
    this.growing ||= setTimeout(() => {
      this.growing = 0;
      this.refresh(this.step);
    }, this.recording.finished ? 0 : 120);
  }

  #restart() {
    this.drawnLength = -1;
    this.refresh(this.step);
  }

  #draw() {
    this.pending = 0;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const scale = devicePixelRatio || 1;
    const length = this.growing ? this.drawnLength : (this.recording?.length ?? 0);
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
    const inks = new Map([...Object.values(COLOURS), "--line", "--line-strong", "--console"].map((name) => [name, colour(name)]));
    paint.fillStyle = inks.get("--line");
    for (let line = 1; line < 4; line += 1) paint.fillRect(0, Math.round((floor * line) / 4), width, 0.5);
    if (!this.recording?.length) return;
    this.#drawMarks(paint, width, floor, inks);
    const columns = this.#columns(width);
    const deepest = Math.max(3, ...columns.map((column) => column.depth));
    for (const column of columns) column.y = floor - (column.depth / deepest) * (floor - 9);
    let start = 0;
    for (let next = 1; next <= columns.length; next += 1) {
      if (next < columns.length && columns[next].stage === columns[start].stage) continue;
      this.#drawRun(paint, columns.slice(start, next + 1), floor, inks.get(COLOURS[columns[start].stage] ?? "--faint"));
      start = next;
    }
  }

  /** What ran at each step; a task that takes more than 50 ms has a colour of its own. */
  #stages() {
    const stages = [...this.recording.stage];
    for (const [first, last] of this.recording.longTasks) stages.fill("long", first, last);
    return stages;
  }

  /** What is drawn at each place: a step, or of many steps at one place the deepest. */
  #columns(width) {
    const { depth, length } = this.recording;
    const stage = this.#stages();
    const columns = [];
    let latest;
    for (let step = 0; step < length; step += 1) {
      const x = this.#x(step, width);
      if (latest && x - latest.x < 1) {
        if (depth[step] > latest.depth) Object.assign(latest, { depth: depth[step], stage: stage[step] });
      } else {
        latest = { x, depth: depth[step], stage: stage[step] };
        columns.push(latest);
      }
    }
    return columns;
  }

  /** One stretch in which the same kind of work ran; the last column begins the next stretch. */
  #drawRun(paint, columns, floor, ink) {
    const outline = new Path2D();
    outline.moveTo(columns[0].x, columns[0].y);
    for (let at = 1; at < columns.length; at += 1) {
      outline.lineTo(columns[at].x, columns[at - 1].y);
      if (at < columns.length - 1) outline.lineTo(columns[at].x, columns[at].y);
    }
    const area = new Path2D(outline);
    area.lineTo(columns.at(-1).x, floor);
    area.lineTo(columns[0].x, floor);
    paint.globalAlpha = 0.2;
    paint.fillStyle = ink;
    paint.fill(area);
    paint.globalAlpha = 1;
    paint.strokeStyle = ink;
    paint.lineWidth = 1.5;
    paint.lineJoin = "round";
    paint.stroke(outline);
  }

  /** Where the clock jumps, and where something is printed. */
  #drawMarks(paint, width, floor, inks) {
    const waits = new Path2D();
    let count = 0;
    paint.fillStyle = inks.get("--console");
    this.recording.steps.forEach(({ k }, step) => {
      const x = this.#x(step, width);
      if (k === "ConsoleWritten" || k === "ErrorReported") {
        paint.fillRect(x - 0.75, floor + 3, 1.5, 4);
      } else if (k === "ClockAdvanced") {
        count += 1;
        waits.moveTo(x, 4);
        waits.lineTo(x, floor);
      }
    });
    if (count > width / 10) return; // too many to be told apart
    paint.strokeStyle = inks.get("--line-strong");
    paint.lineWidth = 1;
    paint.setLineDash([2, 3]);
    paint.stroke(waits);
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
