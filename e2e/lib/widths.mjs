// The same page on a telephone and on the screen of a desk.

const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** The page as it stands, at both widths: one heading, nothing to scroll sideways, axe. The window is then as before. */
export async function bothWidths(page, { axe, expect }) {
  const before = page.viewportSize();
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    await expect.oneHeading(page);
    await expect.fits(page);
    await axe.check(page);
  }
  await page.setViewportSize(before);
}
