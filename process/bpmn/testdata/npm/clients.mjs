// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Reads every .bpmn file of a folder with the programs of bpmn.io and prints, as JSON,
// what each of them says of each file:
//
//	node clients.mjs FOLDER
//
// moddle: the warnings or the error of bpmn-moddle; written: what it writes back
// lint: the findings of bpmnlint, recommended rules
// viewer: the warnings or the error of bpmn-js in Chromium, and what it logs
// drawn: the IDs in the viewer's registry of elements

import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

async function read(xml) {
  const moddle = new BpmnModdle();
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml, { lax: true });
    const { xml: written } = await moddle.toXML(rootElement, { format: true });
    return { root: rootElement, moddle: warnings.map((w) => w.message), written };
  } catch (e) {
    return { moddle: [e.message, ...(e.warnings ?? []).map((w) => w.message)], written: '' };
  }
}

async function lint(root) {
  // Some rules remember what they have seen: each file gets a linter of its own.
  const linter = new Linter({
    config: { extends: 'bpmnlint:recommended' },
    resolver: new NodeResolver(),
  });
  const findings = Object.entries(await linter.lint(root));
  return findings.flatMap(([rule, reports]) =>
    reports.map((r) => `${r.category} ${rule}: ${r.id ?? ''} ${r.message}`));
}

async function draw(page, xml) {
  return page.evaluate(async (xml) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    try {
      const { warnings } = await viewer.importXML(xml);
      return {
        viewer: warnings.map((w) => w.message),
        drawn: viewer.get('elementRegistry').getAll().map((e) => e.id),
      };
    } catch (e) {
      return { viewer: [e.message, ...(e.warnings ?? []).map((w) => w.message)], drawn: [] };
    } finally {
      viewer.destroy();
    }
  }, xml);
}

const folder = process.argv[2];
const files = (await readdir(folder)).filter((name) => name.endsWith('.bpmn')).sort();
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
  await page.setContent('<!doctype html><title>bpmn-js</title><div id="canvas" style="height:800px"></div>');
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });

  const verdicts = [];
  for (const file of files) {
    const xml = await readFile(join(folder, file), 'utf8');
    const { root, moddle, written } = await read(xml);
    const { viewer, drawn } = await draw(page, xml);
    verdicts.push({
      file, moddle, written,
      lint: root ? await lint(root) : ['error: not read'],
      viewer: [...viewer, ...log.splice(0)],
      drawn,
    });
  }
  console.log(JSON.stringify(verdicts));
} finally {
  await browser.close();
}
