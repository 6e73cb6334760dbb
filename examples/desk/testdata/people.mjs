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

// sign signs what the page shows, with the person's own key, unless another or a fault of
// the window is asked for: what follows then waits for who asks.
export async function sign({ login, context, tab }, { key = `${login}-rsa`, fault } = {}) {
  const window = await tab.getAttribute('a[href*="/window?token="]', 'href');
  await tab.click('[data-sign]');
  await tab.waitForFunction(() => /окне NCALayer/.test(document.querySelector('[data-line]')?.textContent ?? ''));
  const program = await context.newPage();
  await program.goto(window);
  await program.waitForSelector('button[value=sign]');
  await program.check(`input[name=key][value="${key}"]`);
  if (fault) await program.selectOption('select[name=fault]', fault);
  await program.click('button[value=sign]');
  await program.close();
  if (key === `${login}-rsa` && !fault) await tab.waitForSelector('.message.good');
}

// apply fills in an application for a pesticide licence and goes on to its signature.
export async function apply({ tab }) {
  await tab.goto(`${desk}/portal/apply`);
  await tab.selectOption('select[name=offer]', 'north-kazakhstan-201-2014/pesticide-licence/issue@portal');
  await tab.fill('textarea[name=about]', 'Применение пестицидов аэрозольным способом');
  await tab.click('button.main');
  await tab.waitForSelector('fieldset.line');
  for (const line of await tab.$$('fieldset.line')) {
    await line.$eval('input[value=given]', (e) => e.click());
    await (await line.$('input[type=file]')).setInputFiles({ name: 'document.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a paper') });
  }
  await tab.click('button[value=sign]');
  await tab.waitForURL(/\/sign\//);
}
