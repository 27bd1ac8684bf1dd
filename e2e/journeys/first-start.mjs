// An empty house: whoever starts it becomes its first administrator and publishes a first activity.

import { serveEmpty } from "../lib/server.mjs";

export const name = "an empty house leads its first administrator to a published activity";
export const onOneEngine = true;

export async function run({ page, axe, expect }) {
  const house = await serveEmpty();
  try {
    await page.goto(house.address);
    await expect.oneHeading(page);
    await axe.check(page);
    await begin({ page, house, axe, expect });
    const title = await publish({ page, axe, expect });
    await page.context().clearCookies();
    await page.goto(`${house.address}/le-moulin/programme`);
    await axe.check(page);
    await page.goto(house.address);
    await expect.visible(page.getByText(title).first());
    await axe.checkRest();
  } finally {
    await house.stop();
  }
}

async function begin({ page, house, axe, expect }) {
  await page.goto(`${house.address}/demarrer`);
  await axe.check(page);
  const answers = { centre: "Le Moulin", postal_code: "59400", city: "Cambrai", phone: "03 53 01 77 10" };
  const you = { name: "Farida", email: "farida@le-moulin.example", password: "un-long-mot-de-passe" };
  for (const [field, value] of Object.entries({ ...answers, ...you })) await page.fill(`#${field}`, value);
  await page.locator("main form button").click();
  await page.waitForURL(/\/equipe$/);
  await expect.visible(page.locator(".next"));
  await axe.check(page);
}

/** By the steps that the first page proposes. */
async function publish({ page, axe, expect }) {
  const title = "Le café du lundi";
  await page.goto(`${page.url()}/activites/nouvelle`);
  await axe.check(page);
  await page.fill("#title", title);
  await page.fill("#first", tomorrow());
  await page.fill("#start", "9 h");
  await page.fill("#end", "11 h 30");
  await page.locator("main form.box button[type=submit]").click();
  await page.locator('button[formaction$="/publication"]').click();
  await expect.visible(page.locator(".undo"));
  await axe.check(page);
  return title;
}

function tomorrow() {
  const day = new Date(Date.now() + 24 * 3600 * 1000);
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
}
