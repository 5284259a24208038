import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dueAt } from '../../src/domain/calendar.ts';
import { loadCalendar } from '../../src/policy/calendar.ts';

const written = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'docket-calendar-')), 'calendar.yaml');
  writeFileSync(path, text);
  return path;
};

it('brings a calendar of working days', () => {
  expect(dueAt(new Date('2026-03-27T16:00Z'), 2, loadCalendar())).toEqual(new Date('2026-03-30T10:00Z'));
});

it('takes one of your own, in your time zone', () => {
  const path = written(
    `timeZone: America/New_York\nhours: { friday: [['22:00', '24:00']] }\nholidays: ['2026-04-03']\n`,
  );
  expect(dueAt(new Date('2026-03-27T16:00Z'), 3, loadCalendar(path))).toEqual(new Date('2026-04-11T03:00Z'));
});

it.each([
  ['', 'calendar.yaml:1:1'],
  [`timeZone: Mars\nhours: { friday: [['09:00', '17:00']] }\n`, 'calendar.yaml:1:11'],
  [`timeZone: UTC\nhours: { friday: [['17:00', '09:00']] }\n`, 'calendar.yaml:2:18'],
])('refuses what is none, and says where: %j', (text, at) => {
  const refused = expect.objectContaining({ code: 'policy.invalid', problems: [expect.objectContaining({ at })] });
  expect(() => loadCalendar(written(text))).toThrow(refused);
  expect(() => loadCalendar('/no/such/file')).toThrow(expect.objectContaining({ code: 'policy.invalid' }));
});
