// What every journey of the team begins and ends with.

const PASSWORD = "essaim-demonstration";

/** Opens the team's space of a centre as one of its people, whose address says which; the space's address. */
export async function signIn(page, base, email = "fabrice@jean-ferrat.example") {
  await page.goto(`${base}/connexion`);
  await page.fill("#email", email);
  await page.fill("#password", PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/connexion"));
  return `${base}/${email.split("@")[1].replace(".example", "")}/equipe`;
}

/** What a link gives, asked for with the page's own cookies. */
export async function download(page, link) {
  const href = await link.getAttribute("href");
  const answer = await page.context().request.get(new URL(href, page.url()).href);
  return { status: answer.status(), bytes: await answer.body() };
}
