// Coming in by the provider of the network: a verified address opens its account, and no other.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beginHouse, EMAIL } from "../lib/first.mjs";
import { addresses, CLIENT, introduce, SECRET, serveProvider } from "../lib/provider.mjs";
import { serveEmpty } from "../lib/server.mjs";

export const name = "a real identity provider opens the account of a verified address, and tells what goes wrong";
export const onOneEngine = true;

export async function run({ page, axe, expect }) {
  // The provider's pages are its own.
  axe.skip();
  let provider;
  const settings = async ({ address, folder }) => {
    provider = await serveProvider(address);
    const file = path.join(folder, "oidc.secret");
    await writeFile(file, `${SECRET}\n`);
    return {
      ESSAIM_OIDC_ISSUER: provider.issuer,
      ESSAIM_OIDC_CLIENT_ID: CLIENT,
      ESSAIM_OIDC_CLIENT_SECRET_FILE: file,
      ESSAIM_OIDC_LABEL: "le compte du réseau",
    };
  };
  const house = await serveEmpty({ host: "localhost", settings });
  try {
    const team = await beginHouse(page, house.address);
    await opens({ page, house, team, axe, expect });
    await opensNoStranger({ page, house, expect });
    await knowsPeopleAndNotAddresses({ page, house, expect });
    await leadsNobodyTwice({ page, house, expect });
    await provider.stop();
    await tellsThatItIsAway({ page, house, axe, expect });
  } finally {
    await house.stop();
    await provider?.stop();
  }
}

async function leave(page, house, suite = "") {
  await page.context().clearCookies();
  await page.goto(`${house.address}/connexion${suite}`);
}

async function opens({ page, house, team, axe, expect }) {
  await leave(page, house, "?suite=/le-moulin/equipe/reglages");
  await axe.check(page);
  await page.getByRole("link", { name: "Entrer avec le compte du réseau" }).click();
  await introduce(page, EMAIL);
  await page.waitForURL(`${team}/reglages`);
  await page.goto(`${house.address}/compte`);
  await expect.visible(page.getByText("Ouvert par le compte du réseau").first());
  await axe.check(page);
}

async function opensNoStranger({ page, house, expect }) {
  for (const [email, said] of [
    ["inconnu@le-moulin.example", "n’a pas de compte ouvert ici"],
    ["neuf@le-moulin.example", "n’a pas vérifié votre adresse"],
  ]) {
    await leave(page, house);
    await page.getByRole("link", { name: "Entrer avec le compte du réseau" }).click();
    await introduce(page, email);
    await expect.visible(page.getByText(said).first());
    expect.equal(new URL(page.url()).host, new URL(house.address).host);
  }
}

/** Someone keeps their account when their address changes; whoever is given that address does not get it. */
async function knowsPeopleAndNotAddresses({ page, house, expect }) {
  addresses.set(EMAIL, "autre@le-moulin.example");
  await leave(page, house);
  await page.getByRole("link", { name: "Entrer avec le compte du réseau" }).click();
  await introduce(page, EMAIL);
  await page.waitForURL(/\/equipe$/);
  addresses.set("remplacant@le-moulin.example", EMAIL);
  await leave(page, house);
  await page.getByRole("link", { name: "Entrer avec le compte du réseau" }).click();
  await introduce(page, "remplacant@le-moulin.example");
  await expect.visible(page.getByText("quelqu’un d’autre que vous").first());
  addresses.clear();
}

/** An answer that comes back a second time, or to another browser, opens nothing. */
async function leadsNobodyTwice({ page, house, expect }) {
  await leave(page, house);
  let answer = "";
  page.on("request", (request) => {
    if (request.url().includes("/connexion/reseau/retour?")) answer = request.url();
  });
  await page.getByRole("link", { name: "Entrer avec le compte du réseau" }).click();
  await introduce(page, EMAIL);
  await page.waitForURL(/\/equipe$/);
  expect.ok(answer.includes("code="), "the provider gave no code");
  await page.context().clearCookies();
  await page.goto(answer);
  await expect.visible(page.getByText("a commencé dans un autre navigateur").first());
}

async function tellsThatItIsAway({ page, house, axe, expect }) {
  await leave(page, house);
  await page.getByRole("link", { name: "Entrer avec le compte du réseau" }).click();
  await expect.visible(page.getByText("ne répond pas").first());
  await axe.check(page);
}
