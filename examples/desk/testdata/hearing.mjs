// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// A hearing before a refusal in Chromium, under an act of one's own: node hearing.mjs
// DESK. It prints as JSON what was done.

import { browser, desk, faults, person, sign, steps } from './people.mjs';

const people = {};
let said = '';
const expect = (pattern, what) => { if (!pattern.test(said)) faults.push(`${what}: ${said}`); };
for (const login of ['aigul', 'dana', 'marat']) people[login] = await person(login);

// act does one action of a case, after its form was filled in.
async function act(login, action, fill) {
  const { tab } = people[login];
  await tab.goto(address);
  const form = tab.locator(`form:has(input[name=action][value=${action}])`).first();
  if (!await form.isVisible()) await tab.click('details.more > summary');
  if (fill) await fill(form);
  await form.locator('button:not([formaction])').click();
  await tab.waitForLoadState();
  const message = await tab.$('p.message[role=alert]');
  if (message) faults.push(`${login}: ${await message.textContent()}`);
  said = await tab.textContent('p.sentence');
}

const { tab } = people.aigul;
await tab.goto(`${desk}/intake`);
await tab.fill('input[name=iin]', '850101300008');
await tab.fill('input[name=name]', 'Ткаченко Андрей');
await tab.selectOption('select[name=offer]', 'ulgi-minister-45-2026/garden-passport/issue@state_corporation');
await tab.click('button[value=check]');
for (const line of await tab.$$('fieldset.line')) await line.$eval('input[value=given]', (e) => e.click());
await tab.click('button[value=accept]');
await tab.waitForURL(/\/case\//);
const address = tab.url().replace(/\?.*/, '');
await act('aigul', 'complete');
await act('dana', 'complete');
await act('dana', 'refuse', async (form) => {
  await form.locator('[name=ground_place]').fill('annex1(9)');
  await form.locator('[name=ground_text]').fill('Сведения о саде недостоверны');
});
expect(/уведомление о предварительном решении/, 'no notice of the decision before it is taken');
await act('dana', 'complete');
expect(/заслушивание.*Готовится отказ/s, 'no hearing');
await act('dana', 'complete');
steps.push('dana: heard the applicant before the refusal');
{
  const { tab } = people.marat;
  await tab.goto(address);
  await tab.click('section.do button[formaction="/sign"]');
  await tab.waitForURL(/\/sign\//);
  said = await tab.textContent('section.card');
  expect(/отказ.*Сведения о саде недостоверны/s, 'what is signed does not say that it is a refusal, and why');
  await sign(people.marat);
  steps.push('marat: signed the refusal');
}
await act('aigul', 'issue', (form) => form.locator('[name=number]').fill('0000001'));
expect(/закончено.*отказ/s, 'the case does not end with the refusal');
steps.push('aigul: handed it over');
await browser.close();
console.log(JSON.stringify({ steps, faults }));
