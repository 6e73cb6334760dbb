// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Reads an iCalendar file from standard input with ical.js and prints its events
// as JSON, one object of texts each:
//
//	node read.mjs < file.ics

import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const text = (event, name) => {
  const value = event.getFirstPropertyValue(name);
  return value === null ? '' : String(value);
};
const events = calendar.getAllSubcomponents('vevent').map((event) => ({
  uid: text(event, 'uid'),
  stamp: text(event, 'dtstamp'),
  sequence: text(event, 'sequence') || '0',
  status: text(event, 'status'),
  start: text(event, 'dtstart'),
  end: text(event, 'dtend'),
  summary: text(event, 'summary'),
  description: text(event, 'description'),
}));
console.log(JSON.stringify(events));
