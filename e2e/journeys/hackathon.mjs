// A hackathon: a challenge from an idea, residents and developers, what teams made, one public choice.

import * as days from "../lib/hackathon.mjs";
import { PHONE, press, refused, send } from "../lib/people.mjs";
import { signIn } from "../lib/team.mjs";

export const name = "a challenge becomes teams, what they made, and one public choice";
export const minutes = 5;
export const onOneEngine = true; // the idea’s whole road is walked on both

const TITLE = "Un week-end pour prévenir à temps";
const TEAMS = ["Les Sonneurs", "Porte à Porte"];
const ODILE = { name: "Odile Vanhove", side: "resident", skills: "connaît chaque rue", contact: "06 39 98 41 22" };
const MEHDI = { name: "Mehdi", side: "developer", skills: "sites web", contact: "mehdi@iut.example" };

export async function run(here) {
  const { page, base, expect, another } = here;
  const phone = { ...here, page: await another(PHONE) };
  const team = await signIn(page, base);
  const challenge = await anIdea(here, team);
  const event = await days.prepare(here, team, { title: TITLE, challenge });
  await days.addLine(here, event, { kind: "slot", title: "Les équipes se forment", at: "Samedi, 10 h" });
  await days.addLine(here, event, { kind: "mentor", title: "Fabrice, conseiller numérique" });
  expect.equal((await phone.page.context().request.get(days.publicPage(base, event))).status(), 404, "a draft");
  await days.advance(page, event);
  await discover(phone, event);
  for (const who of [ODILE, MEHDI]) await days.come(phone, event, who);
  const [first] = await formTeams(here, event, challenge);
  await days.advance(page, event);
  await days.tellMade(here, first, { words: "Un SMS part la veille.", link: "https://sonneurs.example" });
  await days.advance(page, event);
  await chooseTogether(here, phone, event);
  await days.advance(page, event);
  await expectResult(phone, event);
}

/** The words of an idea that the demonstration has. */
async function anIdea({ page, expect }, team) {
  await page.goto(`${team}/hackathons`);
  await press(page, page.locator("tbody th a").first());
  await press(page, page.locator('main a[href$="/programme"]'));
  await expect.oneHeading(page);
  return (await page.locator("#idee option").nth(1).innerText()).trim();
}

async function discover({ page, base, axe, expect }, event) {
  await page.goto(`${base}/jean-ferrat/hackathons`);
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  await press(page, page.locator("main a.tap", { hasText: TITLE }));
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  await press(page, page.locator('main a.btn--big[href$="/je-viens"]'));
  await send(page, "/je-viens");
  await refused(page, { axe, expect });
}

async function formTeams(here, event, challenge) {
  const both = [[ODILE.name, MEHDI.name], []];
  const made = [];
  for (const [at, name] of TEAMS.entries()) {
    made.push(await days.makeTeam(here, event, { name, challenge, people: both[at] }));
  }
  const { page, axe, expect } = here;
  await page.goto(event);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.goto(`${days.publicPage(here.base, event)}/ecran`);
  await expect.oneHeading(page);
  await axe.check(page);
  return made;
}

/** A printed code is one voice; papers of the room in the same count, which nobody sees yet. */
async function chooseTogether(here, phone, event) {
  const { page, base, axe, expect } = here;
  const [code] = await days.drawSlips(here, event, 2);
  await days.giveVoice(phone.page, base, event, { team: TEAMS[0], code });
  await phone.page.waitForURL(/\/merci/);
  await expect.oneHeading(phone.page);
  await days.giveVoice(phone.page, base, event, { team: TEAMS[1], code });
  await refused(phone.page, { axe, expect });
  await page.goto(`${event}/comptes`);
  await page.fill("#personnes", "5");
  await page.getByLabel(TEAMS[0]).fill("2");
  await page.getByLabel(TEAMS[1]).fill("3");
  await axe.check(page);
  await send(page, "/comptes");
  await expect.visible(page.locator(".undo"));
}

/** 1 + 2 and 3. */
async function expectResult({ page, base, axe, expect }, event) {
  await page.goto(days.publicPage(base, event));
  const cards = page.locator("section:has(#equipes) .card");
  for (const name of TEAMS) expect.match(await cards.filter({ hasText: name }).innerText(), /\b3\b/);
  await expect.visible(cards.filter({ hasText: TEAMS[0] }).locator("img"));
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
}
