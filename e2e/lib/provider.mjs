// A real identity provider on this machine: npm's `oidc-provider`, with people of its own.
//
// Whoever types an address is that person; the password is not looked at. An address that begins with "neuf" was
// never verified.

import { once } from "node:events";
import Provider from "oidc-provider";
import { freePort } from "./server.mjs";

export const CLIENT = "essaim";
/** The address that the provider says of someone, when it is not their name there. */
export const addresses = new Map();
export const SECRET = "le-secret-de-la-maison";

/** Serves a provider that sends people back to a house. */
export async function serveProvider(house) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [`${house}/connexion/reseau/retour`] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["une clé", "une autre"] },
    pkce: { required: () => true },
    async findAccount(_, id) {
      const email = addresses.get(id) ?? id;
      return { accountId: id, claims: () => ({ sub: id, email, email_verified: !id.startsWith("neuf") }) };
    },
  });
  const server = provider.listen(port, "127.0.0.1");
  await once(server, "listening");
  const stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
  return { issuer, stop };
}

/** Says who one is on the provider's own pages, and lets the house know. */
export async function introduce(page, email) {
  await page.waitForURL(/\/interaction\//);
  const login = page.locator("input[name=login]");
  if (await login.count()) {
    await login.fill(email);
    await page.locator("input[name=password]").fill("peu importe");
    await page.locator("button[type=submit]").click();
  }
  const consent = page.locator("form[action] button[type=submit]");
  await consent.waitFor();
  await consent.click();
}
