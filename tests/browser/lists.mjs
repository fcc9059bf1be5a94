// The list of documents in force: narrowed by links alone where there is no script; with one, several values hold together, the
// address keeps them, and a list that is sorted or narrowed shows the rows that its own pages show.

import { readFileSync } from 'node:fs';

import { inFolder, launch, require, serve, served } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { PROCESS, readSite } from './lib/site.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const site = readSite(process.argv[2]);
const findings = new Findings('lists');
const say = (what, where = '', view = '') => findings.add('index.html', what, where, view);
const same = (what, got, expected, view) => {
  if (JSON.stringify(got) !== JSON.stringify(expected)) say(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`, '', view);
};
const index = site.pages.find((page) => page.path === 'index.html');
const server = await serve(site);
const browser = await launch(site);
try {
  await withoutScript();
  for (const view of ['served', 'folder']) await withScript(view, view === 'served' ? served(site, server, index) : inFolder(site, index));
  await afterTheDay();
  await tenThousand();
  await everyWidth();
  await ofTheProcess();
} finally {
  await browser.close();
  await server.close();
}
findings.report();

/** The rows of a list as they are read: words without spaces, link, last day, badges. */
function rowsOf(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll('.listing tbody tr')].filter((row) => row.checkVisibility()).map((row) => [
      row.textContent.replace(/\s+/g, ''), new URL(row.querySelector('a').href).pathname, row.dataset.until ?? '',
      [...row.querySelectorAll('.badge')].map((badge) => badge.className).join(),
    ]));
}

/** The link of a value that is offered, from 1. */
function choice(facet, nth) {
  return `[data-facet="${facet}"] li:nth-child(${nth} of :not([hidden])) a`;
}

async function opened(context, address) {
  const tab = await context.newPage();
  for (const event of ['pageerror', 'requestfailed']) tab.on(event, (it) => say(event, String(it.message ?? it.url())));
  tab.on('console', (message) => say('the console speaks', message.text()));
  await tab.goto(address);
  return tab;
}

async function withoutScript() {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const tab = await context.newPage();
    await tab.goto(served(site, server, index));
    const link = tab.locator(choice('topic', 1));
    if (width === 390) await tab.locator('.facets summary').click();
    const count = Number(await link.locator('.count').textContent());
    await link.click();
    const page = site.pages.find((it) => tab.url().endsWith(`/${it.path}`) && it.path.startsWith('topic/'));
    if (!page) say('a value does not lead to its page', tab.url(), `${width} without a script`);
    const rows = (page?.html.match(/<th scope="row">/g) ?? []).length;
    same('documents on the page of a value', rows, count, `${width} without a script`);
    for (const control of ['.sorting', '.more', '.clear']) {
      if (page?.html.includes(`class="${control.slice(1)}"`)) say('a control that only a script serves', control);
    }
    await context.close();
  }
}

async function withScript(view, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await opened(context, address);
  const before = await rowsOf(tab);
  const found = () => tab.locator('.found').textContent();

  // One value: the rows of its own page.
  const name = await tab.locator(choice('topic', 1)).evaluate((link) => link.firstChild.textContent.trim());
  const plain = await tab.locator(choice('topic', 1)).evaluate((link) => link.dataset.value);
  await tab.locator(choice('topic', 1)).click();
  await tab.waitForFunction(() => document.querySelector('.found').textContent !== '');
  const narrowed = await rowsOf(tab);
  const own = await opened(context, new URL(`topic/${plain}.html`, address).href);
  same('the rows of one value', narrowed, await rowsOf(own), view);
  same('the address', new URL(tab.url()).hash, `#topic=${plain}`, view);
  same('what a screen reader is told', await found(), `主题：${name}，共${narrowed.length}件`, view);
  same('the value is marked', await tab.locator(`[data-value="${plain}"]`).getAttribute('aria-current'), 'true', view);

  // Two values: those rows that are on the pages of both.
  const count = Number(await tab.locator(choice('year', 1)).locator('.count').textContent());
  await tab.locator(choice('year', 1)).click();
  const both = await rowsOf(tab);
  same('documents with both values', both.length, count, view);
  if (both.length === 0 || both.length > narrowed.length) say('two values do not narrow', String(both.length), view);
  if (both.some(([, path]) => !narrowed.some(([, other]) => other === path))) say('a document that lacks the first value', '', view);
  const address2 = tab.url();
  if (!/^#topic=[^&]+&year=\d+$/.test(new URL(address2).hash)) say('the address does not keep both values', address2, view);

  // The address alone gives the same again; going back gives what was before.
  const again = await opened(context, address2);
  await again.waitForFunction(() => document.querySelector('.found').textContent !== '');
  same('the rows of an address', await rowsOf(again), both, view);
  await tab.goBack();
  same('the rows after going back', await rowsOf(tab), narrowed, view);
  await tab.goBack();
  same('the whole list after going back', await rowsOf(tab), before, view);

  // Orders: each shows every document once.
  const sorted = async (key) => {
    await tab.locator(`[data-sort="${key}"]`).click();
    await tab.waitForFunction((key) => document.querySelector(`[data-sort="${key}"]`).ariaPressed === 'true', key);
    const rows = await rowsOf(tab);
    same(`documents sorted by ${key}`, rows.map(([, path]) => path).sort(), before.map(([, path]) => path).sort(), view);
    return tab.evaluate(() => [...document.querySelectorAll('.listing tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  };
  const days = (await sorted('until')).map((cells) => /^\d{4}-\d\d-\d\d/.exec(cells[3])?.[0] ?? '9999');
  same('sorted by the last day', days, days.toSorted(), view);
  const numbers = (await sorted('number')).map((cells) => /^(.*)〔(\d+)〕0*(\d+)号$/.exec(cells[1])).filter(Boolean);
  for (const words of new Set(numbers.map((number) => number[1]))) {
    const of = numbers.filter((number) => number[1] === words).map(([, , year, serial]) => Number(year) * 1e6 + Number(serial));
    same(`sorted by number, ${words}`, of, of.toSorted((a, b) => a - b), view);
  }
  const titles = await sorted('title');
  same('sorting by title is stable', await sorted('title'), titles, view);
  await sorted('effective');
  same('the first order is the list as written', await rowsOf(tab), before, view);

  // The keyboard: a value is chosen and left again where the reader stands.
  await tab.locator(choice('unit', 1)).focus();
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => document.querySelector('.found').textContent !== '');
  const stands = () => tab.evaluate(() => document.activeElement.closest('[data-facet]')?.dataset.facet);
  same('where the keyboard stands', await stands(), 'unit', view);
  await tab.keyboard.press('Enter');
  same('the whole list after leaving a value', await rowsOf(tab), before, view);
  await tab.locator(choice('unit', 1)).click();
  await tab.locator('.clear').focus();
  await tab.keyboard.press('Enter');
  same('the whole list after clearing', await rowsOf(tab), before, view);
  if (await tab.evaluate(() => document.activeElement === document.body)) say('clearing loses the place of the keyboard', '', view);

  // From the page of a value, another one leads to the list that both narrow.
  await own.locator(choice('kind', 1)).click();
  await own.waitForFunction(() => document.querySelector('.found')?.textContent !== '');
  if (!new URL(own.url()).pathname.endsWith('index.html') || !own.url().includes(`topic=${plain}`)) say('two values from the page of one', own.url(), view);
  await context.close();
}

/** A page that is read when a last day has passed does not list the document. */
async function afterTheDay() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.clock.setFixedTime('2026-12-20T16:30:00Z');
  const tab = await context.newPage();
  await tab.route('**/lists/in-force.js', async (route) => {
    const body = readFileSync(`${site.root}/lists/in-force.js`, 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body: body.replace('"fixed":true', '"fixed":false') });
  });
  await tab.goto(`${served(site, server, index)}#sort=until`);
  await tab.waitForFunction(() => document.querySelector('.found').textContent !== '');
  const first = (await rowsOf(tab))[0]?.[2];
  if (!(first > '2026-12-20')) say('a document is listed after its last day', first, 'on 2026-12-21 in Beijing');
  if (!index.html.includes('data-until="2026-12-20"')) say('the demonstration has no document that ends on that day');
  await context.close();
}

/** Ten thousand documents are narrowed and sorted at once. */
async function tenThousand() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  await tab.route('**/lists/in-force.js', async (route) => {
    const list = JSON.parse(readFileSync(`${site.root}/lists/in-force.js`, 'utf8').replace(/^globalThis\.guijuList=|;\s*$/g, ''));
    const rows = Array.from({ length: 10_000 }, (_, at) => list.rows[at % list.rows.length].with(11, at).with(12, 9_999 - at));
    await route.fulfill({ contentType: 'text/javascript', body: `globalThis.guijuList=${JSON.stringify({ ...list, rows })};` });
  });
  await tab.goto(`${served(site, server, index)}#sort=title`);
  await tab.waitForFunction(() => document.querySelector('.found').textContent === '共10000件');
  same('rows shown of many', (await rowsOf(tab)).length, 100);
  await tab.locator('.more').click();
  same('rows shown when more are asked for', (await rowsOf(tab)).length, 200);
  const took = await tab.evaluate((link) => {
    const start = performance.now();
    document.querySelector(link).click();
    return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start)))));
  }, choice('topic', 1));
  findings.figure('milliseconds to narrow 10,000 documents', took);
  // The machine may have other work; what is measured is in the report.
  if (took > 2000) say(`${took} ms to narrow 10,000 documents`);
  await context.close();
}

