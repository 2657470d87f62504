// The painted page and the document as it is.
//
// The frame is our own empty page, in a sandbox without scripts, forms and navigation, and with a policy that
// loads nothing. What is put into it was made inert by the server.

export class Preview {
  constructor(run, recording) {
    this.recording = recording;
    this.section = run.querySelector("[data-preview]");
    this.frame = this.section?.querySelector("[data-painted]");
    this.outline = this.section?.querySelector("[data-outline]");
    this.painted = undefined;
    this.drawn = undefined;
    this.frame?.addEventListener("load", () => this.#paint(this.painted));
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
    const page = this.frame.contentDocument?.documentElement;
    if (page) page.innerHTML = this.recording.html.get(key) ?? "";
  }
}
