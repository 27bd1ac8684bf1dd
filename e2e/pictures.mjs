// Takes the pictures of README.md on the demonstration at BASE_URL, and writes them into `docs/images`.
// It checks nothing about Essaim: what must be true is written in the journeys. Nothing is sent; the one act it does is to
// open an accompaniment, with a reason, as a referent does.
//
//   BASE_URL=http://127.0.0.1:8080 node pictures.mjs [part of a picture's name …]
//
// The labels are a paper: they need `pdftoppm` (Debian: poppler-utils).

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { launch } from "./lib/browser.mjs";
import { press } from "./lib/people.mjs";
import { signIn } from "./lib/team.mjs";

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL("../docs/images/", import.meta.url));
const STEP_MS = 15_000;
const QUALITY = 0.82;
/** As it is taken, and how wide it is kept. */
const WIDE = { width: 1280, height: 900, kept: 1100 };
const PHONE = { width: 390, height: 827 };

const DIRECTION = "fabrice@jean-ferrat.example";
const RECEPTION = "nadege@jean-ferrat.example";
const REFERENT = "samira@jean-ferrat.example";

/** Name of the file, who looks (nobody: a passer-by), and the way there; a way may give its own pictures, side by side. */
const PICTURES = [
  { name: "entrainement", window: PHONE, javaScriptEnabled: false, lead: practise },
  { name: "parcours-groupe", who: DIRECTION, lead: board },
  { name: "mot", lead: ({ page, base }) => page.goto(`${base}/jean-ferrat/mots/spam`) },
  { name: "carte", lead: ({ page, base }) => page.goto(`${base}/jean-ferrat/lieux/carte`) },
  { name: "idee", lead: road },
  { name: "atelier-ecran", who: DIRECTION, lead: bigScreen },
  { name: "accompagnement", who: REFERENT, lead: openFile },
  { name: "rappels-calendrier", who: REFERENT, lead: ({ page, team }) => page.goto(`${team}/rappels/calendrier`) },
  { name: "materiel-etiquettes", who: RECEPTION, lead: labels },
];

const base = process.env.BASE_URL?.replace(/\/$/, "");
if (!base) {
  console.error("BASE_URL is missing: BASE_URL=http://127.0.0.1:8080 node pictures.mjs");
  process.exit(2);
}
const wanted = process.argv.slice(2);
/** What the last page asked for by each window answered. */
const answered = new WeakMap();
const browser = await launch();
try {
  for (const picture of PICTURES) {
    if (wanted.length > 0 && !wanted.some((part) => picture.name.includes(part))) continue;
    try {
      const bytes = await take(picture);
      await writeFile(path.join(FOLDER, `${picture.name}.webp`), bytes);
      console.log(`taken   ${picture.name}.webp (${Math.round(bytes.length / 1024)} KiB)`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`FAILED  ${picture.name}: ${error.message}`);
    }
  }
} finally {
  await browser.close();
}

/** One picture, from the door to the bytes. */
async function take({ who, lead, window = WIDE, javaScriptEnabled = true }) {
  const { width, height, kept } = window;
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: "fr-FR", reducedMotion: "reduce" });
  context.setDefaultTimeout(STEP_MS);
  try {
    const page = await context.newPage();
    page.on("response", (answer) => {
      if (answer.request().isNavigationRequest()) answered.set(page, answer.status());
    });
    const team = who && (await signIn(page, base, who));
    const shots = await lead({ page, base, team });
    return await webp(Array.isArray(shots) ? shots : [await seen(page)], kept);
  } finally {
    await context.close();
  }
}

/** What stands in the window, once its pictures are there. A refusal is no picture. */
async function seen(page) {
  await page.waitForLoadState("load");
  if (answered.get(page) >= 400) throw new Error(`${page.url()} answers ${answered.get(page)}`);
  return page.screenshot();
}

/** Four screens of one exercise: how one feels, the first screen, a mistake that breaks nothing, the help that comes. */
async function practise({ page, base: address }) {
  await page.goto(`${address}/jean-ferrat/entrainement`);
  await press(page, page.getByRole("link", { name: "Commander un panier de légumes" }));
  await page.locator('label[for="visage-afraid"]').click();
  const shots = [await seen(page)];
  await press(page, page.locator("main form button[type=submit]"));
  shots.push(await seen(page));
  for (const turn of [1, 2, 3]) {
    await press(page, page.getByRole("link", { name: "Gagnez un voyage" }));
    if (turn !== 2) shots.push(await seen(page));
  }
  return shots;
}

async function board({ page, team }) {
  await page.goto(`${team}/parcours`);
  await press(page, page.locator("main table a").first());
}

/** An idea that has gone all its way. */
async function road({ page, base: address }) {
  await page.goto(`${address}/jean-ferrat/idees?etat=spread`);
  await press(page, page.locator(".card h3 a").first());
}

/** The workshop that is over: its needs, its ideas and their points. */
async function bigScreen({ page, team }) {
  await page.goto(`${team}/ateliers`);
  const past = page.locator("tbody th a", { hasText: "Comment dire la même chose" }).first();
  await page.goto(`${await past.evaluate((link) => link.href)}/ecran`);
}

/** Someone of the demonstration who is accompanied; the reason stays written, as for anyone. */
async function openFile({ page, team }) {
  await page.goto(`${team}/accompagnements?qui=equipe`);
  await press(page, page.locator("tbody th a").first());
  await page.locator('input[name="raison"]').first().check({ force: true });
  await press(page, page.locator('form[action$="/ouverture"] button[type=submit]'));
  await page.waitForURL(/accompagnement\/ouvert/);
}

/** The upper part of the first sheet. */
async function labels({ page, team }) {
  const answer = await page.context().request.get(`${team}/materiel/etiquettes.pdf`);
  if (!answer.ok()) throw new Error(`the labels answer ${answer.status()}`);
  const folder = await mkdtemp(path.join(tmpdir(), "essaim-labels-"));
  try {
    const paper = path.join(folder, "labels.pdf");
    await writeFile(paper, await answer.body());
    // 133 points an inch make an A4 sheet 1,100 points wide.
    const part = ["-r", "133", "-x", "0", "-y", "0", "-W", "1100", "-H", "773", "-f", "1", "-l", "1"];
    const options = { encoding: "buffer", maxBuffer: 64 << 20 };
    const { stdout } = await run("pdftoppm", ["-png", ...part, paper], options);
    return [stdout];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pictures side by side as one WebP, so wide at most; the browser writes it, so that no other program is needed. */
async function webp(shots, kept) {
  const page = await browser.newPage();
  try {
    const told = { shots: shots.map((shot) => shot.toString("base64")), kept, quality: QUALITY };
    const drawn = await page.evaluate(draw, told);
    return Buffer.from(drawn.slice(drawn.indexOf(",") + 1), "base64");
  } finally {
    await page.close();
  }
}

/* What follows runs in an empty page. */

async function draw({ shots, kept, quality }) {
  const pictures = [];
  for (const shot of shots) {
    const picture = new Image();
    picture.src = `data:image/png;base64,${shot}`;
    await picture.decode();
    pictures.push(picture);
  }
  const wide = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const scale = Math.min(1, (kept ?? wide) / wide);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(wide * scale);
  canvas.height = Math.round(Math.max(...pictures.map((picture) => picture.height)) * scale);
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  let left = 0;
  for (const picture of pictures) {
    pen.drawImage(picture, left, 0, picture.width * scale, picture.height * scale);
    left += picture.width * scale;
  }
  return canvas.toDataURL("image/webp", quality);
}
