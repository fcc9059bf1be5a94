// The built site as files: its pages, what stands in their tags, and one page of every type.
//
// The tags are read by a small reader that accepts only what the generator writes (attributes in double quotes) and
// stops at anything else, so that nothing is passed over in silence.

import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The folder of the site and its files, by path with `/`, sorted. */
export function readSite(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .sort();
  const pages = files.filter((path) => path.endsWith('.html')).map((path) => readPage(root, path));
  // A page says its address below the host; what stands before its path in the folder is the base path.
  const named = pages.find((page) => metas(page, 'Url').length > 0);
  const basePath = named && metas(named, 'Url')[0].slice(0, -named.path.length);
  if (!basePath?.startsWith('/')) throw new Error('no page says its own address in the tag Url, so the base path is not known');
  return { root, files, pages, basePath };
}

function readPage(root, path) {
  const html = readFileSync(join(root, path), 'utf8');
  const tags = readTags(html, path);
  return { path, html, tags, ids: tags.map((tag) => tag.attributes.id).filter((id) => id !== undefined) };
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function unescape(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10));
    return NAMED[name] ?? whole;
  });
}

function readTags(html, path) {
  const tags = [];
  const tag = /<([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*\/?>/y;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (/^<(\/|!doctype)/i.test(html.slice(at, at + 9))) continue;
    tag.lastIndex = at;
    const found = tag.exec(html);
    if (!found) throw new Error(`${path}: a tag that cannot be read: ${html.slice(at, at + 80)}`);
    const attributes = {};
    for (const [, name, value] of found[2].matchAll(/([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?/g)) {
      attributes[name.toLowerCase()] = unescape(value ?? '');
    }
    tags.push({ name: found[1], attributes, end: tag.lastIndex });
    at = tag.lastIndex - 1;
  }
  return tags;
}

/** What the meta tags of this name say on a page. */
export function metas(page, name) {
  return page.tags.filter((tag) => tag.name === 'meta' && tag.attributes.name === name).map((tag) => tag.attributes.content ?? '');
}

/** The title of a page's window. */
export function title(page) {
  return unescape(/<title>([^<]*)<\/title>/.exec(page.html)?.[1] ?? '');
}

export const isDocument = (page) => /^d\/[^/]+\.html$/.test(page.path);
export const isVersion = (page) => /^d\/[^/]+\/[^/]+\.html$/.test(page.path);
/** Pages on which two texts are compared. */
export const isComparison = (page) => /^d\/[^/]+\/compared\/[^/]+\.html$/.test(page.path);
/** Pages that are neither a column nor a text. */
export const isAside = (page) => ['404', 'data', 'how-to-read', 'how-to-verify', 'search'].some((name) => page.path === `${name}.html`);
export const isList = (page) => !isDocument(page) && !isVersion(page) && !isComparison(page) && !isAside(page);

const LISTS = ['index', 'ended', 'pending', 'suspended', 'unverified', 'rules', 'plans', 'lists', 'policies', 'instruments', 'reports'];
export const PROCESS = ['consultations', 'year-ahead', 'evaluations'];
const TONES = ['in-force', 'partly', 'pending', 'suspended', 'lapsed', 'repealed', 'annulled', 'unverified', 'plain'];

/** One page of every type; a type that the demonstration lacks is an error, so that no check is empty. */
export function pagesOfEveryType(site) {
  const chosen = new Set();
  const choose = (type, test) => {
    const page = site.pages.find(test);
    if (!page) throw new Error(`the demonstration has no page of the type “${type}”`);
    chosen.add(page);
  };
  for (const name of [...LISTS, 'how-to-read', 'how-to-verify', 'data', 'search', '404']) choose(name, (page) => page.path === `${name}.html`);
  for (const name of ['changes', 'topics', 'interpretations', 'site-map', 'accessibility']) choose(name, (page) => page.path === `${name}.html`);
  // What is shown of the process stands only where the office asks for it.
  for (const name of PROCESS) chosen.add(site.pages.find((page) => page.path === `${name}.html`));
  chosen.delete(undefined);
  choose('a year of changes', (page) => /^changes\/\d+\.html$/.test(page.path));
  choose('a topic', (page) => page.path.startsWith('topics/'));
  choose('a narrowed list', (page) => page.path.startsWith('topic/'));
  choose('a narrowed list of what ended', (page) => page.path.startsWith('ended/unit/'));
  for (const tone of TONES) choose(tone, (page) => isDocument(page) && page.html.includes(`class="banner ${tone}"`));
  choose('with a table', (page) => isDocument(page) && page.html.includes('<table') && page.html.includes('class="banner in-force"'));
  choose('with chapters', (page) => isDocument(page) && page.html.includes('id="chp_1"'));
  choose('with an attachment', (page) => isDocument(page) && page.html.includes('id="attachments"'));
  choose('without a text', (page) => isDocument(page) && page.html.includes('class="absent"'));
  choose('another text', isVersion);
  choose('two texts compared', isComparison);
  choose('a table compared', (page) => isComparison(page) && page.html.includes('条文以外'));
  return [...chosen];
}

/** The path in the site's folder to which a link on a page leads, with its anchor; null where it leads elsewhere. */
export function target(site, page, link) {
  const base = new URL(`http://site.invalid${site.basePath}`);
  const url = new URL(link, new URL(page.path, base));
  if (url.origin !== base.origin || !url.pathname.startsWith(site.basePath)) return null;
  const path = decodeURIComponent(url.pathname.slice(site.basePath.length));
  return { path: posix.normalize(path === '' ? 'index.html' : path), anchor: decodeURIComponent(url.hash.slice(1)) };
}
