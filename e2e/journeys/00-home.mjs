// Somebody opens the address for the first time, on a small telephone, without script.

export const name = "the first page answers and can be read";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

export async function run({ page, base, axe, expect }) {
  const answer = await page.goto(`${base}/`);
  expect.equal(answer.status(), 200);
  await expect.oneHeading(page);
  await expect.fits(page);
  expect.match(await page.locator("html").getAttribute("lang"), /^fr/);
  await axe.check(page);
}
