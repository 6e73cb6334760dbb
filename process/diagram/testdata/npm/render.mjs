// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Parses and draws every .mmd file of a folder with Mermaid in Chromium and prints,
// as JSON, what it says of each:
//
//	node render.mjs FOLDER
//
// said: the error of the parser or of the drawing, and what the page logs
// title, nodes, edges, lanes, labels: what stands in the drawing

import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

async function draw(text) {
  let drawn = {};
  try {
    await window.mermaid.parse(text);
    const { svg } = await window.mermaid.render('drawing', text);
    const page = new DOMParser().parseFromString(svg, 'text/html');
    const texts = (selector) => [...page.querySelectorAll(selector)].map((e) => e.textContent.trim());
    drawn = {
      title: texts('svg > title').join(),
      nodes: texts('.node').length,
      edges: texts('path.flowchart-link').length,
      lanes: texts('.cluster').length,
      labels: texts('.nodeLabel, .edgeLabel .edgeLabel, .cluster-label .nodeLabel').filter(Boolean),
    };
    return { ...drawn, said: [] };
  } catch (e) {
    return { ...drawn, said: [e.message] };
  }
}

const folder = process.argv[2];
const files = (await readdir(folder)).filter((name) => name.endsWith('.mmd')).sort();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000); // ms: on a busy machine everything takes its time
  const log = [];
  page.on('console', (m) => log.push(`console ${m.type()}: ${m.text()}`));
  page.on('pageerror', (e) => log.push(`page error: ${e.message}`));
  await page.setContent('<!doctype html><title>Mermaid</title>');
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false }));

  const verdicts = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    const verdict = await page.evaluate(draw, text);
    verdicts.push({ file, ...verdict, said: [...verdict.said, ...log.splice(0)] });
  }
  console.log(JSON.stringify(verdicts));
} finally {
  await browser.close();
}