/** A narrowed list has nothing that axe finds fault with, and fits every width. */
async function everyWidth() {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  for (const width of [320, 390, 1280]) {
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height: 900 });
    await tab.goto(`${served(site, server, index)}#kind=normative&sort=until`);
    await tab.waitForFunction(() => document.querySelector('.found').textContent !== '');
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const wide = await tab.evaluate(() => document.scrollingElement.scrollWidth);
    if (wide > width) say(`the page is ${wide} wide`, '', String(width));
    await hasNoFault(tab, String(width));
    await tab.close();
  }
  await context.close();
}

/** The pages that stand only where an office shows its process. */
async function ofTheProcess() {
  const site = readSite(process.argv[3]);
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  for (const name of PROCESS) {
    const page = site.pages.find((page) => page.path === `${name}.html`);
    if (!page) {
      say('a page of the process is missing', name);
      continue;
    }
    const tab = await context.newPage();
    await tab.goto(inFolder(site, page));
    for (const [width, colorScheme] of [[320, 'light'], [390, 'dark'], [1280, 'light'], [1280, 'dark']]) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      const wide = await tab.evaluate(() => document.scrollingElement.scrollWidth);
      if (wide > width) say(`${name} is ${wide} wide`, '', String(width));
      await hasNoFault(tab, `${name} ${width} ${colorScheme}`);
    }
    await tab.close();
  }
  await context.close();
}

async function hasNoFault(tab, view) {
  await tab.addScriptTag({ content: axe });
  const result = await tab.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } }),
    TAGS,
  );
  if (result.passes.length === 0) say('axe looked at nothing', '', view);
  for (const violation of result.violations) {
    for (const node of violation.nodes) say(`${violation.id}: ${node.failureSummary.replaceAll('\n', ' ')}`, node.target.join(' '), view);
  }
}
