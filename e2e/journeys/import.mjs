// The member file of a centre: dropped, understood, previewed, applied, and undone to the exact former state.

import { signIn } from "../lib/team.mjs";

export const name = "a member file is dropped, previewed, applied and undone";

// As an old software writes it: Windows-1252, semicolons, a name and a first name in one cell, two phones in another.
const FILE = [
  "N° adhérent;Nom et prénom;Né(e) le;Téléphones;Courriel;Adresse;Code postal;Ville;N° sécu",
  "A901;HOËL Maëlle;03/04/1988;06 39 98 51 01 / 03 53 01 51 01;maelle.hoel@exemple.example;4 rue des Lilas;62510;Arques;",
  "A902;HOËL Titouan;17/09/2016;;;4 rue des Lilas;62510;Arques;",
  "A903;ÇELIK Güneş;29/02/1991;06 39 98 51;;12 rue du Moulin;62510;Arques;",
  "A904;DURIEUX Léon;12/12/1962;06 39 98 51 04;leon.durieux@;9 place Verte;62510;Arques;162126251012345",
].join("\r\n");

export async function run({ page, base, axe, expect }) {
  const team = await signIn(page, base);
  const before = await people(page, team);
  await drop({ page, team });
  await expect.visible(page.locator("select[name]").first());
  await axe.check(page);
  await page.locator("main form .actions button").click();
  await expect.visible(page.locator('form[action$="/application"]'));
  expect.match(await page.locator("main").innerText(), /sécurité sociale/);
  await axe.check(page);
  await page.locator('form[action$="/application"] button').click();
  await page.waitForURL(/\/bilan$/);
  await axe.check(page);
  const report = page.url();
  expect.ok((await people(page, team)) > before, "people came in");
  expect.match(await found(page, team, "Maëlle Hoël"), /Hoël/i);
  await page.goto(report);
  await page.locator('form[action*="/annulation"] button').last().click();
  await page.locator(".undo").first().waitFor();
  expect.equal(await people(page, team), before, "all as before");
}

async function drop({ page, team }) {
  await page.goto(`${team}/import`);
  await page.setInputFiles("#fichier", { name: "adherents.csv", mimeType: "text/csv", buffer: windows1252(FILE) });
  await page.locator("main form .actions button").click();
  await page.waitForURL(/\/colonnes$/);
}

/** How many people the centre has, as its page says. */
async function people(page, team) {
  await page.goto(`${team}/personnes`);
  return Number((await page.locator("#trouve").innerText()).replace(/\D/g, ""));
}

async function found(page, team, text) {
  await page.goto(`${team}/personnes?texte=${encodeURIComponent(text)}`);
  return page.locator("tbody").innerText();
}

/** What has no place in Windows-1252 becomes what that software would have written. */
function windows1252(text) {
  return Buffer.from(text.replaceAll("ş", "s"), "latin1");
}
