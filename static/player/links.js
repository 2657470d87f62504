// The address of what is shown: in the address bar, and on the clipboard.

export class Links {
  constructor(button, form) {
    this.button = button;
    this.label = button.querySelector("[data-copy-text]");
    this.form = form;
    this.page = "";
    this.step = 0;
    this.stale = true;
    this.timer = 0;
    button.disabled = false;
    button.onclick = () => this.#copy();
  }

  /** A run with an address is shown, or none. */
  load(page) {
    clearTimeout(this.timer);
    this.page = page;
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
    let link = "";
    try {
      link = new URL(await this.#path(), location.origin).href;
      await navigator.clipboard.writeText(link);
      this.#say("Link copied");
    } catch {
      if (link) history.replaceState(history.state, "", link);
      this.#say(link ? "Link is in the address bar" : "No link this time");
    }
  }

  /** What was edited since it ran has no address yet: the server makes one. */
  async #path() {
    if (this.page && !this.stale) return this.#address();
    const response = await fetch("/share", { method: "POST", body: new FormData(this.form) });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()).path;
  }

  #say(text) {
    this.label.textContent = text;
    setTimeout(() => (this.label.textContent = "Copy link"), 2000);
  }
}
