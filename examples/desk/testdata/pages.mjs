// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Looks at every page of a demonstration in Chromium: node pages.mjs DESK [PICTURES].
// Each is shown to who works with it, in three languages and two widths, and judged by
// axe-core. It prints as JSON what was seen, with what axe has against it, what the
// browser complained of, and what stands out of the window at the side.

import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [desk, pictures] = process.argv.slice(2);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
if (pictures) mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

// links gives the addresses on a page that begin with a path, each once.
const links = (tab, begin) => tab.$$eval(`a[href^="${begin}"]`, (list) => [...new Set(list.map((a) => a.getAttribute('href')))]);

async function signIn(login) {
  const context = await browser.newContext({ locale: 'ru-RU', bypassCSP: true });
  const tab = await context.newPage();
  await tab.goto(desk + 'sign-in');
  if (login) {
    await tab.fill('input[name=login]:not([type=hidden])', login);
    await tab.fill('input[type=password]', login);
    await tab.click('button.main');
    await tab.waitForURL((u) => !u.pathname.startsWith('/sign-in'));
  }
  return { context, tab };
}

// tour gives the pages that somebody works with, each with a name.
async function tour(login, tab) {
  const at = async (path) => { await tab.goto(desk.replace(/\/$/, '') + path); };
  const cases = async (list, most) => {
    await at(list);
    return (await links(tab, '/case/')).slice(0, most).map((path, i) => [`case-${i + 1}`, path]);
  };
  switch (login) {
    case '': return [['sign-in', '/sign-in'], ['not-found', '/nowhere']];
    case 'aigul': {
      const list = [['work', '/work'], ['intake', '/intake'], ...await cases('/work', 2)];
      for (const [name, iin] of [['intake-checked', '850101300000'], ['intake-known', '800101100083']]) {
        await at('/intake');
        await tab.fill('input[name=iin]', iin);
        await tab.fill('input[name=name]', 'Ахметова Жанар');
        await tab.selectOption('select[name=offer]', { index: 3 });
        await tab.click('button.main');
        list.push([name, new URL(tab.url()).pathname + new URL(tab.url()).search]);
      }
      return [...list, ['receipt', list.find(([n]) => n === 'case-1')[1].replace(/\?.*/, '/receipt')]];
    }
    case 'marat': {
      await at('/work');
      const list = [['work', '/work'], ...await cases('/work', 3)];
      await at('/work');
      for (const box of await tab.$$('input[name=case]')) await box.check();
      await tab.click('button[formaction="/sign"]');
      await tab.waitForURL(/\/sign\//);
      return [...list, ['sign', new URL(tab.url()).pathname]];
    }
    case 'saule': return [['supervisor', '/supervisor'], ['cases', '/supervisor/cases'], ...await cases('/supervisor/cases', 2)];
    case 'serik': {
      await at('/portal/apply');
      await tab.selectOption('select[name=offer]', { index: 1 });
      await tab.click('button.main');
      const form = new URL(tab.url());
      const list = [['portal', '/portal'], ['apply', '/portal/apply'], ['apply-chosen', form.pathname + form.search], ...await cases('/portal', 2)];
      return [...list, ['signed', list.find(([n]) => n === 'case-1')[1].replace(/\?.*/, '/signed')]];
    }
    default: return [['work', '/work'], ...await cases('/work', 2)];
  }
}

const seen = [];
for (const login of ['', 'aigul', 'marat', 'dana', 'sanepid', 'saule', 'serik']) {
  const { context, tab } = await signIn(login);
  const complaints = [];
  tab.on('pageerror', (e) => complaints.push(String(e)));
  tab.on('console', (m) => { if (m.type() === 'error' && !/status of 404/.test(m.text())) complaints.push(m.text()); });
  const pages = await tour(login, tab);
  for (const lang of ['ru', 'kk', 'en']) {
    await tab.goto(desk);
    await tab.click(`form[action="/language"] button[value=${lang}]`);
    for (const width of [1400, 390]) {
      await tab.setViewportSize({ width, height: 900 });
      for (const [name, path] of pages) {
        await tab.goto(desk.replace(/\/$/, '') + path);
        for (const fold of await tab.$$('details')) await fold.evaluate((d) => { d.open = true; });
        await tab.addScriptTag({ path: axe });
        const { violations } = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        const langOf = await tab.evaluate(() => document.documentElement.lang);
        seen.push({
          page: `${login || 'nobody'}/${name}`, lang, width, wide, complaints: complaints.splice(0), speaks: langOf,
          violations: violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary.replace(/\s+/g, ' ')}`)),
        });
        if (pictures) await tab.screenshot({ path: `${pictures}/${login || 'nobody'}-${name}-${lang}-${width}.png`, fullPage: true });
      }
    }
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify(seen));
