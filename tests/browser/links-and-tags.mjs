// Every page of the site, as a file: links and anchors lead somewhere inside, the tags of 国办发〔2017〕47号 are there and
// say something, a demonstration says so, ids are unique, and nothing could run or load from elsewhere.

import { Findings } from './lib/findings.mjs';
import { isAside, isComparison, isDocument, isList, isVersion, metas, readSite, target, title } from './lib/site.mjs';

const site = readSite(process.argv[2]);
const findings = new Findings('links-and-tags');
const byPath = new Map(site.pages.map((page) => [page.path, page]));
const files = new Set(site.files);
const demonstration = true;

const EVERY = ['SiteName', 'SiteDomain'];
const COLUMN = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const TEXT = ['ColumnName', 'ColumnType', 'ArticleTitle', 'ContentSource'];
const LINKS = { a: ['href'], link: ['href'], img: ['src', 'srcset'], source: ['src', 'srcset'], use: ['href'], form: ['action'], script: ['src'] };
const FORBIDDEN = ['style', 'iframe', 'object', 'embed', 'base'];

const published = [];
let links = 0;
const reached = new Set(['index.html']);
for (const page of site.pages) {
  const say = (what, where) => findings.add(page.path, what, where);
  for (const tag of page.tags) {
    const shown = `<${tag.name}${tag.attributes.id ? ` id="${tag.attributes.id}"` : ''}>`;
    // A script is a file of the site; data for machines is none.
    if (tag.name === 'script' && tag.attributes.type !== 'application/ld+json' && (tag.attributes.src === undefined || !page.html.startsWith('</script>', tag.end))) say('a script that is no file of the site', shown);
    if (FORBIDDEN.includes(tag.name)) say('an element that a page of this site never has', shown);
    for (const [name, value] of Object.entries(tag.attributes)) {
      if (name.startsWith('on') || name === 'style') say(`the attribute ${name}, which the content security policy refuses`, shown);
      if (name === 'aria-labelledby' || name === 'aria-describedby' || name === 'for' || name === 'headers') {
        for (const id of value.split(/\s+/)) if (!page.ids.includes(id)) say(`${name} names an id that is not there`, id);
      }
    }
    for (const name of LINKS[tag.name] ?? []) {
      const link = tag.attributes[name];
      if (link === undefined) continue;
      links += 1;
      checkLink(page, tag, link, say);
    }
  }
  checkIds(page, say);
  checkTags(page, say);
}
followLinks();

function checkLink(page, tag, link, say) {
  if (tag.name === 'link' && tag.attributes.rel === 'icon' && link === 'data:,') return;
  if (tag.name === 'link' && tag.attributes.rel === 'canonical') {
    const own = `https://${metas(page, 'SiteDomain')[0]}${site.basePath}${page.path}`;
    if (link !== own) say(`the canonical address is not the page's own, ${own}`, link);
    return;
  }
  if (link.trim() === '') return say('a link without an address', JSON.stringify(tag.attributes));
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return say('an address outside the site', link);
  const to = target(site, page, link);
  if (!to) return say('a link that leaves the base path', link);
  if (!files.has(to.path)) return say('a link to a file that is not there', link);
  if (to.anchor === '') return undefined;
  if (!byPath.get(to.path)?.ids.includes(to.anchor)) return say('an anchor that is not there', link);
  return undefined;
}

function checkIds(page, say) {
  const seen = new Set();
  for (const id of page.ids) {
    if (id === '' || /\s/.test(id)) say('an id that is empty or has a space', JSON.stringify(id));
    if (seen.has(id)) say('an id that occurs twice', id);
    seen.add(id);
  }
}

function checkTags(page, say) {
  const named = page.tags.filter((tag) => tag.name === 'meta' && tag.attributes.name !== undefined).map((tag) => tag.attributes);
  for (const { name, content } of named) {
    if (!content?.trim() || ['null', 'undefined', 'none'].includes(content.trim().toLowerCase())) say('a meta tag that says nothing', name);
    if (named.filter((other) => other.name === name).length > 1) say('a meta tag that occurs twice', name);
  }
  const needed = [...EVERY, ...(isList(page) ? COLUMN : []), ...(isDocument(page) || isVersion(page) || isComparison(page) ? TEXT : []), ...(isAside(page) ? ['ColumnName'] : [])];
  for (const name of needed) if (metas(page, name).length === 0) say('a meta tag is missing', name);
  if (isDocument(page) || isVersion(page)) checkPublished(page, say);
  for (const url of metas(page, 'Url')) if (url !== `${site.basePath}${page.path}`) say('the tag Url is not the address of the page', url);
  for (const name of metas(page, 'ColumnDescription')) if (name === metas(page, 'ColumnName')[0]) say('the description of the column only repeats its name', name);
  if (demonstration && !title(page).startsWith('【演示】')) say('a title without 【演示】', title(page));
  if (demonstration && !metas(page, 'robots').some((robots) => /\bnoindex\b/.test(robots))) say('a page of a demonstration that search engines may index', '');
  const first = (name) => page.tags.filter((tag) => tag.name === name);
  if (first('html')[0]?.attributes.lang !== 'zh-CN') say('a page that does not say its language', '<html>');
  for (const name of ['h1', 'main', 'title']) if (first(name).length !== 1) say(`${first(name).length} elements <${name}> on a page`, name);
}

// The moment of publication is a fact that is not made up: a page lacks it, or its minute, only where the page itself says
// that no more is known. How many those are is in the report.
function checkPublished(page, say) {
  const [moment] = metas(page, 'PubDate');
  const document = isVersion(page) ? byPath.get(`${page.path.split('/').slice(0, 2).join('/')}.html`) : page;
  const shown = /<dt>发布日期<\/dt><dd[^>]*>(.*?)<\/dd>/.exec(document.html)?.[1].replace(/<[^>]*>/g, '');
  if (moment !== undefined && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(moment)) {
    if (moment !== shown) say(`PubDate is not the moment that the page shows, ${shown}`, moment);
    return;
  }
  published.push(`${page.path}: ${moment ?? '—'}`);
  if (moment === undefined && shown !== '待核实') say('a meta tag is missing, though the moment is known', 'PubDate');
  if (moment !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(moment) && moment === shown)) say('PubDate is not YYYY-MM-DD HH:MM', moment);
}

// Nobody finds a page to which no link leads.
function followLinks() {
  for (const path of reached) {
    for (const tag of byPath.get(path)?.tags ?? []) {
      // What is for programs is found by what the head of a page says.
      const leads = tag.name === 'a' || (tag.name === 'link' && ['alternate', 'timemap', 'search'].includes(tag.attributes.rel));
      const link = leads ? tag.attributes.href : { form: tag.attributes.action, script: tag.attributes.src }[tag.name];
      const to = link ? target(site, byPath.get(path), link) : null;
      if (to) reached.add(to.path);
    }
  }
  for (const path of site.files) {
    const apart = path.startsWith('.') || path === '404.html' || path === 'site.css' || path.endsWith('.js');
    if (!apart && !reached.has(path)) findings.add(path, 'no link leads here from the first page');
  }
}

findings.figure('pages', site.pages.length);
findings.figure('links', links);
findings.figure('pages without the minute of publication', published);
findings.report();
