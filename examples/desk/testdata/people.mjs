// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// The people of a demonstration in Chromium, each with a browser of his own, who sign in
// the window of the demonstration's NCALayer.

import { chromium } from 'playwright-core';

export const desk = process.argv[2].replace(/\/$/, '');
export const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
export const steps = [];
export const faults = [];

export async function person(login) {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1400, height: 900 } });
  const tab = await context.newPage();
  tab.on('pageerror', (e) => faults.push(`${login}: ${e}`));
  tab.on('console', (m) => { if (m.type() === 'error') faults.push(`${login}: ${m.text()}`); });
  await tab.goto(`${desk}/sign-in`);
  await tab.fill('input[autocomplete=username]', login);
  await tab.fill('input[type=password]', login);
  await tab.click('button.main');
  await tab.waitForURL((u) => !u.pathname.startsWith('/sign-in'));
  return { login, context, tab };
}

// sign signs what the page shows, with the person's own key.
export async function sign({ login, context, tab }, fault) {
  const window = await tab.getAttribute('a[href*="/window?token="]', 'href');
  await tab.click('[data-sign]');
  await tab.waitForFunction(() => /окне NCALayer/.test(document.querySelector('[data-line]')?.textContent ?? ''));
  const program = await context.newPage();
  await program.goto(window);
  await program.waitForSelector('button[value=sign]');
  await program.check(`input[name=key][value="${login}-rsa"]`);
  if (fault) await program.selectOption('select[name=fault]', fault);
  await program.click('button[value=sign]');
  await program.close();
  await tab.waitForLoadState();
  if (!fault) await tab.waitForSelector('p.message.good');
}
