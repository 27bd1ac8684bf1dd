// Who comes to a journey, and with what in their hands.

/** A telephone, for `another(PHONE)`. */
export const PHONE = { viewport: { width: 390, height: 844 } };
/** One that runs no script. */
export const PLAIN_PHONE = { ...PHONE, javaScriptEnabled: false };

const DAY_MS = 86_400_000;

/** From a centre's first page to one of the rooms behind "Participer", as a resident goes. */
export async function takePart(page, base, door, centre = "jean-ferrat") {
  await page.goto(`${base}/${centre}`);
  await press(page, page.locator('.tiles a[href$="/participer"]'));
  await press(page, page.locator(`main a.tap[href$="/${door}"]`));
}

/** Presses a button that leads to another page, and is there. */
export async function press(page, button) {
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

/** Presses the one button of a form. */
export async function send(page, action) {
  await press(page, page.locator(`form[method=post][action$="${action}"] button[type=submit]`).first());
}

/** Fills boxes by their names. */
export async function fill(page, boxes) {
  for (const [name, text] of Object.entries(boxes)) await page.fill(`#${name}`, text);
}

/** Chooses one answer among several by what stands beside it. */
export async function choose(page, name, value) {
  await page.locator(`label[for="${name}-${value}"]`).click();
}

/** A day so many days from now, as one writes it. */
export function day(ahead) {
  return new Date(Date.now() + ahead * DAY_MS).toLocaleDateString("fr-FR", { timeZone: "Europe/Paris" });
}

/** The page says in words what is wrong, and looks well while it does. */
export async function refused(page, { axe, expect }) {
  await expect.visible(page.locator(".error-summary"));
  await axe.check(page);
}

/** A small picture, taken of the page itself. */
export function picture(page) {
  return page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } });
}
