// Every page of the site loads whole and in silence from a server, in light; one of every type also from the folder, and
// without scripts, in dark. None has to be moved sideways on a narrow or a wide screen, nor in larger text on a narrow one; 320 pixels are
// what is left of a common screen at four times its size.

import { forEach, inFolder, launch, serve, served } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { pagesOfEveryType, readSite } from './lib/site.mjs';

const WIDTHS = [320, 390, 1280];

const site = readSite(process.argv[2]);
const findings = new Findings('loading');
const server = await serve(site);
const browser = await launch(site);
let loads = 0;
let requests = 0;
try {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, colorScheme: javaScriptEnabled ? 'light' : 'dark', viewport: { width: 1280, height: 800 } });
    const scripts = javaScriptEnabled ? 'scripts' : 'no scripts';
    const some = pagesOfEveryType(site);
    await forEach(site.pages, async (page) => {
      if (!javaScriptEnabled && !some.includes(page)) return;
      await visit(context, page, served(site, server, page), server.origin + site.basePath, `served, ${scripts}`);
      // Only a server shows the page for unknown addresses; its links start at the base path.
      if (page.path !== '404.html' && some.includes(page)) await visit(context, page, inFolder(site, page), inFolder(site, { path: '' }), `folder, ${scripts}`);
    });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
findings.figure('loads', loads);
findings.figure('requests', requests);
findings.report();

async function visit(context, page, address, own, view) {
  const tab = await context.newPage();
  const say = (what, where) => findings.add(page.path, what, where, view);
  const unknownAddress = page.path === '404.html';
  tab.on('console', (message) => {
    if (unknownAddress && message.location().url === address && message.text().includes('404')) return;
    say(`the console says (${message.type()})`, message.text());
  });
  tab.on('pageerror', (error) => say('an error on the page', String(error)));
  tab.on('request', (request) => {
    requests += 1;
    const url = request.url();
    if (!url.startsWith(own) && !url.startsWith('data:')) say('a request to another place', url);
  });
  tab.on('requestfailed', (request) => say(`a request failed (${request.failure()?.errorText})`, request.url()));
  tab.on('response', (response) => {
    const expected = unknownAddress && response.url() === address ? 404 : 200;
    const local = /^(file|data):/.test(response.url());
    if (!local && response.status() !== expected) say(`a request was answered with ${response.status()}`, response.url());
  });
  await tab.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`refused by ${event.violatedDirective}: ${event.blockedURI}`));
  });
  await tab.goto(address, { waitUntil: 'load' });
  loads += 1;
  if ((await tab.evaluate(() => document.querySelector('main')?.innerText.trim().length ?? 0)) === 0) say('a page without words', 'main');
  // A sheet that was refused or not found leaves the page in the browser's own look.
  if (!(await tab.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href)))) say('the style sheet does not apply', '');
  // Another page of this reader's may have asked for larger text meanwhile.
  await tab.locator('#elder').uncheck();
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: 800 });
    const wide = await tab.evaluate(sideways);
    if (wide) say(`${width} wide: the page is ${wide.page} wide`, wide.element);
    for (const words of await tab.evaluate(broken)) say(`${width} wide: broken across lines`, words);
  }
  await tab.setViewportSize({ width: WIDTHS[0], height: 256 });
  await tab.locator('#elder').check();
  const wide = await tab.evaluate(sideways);
  if (wide) say(`${WIDTHS[0]} wide in larger text: the page is ${wide.page} wide`, wide.element);
  if (!(await tab.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= 18))) say('larger text is not larger', '');
  await tab.locator('#elder').uncheck();
  await tab.close();
}

/** How wide the page is, and the outermost element that makes it so; nothing where it fits. */
function sideways() {
  const page = document.scrollingElement.scrollWidth;
  if (page <= window.innerWidth) return null;
  const wide = [...document.body.querySelectorAll('*')].find((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5);
  return { page, element: wide ? `${wide.tagName.toLowerCase()}.${wide.className}: ${wide.textContent.trim().slice(0, 40)}` : '' };
}

/** Dates, numbers and places in a law that stand on two lines. */
function broken() {
  const shown = [...document.querySelectorAll('main :is(.nb, .nowrap)')].filter((span) => span.checkVisibility({ contentVisibilityAuto: true }));
  const lines = (span) => new Set([...span.getClientRects()].map((box) => Math.round(box.top / 8))).size;
  return shown.filter((span) => lines(span) > 1 && getComputedStyle(span).display === 'inline').map((span) => span.textContent);
}
