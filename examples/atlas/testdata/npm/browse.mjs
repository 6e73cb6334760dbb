// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Opens every page of an atlas in Chromium, from the disk, as a reader would, and prints
// as JSON what is wrong with it and how much was looked at:
//
//	node browse.mjs [--closely=LANG] SITE...
//
// Every page is opened. Definitions are printed, and a page of each kind is looked at closely:
// in all languages, or in the one named. Each fault is {page, rule, text}. The rules are explained where they are checked.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { inspect, overflow, unfold } from './inpage.mjs';
import { accessibility, keyboard, operate, paper } from './sample.mjs';

const languages = ['kk', 'ru', 'en'];
const wide = { width: 1400, height: 900 };
const narrow = { width: 360, height: 740 };
const workers = 2;
const patience = 300_000; // ms: on a busy machine everything takes its time
// The list that the program keeps of its files is for the program alone.
const unlinked = ['atlas-files.txt'];

class Site {
  constructor(folder, closely) {
    this.folder = resolve(folder);
    this.closely = closely;
    this.pages = new Map(); // by path inside the folder: what inspect says
    this.used = new Set(unlinked); // paths of what is opened, linked or loaded
    this.faults = [];
    this.counts = { links: 0, external: 0, controls: 0 };
    this.smallest = {}; // letters on paper, by page
    this.sampled = [];
  }

  fault(page, rule, text) {
    this.faults.push({ page, rule, text });
  }

