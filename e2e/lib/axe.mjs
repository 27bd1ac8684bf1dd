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
  #context;
  #audit;
  #hasScript;
  #visited = new Set();
  #checked = new Set();
  #isSkipped = false;
  problems = [];

  constructor(context, audit, hasScript) {
    this.#context = context;
    this.#audit = audit;
    this.#hasScript = hasScript;
    context.on("page", (page) => this.#follow(page));
  }

  /** Checks a page as it stands. */
  async check(page) {
    this.#checked.add(bare(page.url()));
    if (this.#hasScript) {
      return this.#run(page, page.url());
    }
    return this.#show(page.url(), await page.content());
  }

  /** Leaves out what was only visited: a journey that looks at pages otherwise says so. */
  skip() {
    this.#isSkipped = true;
  }

  /** Checks what was visited and not checked yet. */
  async checkRest() {
    if (this.#isSkipped) return;
    for (const address of [...this.#visited].filter((visited) => !this.#checked.has(visited))) {
      this.#checked.add(address);
      // Asked for with the cookies of the journey, and without a window on what happens after.
      const answer = await this.#context.request.get(address);
      const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
      if (answer.ok() && isPage) {
        await this.#show(answer.url(), await answer.text());
      }
    }
  }

  #follow(page) {
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame() && frame.url().startsWith("http")) {
        this.#visited.add(bare(frame.url()));
      }
    });
  }

  async #show(address, html) {
    await this.#audit.addCookies(await this.#context.cookies());
    const page = await this.#audit.newPage();
    try {
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
