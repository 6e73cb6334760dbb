// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Takes pictures of an atlas for a person to look at: the start, every service and one
// definition through each channel, in a wide window and on a phone, and the definition by
// night and on paper:
//
//	node pictures.mjs SITE FOLDER

import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [site, folder] = process.argv.slice(2).map((path) => resolve(path));
const patience = 300_000; // ms: on a busy machine everything takes its time
// Chromium paints no picture of any height; what is further down looks like what is above.
const tallest = 8000;
const channel = /-(office|portal|provider_system)\.html$/;
async function shoot(page, path) {
  const { width } = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, tallest) } });
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const lang of ['kk', 'ru', 'en']) {
    const files = (await readdir(join(site, lang))).filter((f) => f.endsWith('.html')).sort();
    const definitions = files.filter((f) => channel.test(f));
    const first = new Map(definitions.toReversed().map((f) => [f.match(channel)[1], f]));
    // One year of the calendar is like another.
    const pages = files.filter((f) => !channel.test(f) && !/-\d+\.html$/.test(f)).concat([...first.values()]);
    for (const [size, width] of [['wide', 1400], ['phone', 390]]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      page.setDefaultTimeout(patience);
      for (const file of pages) {
        await page.goto(pathToFileURL(join(site, lang, file)).href);
        const name = join(folder, `${file.replace('.html', '')}-${lang}-${size}`);
        await shoot(page, `${name}.png`);
        if (width < 1000 || !channel.test(file)) continue;
        await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true, printBackground: true });
        await page.emulateMedia({ colorScheme: 'dark' });
        await shoot(page, `${name}-dark.png`);
        await page.emulateMedia({ colorScheme: null });
      }
      await page.close();
    }
  }
  console.log(`${(await readdir(folder)).length} pictures in ${folder}`);
} finally {
  await browser.close();
}
