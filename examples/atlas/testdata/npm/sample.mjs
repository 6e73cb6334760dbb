// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// What takes too long to be asked of every page: the keyboard, axe-core, paper.

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { contrast, onlyDrawing, overflow, unfold, watchFocus } from './inpage.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Tab comes to every link and control, and each shows that it has come. */
export async function keyboard(page, fault) {
  await page.evaluate(unfold);
  const count = await page.evaluate(watchFocus);
  for (let i = 0; i < count + 5; i++) await page.keyboard.press('Tab');
  const { unreached, plain } = await page.evaluate(() => window.focusReport());
  for (const name of unreached) fault('keyboard', `Tab does not reach ${name}`);
  for (const name of plain) fault('focus', `nothing shows that ${name} has the focus`);
  return count;
}

/** Every choice is made and every button pressed; what goes wrong comes up as an error of the page, or is too wide for it. */
export async function operate(page, fault) {
  for (const choice of await page.locator('input[type=radio], input[type=checkbox]').all()) {
    await choice.evaluate((e) => e.click());
    const out = await page.evaluate(overflow);
    if (out.length) fault('overflow', `after the choice ${await choice.getAttribute('id')}: ${out.join('; ')}`);
  }
  for (const select of await page.locator('select:visible').all()) {
    for (const value of await select.evaluate((e) => [...e.options].map((o) => o.value))) await select.selectOption(value);
  }
  for (const button of await page.locator('button:visible').all()) {
    if (await button.isVisible()) await button.click();
  }
}

/** axe-core finds nothing serious, and the letters of drawings can be read, in these colours. */
export async function accessibility(page, colorSchemes, fault) {
  await page.evaluate(unfold);
  await page.evaluate(axe); // as text: a page may forbid scripts that it does not know
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    // The first run asks everything, the next only what colours change.
    const rules = colorScheme === colorSchemes[0] ? {} : { runOnly: ['color-contrast'] };
    const { violations } = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ['violations'], ...rules }), rules);
    for (const { id, impact, help, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      const where = nodes.slice(0, 3).map((n) => `${n.target.join(' ')} ${n.any[0]?.message ?? ''}`.trim()).join(' | ');
      fault('axe', `${colorScheme}: ${id} (${impact}): ${help}: ${nodes.length} times: ${where}`);
    }
    const faint = await page.evaluate(contrast);
    if (faint.length) fault('contrast', `${colorScheme}: ${faint.length} texts of drawings: ${faint.slice(0, 3).join(' | ')}`);
  }
  await page.emulateMedia({ colorScheme: null });
}

const letters = (s) => s.normalize('NFKC').replace(/[\s\u00ad]/g, '').length;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Each drawing of the printed page has all its letters whole on as many sheets, one after the
 * other, as its shape needs. For that the page is printed with everything else invisible, and
 * pdftotext says where each word lies. Gives the height of the smallest letters in points for each drawing.
 */
export async function paper(page, file, fault) {
  const heights = [];
  await page.emulateMedia({ media: 'print' });
  for (let number = 0; ; number++) {
    const drawing = await page.evaluate(onlyDrawing, number);
    if (!drawing) break;
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', file, '-'], { maxBuffer: 1 << 26 });
    const used = [];
    let found = '';
    let smallest = Infinity;
    for (const [sheet, part] of stdout.split('<page ').slice(1).entries()) {
      const [width, height] = part.match(/"[\d.]+"/g).slice(0, 2).map((s) => parseFloat(s.slice(1)));
      const words = [...part.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)];
      if (words.length) used.push(sheet + 1);
      for (const [, x1, y1, x2, y2, word] of words) {
        found += word.replace(/&(\w+);/g, (all, name) => entities[name] ?? all);
        smallest = Math.min(smallest, y2 - y1);
        if (x1 < 0 || y1 < 0 || x2 > width || y2 > height) fault('paper', `drawing ${number + 1}: "${word}" lies outside the sheet`);
      }
    }
    if (!used.length || used.at(-1) - used[0] >= drawing.sheets) {
      fault('paper', `drawing ${number + 1} lies on the sheets ${used.join(', ') || 'none'} and needs ${drawing.sheets}`);
    }
    const [printed, all] = [letters(found), letters(drawing.text)];
    if (printed !== all) fault('paper', `drawing ${number + 1}: ${printed} letters of ${all} are printed`);
    heights.push(Math.round(smallest * 10) / 10);
  }
  await page.emulateMedia({ media: null });
  return heights;
}
