// Hands on a keyboard, and nothing else: what is typed, how one gets there, and how long a person needs.

// Card, Moran and Newell: an ordinary typist's stroke, and the moment one needs to see what comes next.
const STROKE_S = 0.28;
const LOOK_S = 1.35;
const MOST_TABS = 120;

export class Keyboard {
  #page;
  #strokes = 0;
  #looks = 0;

  constructor(page) {
    this.#page = page;
  }

  /** What a person needs for all of it. */
  get seconds() {
    return this.#strokes * STROKE_S + this.#looks * LOOK_S;
  }

  async type(text) {
    this.#strokes += text.length;
    await this.#page.keyboard.type(text);
  }

  async press(key) {
    this.#strokes += 1;
    await this.#page.keyboard.press(key);
  }

  /** Walks by Tab to this, which must be on the way. */
  async reach(target) {
    this.#looks += 1;
    await target.waitFor();
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      if (await target.evaluate((thing) => thing === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error(`${target} is not reached by ${MOST_TABS} tabs on ${this.#page.url()}`);
  }

  /** A key that leads to another page. */
  async follow(key) {
    this.#looks += 1;
    const arrived = this.#page.waitForEvent("domcontentloaded");
    await this.press(key);
    await arrived;
  }
}
