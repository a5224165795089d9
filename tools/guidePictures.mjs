// What stands on each picture of the guide: how a person would get there. The name is that of the file in docs/images.

const CALCULATION_MS = 300_000;
/** Pixels that letters and frozen rows take above what scrolls. */
const TOP_ROWS = 70;

const idle = (page) =>
  page.locator('html[data-busy="false"]').waitFor({ state: 'attached', timeout: CALCULATION_MS });

async function showTab(page, name) {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.locator(`.grid-layer[data-sheet=${JSON.stringify(name)}]`).waitFor();
  await idle(page);
}

async function goTo(page, cell) {
  const box = page.getByLabel('Cell or named range');
  await box.fill(cell);
  await box.press('Enter');
  await page.locator('.grid-layer:focus').waitFor();
}

async function choose(page, line) {
  await page.locator('.menu-bar > .menu-button', { hasText: 'Extensions' }).click();
  for (const name of ['Golden Thread', line])
    await page.getByRole('menuitem', { name, exact: true }).last().click();
  await idle(page);
}

/** Types into the box beside a label of Trend, as a person does who finds it by looking. */
async function typeOnTrend(page, label, text) {
  const labelled = page.locator('.grid-layer [data-a1^="B"]', { hasText: new RegExp(`^${label}$`) });
  const row = /\d+$/.exec(await labelled.getAttribute('data-a1'))[0];
  await goTo(page, `C${row}`);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await idle(page);
}

/** Turns the wheel until this stands at the top of the grid. */
async function scrollToTop(page, locator) {
  const grid = await page.locator('.grid-layer').boundingBox();
  await page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
  for (let turn = 0; turn < 20; turn += 1) {
    const { y } = await locator.boundingBox();
    if (Math.abs(y - grid.y - TOP_ROWS) < 30) return;
    await page.mouse.wheel(0, y - grid.y - TOP_ROWS);
    await idle(page);
  }
}

const sidebar = (page) => page.frameLocator('.sidebar iframe');
const dialog = (page) => page.frameLocator('dialog[open] iframe');

/** Each brings the page to where the picture is taken. */
export const pictures = {
  'start-here': async (page) => {
    await showTab(page, 'Start here');
    await goTo(page, 'A1');
  },
  'this-year': async (page) => {
    await showTab(page, 'Destinations 2027');
    await goTo(page, 'C3');
  },
  'destinations-chase': async (page) => {
    await showTab(page, 'Destinations 2025');
    await choose(page, 'Destinations…');
    const frame = sidebar(page);
    await frame.getByRole('button', { name: 'Not reached…' }).waitFor();
    // The first have never been heard of: the one to show is the first of whom it is known where they were.
    const stillThere = frame.getByRole('button', { name: 'Still there' });
    for (let at = 1; (await stillThere.count()) === 0; at += 1)
      await frame.locator('.leavers > li').nth(at).locator('button').first().click();
    await goTo(page, 'C3');
  },
  'four-years': async (page) => {
    await showTab(page, 'Trend');
    await typeOnTrend(page, 'Four years to', '2024');
    await showTab(page, 'Four years');
    await goTo(page, 'B3');
  },
  'four-years-print': async (page) => {
    await choose(page, 'Four years to print…');
    await dialog(page).getByRole('button', { name: 'Print' }).waitFor();
  },
  trend: async (page) => {
    await showTab(page, 'Trend');
    await goTo(page, 'A1');
  },
  'trend-charts': async (page) => {
    await showTab(page, 'Trend');
    await goTo(page, 'B14');
    await scrollToTop(page, page.locator('figure.chart').first());
  },
  'old-destinations': async (page) => {
    await choose(page, 'Bring in my old destinations…');
    const frame = dialog(page);
    await frame.getByLabel('Tab', { exact: true }).selectOption({ label: 'Old destinations' });
    await frame.getByRole('button', { name: 'Use this tab' }).click();
    await frame.getByRole('button', { name: 'Look at the words' }).click();
    await frame.getByRole('heading', { name: 'What do these words mean?' }).waitFor();
    await idle(page);
  },
};
