// What a resident does: finds an activity that takes enrolments, and answers each screen.

const MOST_TURNS = 12;

/** Opens the first activity of the programme that has places and takes enrolments; its green button. */
export async function openActivity(page, base) {
  await page.goto(`${base}/jean-ferrat/programme`);
  const rows = page.locator(".event:not(:has(.tag--full)) h3 a");
  const links = await rows.evaluateAll((all) => all.map((link) => link.href));
  for (const link of new Set(links)) {
    await page.goto(link);
    const door = page.locator('main a.btn[href*="/jean-ferrat/inscription/"]').first();
    if ((await door.count()) > 0) return door;
  }
  throw new Error("no activity of the programme takes enrolments");
}

/** Answers screen after screen until the confirmation; `look` sees each of them. The screens that were asked. */
export async function enrol(page, who, look) {
  const screens = new Set();
  const state = { who, tries: 0 };
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await look();
    if ((await page.locator(".panel--done").count()) > 0) return screens;
    screens.add(new URL(page.url()).pathname);
    await answer(page, state);
  }
  throw new Error(`no confirmation after ${MOST_TURNS} answers`);
}

/** Whatever the screen asks, as a person would. */
async function answer(page, state) {
  const has = async (selector) => (await page.locator(selector).count()) > 0;
  if (await has('input[name="deja"][value="non"]')) {
    return page.locator('form:has(input[name="deja"][value="non"]) button').click();
  }
  if (await has('input[name="prenom"]')) {
    // Too young or too old is explained beside the field: another birth date then.
    const births = ["12/03/1985", "12/03/2016", "12/03/2011", "12/03/1950"];
    await page.locator('input[name="prenom"]').fill(state.who.first);
    await page.locator('input[name="nom"]').fill(state.who.last);
    await page.locator('input[name="naissance"]').fill(births[state.tries++ % births.length]);
    return page.locator('button[value="continuer"]').click();
  }
  if (await has('input[name="canal"]')) {
    await page.locator('input[name="canal"][value="sms"]').check({ force: true });
    await page.locator('input[name="tel"]').fill("06 39 98 12 34");
    if (await has('input[name="adulte"]')) await page.locator('input[name="adulte"]').fill(`Samira ${state.who.last}`);
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
