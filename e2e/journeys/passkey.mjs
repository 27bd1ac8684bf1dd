// A passkey, by Chromium's own virtual authenticator: made, named, used to come in and to prove again, taken away.

import { beginHouse, showPassword } from "../lib/first.mjs";
import { serveEmpty } from "../lib/server.mjs";

export const name = "a passkey is made, opens without a password, proves again, and is taken away";
export const onOneEngine = true;

export async function run({ page, context, axe, expect }) {
  // Browsers know passkeys on a named address only.
  const house = await serveEmpty({ host: "localhost" });
  try {
    const authenticator = await authenticatorOf(page, context);
    await beginHouse(page, house.address);
    await make({ page, house, axe, expect });
    await comeIn({ page, house, expect });
    await guardsThePassword({ page, house, axe, expect });
    await refusedByItsPerson({ page, house, authenticator, expect });
    await takeAway({ page, house, axe, expect });
    // While the house is still there to be asked.
    await axe.checkRest();
  } finally {
    await house.stop();
  }
}

async function authenticatorOf(page, context) {
  const browser = await context.newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true };
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
  const verify = (isUserVerified) => browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  return { verify };
}

async function make({ page, house, axe, expect }) {
  await page.goto(`${house.address}/compte/securite`);
  await axe.check(page);
  await page.locator('a[href="/compte/securite/cles"]').click();
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator('[data-passkey="new"]').click();
  await expect.visible(page.getByText("Donnez un nom à la clé"));
  await page.fill("#name", "Mon téléphone");
  await page.locator('[data-passkey="new"]').click();
  await expect.visible(page.locator(".seen b", { hasText: "Mon téléphone" }));
  await axe.check(page);
  await page.goto(`${house.address}/compte/securite`);
  await expect.visible(page.getByText("aucun code imprimé"));
  await axe.check(page);
}

async function comeIn({ page, house, expect }) {
  await page.context().clearCookies();
  await page.goto(`${house.address}/connexion?suite=/compte/securite/cles`);
  await page.locator('[data-passkey="in"]').click();
  await page.waitForURL(/\/compte\/securite\/cles$/);
  await expect.visible(page.getByText("Servie aujourd’hui"));
  await page.goto(`${house.address}/compte`);
  await expect.visible(page.getByText("Ouvert par clé d’accès"));
}

/** Whoever knows the password has not the key. */
async function guardsThePassword({ page, house, axe, expect }) {
  await page.context().clearCookies();
  await showPassword(page, house.address);
  await page.waitForURL(/\/connexion\/code$/);
  await axe.check(page);
  await page.goto(`${house.address}/compte`);
  await page.waitForURL(/\/connexion\?suite/);
  await page.goto(`${house.address}/connexion/code`);
  await page.locator('[data-passkey="in"]').click();
  await page.waitForURL(/\/equipe$/);
  await expect.oneHeading(page);
}

async function refusedByItsPerson({ page, house, authenticator, expect }) {
  await page.context().clearCookies();
  await authenticator.verify(false);
  await page.goto(`${house.address}/connexion`);
  await page.locator('[data-passkey="in"]').click();
  await expect.visible(page.getByText("n’a pas donné de clé"));
  await authenticator.verify(true);
  await page.locator('[data-passkey="in"]').click();
  await page.waitForURL(/\/equipe$/);
}

async function takeAway({ page, house, axe, expect }) {
  await page.goto(`${house.address}/compte/preuve?suite=/compte/securite/cles`);
  await axe.check(page);
  await page.locator('[data-passkey="proof"]').click();
  await page.waitForURL(/\/compte\/securite\/cles$/);
  await page.locator('form[action$="/retrait"] button').click();
  await expect.visible(page.locator(".empty"));
  await page.context().clearCookies();
  await showPassword(page, house.address);
  await page.waitForURL(/\/equipe$/);
}
