// What a reader does with a document: cites it and its articles, comes back to an article in a text of a day, prints, enlarges; with the
// keyboard alone, and as far as it can be without a script.

import { forEach, launch, serve, served } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { isVersion, readSite } from './lib/site.mjs';

const site = readSite(process.argv[2]);
const findings = new Findings('actions');
const server = await serve(site);
const browser = await launch(site);
const version = site.pages.find((page) => isVersion(page) && page.html.includes('id="art_3"'));
const document_ = site.pages.find((page) => page.path === `${version.path.split('/').slice(0, 2).join('/')}.html`);
const own = /data-title="([^"]+)" data-beside="([^"]+)" data-day="([^"]+)"/;
const [, title, number, day] = own.exec(document_.html);
const [, , , older] = own.exec(version.html);
let deeds = 0;
try {
  await cite();
  await comeBack();
  await printAndEnlarge();
  await withoutScript();
} finally {
  await browser.close();
  await server.close();
}
findings.figure('deeds', deeds);
findings.report();

function expect(page, what, seen, wanted) {
  deeds += 1;
  if (seen !== wanted) findings.add(page.path, what, `${JSON.stringify(seen)} and not ${JSON.stringify(wanted)}`);
}

async function cite() {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const held = (tab) => tab.evaluate(() => navigator.clipboard.readText());
  for (const [page, beside] of [[document_, number], [version, `${number}，自`]]) {
    const tab = await context.newPage();
    await tab.goto(served(site, server, page));
    await tab.locator('.actions summary').first().focus();
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    expect(page, 'the citation of the document is not what is copied', (await held(tab)).startsWith(`${title}（${beside}`), true);
    await tab.keyboard.press('Escape');
    expect(page, 'Escape does not close the menu', await tab.locator('.actions details[open]').count(), 0);
    expect(page, 'after Escape the focus is lost', await tab.evaluate(() => document.activeElement.textContent), '引用');
    await tab.locator('#art_3 .num').first().focus();
    await tab.keyboard.press('Enter');
    const text = await tab.locator('.cite-here .citation').innerText();
    expect(page, 'the citation of an article is not in the form of jurists', text.startsWith(`${title}（${beside}`) && text.endsWith('）第三条'), true);
    for (const [label, wanted] of [['复制引用', text], ['复制本条链接', `${served(site, server, document_)}#art_3`]]) {
      await tab.getByRole('button', { name: label }).last().click();
      expect(page, `${label} copies something else`, await held(tab), wanted);
    }
    await tab.getByRole('button', { name: '复制本文本链接' }).click();
    expect(page, 'the lasting address does not name its text', await held(tab), `${served(site, server, document_)}#${page === version ? older : day}~art_3`);
    expect(page, 'nobody is told that something was copied', await tab.getByRole('status').filter({ hasText: '已复制' }).count(), 1);
    await tab.close();
  }
  await context.close();
}

// An address of an article in the text of a day leads there, wherever that text stands today.
async function comeBack() {
  const context = await browser.newContext();
  for (const [of, page] of [[day, document_], [older, version]]) {
    const tab = await context.newPage();
    await tab.goto(`${served(site, server, document_)}#${of}~art_3`);
    const wanted = `${served(site, server, page)}#art_3`;
    await tab.waitForURL(wanted, { timeout: 5000 }).catch(() => {});
    expect(page, 'the lasting address leads elsewhere', tab.url(), wanted);
    expect(page, 'the article is not marked', await tab.evaluate(() => document.querySelector(':target')?.id), 'art_3');
    await tab.close();
  }
  await context.close();
}

async function printAndEnlarge() {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    window.print = () => (window.printed = true);
  });
  const tab = await context.newPage();
  await tab.goto(served(site, server, document_));
  await tab.getByText('打印', { exact: true }).click();
  expect(document_, 'nothing is printed', await tab.evaluate(() => window.printed), true);
  const size = () => tab.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const usual = await size();
  await tab.locator('.actions a[href="#elder"]').click();
  expect(document_, 'larger text is less than a quarter larger', (await size()) >= usual * 1.25, true);
  await tab.goto(served(site, server, site.pages.find((page) => page.path === 'index.html')));
  expect(document_, 'larger text is forgotten on the next page', (await size()) >= usual * 1.25, true);
  const small = await tab.evaluate(() => [...document.querySelectorAll('.columns a, .tabs a')].filter((link) => link.getBoundingClientRect().height < 59.5).length);
  expect(document_, 'main targets are smaller than 60 pixels in larger text', small, 0);
  await context.close();
}

async function withoutScript() {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await forEach([document_, version], async (page) => {
    const tab = await context.newPage();
    await tab.goto(served(site, server, page));
    await tab.locator('.actions summary').first().click();
    expect(page, 'without a script the citation is not shown', (await tab.locator('.actions .citation').first().innerText()).startsWith(title), true);
    await tab.getByText('打印', { exact: true }).click();
    expect(page, 'without a script nothing says how to print', (await tab.locator('[data-print] .hint').innerText()).includes('Ctrl+P'), true);
    await tab.locator('#art_3 .num').first().click();
    expect(page, 'without a script a number does not lead to its article', new URL(tab.url()).hash, '#art_3');
    await tab.close();
  });
  const tab = await context.newPage();
  await tab.goto(`${served(site, server, document_)}#${older}`);
  const link = tab.locator(`[id="${older}"] a`).first();
  expect(document_, 'without a script the name of a text does not lead to its link', await link.isVisible(), true);
  await context.close();
}
