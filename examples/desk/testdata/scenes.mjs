// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Scenes of an office in Chromium: node scenes.mjs DESK. A reference over the counter,
// taken in with the keyboard alone; a signature whose certificate is revoked, and one whose certificate cannot be checked now;
// fifty results signed in one window; a case that runs late before the supervisor's eyes.
// What leads up to a scene is done through the API. It prints as JSON what was seen.

import { apply, browser, desk, faults, person, sign, steps } from './people.mjs';

const expect = (holds, what) => { if (!holds) faults.push(what); };

// program signs in at the API.
async function program(login) {
  const call = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${desk}${path}`, { method, headers: { 'Content-Type': 'application/json', ...headers }, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${login}: ${path}: ${answer.status} ${await answer.text()}`);
    return { value: await answer.json(), tag: answer.headers.get('ETag') };
  };
  const { value: { token, person } } = await call('POST', '/api/session', { login, password: login });
  return { person, call: (method, path, body, headers) => call(method, path, body, { Authorization: `Bearer ${token}`, ...headers }) };
}

const programs = {};
for (const login of ['aigul', 'marat', 'dana', 'sanepid']) programs[login] = await program(login);
const { value: { offers } } = await programs.aigul.call('GET', '/api/services');

let sent = 0;
async function file(offer) {
  const documents = Object.fromEntries(offers.find((o) => o.offer === offer).documents.map((d) => [d.document, 'given']));
  const { value } = await programs.aigul.call('POST', '/api/cases', { offer, iin: '850101300008', name: 'Сынақов Сынақ', documents }, { 'Idempotency-Key': `scene ${++sent}` });
  return value;
}

// ready leads a licence up to the signature of the head.
async function ready() {
  const { id } = await file('north-kazakhstan-201-2014/pesticide-licence/issue@office');
  let tag = '"2"';
  for (const [login, command] of [
    ['marat', { action: 'complete', node: '5(2)', executor: programs.dana.person }], ['dana', { action: 'ask', node: '5(3)' }],
    ['sanepid', { action: 'receive', node: '5(4)', reply: 'yes' }], ['dana', { action: 'complete', node: '5(5)' }],
  ]) ({ tag } = await programs[login].call('POST', `/api/cases/${id}/commands`, command, { 'If-Match': tag, 'Idempotency-Key': `scene ${++sent}` }));
  return id;
}

