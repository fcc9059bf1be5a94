// A document's state is read on the first screen of a telephone and of a desk, in words; and whoever has only a keyboard
// gets past the navigation, reaches everything that can be used, and sees where it is.

import { forEach, launch, serve, served } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { isDocument, isVersion, pagesOfEveryType, readSite } from './lib/site.mjs';

const VIEWS = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
];

const site = readSite(process.argv[2]);
const findings = new Findings('reading');
const server = await serve(site);
const browser = await launch(site);
let banners = 0;
let stops = 0;
try {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const every = pagesOfEveryType(site);
  await forEach(site.pages, async (page) => {
    const tab = await context.newPage();
    for (const view of VIEWS) {
      const say = (what, where) => findings.add(page.path, what, where, `${view.width} ${view.colorScheme}`);
      if (!isDocument(page) && !isVersion(page) && !every.includes(page)) continue;
      await tab.setViewportSize({ width: view.width, height: view.height });
      await tab.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' });
      await tab.goto(served(site, server, page));
      if (isDocument(page) || isVersion(page)) await readBanner(tab, say);
      if (every.includes(page)) await useKeyboard(tab, say);
    }
    await tab.close();
  });
} finally {
  await browser.close();
  await server.close();
}
findings.figure('banners', banners);
findings.figure('keyboard stops', stops);
findings.report();

async function readBanner(tab, say) {
  banners += 1;
  const banner = await tab.evaluate(() => {
    const banner = document.querySelector('main [role="note"][aria-label$="状态"]');
    const word = banner?.querySelector('.word');
    if (!word) return null;
    const box = word.getBoundingClientRect();
    const onTop = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
    return {
      word: word.innerText.trim(),
      whole: banner.innerText.trim(),
      shown: box.top >= 0 && box.bottom <= window.innerHeight && box.height > 0 && box.left >= 0 && box.right <= window.innerWidth,
      bottom: Math.round(box.bottom),
      uncovered: word.contains(onTop) || onTop?.contains(word),
      size: Number.parseFloat(getComputedStyle(word).fontSize),
    };
  });
  if (!banner) return say('no banner with a word', 'main [role=note]');
  if (!/\p{Script=Han}{2}/u.test(banner.word)) say('the state is not said in words', banner.word);
  if (!banner.shown) say(`the word of the state is not on the first screen; it ends at ${banner.bottom}`, banner.word);
  if (banner.shown && !banner.uncovered) say('something lies over the word of the state', banner.word);
  if (banner.size < 18) say(`the word of the state is ${banner.size} px large`, banner.word);
  return undefined;
}

async function useKeyboard(tab, say) {
  await tab.keyboard.press('Tab');
  const skip = await tab.evaluate(focused, true);
  if (skip?.href !== '#main') return say('the first Tab does not reach the link past the navigation', skip?.name ?? 'nothing');
  if (!skip.inView) say('the link past the navigation is not to be seen when it has the focus', skip.name);

  // Once round the page; what has the focus is marked, so that what was never reached can be told.
  let at = skip;
  for (let presses = 0; at && presses < 500; presses += 1) {
    stops += 1;
    if (!at.outlined) say(`no visible outline on what has the focus (${at.outline})`, at.name);
    if (!at.inView) say('what has the focus is outside the window', at.name);
    if (!at.uncovered) say('what has the focus is covered', at.name);
    await tab.keyboard.press('Tab');
    at = await tab.evaluate(focused, false);
  }
  if (at) say('Tab does not come to the end of the page', at.name);
  for (const name of await tab.evaluate(neverFocused)) say('Tab does not reach this', name);

  // Past the navigation: the next stop is inside the main part, or after it where nothing in it can be used.
  await tab.evaluate(() => document.activeElement?.blur());
  await tab.goto(tab.url());
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  const after = await tab.evaluate(() => {
    const main = document.querySelector('#main');
    const usable = [...main.querySelectorAll('a[href], summary, button, input, [tabindex="0"]')].some((element) => element.checkVisibility());
    const inside = main.contains(document.activeElement);
    const behind = Boolean(main.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
    return { hash: location.hash, right: usable ? inside : behind, name: document.activeElement.textContent.trim().slice(0, 40) };
  });
  if (after.hash !== '#main') say('the link past the navigation leads elsewhere', after.hash);
  if (!after.right) say('after the link past the navigation, Tab does not go on in the main part', after.name);
  return undefined;
}

/** What has the focus, whether it is in the window and uncovered, and whether an outline of contrast 3:1 goes round it. */
function focused(fresh) {
  if (fresh) window.focusSeen = new Set();
  const element = document.activeElement;
  if (!element || element === document.body || window.focusSeen.has(element)) return null;
  window.focusSeen.add(element);
  const style = getComputedStyle(element);
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const box = boxes[0] ?? element.getBoundingClientRect();
  const onTop = document.elementFromPoint(box.left + Math.min(box.width / 2, 6), box.top + box.height / 2);
  const rgb = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  let behind = element.parentElement;
  while (behind && rgb(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const ground = light(rgb(getComputedStyle(behind ?? document.documentElement).backgroundColor));
  const line = light(rgb(style.outlineColor));
  const contrast = (Math.max(ground, line) + 0.05) / (Math.min(ground, line) + 0.05);
  return {
    href: element.getAttribute('href'),
    name: `${element.tagName.toLowerCase()} ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}`,
    outline: `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}, ${contrast.toFixed(2)}:1`,
    outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && contrast >= 3,
    // A tall scroller cannot be in the window whole; its edge must be.
    inView: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth && box.width > 1 && box.height > 1,
    uncovered: !onTop || element.contains(onTop) || onTop.contains(element),
  };
}

/** What could be used, is shown, and never had the focus. */
function neverFocused() {
  const usable = document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, [tabindex="0"]');
  const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  return [...usable].filter((element) => shown(element) && !window.focusSeen.has(element)).map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`);
}
