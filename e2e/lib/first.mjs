// The first steps in an empty house, for journeys that begin with one.

export const EMAIL = "farida@le-moulin.example";
export const PASSWORD = "un-long-mot-de-passe";

/** Opens the house with its first administrator, who is signed in then; the address of the team's space. */
export async function beginHouse(page, address) {
  await page.goto(`${address}/demarrer`);
  const answers = { centre: "Le Moulin", postal_code: "59400", city: "Cambrai", phone: "03 53 01 77 10" };
  const you = { name: "Farida", email: EMAIL, password: PASSWORD };
  for (const [field, value] of Object.entries({ ...answers, ...you })) await page.fill(`#${field}`, value);
  await page.locator("main form button").click();
  await page.waitForURL(/\/equipe$/);
  return `${address}/le-moulin/equipe`;
}

/** Shows the password of the first administrator. */
export async function showPassword(page, address) {
  await page.goto(`${address}/connexion`);
  await page.fill("#email", EMAIL);
  await page.fill("#password", PASSWORD);
  await page.locator("main button[type=submit]").click();
}