const aigul = await person('aigul');
{
  const { tab } = aigul;
  const { keyboard } = tab;
  const has = (selector) => tab.evaluate((s) => document.activeElement.matches(s), selector);
  const to = async (selector) => {
    for (let n = 0; n < 80 && !await has(selector); n++) await keyboard.press('Tab');
    expect(await has(selector), `the keyboard does not come to ${selector}`);
  };
  await tab.goto(`${desk}/intake`);
  expect(await has('input[name=iin]'), 'the page does not begin at the person');
  await keyboard.type('850101300008');
  await keyboard.press('Tab');
  await keyboard.type('Ахметова Жанар');
  await to('select[name=offer]');
  for (let n = 0; n < 60 && !await has('select:has(option[value="mangystau-297-2014/vet-reference/issue@office"]:checked)'); n++) await keyboard.press('ArrowDown');
  await to('button[value=check]');
  await Promise.all([tab.waitForURL(/draft=/), keyboard.press('Enter')]);
  for (const line of await tab.$$('fieldset.line')) {
    await to(`[name="${await line.$eval('input', (e) => e.name)}"]`);
    await keyboard.press('Space');
  }
  await to('button[value=accept]');
  await Promise.all([tab.waitForURL(/\/case\//), keyboard.press('Enter')]);
  steps.push('aigul: took a reference in, with the keyboard alone');
}

const marat = await person('marat');
const dana = await person('dana');
{
  const address = aigul.tab.url();
  let over = false;
  for (let n = 0; n < 12 && !over; n++) {
    for (const { tab } of [aigul, dana]) {
      await tab.goto(address);

      over = (await tab.textContent('p.sentence')).includes('Дело закончено');
      const main = await tab.$('section.do button.main:not([formaction])');
      if (over || !main) continue;
      if (await tab.$('section.do input[name=number]')) await tab.fill('section.do input[name=number]', '0000017');
      if (await tab.$('section.do select[name=executor]')) await tab.selectOption('section.do select[name=executor]', { label: 'Қасымова Дана' });
      if (await tab.$('section.do input[name=reply]')) await tab.check('section.do input[name=reply][value=yes]');
      await main.click();
      await tab.waitForLoadState();
    }
  }
  expect(over, `the reference is not over: ${await aigul.tab.textContent('main')}`);
  steps.push('the reference is over');
}

// A revoked certificate is told with its remedy, and the same page takes the right one.
{
  const serik = await person('serik');
  const { tab } = serik;
  await apply(serik);
  await sign(serik, { key: 'serik-revoked' });
  await tab.locator('[data-problem] li').first().waitFor();
  expect(/отозвано/.test(await tab.textContent('[data-problem]')), 'the page does not say that the certificate is revoked');
  await sign(serik);
  steps.push('serik: the revoked certificate was not taken, another was');
}

// A signature that cannot be checked is kept, and nothing is refused.
const kept = await ready();
{
  const { tab } = marat;
  await tab.goto(`${desk}/case/${kept}`);
  await tab.click('section.do button[formaction="/sign"]');
  await tab.waitForURL(/\/sign\//);
  await sign(marat, { fault: 'down' });
  await tab.waitForFunction(() => /ещё не проверена/.test(document.querySelector('section.card')?.textContent ?? ''));
  marat.kept = tab.url();
  await tab.goto(`${desk}/case/${kept}`);
  expect(!/отказ/.test(await tab.textContent('p.sentence')), 'what could not be checked became a refusal');
  steps.push('marat: not checked yet, and nothing is refused');
}

for (let n = 0; n < 50; n += 10) await Promise.all(Array.from({ length: 10 }, ready));
{
  const { tab } = marat;
  await tab.goto(`${desk}/work`);
  await tab.click('button[formaction="/sign"][name=all]');
  await tab.waitForURL(/\/sign\//);
  const shown = (await tab.$$('section.card')).length;
  await sign(marat);
  steps.push(`marat: signed ${shown} at once`);
}

// move moves the clock of the demonstration, with the form at the foot of a page.
async function move(tab, to) {
  await tab.fill('input[name=to]', to);
  await tab.click('form[action="/clock"] button');
  await tab.waitForLoadState();
}

{
  const { tab } = marat;
  await move(tab, '2015-03-30T12:00');
  for (let n = 0; n < 45; n++) {
    await tab.goto(marat.kept);
    if (await tab.$('.message.good')) break;
    await tab.waitForTimeout(2000);
  }
  expect(await tab.$('.message.good'), 'the signature was not checked later');
  steps.push('marat: the signature was checked later');
}

const late = await file('mangystau-297-2014/vet-reference/issue@office');
{
  const saule = await person('saule');
  const { tab } = saule;
  await move(tab, '2015-04-20T10:00');
  await tab.goto(`${desk}/supervisor`);
  await tab.click('a[href="/supervisor/cases?urgency=overdue"]');
  await tab.fill('input[name=search]', late.number);
  await tab.click('form.filter button');
  const mark = await tab.textContent('table.rows tbody tr .mark.overdue');
  expect(/просроч|назад/i.test(mark), `the mark says ${mark}`);
  await tab.click('table.rows tbody tr a');
  expect(await tab.$('p.sentence .mark.overdue'), 'the case does not say that it is late');
  steps.push('saule: sees the late case');
}
await browser.close();
console.log(JSON.stringify({ steps, faults }));
