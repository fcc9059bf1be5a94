// The search as people use it: whatever stands in a text is found and nothing else, served and from the folder; 文号 in any spelling,
// traditional characters, several words, phrases; by keyboard and by ear; the address says what was asked; nothing typed becomes markup.
//
// What must be found is read from the pages, as a reader sees them, never from the index.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inFolder, launch, require, serve } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { isDocument, readSite } from './lib/site.mjs';

const RUNS = 150;
const site = readSite(process.argv[2]);
const findings = new Findings('search');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const server = await serve(site);
const browser = await launch(site);
const pageOfSearch = site.pages.find((page) => page.path === 'search.html');
const VIEWS = [['served', `${server.origin}${site.basePath}search.html`], ['folder', inFolder(site, pageOfSearch)]];

/** The same numbers in every run. */
let seed = 20261124;
const chance = (below) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % below;
};

const say = (what, where = '', view = '') => findings.add('search.html', what, where, view);

async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'America/New_York', ...options });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => say('an error on the page', String(error)));
  tab.on('console', (message) => say(`the console says (${message.type()})`, message.text()));
  tab.on('dialog', (dialog) => {
    say('something that was typed ran', dialog.message());
    dialog.dismiss();
  });
  await tab.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`refused by ${event.violatedDirective}: ${event.blockedURI}`));
  });
  await tab.goto(address);
  return tab;
}

const settle = (tab) => tab.waitForFunction(() => !document.querySelector('[aria-busy]') && document.getElementById('search-summary').textContent);

async function ask(tab, query) {
  await tab.evaluate((words) => {
    document.getElementById('search-summary').textContent = '';
    document.getElementById('q').value = words;
    document.getElementById('search').requestSubmit();
  }, query);
  await settle(tab);
}

/** Every id that is found, however many steps it takes. */
async function findAll(tab, query) {
  await ask(tab, query);
  return tab.evaluate(async () => {
    for (let more = document.querySelector('.more'); more && !more.hidden; ) {
      more.click();
      while (more.disabled) await new Promise((go) => setTimeout(go));
    }
    return [...document.querySelectorAll('.hits h3 a')].map((link) => /([^/]+)\.html$/.exec(link.getAttribute('href'))[1]).sort();
  });
}

// --- What the pages say

const KINDS = { '[': '(', '〔': '(', '【': '(', '〖': '(', ']': ')', '〕': ')', '】': ')', '〗': ')' };
const compared = (words) =>
  [...words.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))].map((c) => KINDS[c] ?? c).join('').replace(/\s/g, '').toLowerCase();

async function readDocuments() {
  const tab = await open(VIEWS[1][1]);
  const documents = [];
  for (const page of site.pages.filter(isDocument)) {
    await tab.goto(inFolder(site, page));
    const words = await tab.evaluate(() => {
      const named = ['文号', '令号', '统一编号', '索引号'];
      const facts = [...document.querySelectorAll('.facts div')].map((row) => [row.querySelector('dt').textContent, row.querySelector('dd').textContent]);
      const numbers = facts.filter(([label]) => named.includes(label)).map(([, value]) => value).filter((value) => !['待核实', '未登记', '无'].includes(value));
      const topics = facts.filter(([label]) => label === '主题词').flatMap(([, value]) => value.split('、')).filter((value) => value !== '未登记');
      // What the page adds to the text is no part of it.
      document.querySelectorAll('.law .since').forEach((it) => it.remove());
      const blocks = document.querySelectorAll('.law :is(p, h2, h3, h4, h5, h6, td, th, li)');
      const text = [...blocks].filter((block) => !block.querySelector('p, td, li')).map((block) => block.textContent);
      return { title: document.querySelector('h1').textContent, numbers, topics, text };
    });
    const id = /([^/]+)\.html$/.exec(page.path)[1];
    documents.push({ id, ...words, all: [words.title, ...words.numbers, ...words.topics, ...words.text].map(compared).filter(Boolean) });
  }
  await tab.context().close();
  return documents;
}

const documents = await readDocuments();
const holders = (...terms) => documents.filter(({ all }) => terms.every((term) => all.some((words) => words.includes(compared(term))))).map(({ id }) => id).sort();

async function expect(tab, view, query, ids) {
  const found = await findAll(tab, query);
  if (JSON.stringify(found) !== JSON.stringify(ids)) say(`“${query}” finds ${found.join(' ') || 'nothing'}`, `expected ${ids.join(' ') || 'nothing'}`, view);
}

// --- The checks

