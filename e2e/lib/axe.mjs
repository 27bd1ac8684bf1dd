// axe on every page that a journey visits.
//
// A journey calls `axe.check(page)` where a page cannot be asked for again: errors in a form, a confirmation.
// All other addresses that it visited are asked for once more when it has ended, and checked then.
// Without script in the page, axe cannot run there: the same HTML is shown at the same address in a second
// context that has script, with the same cookies and the same size.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Gathers what axe finds on the pages of one context. */
export class Axe {
  #audit;
  /** The contexts whose pages have no script. */
  #scriptless = new Set();
  /** Each address with the context and the size it was seen in. */
  #visited = new Map();
  #checked = new Set();
  #isSkipped = false;
  problems = [];

  constructor(audit) {
    this.#audit = audit;
  }

  /** Follows all pages of a context: the journey's own, or that of somebody else in it. */
  watch(context, hasScript) {
    if (!hasScript) this.#scriptless.add(context);
    context.on("page", (page) => this.#follow(context, page));
  }

  /** Checks a page as it stands. */
  async check(page) {
    this.#checked.add(bare(page.url()));
    if (!this.#scriptless.has(page.context())) return this.#run(page, page.url());
    const seen = { context: page.context(), size: page.viewportSize() };
    return this.#show(page.url(), await page.content(), seen);
  }

  /** Leaves out what was only visited: a journey that looks at pages otherwise says so. */
  skip() {
    this.#isSkipped = true;
  }

  /** Checks what was visited and not checked yet. */
  async checkRest() {
    if (this.#isSkipped) return;
    for (const [address, seen] of [...this.#visited].filter(([visited]) => !this.#checked.has(visited))) {
      this.#checked.add(address);
      // Asked for with the cookies of who saw it, and without a window on what happens after.
      const answer = await seen.context.request.get(address);
      const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
      if (answer.ok() && isPage) {
        await this.#show(answer.url(), await answer.text(), seen);
      }
    }
  }

  #follow(context, page) {
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && frame.url().startsWith("http")) {
        this.#visited.set(bare(frame.url()), { context, size: page.viewportSize() });
      }
    });
  }

  async #show(address, html, { context, size }) {
    await this.#audit.addCookies(await context.cookies());
    const page = await this.#audit.newPage();
    try {
      if (size) await page.setViewportSize(size);
      const isPage = (url) => bare(url.href) === bare(address);
      await page.route(isPage, (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
          : route.continue(),
      );
      await page.goto(address);
      await this.#run(page, address);
    } finally {
      await page.close();
    }
  }

  async #run(page, address) {
    // Through the browser's own door, which the page's content policy does not close.
    await page.evaluate(source);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, help, nodes } of violations) {
      const places = nodes.slice(0, 5).map((node) => `  ${node.target.join(" ")}`);
      this.problems.push([`axe: ${id} on ${address}: ${help} (${nodes.length})`, ...places].join("\n"));
    }
  }
}

function bare(address) {
  return address.split("#")[0];
}
