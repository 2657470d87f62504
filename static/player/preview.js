// The painted page and the document as it is.
//
// The frame is our own empty page, in a sandbox without scripts, forms and navigation, and with a policy that
// loads nothing. What is put into it was made inert by the server.

const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "CapsLock", "Dead", "Process", "Unidentified"]);

export class Preview {
  constructor(run, recording) {
    this.recording = recording;
    this.section = run.querySelector("[data-preview]");
    this.frame = this.section?.querySelector("[data-painted]");
    this.outline = this.section?.querySelector("[data-outline]");
    this.painted = undefined;
    this.drawn = undefined;
    this.frame?.addEventListener("load", () => {
      this.#paint(this.painted);
      this.#listen();
    });
    if (this.#inside?.readyState === "complete") this.#listen();
  }

  /** The frame's own page. Until it is loaded an empty one stands there, under the policy of ours. */
  get #inside() {
    const inside = this.frame?.contentDocument;
    return inside?.URL === "about:blank" ? undefined : inside;
  }

  /** What the visitor does in the frame is what the person does in the page. */
  #listen() {
    const inside = this.#inside;
    const act = (event, entry) => {
      event.preventDefault();
      this.section.dispatchEvent(new CustomEvent("person", { bubbles: true, detail: entry }));
    };
    inside?.addEventListener("click", (event) => {
      if (event.detail < 2) act(event, { click: selectorOf(event.target) });
    });
    inside?.addEventListener("dblclick", (event) => act(event, { dblclick: selectorOf(event.target) }));
    inside?.addEventListener("keydown", (event) => {
      const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
      if (!isShortcut && !MODIFIERS.has(event.key)) act(event, { press: event.key });
    });
    inside?.addEventListener("wheel", (event) => this.#turn(event, act), { passive: false });
  }

  /** Turns of the wheel in quick succession are one thing that the person does. */
  #turn(event, act) {
    if (event.ctrlKey) return; // zooms the visitor's own page
    event.preventDefault();
    const unit = [1, 40, 300][event.deltaMode];
    this.turned ??= { target: event.target, x: 0, y: 0 };
    this.turned.x += event.deltaX * unit;
    this.turned.y += event.deltaY * unit;
    clearTimeout(this.turning);
    this.turning = setTimeout(() => {
      const { target, x, y } = this.turned;
      this.turned = undefined;
      act(event, { scroll: [selectorOf(target), [Math.round(x), Math.round(y)]] });
    }, 150);
  }

  show(step) {
    if (!this.section) return;
    const facts = this.recording.factsOf("preview", step) ?? {};
    this.section.hidden = !facts.outline && !facts.painted;
    if (facts.outline !== this.drawn) {
      this.drawn = facts.outline;
      this.outline.textContent = this.recording.html.get(facts.outline) ?? "";
    }
    if (facts.painted !== this.painted) {
      this.painted = facts.painted;
      this.#paint(facts.painted);
    }
  }

  #paint(key) {
    // Parsed inside of the frame, where the frame's policy holds and not the page's.
    const page = this.#inside?.documentElement;
    if (!page) return;
    page.innerHTML = this.recording.html.get(key) ?? "";
    for (const element of page.querySelectorAll("[data-scrolled]")) {
      const [left, top] = element.dataset.scrolled.split(" ").map(Number);
      (element.localName === "body" ? this.frame.contentWindow : element).scrollTo(left, top);
    }
  }
}

/** A selector that finds the element in the document too, which has elements that are not painted. */
function selectorOf(element) {
  const path = [];
  for (let each = element; each?.parentElement; each = each.parentElement) {
    if (each.id) return [`#${CSS.escape(each.id)}`, ...path].join(" > ");
    const alike = [...each.parentElement.children].filter((other) => other.localName === each.localName);
    const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(each) + 1})` : "";
    path.unshift(CSS.escape(each.localName) + place);
  }
  return path.length ? path.join(" > ") : "html";
}
