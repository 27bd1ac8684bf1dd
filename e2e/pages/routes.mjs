// The routes of the program, read from the list that the server's tests keep equal to its router.
// A page is looked at because it is registered; nobody has to remember it.

import { readFile } from "node:fs/promises";

const LIST = new URL("../../server/src/tests/routes.txt", import.meta.url);
const FILE = /\.(?:pdf|csv|xlsx|ics|zip|json|xml|webmanifest|js)$/;
const VARIABLE = /^\{.+\}$/;

/** Every address pattern that answers GET to a person: `/{centre}/programme/{slug}`. */
export async function readRoutes() {
  const lines = (await readFile(LIST, "utf8")).split("\n");
  const patterns = lines
    .map((line) => /^(\/\S*) GET\b/.exec(line)?.[1])
    .filter((pattern) => pattern !== undefined && !pattern.startsWith("/api/"));
  return patterns.map((pattern) => ({ pattern, parts: pattern.split("/").slice(1), isFile: FILE.test(pattern) || pattern.endsWith("/{file}") }));
}

/** The route that answers this path: words before variables, as the router itself chooses. */
export function routeOf(routes, path) {
  const parts = path.split("/").slice(1);
  const fits = routes.filter((route) => route.parts.length === parts.length && route.parts.every(
    (part, at) => part === parts[at] || (VARIABLE.test(part) && parts[at] !== ""),
  ));
  const weight = (route) => route.parts.map((part) => (VARIABLE.test(part) ? "1" : "0")).join("");
  return fits.sort((one, other) => weight(one).localeCompare(weight(other)))[0];
}
