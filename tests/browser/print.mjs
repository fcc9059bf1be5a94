// One page of every type on paper: no navigation, black words on white, the state still there, what was folded opened.

import { forEach, launch, serve, served } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { isDocument, isVersion, pagesOfEveryType, readSite } from './lib/site.mjs';

const site = readSite(process.argv[2]);
const findings = new Findings('print');
const server = await serve(site);
const browser = await launch(site);
const pages = pagesOfEveryType(site);
let sheets = 0;
try {
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
  await forEach(pages, async (page) => {
    const tab = await context.newPage();
    await tab.goto(served(site, server, page));
    // Whoever reads in the dark prints in the light.
    for (const colorScheme of ['light', 'dark']) {
      await tab.emulateMedia({ media: 'print', colorScheme });
      for (const [what, where] of await tab.evaluate(onPaper, isDocument(page) || isVersion(page))) findings.add(page.path, what, where, colorScheme);
    }
    const paper = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
    const count = paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    if (count === 0) findings.add(page.path, 'printing gives no sheet');
    sheets += count;
    await tab.close();
  });
} finally {
  await browser.close();
  await server.close();
}
findings.figure('pages', pages.length);
findings.figure('sheets', sheets);
findings.report();

function onPaper(isText) {
  const faults = [];
  const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  const short = (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 30)}`;
  const rgb = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [x, y, z] = color.slice(0, 3).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const isClear = (color) => color.length === 4 && color[3] === 0;

  for (const element of document.querySelectorAll('nav, .skip')) {
    const box = element.getBoundingClientRect();
    if (shown(element) && box.right > 0 && box.height > 1) faults.push(['navigation on paper', short(element)]);
  }
  const banner = document.querySelector('main [role="note"][aria-label$="状态"]');
  if (isText && !(banner && shown(banner) && banner.querySelector('.word')?.innerText.trim())) faults.push(['the state is not on paper', '.banner']);
  for (const details of document.querySelectorAll('details:not(.toc, .facets, .actions details)')) {
    const inside = details.querySelector(':scope > :not(summary)');
    if (inside && !(shown(inside) && inside.getBoundingClientRect().height > 1)) faults.push(['what is folded is not on paper', short(details)]);
  }

  // The banner and the words of a state may have a tint; all else stands on white, and what is read is black.
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !shown(element)) continue;
    let behind = element;
    while (behind && isClear(rgb(getComputedStyle(behind).backgroundColor))) behind = behind.parentElement;
    const ground = rgb(getComputedStyle(behind ?? document.documentElement).backgroundColor);
    const ink = rgb(getComputedStyle(element).color);
    const contrast = (light(ground) + 0.05) / (light(ink) + 0.05);
    const tinted = behind?.closest('[role="note"], aside, .badge, .parts, .about-text');
    if (!tinted && behind && light(ground) < 0.999) faults.push([`words on ${ground.join()} instead of white`, short(element)]);
    if (tinted && light(ground) < 0.8 && !behind.matches('.badge')) faults.push([`a tint as dark as ${ground.join()}`, short(element)]);
    if (element.closest('h1, div.law, .facts dd') && !element.closest('.unknown') && light(ink) > 0.001) faults.push([`words in ${ink.join()} instead of black`, short(element)]);
    if (contrast < 4.5 && !behind?.matches('.badge')) faults.push([`words of contrast ${contrast.toFixed(2)}`, short(element)]);
  }
  return faults;
}
