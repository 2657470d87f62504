// The address of what is shown: in the address bar, and on the clipboard.

export class Links {
  constructor(button, form) {
    this.button = button;
    this.label = button.querySelector("[data-copy-text]");
    this.form = form;
    this.page = "";
    this.step = 0;
    this.timer = 0;
    button.onclick = () => this.#copy();
  }

  /** A run with an address is shown, or none. */
  load(page) {
    clearTimeout(this.timer);
    this.page = page;
    this.button.disabled = !page;
  }

  /** Keeps the step in the address, but not so often that browsers complain. */
  shown(step) {
    this.step = step;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => history.replaceState(history.state, "", this.#address()), 350);
  }

  #address() {
    if (!this.page) return location.href;
    const url = new URL(this.page, location.origin);
    url.searchParams.set("step", this.step);
    return url.pathname + url.search;
  }

  async #copy() {
    const link = new URL(this.#address(), location.origin).href;
    try {
      await navigator.clipboard.writeText(link);
      this.#say("Link copied");
    } catch {
      history.replaceState(history.state, "", link);
      this.#say("Link is in the address bar");
    }
  }

  #say(text) {
    this.label.textContent = text;
    setTimeout(() => (this.label.textContent = "Copy link"), 2000);
  }
}
