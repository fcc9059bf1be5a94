// Every page of the site is HTML without an error, as the Nu checker reads it.

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { modules } from './lib/browser.mjs';
import { Findings } from './lib/findings.mjs';
import { readSite } from './lib/site.mjs';

const site = readSite(process.argv[2]);
const findings = new Findings('valid-html');
const root = resolve(site.root);
const checker = resolve(modules, 'vnu-jar/build/dist/vnu.jar');
const run = spawnSync('java', ['-jar', checker, '--skip-non-html', '--errors-only', '--format', 'json', root], { encoding: 'utf8', maxBuffer: 1 << 28 });
if (run.error) throw run.error;

let report;
try {
  report = JSON.parse(run.stderr.slice(run.stderr.indexOf('{')));
} catch {
  throw new Error(`the checker gave no report (${run.status}): ${run.stderr.slice(0, 2000)}`);
}
for (const { url, message, extract, lastLine } of report.messages) {
  const page = decodeURIComponent(url ?? '').replace(/^file:(\/\/)?/, '').replace(`${root}/`, '');
  findings.add(page, message, `line ${lastLine}: ${(extract ?? '').trim().replaceAll('\n', ' ')}`);
}
findings.figure('pages', site.pages.length);
findings.figure('errors', report.messages.length);
findings.report();
