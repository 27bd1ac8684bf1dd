// A flyer's address on a small telephone, without script, account, e-mail or password: from the activity to "C'est fait".

export const name = "a resident enrols from a flyer, on a small telephone, without script";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

const MOST_SCREENS = 5;

/** The first activity of the programme that takes enrolments. */
async function openActivity(page, base) {
  await page.goto(`${base}/jean-ferrat/programme`);
  const links = await page.locator('main a[href*="/jean-ferrat/programme/"]').evaluateAll((all) => all.map((a) => a.href));
  for (const link of [...new Set(links)].filter((href) => !href.includes("?") && !href.endsWith(".ics"))) {
    await page.goto(link);
    const door = page.locator('main a[href*="/jean-ferrat/inscription/"]').first();
    if ((await door.count()) > 0 && (await page.getByText(/Il reste|places/).count()) > 0) return door;
  }
  throw new Error("no activity of the programme takes enrolments");
}

/** Answers whatever the screen asks, as a person would. */
async function answer(page, state) {
  const has = async (selector) => (await page.locator(selector).count()) > 0;
  if (await has('input[name="deja"][value="non"]')) {
    return page.locator('form:has(input[name="deja"][value="non"]) button').click();
  }
  if (await has('input[name="prenom"]')) {
    // Too young or too old is explained beside the field: another birth date then.
    const births = ["12/03/1985", "12/03/2016", "12/03/2011", "12/03/1950"];
    await page.locator('input[name="prenom"]').fill("Inès");
    await page.locator('input[name="nom"]').fill("Benali");
    await page.locator('input[name="naissance"]').fill(births[state.tries++ % births.length]);
    return page.locator('button[value="continuer"]').click();
  }
  if (await has('input[name="canal"]')) {
    await page.locator('input[name="canal"][value="sms"]').check({ force: true });
    await page.locator('input[name="tel"]').fill("06 39 98 12 34");
    if (await has('input[name="adulte"]')) await page.locator('input[name="adulte"]').fill("Samira Benali");
    return page.locator("main form button[type=submit]").first().click();
  }
  for (const group of await page.locator("main fieldset").all()) {
    const choice = group.locator('input[type="radio"], input[type="checkbox"]').first();
    if ((await choice.count()) > 0) await choice.check({ force: true });
  }
  for (const box of await page.locator('main form input[type="checkbox"]').all()) await box.check({ force: true });
  for (const box of await page.locator('main form input[type="text"], main form textarea').all()) {
    if ((await box.inputValue()) === "") await box.fill("Rien de particulier");
  }
  return page.locator("main form button[type=submit]").first().click();
}

export async function run({ page, base, axe, expect }) {
  const door = await openActivity(page, base);
  await axe.check(page);
  await door.click();
  const state = { tries: 0 };
  const screens = new Set();
  for (let turn = 0; turn < 12; turn++) {
    await expect.oneHeading(page);
    await expect.fits(page);
    await axe.check(page);
    if (/C’est fait|liste d’attente/.test(await page.locator("h1, .panel--done").first().innerText())) break;
    screens.add(new URL(page.url()).pathname);
    await answer(page, state);
  }
  expect.match(await page.locator("main").innerText(), /C’est fait/);
  expect.match(await page.locator("main").innerText(), /[2-9B-DF-HJKM-NP-TV-XZ]{4}-[2-9B-DF-HJKM-NP-TV-XZ]{4}/);
  expect.equal(screens.size <= MOST_SCREENS, true, `${screens.size} screens`);
}
