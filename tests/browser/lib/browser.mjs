// A fresh Chromium, and the site opened in it twice: from the folder itself, and from a loopback server below a base path.

import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const beside = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
export const modules = resolve(process.env.GUIJU_NODE_MODULES ?? beside);
export const require = createRequire(join(modules, 'from-here.js'));

const ARGUMENTS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser with a profile of its own, which goes when it is closed. */
export function launch() {
  const { chromium } = require('playwright-core');
  return chromium.launch({ executablePath: process.env.GUIJU_CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
}

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.txt': 'text/plain; charset=utf-8' };

/** Serves the site below its base path, as a host would: an unknown address answers 404 with the page for that. */
export async function serve(site) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://site.invalid').pathname);
    const inside = path.startsWith(site.basePath) ? path.slice(site.basePath.length) || 'index.html' : null;
    const file = inside === null ? null : resolve(site.root, inside);
    if (file?.startsWith(resolve(site.root)) && existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
    } else if (inside === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not of this site');
    } else {
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end(readFileSync(join(site.root, '404.html')));
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((closed) => server.close(closed)) };
}

/** The address of a page on the server; the page for unknown addresses is met at one, two folders down. */
export function served(site, server, page) {
  const path = page.path === '404.html' ? 'd/no-such-document/no-such-day.html' : page.path;
  return `${server.origin}${site.basePath}${path}`;
}

/** The address of a page in the folder. */
export function inFolder(site, page) {
  return pathToFileURL(join(resolve(site.root), page.path)).href;
}

/** Runs a task for every item, a few at a time. */
export async function forEach(items, task, atOnce = 2) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
