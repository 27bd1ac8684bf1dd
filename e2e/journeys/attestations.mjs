// A certificate: given by hand, checked by a stranger by its page and by its file, altered, taken back, refused.

import { signIn } from "../lib/team.mjs";

export const name = "a certificate is given, checked by anyone, taken back and refused";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

const TITLE = "Envoyer une photo à sa famille";

export async function run({ page, base, axe, expect, another }) {
  const team = await signIn(page, base, "fabrice@jean-ferrat.example");
  const check = await give({ page, team, axe, expect });
  const stranger = await another({ javaScriptEnabled: false });
  const file = await read({ page: stranger, check, axe, expect });
  await drop({ page: stranger, base, file, said: "Cette attestation est vraie", axe, expect });
  await drop({ page: stranger, base, file: altered(file), said: "Ce fichier a été modifié", axe, expect });
  await takeBack({ page, team, axe, expect });
  await stranger.goto(check);
  await expect.visible(stranger.getByText("Retirée le").first());
  await axe.check(stranger);
  await drop({ page: stranger, base, file, said: "Cette attestation a été retirée", axe, expect });
}

/** By hand, first with nothing in it; the address of the page that checks it. */
async function give({ page, team, axe, expect }) {
  await page.goto(`${team}/attestations/nouvelle`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.fill("#nom", "Huguette Bonnard");
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".error-summary"));
  expect.equal(await page.locator("#nom").inputValue(), "Huguette Bonnard");
  await page.fill("#titre", TITLE);
  await page.fill("#pourquoi", "A envoyé deux photos, seule.");
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/attestations\/[0-9a-f-]{36}/);
  await expect.oneHeading(page);
  await axe.check(page);
  const href = await page.locator('main a[href^="/attestation/"]').last().getAttribute("href");
  return new URL(href, page.url()).href;
}

/** What a stranger reads, and the signed file. */
async function read({ page, check, axe, expect }) {
  await page.goto(check);
  await expect.oneHeading(page);
  await expect.visible(page.getByText("Huguette B.").first());
  expect.equal(await page.getByText("Bonnard").count(), 0);
  await axe.check(page);
  await expect.fits(page);
  const answer = await page.context().request.get(`${check}/badge.jwt`);
  return (await answer.body()).toString("utf8");
}

/** The same with another title inside, and the old signature. */
function altered(token) {
  const [header, payload, signature] = token.split(".");
  const changed = Buffer.from(payload, "base64url").toString("utf8").replaceAll(TITLE, "Piloter un avion");
  return [header, Buffer.from(changed, "utf8").toString("base64url"), signature].join(".");
}

async function drop({ page, base, file, said, axe, expect }) {
  await page.goto(`${base}/attestation`);
  await page.setInputFiles("#fichier", { name: "badge.jwt", mimeType: "text/plain", buffer: Buffer.from(file) });
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.getByText(said).first());
  await expect.oneHeading(page);
  await axe.check(page);
}

async function takeBack({ page, axe, expect }) {
  await page.locator('form[action$="/retrait"] button').click();
  await expect.visible(page.locator(".error-summary"));
  await page.fill("#motif", "Donnée par erreur.");
  await page.locator('form[action$="/retrait"] button').click();
  await expect.visible(page.getByText("Retirée le").first());
  await axe.check(page);
}
