// What a reader with a slow line loads: a document of 100 articles in 60 KB, the style sheet in 15 KB, scripts without the search in 10 KB,
// and nothing else.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { Findings } from './lib/findings.mjs';
import { isDocument, isVersion, readSite } from './lib/site.mjs';

const KB = 1024;
const site = readSite(process.argv[2]);
const findings = new Findings('size');
const zipped = (bytes) => gzipSync(bytes, { level: 6 }).length;

const texts = site.pages.filter((page) => isDocument(page) || isVersion(page)).map((page) => {
  const articles = page.tags.filter((tag) => /\barticle\b/.test(tag.attributes.class ?? '')).length;
  return { path: page.path, articles, size: zipped(page.html) };
});
for (const { path, articles, size } of texts) {
  const limit = 60 * KB * Math.max(1, articles / 100);
  if (size > limit) findings.add(path, `${size} bytes zipped, more than ${limit}`);
  // A page has its frame besides the articles, so this is stricter than the budget; shorter documents are mostly frame.
  if (articles >= 20 && (size / articles) * 100 > 60 * KB) findings.add(path, `${size} bytes zipped for ${articles} articles`);
}
const long = texts.filter((text) => text.articles >= 20);
if (long.length === 0) findings.add('', 'no document has 20 articles, so the budget for 100 is not measured');

for (const page of site.pages) {
  const size = zipped(page.html);
  if (size > 60 * KB) findings.add(page.path, `${size} bytes zipped, more than a document may have`);
}

const sheets = site.files.filter((path) => path.endsWith('.css'));
const style = sheets.map((path) => zipped(readFileSync(join(site.root, path)))).reduce((sum, size) => sum + size, 0);
if (style > 15 * KB) findings.add(sheets.join(' '), `${style} bytes zipped, more than ${15 * KB}`);
for (const path of site.files) {
  if (/\.(mjs|wasm|woff2?|ttf|otf)$/.test(path)) findings.add(path, 'a module or a font');
}
// Scripts stand beside the pages; what they read of the documents lies in a folder and is loaded when it is asked for.
const scripts = site.files.filter((path) => /^[^/]+\.js$/.test(path) && !path.startsWith('search'));
const script = scripts.map((path) => zipped(readFileSync(join(site.root, path)))).reduce((sum, size) => sum + size, 0);
if (script > 10 * KB) findings.add(scripts.join(' '), `${script} bytes zipped, more than ${10 * KB}`);

const search = zipped(readFileSync(join(site.root, 'search.js')));
if (search > 10 * KB) findings.add('search.js', `${search} bytes zipped, more than ${10 * KB}`);

const largest = texts.toSorted((a, b) => b.size - a.size)[0];
findings.figure('largest', largest);
findings.figure('bytes for 100 articles', Math.max(...long.map((text) => Math.round((text.size / text.articles) * 100))));
findings.figure('style', style);
findings.figure('scripts', script);
findings.figure('search script', search);
findings.report();
