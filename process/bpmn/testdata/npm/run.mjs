// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Runs processes in bpmn-engine and prints, as JSON, what happened:
//
//	node run.mjs RUNS.json
//
// RUNS.json is a list of {file, variables, once, silent}: a condition is true where
// variables has its name, the first time alone where once has it. Who is asked for
// answers, but for the elements that silent names. A timer of an event-based gateway
// is over at once where variables has its name. taken are the elements that were
// entered, in order; ended says that the process is over.

import { readFile } from 'node:fs/promises';
import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';

async function run({ file, variables, once, silent }) {
  const taken = [];
  const source = await readFile(file, 'utf8');
  const named = (pattern) => [...source.matchAll(pattern)].map((m) => m[1]);
  const values = {};
  for (const name of named(/environment\.variables\.(due_\w+)/g)) {
    values[name] = new Date(Date.now() + (variables.includes(name) ? 1 : 1e9)).toISOString();
  }
  for (const name of [...variables, ...once]) values[name] ??= true;
  const services = {};
  for (const name of named(/environment\.services\.(\w+)/g)) services[name] = (_, done) => done();
  const listener = new EventEmitter();
  listener.on('activity.enter', (a) => taken.push(a.id));
  // What is asked once is answered no the next time: returned_n5_1 is asked by the
  // gateway n5_1_returned.
  listener.on('activity.leave', (a) => {
    for (const name of once) {
      if (a.id === name.replace(/^([a-z]+)_(.*)$/, 'gateway_$2_$1')) a.environment.variables[name] = false;
    }
  });
  listener.on('activity.wait', (a) => {
    if (/(Task|MessageEventDefinition)$/.test(a.type) && !silent.includes(a.id)) setImmediate(() => a.signal());
  });
  const engine = new Engine({ name: file, source });
  const over = new Promise((resolve) => {
    engine.once('end', () => resolve({ ended: true }));
    engine.once('error', (e) => resolve({ ended: false, error: String(e.message) }));
    setTimeout(() => resolve({ ended: false }), 5000);
  });
  try {
    await engine.execute({ listener, variables: values, services });
  } catch (e) {
    return { file, taken, ended: false, error: String(e.message) };
  }
  const result = await over;
  if (!result.ended) await engine.stop();
  return { file, taken, ...result };
}

const runs = JSON.parse(await readFile(process.argv[2], 'utf8'));
const results = [];
for (const one of runs) results.push(await run(one));
console.log(JSON.stringify(results));
process.exit(0);
