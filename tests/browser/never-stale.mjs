// A page that nobody built anew says, from each boundary on, what has changed since: banner, row and count, in careful words, on the day
// that has come in China whatever the reader's zone; and on the day before, it does not. The days are those of the demonstration itself.

import { readFileSync } from 'node:fs';

import { builtFor, forEach, launch, serve, served } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { isDocument, isVersion, readSite } from './lib/site.mjs';

const ZONES = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const CAREFUL = /登记有效期(推算)?已于\d+年\d+月\d+日届满，是否延续以发布机关公告为准。|按登记的施行日期，自\d+年\d+月\d+日起施行。|按登记，自\d+年\d+月\d+日起|登记资料不足以判断/;
// What nobody may say of a day on which nobody has looked at the record.
const CARELESS = ['已失效', '已废止', '现行有效'];

const site = readSite(process.argv[2]);
const findings = new Findings('never-stale');
// What the command says comes next, by document.
const next = JSON.parse(readFileSync(process.argv[3], 'utf8')).statuses.filter((status) => status.next);
const server = await serve(site);
const browser = await launch(site);
const built = builtFor(site);
const spoken = (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
const dayBefore = (day) => new Date(Date.parse(`${day}T00:00:00Z`) - 864e5).toISOString().slice(0, 10);
// Half past midnight in China: elsewhere it is still the day before, or long the same day.
const midnight = (day) => new Date(`${day}T00:30:00+08:00`);
const lastMinute = (day) => new Date(`${day}T23:30:00+08:00`);

let crossed = 0;
const days = new Set();
try {
  const texts = site.pages.filter((page) => isDocument(page) || isVersion(page));
  const crossings = texts.flatMap((page) => boundaries(page).map((from, place) => ({ page, from, place })));
  await forEach([...crossings.entries()], async ([at, { page, from, place }]) => {
    days.add(from);
    crossed += 1;
    await crossBanner(page, from, ZONES[at % ZONES.length], place);
  });
  for (const { id, next: { day, what } } of next) {
    const page = site.pages.find((it) => it.path === `d/${id}.html`);
    // Only what bears a state says when it changes.
    if (page && !page.html.includes('class="banner plain"') && boundaries(page)[0] !== day) findings.add(page.path, `the page does not carry its next boundary, ${day} (${what})`, '');
  }
  await crossLists();
  await tellAge();
  await withoutScript();
} finally {
  await browser.close();
  await server.close();
}
if (crossed < 8) findings.add('', `only ${crossed} boundaries in the demonstration`);
findings.figure('built for', built);
findings.figure('banners that crossed a boundary', crossed);
findings.figure('boundary days', [...days].sort());
findings.report();

function boundaries(page) {
  return [...page.html.matchAll(/class="then" hidden data-from="([\d-]+)"/g)].map((found) => found[1]);
}

async function at(moment, timezoneId, page, look, argument) {
  const context = await browser.newContext({ timezoneId });
  const tab = await context.newPage();
  await tab.clock.setFixedTime(moment);
  await tab.goto(served(site, server, page));
  const seen = await tab.evaluate(look, argument);
  await context.close();
  return seen;
}

async function crossBanner(page, from, zone, place) {
  const say = (what, where) => findings.add(page.path, `${from}: ${what}`, where, zone);
  const before = await at(lastMinute(dayBefore(from)), zone, page, readBanner);
  const after = await at(midnight(from), zone, page, readBanner);
  if (before.shown.length !== place) say('the banner speaks before the day has come', before.banner);
  if (after.shown.length !== place + 1) say('the banner does not say what has come', after.banner);
  const told = after.shown.at(-1) ?? '';
  if (!CAREFUL.test(told)) say('the words are not those that were settled', told);
  const word = page.html.match(new RegExp(`data-from="${from}" data-word="([^"]+)"`))?.[1];
  if (word && isDocument(page) && after.word !== word) say(`the word of the state is not ${word}`, after.word);
  if (word && after.validity !== null && after.validity !== word) say('the table of facts still shows the old state', after.validity);
  if (word && isDocument(page)) for (const careless of CARELESS) if (after.banner.includes(careless)) say(`the banner says ${careless}`, after.banner);
  if (after.soon) say('the banner says that it ends before long, and its last day is over', after.banner);
}

function readBanner() {
  const banner = document.querySelector('main .banner');
  const shown = [...banner.querySelectorAll('.then')].filter((then) => then.checkVisibility()).map((then) => then.innerText.trim());
  const soon = [...banner.querySelectorAll('.soon')].some((badge) => badge.checkVisibility());
  return { shown, soon, word: banner.querySelector('.word').innerText.trim(), banner: banner.innerText, validity: document.querySelector('[data-validity]')?.textContent ?? null };
}

// Whatever the list holds: on the day after a row's last the row is gone and the count lower; on the last day itself it is there.
async function crossLists() {
  const page = site.pages.find((it) => it.path === 'index.html');
  const first = await at(midnight(built), ZONES[0], page, readList);
  const lasts = [...new Set(first.rows.map((row) => row.until).filter(Boolean))].sort();
  if (lasts.length === 0) findings.add(page.path, 'no row of those in force has a last day');
  await forEach([...lasts.entries()], async ([place, last]) => {
    const zone = ZONES[place % ZONES.length];
    const say = (what, where) => findings.add(page.path, what, where, zone);
    const next = new Date(Date.parse(`${last}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);
    const on = await at(lastMinute(last), zone, page, readList);
    const after = await at(midnight(next), zone, page, readList);
    const stays = first.rows.filter((row) => !row.until || row.until >= last);
    const left = first.rows.filter((row) => !row.until || row.until >= next);
    if (on.rows.filter((row) => row.shown).length !== stays.length) say(`${last}: a row is gone before its last day is over`, '');
    if (after.rows.filter((row) => row.shown).length !== left.length) say(`${next}: a row is still there after its last day`, '');
    const within = Date.parse(last) - Date.parse(built) < 364 * 864e5;
    if (within && after.count !== left.length) say(`${next}: the count is ${after.count} and not ${left.length}`, '');
    if (within && on.count !== stays.length) say(`${last}: the count is ${on.count} and not ${stays.length}`, '');
    if (!after.remark.includes(`今天是${spoken(next)}`) || !after.remark.includes('是否延续以发布机关公告为准')) say(`${next}: nothing says why a row is gone`, after.remark);
    const badge = on.rows.find((row) => row.until === last && row.shown)?.words ?? '';
    if (!badge.includes('本日届满')) say(`${last}: the row does not say that it ends today`, badge);
  });
  if (first.remark) findings.add(page.path, 'a remark on the very day', first.remark);
  const zone = ZONES[1];
  const begun = site.pages.find((it) => it.path === 'pending.html');
  const start = await at(midnight(built), zone, begun, readList);
  for (const from of new Set(start.rows.map((row) => row.from).filter((from) => from > built))) {
    const before = await at(lastMinute(dayBefore(from)), zone, begun, readList);
    const after = await at(midnight(from), zone, begun, readList);
    const words = (seen) => seen.rows.find((row) => row.from === from).words;
    if (words(before).includes('施行日期已到') || !words(after).includes('施行日期已到')) findings.add(begun.path, `${from}: the row does not say that its day has come`, words(after), zone);
  }
}

function readList() {
  const rows = [...document.querySelectorAll('tbody tr, [data-row]')].filter((row) => row.dataset.from || row.dataset.until || row.matches('tr'));
  return {
    rows: rows.map((row) => ({ from: row.dataset.from, until: row.dataset.until, shown: row.checkVisibility(), words: row.innerText })),
    count: Number.parseInt(document.querySelector('[data-leaving]')?.textContent ?? '-1', 10),
    remark: document.querySelector('.remark.moved')?.innerText ?? '',
  };
}

// A page older than the office allows says so; one day before, it does not.
async function tellAge() {
  const page = site.pages.find((it) => it.path === 'how-to-read.html');
  const limit = Number(/data-stale-after="(\d+)"/.exec(page.html)[1]);
  const readBar = () => [...document.querySelectorAll('.notice-bar.stale')].map((bar) => bar.innerText).join('');
  const day = (age) => new Date(midnight(built).getTime() + age * 864e5);
  const before = await at(day(limit), 'Europe/London', page, readBar);
  const after = await at(day(limit + 1), 'Europe/London', page, readBar);
  if (before) findings.add(page.path, 'it calls itself old too early', before);
  if (!after.includes(spoken(built)) || !after.includes(`${limit + 1}天没有更新`)) findings.add(page.path, 'it does not say that it is old', after);
}

// Without a script a page moves nothing; it says as of which day it was built.
async function withoutScript() {
  const context = await browser.newContext({ javaScriptEnabled: false });
  for (const path of ['index.html', 'how-to-read.html', site.pages.find(isDocument).path, site.pages.find(isVersion).path]) {
    const page = site.pages.find((it) => it.path === path);
    const tab = await context.newPage();
    await tab.goto(served(site, server, page));
    if (!(await tab.locator('.foot').innerText()).includes(`登记情况截至${spoken(built)}`)) findings.add(path, 'without a script the page does not say as of which day it speaks', '');
    await tab.close();
  }
  await context.close();
}
