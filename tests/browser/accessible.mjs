// One page of every type has nothing that axe-core finds fault with: WCAG 2.2 AA and good practice, wide and narrow, in
// light, in dark and in larger text, with everything that is folded opened.

import { readFileSync } from 'node:fs';

import { forEach, launch, require, serve, served } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { pagesOfEveryType, readSite } from './lib/site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWS = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light', elder: true },
];

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const site = readSite(process.argv[2]);
const findings = new Findings('accessible');
const server = await serve(site);
const browser = await launch(site);
const pages = pagesOfEveryType(site);
let runs = 0;
let passes = 0;
let undecided = 0;
try {
  // The page's own policy would refuse axe; no page is served without it, only this window ignores it.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  await forEach(pages, async (page) => {
    const tab = await context.newPage();
    await tab.goto(served(site, server, page));
    await tab.addScriptTag({ content: axe });
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    for (const { width, height, colorScheme, elder } of VIEWS) {
      const view = `${width} ${colorScheme}${elder ? ' larger' : ''}`;
      await tab.locator('#elder').setChecked(elder ?? false);
      await tab.setViewportSize({ width, height });
      await tab.emulateMedia({ colorScheme });
      const result = await tab.evaluate(
        // The rule on the size of targets is in WCAG 2.2 AA, but axe leaves it out unless asked.
        (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } }),
        TAGS,
      );
      runs += 1;
      passes += result.passes.length;
      undecided += result.incomplete.length;
      for (const violation of result.violations) {
        for (const node of violation.nodes) {
          findings.add(page.path, `${violation.id}: ${node.failureSummary.replaceAll('\n', ' ')}`, node.target.join(' '), view);
        }
      }
      await readTables(tab, (what, where) => findings.add(page.path, what, where, view));
      if (result.passes.length === 0) findings.add(page.path, 'axe looked at nothing');
    }
    await tab.close();
  });
} finally {
  await browser.close();
  await server.close();
}
findings.figure('pages', pages.length);
findings.figure('runs', runs);
findings.figure('rules passed', passes);
findings.figure('rules left undecided', undecided);
findings.report();

// On a telephone the rows of a list are laid out as blocks; a screen reader must still hear rows with their headings.
async function readTables(tab, say) {
  const shown = await tab.evaluate(() => {
    const count = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
    return { table: count('table'), row: count('tr'), rowheader: count('th[scope="row"]') };
  });
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  for (const [role, expected] of Object.entries(shown)) {
    const heard = nodes.filter((node) => !node.ignored && node.role?.value === role).length;
    if (heard !== expected) say(`a screen reader is told of ${heard} of ${expected} ${role}s`, 'table');
  }
}
