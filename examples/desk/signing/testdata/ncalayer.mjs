// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Signs in Chromium through the fake: node ncalayer.mjs PAGE WINDOW < SCENES, where a
// scene is {name, path, window: [{button, key, fault}], cancel, want}. It prints what
// each page came to, as JSON.

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [page, window] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const results = [];
for (const scene of JSON.parse(readFileSync(0, 'utf8'))) {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const tab = await context.newPage();
  const faults = [];
  tab.on('pageerror', (e) => faults.push(String(e)));
  tab.on('console', (m) => {
    if (m.type() === 'error' && !scene.console) faults.push(m.text());
  });
  await tab.goto(page + scene.path);
  const lines = [];
  await tab.exposeFunction('line', (text) => lines.push(text));
  await tab.evaluate(() => {
    const line = document.querySelector('[data-line]');
    new MutationObserver(() => line.textContent && globalThis.line(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });
  for (const step of scene.window) {
    await tab.click('[data-sign]');
    if (step === null) continue;
    await tab.waitForFunction(() => document.querySelector('[data-line]').textContent === 'waiting');
    if (step.cancel) {
      await tab.click('[data-cancel]');
    } else {
      const program = await context.newPage();
      await program.goto(window);
      await program.waitForSelector('button[value=sign]');
      if (step.key) await program.check(`input[name=key][value="${step.key}"]`);
      if (step.fault) await program.selectOption('select[name=fault]', step.fault);
      await program.click(`button[value=${step.button}]`);
      await program.close();
      if (step.leave) await tab.dispatchEvent('[data-cancel]', 'click');
    }
    await tab.waitForFunction(() => document.title === 'next' || document.querySelector('[data-ncalayer]')?.getAttribute('aria-busy') === 'false');
  }
  await tab.waitForFunction(() => document.title === 'next' || document.querySelector('[data-ncalayer]')?.dataset.state);
  const next = await tab.title() === 'next';
  const problem = next ? '' : await tab.evaluate(() => {
    const p = document.querySelector('[data-problem]');
    return p.hidden ? '' : [...p.querySelectorAll('p, li')].map((e) => e.textContent).join('|') + (document.activeElement === p ? '' : '|not focused');
  });
  results.push({ name: scene.name, next, problem, lines, faults });
  await context.close();
}
await browser.close();
console.log(JSON.stringify(results));
