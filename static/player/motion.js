// A card that stays the same card is seen to move: from the timers to the queue to the stack.

const EASE = "cubic-bezier(0.2, 0.7, 0.2, 1)";
const SHORTEST = 90;

export class Motion {
  constructor() {
    this.reduced = matchMedia("(prefers-reduced-motion: reduce)");
    this.lists = [];
    this.before = new Map();
    this.flying = [];
  }

  /** Remembers where the cards of these lists are. */
  prepare(lists, duration) {
    this.#land();
    this.lists = lists;
    this.before.clear();
    if (!this.#moves(duration)) return;
    for (const list of lists) {
      for (const card of list.querySelectorAll(".card")) {
        const place = { list, box: card.getBoundingClientRect() };
        this.before.set(card.dataset.card, place);
        // Stepping back, a task turns into the timer that it came from.
        if (card.dataset.cause) this.before.set(`from ${card.dataset.cause}`, place);
      }
    }
  }

  /** Lets each card come from where it, or what it comes from, was. */
  play(duration) {
    if (!this.#moves(duration)) return;
    for (const list of this.lists) {
      const frame = list.getBoundingClientRect();
      for (const card of list.querySelectorAll(".card")) this.#move(card, list, frame, duration);
    }
  }

  #moves(duration) {
    return duration >= SHORTEST && !this.reduced.matches && !document.hidden;
  }

  #move(card, list, frame, duration) {
    const { card: id, cause } = card.dataset;
    const origin = this.before.get(id) ?? this.before.get(cause) ?? this.before.get(`from ${id}`);
    const box = card.getBoundingClientRect();
    if (!origin) {
      card.animate([{ opacity: 0, transform: "translateY(6px)" }, {}], { duration: duration * 0.7, easing: EASE });
      return;
    }
    const x = origin.box.left - box.left;
    const y = origin.box.top - box.top;
    if (Math.abs(x) < 1 && Math.abs(y) < 1) return;
    const options = { duration, easing: EASE };
    if (origin.list === list) {
      card.animate([{ transform: `translate(${x}px, ${y}px)` }, {}], options);
    } else if (box.bottom > frame.top && box.top < frame.bottom + 1) {
      this.#fly(card, origin.box, box, options);
    }
  }

  /** A copy above everything flies, because lanes cut off what leaves them. */
  #fly(card, from, to, options) {
    const copy = card.cloneNode(true);
    copy.removeAttribute("data-key");
    copy.setAttribute("aria-hidden", "true");
    copy.classList.add("is-flying");
    copy.style.cssText = "";
    copy.style.left = `${to.left}px`;
    copy.style.top = `${to.top}px`;
    copy.style.width = `${to.width}px`;
    copy.style.height = `${to.height}px`;
    document.body.append(copy);
    card.classList.add("is-arriving");
    const start = `translate(${from.left - to.left}px, ${from.top - to.top}px)`;
    const flight = copy.animate([{ transform: start }, { transform: "none" }], options);
    const land = () => {
      copy.remove();
      card.classList.remove("is-arriving");
    };
    flight.onfinish = land;
    flight.oncancel = land;
    this.flying.push({ flight, land });
  }

  #land() {
    for (const { flight, land } of this.flying.splice(0)) {
      flight.onfinish = flight.oncancel = null;
      flight.cancel();
      land();
    }
  }
}