  /** The path inside the folder of an address, or null. */
  inside(url) {
    if (!url.startsWith('file:')) return null;
    const path = relative(this.folder, fileURLToPath(url.replace(/[?#].*$/, '')));
    return path.startsWith('..') ? null : path;
  }

  async browse(browser) {
    this.files = new Set((await readdir(this.folder, { recursive: true, withFileTypes: true }))
      .filter((e) => e.isFile()).map((e) => relative(this.folder, join(e.parentPath, e.name))));
    const queue = ['index.html'];
    const known = new Set(queue);
    await this.each(browser, queue, async (page, path) => {
      for (const next of await this.look(page, path)) {
        if (!known.has(next)) known.add(next) && queue.push(next);
      }
    });
    // The workers come to the pages in no fixed order.
    this.pages = new Map([...this.pages].sort(([a], [b]) => (a < b ? -1 : 1)));
    this.translations();
    this.links();
    for (const file of this.files) {
      if (!this.used.has(file)) this.fault(file, 'unreached', 'no page leads here');
    }
    await this.each(browser, this.sample(), (page, path) => this.examine(page, path));
    await this.each(browser, this.definitions(), (page, path) => this.print(page, path));
  }

  /** Runs a task for each path, on pages that report what goes wrong in them; a task may add to the list. */
  async each(browser, paths, task) {
    let busy = 0;
    const work = async () => {
      const context = await browser.newContext({ viewport: wide });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      let path = '';
      page.on('console', (m) => ['error', 'warning'].includes(m.type()) && this.fault(path, 'console', m.text()));
      page.on('pageerror', (e) => this.fault(path, 'error', e.message));
      page.on('requestfailed', (r) => this.fault(path, 'request', `failed: ${r.url()} ${r.failure()?.errorText}`));
      page.on('request', (r) => {
        if (/^(data|blob):/.test(r.url())) return;
        const file = this.inside(r.url());
        if (file === null) this.fault(path, 'request', `outside the folder: ${r.url()}`);
        else this.used.add(file);
      });
      while (paths.length || busy) {
        if (!paths.length) {
          await new Promise((done) => setTimeout(done, 20)); // another worker may still find more
          continue;
        }
        path = paths.shift();
        busy++;
        await page.goto(pathToFileURL(join(this.folder, path)).href).then(() => task(page, path))
          .catch((e) => this.fault(path, 'error', e.message));
        busy--;
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: workers }, work));
  }

  /** What every page is asked; gives the pages that it leads to. */
  async look(page, path) {
    const info = await page.evaluate(inspect);
    this.pages.set(path, info);
    for (const [rule, text] of info.faults) this.fault(path, rule, text);
    const lang = languages.find((l) => path.startsWith(`${l}/`));
    if (lang ? info.lang !== lang : !info.lang) this.fault(path, 'language', `<html lang="${info.lang}">`);
    if (!info.title) this.fault(path, 'title', 'none');
    if (info.headings.length !== 1 || !info.headings[0]) this.fault(path, 'heading', `h1: ${JSON.stringify(info.headings)}`);
    if (!info.phone.includes('width=device-width')) this.fault(path, 'phone', `meta viewport: "${info.phone}"`);
    await page.evaluate(unfold);
    // The size that the page has comes first: each change takes time.
    const sizes = page.viewportSize().width === wide.width ? [wide, narrow] : [narrow, wide];
    for (const size of sizes) {
      await page.setViewportSize(size);
      const out = await page.evaluate(overflow);
      if (out.length) this.fault(path, 'overflow', `at ${size.width} px: ${out.join('; ')}`);
    }
    return info.links.map((l) => this.inside(l.url)).filter((p) => p?.endsWith('.html') && this.files.has(p));
  }

  /** The same pages in each language, with different titles, each leading to the same page in the others. */
  translations() {
    const titles = new Map();
    for (const [path, info] of this.pages) {
      const [lang, ...rest] = path.split('/');
      const own = languages.includes(lang);
      const shared = titles.get(lang + info.title);
      if (own && shared) this.fault(path, 'title', `is that of ${shared} too: ${info.title}`);
      titles.set(lang + info.title, path);
      for (const other of languages.filter((l) => l !== lang)) {
        const twin = own ? [other, ...rest].join('/') : null;
        if (twin && !this.pages.has(twin)) this.fault(path, 'translation', `there is no ${twin}`);
        const leads = info.links.some((l) => l.lang === other && (twin ? this.inside(l.url) === twin : this.inside(l.url)?.startsWith(`${other}/`)));
        if (!leads) this.fault(path, 'switch', `no link with hreflang="${other}" to ${twin ?? `a page in ${other}/`}`);
      }
    }
  }

  /** Links lead to files and fragments that are there, by relative paths; those to the web are only counted. */
  links() {
    for (const [path, info] of this.pages) {
      for (const { href, url } of info.links) {
        this.counts.links++;
        if (/^(https|mailto):/.test(url)) {
          this.counts.external++;
          continue;
        }
        const target = this.inside(url);
        if (target === null || /^(\/|file:)/.test(href)) {
          this.fault(path, 'link', `leads out of the folder: ${href}`);
          continue;
        }
        this.used.add(target);
        const fragment = decodeURIComponent(new URL(url).hash.slice(1));
        if (!this.files.has(target)) this.fault(path, 'link', `dead: ${href}`);
        else if (fragment && !this.pages.get(target)?.ids.includes(fragment)) this.fault(path, 'fragment', `dead: ${href}`);
      }
    }
  }

  /** The kind of a page: one definition through one channel, a service, or what its name says. */
  kind(path) {
    const name = path.replace(/^.*\//, '').replace(/(-\d+)?\.html$/, '');
    const channel = name.match(/-(office|portal|provider_system)$/);
    if (channel) return `definition ${channel[1]}`;
    return [...this.pages.keys()].some((p) => /-(office|portal|provider_system)\.html$/.test(p) && p.includes(`/${name}-`)) ? 'service' : name;
  }

  /** The page with the most links and marks of each kind, in each language. */
  sample() {
    const largest = new Map();
    for (const [path, info] of this.pages) {
      const [lang, kind] = [path.split('/')[0], this.kind(path)];
      const size = info.ids.length + info.links.length;
      if (this.closely && lang !== this.closely) continue;
      const known = largest.get(lang + kind);
      if (!known || size > known.size) largest.set(lang + kind, { lang, kind, page: path, size });
    }
    this.sampled = [...largest.values()];
    return this.sampled.map((s) => s.page);
  }

  /**
   * What the sampled pages are asked. What does not depend on the words is asked in one of
   * the languages, with each kind of page in the next one.
   */
  async examine(page, path) {
    const fault = (rule, text) => this.fault(path, rule, text);
    const { lang, kind } = this.sampled.find((s) => s.page === path);
    const kinds = [...new Set(this.sampled.map((s) => s.kind))].sort();
    const next = this.closely ?? languages[kinds.indexOf(kind) % languages.length];
    const chosen = lang === next || !languages.includes(lang);
    if (chosen) this.counts.controls += await keyboard(page, fault);
    await accessibility(page, chosen ? ['light', 'dark'] : ['light'], fault);
    if (chosen) {
      await page.setViewportSize(narrow);
      await operate(page, fault);
      await page.setViewportSize(wide);
    }
  }

  /** The pages with the drawing of a definition. */
  definitions() {
    return [...this.pages.keys()].filter((path) => this.kind(path).startsWith('definition') && path.startsWith(this.closely ?? ''));
  }

  async print(page, path) {
    const fault = (rule, text) => this.fault(path, rule, text);
    const folder = await mkdtemp(join(tmpdir(), 'atlas-'));
    const heights = await paper(page, join(folder, 'page.pdf'), fault).finally(() => rm(folder, { recursive: true }));
    if (heights.length) this.smallest[path] = heights;
  }
}

const { values: { closely }, positionals } = parseArgs({
  options: { closely: { type: 'string' } },
  allowPositionals: true,
});
const sites = positionals.map((folder) => new Site(folder, closely));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  // No name is looked up: what asks for the network fails at once and is seen.
  args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
try {
  for (const site of sites) await site.browse(browser);
} finally {
  await browser.close();
}
console.log(JSON.stringify(sites.map(({ pages, faults, counts, smallest, sampled }) =>
  ({ pages: [...pages.keys()], faults, counts, smallest, sampled }))));
