// Asks the search of a built site, and Pagefind beside it, in a real browser: how much is loaded, how soon the first hits stand there,
// and whether every hit is there and nothing else. Run by search.py.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { launch } from '../tests/browser/lib/browser.mjs';

const [site, queriesFile] = process.argv.slice(2);
const { asked, runs, pagefind } = JSON.parse(readFileSync(queriesFile, 'utf8'));
const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css', '.json': 'application/json' };

const kept = new Map();
let loaded = 0;
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://site.invalid').pathname).slice(1);
  const file = join(site, path);
  if (path.includes('..') || !existsSync(file)) return response.writeHead(404).end();
  if (!kept.has(path)) kept.set(path, gzipSync(readFileSync(file), { level: 6 }));
  const body = kept.get(path);
  if (path === 'search.js' || /^(?:search|pagefind)\//.test(path)) loaded += body.length;
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'max-age=600' }).end(body);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${server.address().port}`;

const at = (numbers, share) => numbers.toSorted((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const kilobytes = (numbers) => `median ${(at(numbers, 0.5) / 1000).toFixed(0)} kB, 95th percentile ${(at(numbers, 0.95) / 1000).toFixed(0)} kB`;
const milliseconds = (numbers) => `median ${at(numbers, 0.5).toFixed(0)} ms, 95th percentile ${at(numbers, 0.95).toFixed(0)} ms`;

/** Asks each query in a window of its own, with nothing kept: bytes, and milliseconds from the address to the first hit. */
async function cold(browser) {
  const [bytes, times] = [[], []];
  let empty = 0;
  for (const query of asked) {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      new MutationObserver(() => {
        if (window.firstHit === undefined && document.querySelector('.hits li, .none')) window.firstHit = performance.now();
      }).observe(document, { subtree: true, childList: true });
    });
    loaded = 0;
    await tab.goto(`${origin}/search.html?q=${encodeURIComponent(query)}`);
    await tab.waitForFunction(() => window.firstHit !== undefined && !document.querySelector('[aria-busy]'));
    if (await tab.$('.none')) empty += 1;
    bytes.push(loaded);
    times.push(await tab.evaluate(() => window.firstHit));
    await context.close();
  }
  console.log(`guiju, ${asked.length} queries of titles and headings: ${kilobytes(bytes)}; first hits ${milliseconds(times)}; ${empty} without a hit`);
}

/** All ids that a query finds, page after page. */
async function findAll(tab, query) {
  return tab.evaluate(async (words) => {
    const settled = () => !document.querySelector('[aria-busy]') && !document.querySelector('.more[disabled]');
    const until = async (test) => {
      while (!test()) await new Promise((go) => setTimeout(go));
    };
    document.getElementById('q').value = words;
    document.getElementById('search').requestSubmit();
    await until(settled);
    for (let more = document.querySelector('.more'); more && !more.hidden; ) {
      more.click();
      await until(settled);
    }
    return [...document.querySelectorAll('.hits h3 a')].map((link) => /([^/]+)\.html$/.exec(link.getAttribute('href'))[1]);
  }, query);
}

function judge(name, judged) {
  const sum = (pick) => judged.reduce((total, it) => total + pick(it), 0);
  const right = sum((it) => it.right);
  const recall = right / sum((it) => it.expected);
  const precision = right / Math.max(1, sum((it) => it.found));
  const perfect = judged.filter((it) => it.right === it.expected && it.right === it.found).length;
  const empty = judged.filter((it) => it.found === 0).length;
  console.log(`${name}, ${judged.length} random runs: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, ${perfect} faultless, ${empty} empty`);
}

function compare(query, expected, found) {
  const wanted = new Set(expected);
  const right = new Set(found.filter((id) => wanted.has(id))).size;
  return { query, right, expected: wanted.size, found: new Set(found).size };
}

const browser = await launch();
try {
  await cold(browser);
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${origin}/search.html`);
  const judged = [];
  for (const { query, expected } of runs) judged.push(compare(query, expected, await findAll(tab, query)));
  judge('guiju', judged);
  const faults = judged.filter((it) => it.right !== it.expected || it.right !== it.found).slice(0, 10);
  if (faults.length) console.log(JSON.stringify(faults));
  if (pagefind > 0) {
    // Pagefind needs WebAssembly, which the policy of our pages does not allow; it gets an empty page without one.
    await tab.route('**/pagefind.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="zh-CN"><title>Pagefind</title>' }));
    const ask = (window_, query, most) =>
      window_.evaluate(
        async ([words, count]) => {
          const api = await import('/pagefind/pagefind.js');
          const start = performance.now();
          const { results } = await api.search(words);
          const data = await Promise.all(results.slice(0, count).map((it) => it.data()));
          return { ids: data.map((it) => /([^/]+)\.html$/.exec(it.url)[1]), time: performance.now() - start };
        },
        [query, most],
      );
    await tab.goto(`${origin}/pagefind.html`);
    for (const [name, quote] of [['Pagefind, as typed', ''], ['Pagefind, quoted', '"']]) {
      const all = [];
      for (const { query, expected } of runs.slice(0, pagefind)) all.push(compare(query, expected, (await ask(tab, quote + query + quote, Infinity)).ids));
      judge(name, all);
    }
    const [bytes, times] = [[], []];
    for (const query of asked) {
      const fresh = await browser.newContext();
      const window_ = await fresh.newPage();
      await window_.route('**/pagefind.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="zh-CN"><title>Pagefind</title>' }));
      await window_.goto(`${origin}/pagefind.html`);
      loaded = 0;
      times.push((await ask(window_, query, 10)).time);
      bytes.push(loaded);
      await fresh.close();
    }
    console.log(`Pagefind, the same ${asked.length} queries, ten hits each: ${kilobytes(bytes)}; first hits ${milliseconds(times)}`);
  }
} finally {
  await browser.close();
  server.close();
}
