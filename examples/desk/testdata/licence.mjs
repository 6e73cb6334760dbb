// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// A pesticide licence in Chromium, from the portal to the signed result: node
// licence.mjs DESK. Each of its people has a browser of his own and signs in the window of
// the demonstration's NCALayer. It prints as JSON what was done.

import { apply, browser, desk, faults, person, sign, steps } from './people.mjs';

const people = {};
for (const login of ['serik', 'marat', 'dana', 'sanepid']) people[login] = await person(login);

const { tab } = people.serik;
await apply(people.serik);
await sign(people.serik);
const filed = await tab.textContent('main');
if (!/Заявление № \S+ подано .*Результат – не позднее /s.test(filed)) faults.push(`serik is not told that it is filed: ${filed}`);
await tab.goto(`${desk}/portal`);
const mine = await tab.$$eval('table.rows tbody tr', (rows) => rows.map((r) => [r.querySelector('a').textContent, r.querySelector('a').getAttribute('href')]));
mine.sort((a, b) => b[0].localeCompare(a[0]));
const address = desk + mine[0][1].replace(/\?.*/, '');
steps.push('serik: signed and filed');

// main does the one main deed of a person, after a form was filled in.
async function main(login, fill, say) {
  const { tab } = people[login];
  await tab.goto(address);
  if (fill) await fill(tab);
  await tab.click('section.do button.main:not([formaction])');
  await tab.waitForLoadState();
  const message = await tab.$('p.message[role=alert]');
  if (message) faults.push(`${login}: ${await message.textContent()}`);
  steps.push(`${login}: ${say}`);
}

async function signResult(login) {
  const { tab } = people[login];
  await tab.goto(address);
  await tab.click('section.do button[formaction="/sign"]');
  await tab.waitForURL(/\/sign\//);
  await sign(people[login]);
  steps.push(`${login}: signed`);
}

await main('marat', (t) => t.selectOption('select[name=executor]', { label: 'Қасымова Дана' }), 'appointed');
await main('dana', null, 'asked');
await main('sanepid', (t) => t.check('input[name=reply][value=no]'), 'wrong answer');
{
  const { tab } = people.sanepid;
  await tab.click('details:has(form[action$="/correct"]) summary');
  await tab.fill('form[action$="/correct"] input[name=reason]', 'Ответ по другому заявлению');
  await tab.click('form[action$="/correct"] button');
  await tab.waitForSelector('tr.struck');
  steps.push('sanepid: corrected');
}
await main('sanepid', (t) => t.check('input[name=reply][value=yes]'), 'answered');
await main('dana', null, 'prepared');
await signResult('dana');
{
  const said = await people.dana.tab.textContent('main');
  if (!/Сделано: результат подписан.*Ещё не подписали: руководитель услугодателя\./s.test(said)) faults.push(`dana is not told who is missing: ${said}`);
}
await signResult('marat');
await main('serik', async (t) => {
  const said = await t.textContent('section.do');
  if (!/Получить результат/.test(said) || await t.$('[name=happened_at]')) faults.push(`serik: ${said}`);
}, 'took the result');
if (!/Сделано: результат выдан/.test(await tab.textContent('p.message.good'))) faults.push('serik is not told what he has done');
await tab.goto(`${address}/signed`);
steps.push(`serik: signed documents ${(await tab.$$('a[href$=".p7s"]')).length}`);
await browser.close();
console.log(JSON.stringify({ steps, faults }));
