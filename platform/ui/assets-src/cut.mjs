// Cuts the typeface of the pages out of the one that npm brings: the letters of French and of
// Western Europe only, under our own name because one sign changes: the zero loses its slash.
// It touches nothing when what it would write is there already, and never reaches the network.
//
// Run by `cargo xtask assets`, in this folder, after `npm ci`.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { openZero } from "./zero.mjs";
import { readTables, rename, writeTables } from "./sfnt.mjs";

const require = createRequire(import.meta.url);
const subsetFont = require("subset-font");
const fontverter = require("fontverter");

// Also said in src/assets/stylesheet.rs, to the browser; a test compares the two.
const WESTERN = "U+0020-007E,U+00A0-00FF,U+0152-0153,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+20AC";
// Figures of even or of natural width, fractions, letters of a language. Kerning belongs to all.
const FEATURES = ["tnum", "pnum", "frac", "locl", "kern"];

const LICENCE = 14;
const NAMES = { "Atkinson Hyperlegible Next": "Essaim Hyperlegible", AtkinsonHyperlegibleNext: "EssaimHyperlegible" };

for (const weight of [400, 700]) {
  const from = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`;
  const to = new URL(`../assets/generated/essaim-${weight}.woff2`, import.meta.url);
  await keep(to, await cut(await readFile(require.resolve(from))));
}

async function cut(original) {
  const options = { targetFormat: "truetype", keepFeatures: FEATURES, preserveNameIds: [LICENCE], noHinting: true };
  const tables = readTables(await subsetFont(original, letters(WESTERN), options));
  openZero(tables);
  rename(tables, NAMES);
  return fontverter.convert(writeTables(tables), "woff2", "truetype");
}

/** `U+0041-0043,U+0045` is `ABCE`. */
function letters(ranges) {
  const codes = ranges.split(",").flatMap((range) => {
    const [first, last = first] = range.replace("U+", "").split("-").map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
  return String.fromCodePoint(...codes);
}

/** An unchanged file keeps its time, so that cargo does not build again what embeds it. */
async function keep(file, bytes) {
  const there = await readFile(file).catch(() => Buffer.alloc(0));
  if (there.equals(bytes)) return;
  await mkdir(new URL(".", file), { recursive: true });
  await writeFile(file, bytes);
}