try {
  const numbered = documents.find(({ numbers }) => numbers.some((number) => /〔\d{4}〕\d号$/.test(number)));
  const number = numbered.numbers.find((it) => /〔\d{4}〕\d号$/.test(it));
  const [, body, year, serial] = /^(.*)〔(\d{4})〕(\d)号$/.exec(number);
  const wide = (words) => words.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const spellings = [
    number, `${body}[${year}]${serial}号`, `${body}【${year}】${serial}号`, `${body} ( ${year} ) ${serial} 号`, wide(`${body}（${year}）${serial}号`),
    `${body}${year} ${serial}号`, `${body}${year}${serial}号`, `　${body}〔${year}〕 第${serial}号 `,
  ];
  const [from, to] = JSON.parse(`[${/^guijuSearch\("traditional",(.*)\)/.exec(readFileSync(join(site.root, 'search/traditional.js'), 'utf8'))[1]}]`);
  const traditional = new Map([...to].map((c, at) => [c, [...from][at]]));

  for (const [view, address] of VIEWS) {
    const tab = await open(address);
    for (const spelling of spellings) await expect(tab, view, spelling, holders(`${body}(${year})${serial}号`));
    for (const words of ['生活垃圾分类', '城市管理', '市', '第一条', '2021']) await expect(tab, view, words, holders(words));
    await expect(tab, view, '"城市管理和综合执法"', holders('城市管理和综合执法'));
    await expect(tab, view, '“城市管理” 处罚', holders('城市管理', '处罚'));
    await expect(tab, view, '垃圾　 处罚 市', holders('垃圾', '处罚', '市'));
    await expect(tab, view, '没有人写过这一句话', []);
    if (!(await tab.isVisible('#search-lists'))) say('who finds nothing is shown no lists', '', view);
    await expect(tab, view, '城市管理\u200b', holders('城市管理'));

    // Random runs of the pages, half of them typed in another way.
    for (let run = 0; run < RUNS; run += 1) {
      const { all } = documents[chance(documents.length)];
      const words = [...all[chance(all.length)]];
      const length = 2 + chance(7);
      const phrase = words.slice(chance(Math.max(1, words.length - length)), Infinity).slice(0, length).join('');
      if (/["“”「」『』]/.test(phrase) || !phrase) continue;
      const typed = run % 2 ? phrase : [...phrase].map((c) => traditional.get(c) ?? (/[!-~]/.test(c) && c !== '"' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
      await expect(tab, view, typed, holders(phrase));
    }
    await tab.context().close();
  }

  // Every hit leads to a place that is there, and marks what was asked.
  const tab = await open(`${VIEWS[0][1]}?q=${encodeURIComponent('管理')}`);
  await settle(tab);
  for (const link of await tab.$$eval('.hits a', (links) => links.map((it) => it.getAttribute('href')))) {
    const [path, anchor] = link.split('#');
    const page = site.pages.find((it) => it.path === path);
    if (!page) say('a hit leads to a page that is not there', link);
    else if (anchor && !page.ids.includes(anchor)) say('a hit leads to a place that is not there', link);
  }
  const marks = await tab.$$eval('.hits mark', (all) => all.map((it) => it.textContent));
  if (marks.length === 0 || marks.some((words) => words !== '管理')) say('marks other words than were asked', [...new Set(marks)].join(' '));
  if (!(await tab.$eval('.hits h3', (it) => it.textContent.includes('管理')))) say('the first hit does not have the words in its title');

  // By ear: the number of hits is announced.
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const statuses = nodes.filter((node) => node.role?.value === 'status');
  if (statuses.length !== 1) say(`${statuses.length} places are announced`);
  if (!/^找到\d+件，显示\d+件。$/.test(await tab.textContent('#search-summary'))) say('the number is not announced', await tab.textContent('#search-summary'));

  // Filters agree with what they count, stand in the address, and go back and forth.
  const filter = tab.locator('.filters a', { hasText: '现行有效' }).first();
  const counted = Number(await filter.locator('.count').textContent());
  await filter.click();
  await settle(tab);
  await tab.waitForFunction(() => document.querySelector('.filters [aria-current]'));
  const filtered = await tab.textContent('#search-summary');
  if (!filtered.startsWith(`找到${counted}件（限于现行有效）`)) say('a filter shows another number than it counts', `${counted}: ${filtered}`);
  if (new URL(tab.url()).searchParams.get('status') !== '现行有效') say('a filter does not stand in the address', tab.url());
  const words = await tab.$$eval('.hits .badge', (badges) => badges.map((it) => it.textContent));
  if (words.some((word) => word !== '现行有效')) say('a filter lets others through', words.join(' '));
  if (!(await tab.evaluate(() => document.activeElement?.matches('.filters a')))) say('the filter that was pressed loses the focus');
  await tab.goBack();
  await tab.waitForFunction(() => !document.querySelector('.filters [aria-current]'));
  if (new URL(tab.url()).searchParams.get('status')) say('back does not lead back', tab.url());
  await tab.goForward();
  await tab.waitForFunction(() => document.querySelector('.filters [aria-current]'));
  await tab.reload();
  await settle(tab);
  if ((await tab.textContent('#search-summary')) !== filtered) say('the address alone gives another answer', tab.url());
  await tab.context().close();

  // By keyboard, from the first page on.
  const keys = await open(`${server.origin}${site.basePath}index.html`);
  await keys.focus('#find');
  await keys.keyboard.type('垃圾');
  await keys.keyboard.press('Enter');
  await keys.waitForURL(/search\.html\?q=/);
  await settle(keys);
  await keys.focus('#q');
  await keys.keyboard.press('ArrowDown');
  const first = await keys.evaluate(() => document.activeElement?.matches('.hits li:first-child h3 a') && document.activeElement.getAttribute('href'));
  if (!first) say('the arrow does not lead to the first hit');
  await keys.keyboard.press('ArrowDown');
  await keys.keyboard.press('ArrowUp');
  await keys.keyboard.press('ArrowUp');
  if (!(await keys.evaluate(() => document.activeElement?.id === 'q'))) say('the arrows do not lead back to the field');
  await keys.keyboard.press('ArrowDown');
  await keys.keyboard.press('Enter');
  await keys.waitForURL(`**/${first}`);
  await keys.context().close();

  // From the folder a form leads to the search too.
  const folder = await open(inFolder(site, site.pages.find((page) => isDocument(page))));
  await folder.fill('#find', '垃圾');
  await folder.press('#find', 'Enter');
  await folder.waitForURL(/search\.html\?q=/);
  await settle(folder);
  if ((await folder.$$('.hits li')).length === 0) say('from the folder the form of a page finds nothing', '', 'folder');
  await folder.context().close();

  // Nothing that was typed becomes markup.
  for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '<b>管理</b>', "';alert(1)//", '%00%0a"管理', '管理<img src=x onerror=alert(1)>']) {
    const typed = await open(`${VIEWS[0][1]}?q=${encodeURIComponent(query)}&status=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await settle(typed);
    if (await typed.$('#search-found img, #search-found b, main script:not([src]), #search-summary *')) say('something that was typed became markup', query);
    await typed.context().close();
  }

  // On the day after the last valid day the state is no longer said to be in force, in China's time, wherever the reader is.
  const last = documents.length && (await datedHit());
  for (const [moment, isLater] of [[`${last.before}T15:59:00Z`, false], [`${last.before}T16:01:00Z`, true]]) {
    const context = await browser.newContext({ timezoneId: 'America/New_York' });
    const clock = await context.newPage();
    await clock.clock.setFixedTime(new Date(moment));
    await clock.goto(`${VIEWS[0][1]}?q=${encodeURIComponent(last.title)}`);
    await settle(clock);
    const badge = await clock.$eval('.hits .badge', (it) => it.textContent);
    if (badge.startsWith('登记') !== isLater) say('a state that is not that of the day', `${moment}: ${badge}`);
    if (/已失效/.test(badge)) say('the search says itself that a text has ended', badge);
    await context.close();
  }

  // Without a script the page says so and leads to the lists.
  const plain = await open(`${VIEWS[0][1]}?q=1`, { javaScriptEnabled: false });
  const seen = await plain.textContent('main');
  if (!seen.includes('没有脚本时')) say('without a script nothing is said');
  if ((await plain.$$('#search-lists a')).length < 3) say('without a script there are no lists');
  await plain.context().close();

  // Files that do not load are told of.
  const broken = await open(`${VIEWS[0][1]}`);
  await broken.route('**/search/p/*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await ask(broken, '垃圾');
  if (!(await broken.textContent('#search-summary')).includes('没有载入')) say('nothing is said when a file is missing');
  await broken.context().close();

  await readByAxe();
} finally {
  await browser.close();
  await server.close();
}
findings.figure('documents', documents.length);
findings.figure('random runs', RUNS * VIEWS.length);
findings.report();

/** A document whose state changes on a day after the demonstration's: its title, and the day before. */
async function datedHit() {
  const tab = await open(VIEWS[0][1]);
  const dated = await tab.evaluate(async (count) => {
    const read = (number) =>
      new Promise((done) => {
        window.guijuSearch = (name, record) => done(record);
        const script = document.createElement('script');
        script.src = `search/t/${number}.js`;
        document.head.append(script);
      });
    for (let number = 0; number < count; number += 1) {
      const { b, t, s } = await read(number);
      if (b && s?.[1] === '现行有效' && b[1].includes('届满')) return { day: b[0], title: t };
    }
    return null;
  }, documents.length);
  await tab.context().close();
  const before = new Date(`${dated.day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return { before: before.toISOString().slice(0, 10), title: dated.title };
}

async function readByAxe() {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  for (const query of ['管理', '没有人写过这一句话']) {
    await tab.goto(`${VIEWS[0][1]}?q=${encodeURIComponent(query)}`);
    await settle(tab);
    await tab.addScriptTag({ content: axe });
    for (const width of [1280, 320]) {
      for (const colorScheme of ['light', 'dark']) {
        await tab.setViewportSize({ width, height: 800 });
        await tab.emulateMedia({ colorScheme });
        await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const result = await tab.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values }, rules: { 'target-size': { enabled: true } } }), tags);
        for (const violation of result.violations) for (const node of violation.nodes) say(`${violation.id}: ${node.failureSummary.replaceAll('\n', ' ')}`, node.target.join(' '), `${query} ${width} ${colorScheme}`);
        if (await tab.evaluate(() => document.scrollingElement.scrollWidth > window.innerWidth)) say('the page has to be moved sideways', query, `${width}`);
      }
    }
  }
  await context.close();
}
