import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Truth } from '../../src/domain/truth.ts';
import { docket, type Ran, ROOT } from '../support/docket.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // each is a program that starts

const WRONG_TRUTH = 'Somebody Else Altogether';
/** One sample paper whose truth says another name than is printed. */
const folder = mkdtempSync(join(tmpdir(), 'docket-evaluate-'));
const out = join(folder, 'out');
const printed = (): string => {
  const sample = join(ROOT, 'samples/clean-approval');
  cpSync(join(sample, 'documents/pay-slip.pdf'), join(folder, 'pay-slip.pdf'));
  const { documents } = Truth.parse(JSON.parse(readFileSync(join(sample, 'truth.json'), 'utf8')));
  const slip = documents.find((one) => 'type' in one && one.type === 'pay-slip');
  if (!slip || !('fields' in slip)) return expect.fail('the sample has a pay slip');
  const name = slip.fields.employeeName;
  if (typeof name !== 'object' || name === null || !('value' in name)) return expect.fail('its truth has places');
  const fields = { ...slip.fields, employeeName: { ...name, value: WRONG_TRUTH } };
  writeFileSync(
    join(folder, 'truth.json'),
    JSON.stringify({ documents: [{ ...slip, file: 'pay-slip.pdf', layout: 'letter', fields }] }),
  );
  return String(name.value);
};
const NAME = printed();

describe('docket evaluate', () => {
  let ran: Ran;
  let page: string;
  beforeAll(async () => {
    ran = await docket(['evaluate', folder, '--report', out]);
    page = readFileSync(join(out, 'evaluation.html'), 'utf8');
  });

  it('fits a terminal of 80 columns, and says what is silently wrong without its value', () => {
    expect(ran.exit).toBe(0);
    for (const line of ran.out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
    expect(ran.out).toContain('silent: pay-slip.employeeName');
    expect(ran.out).toContain('1 of 1 packets were split into their documents without error');
    expect(ran.out).not.toContain(NAME);
  });

  it('writes a report that needs nothing else, with the true value, the one read and the paper', () => {
    expect(page).toContain(WRONG_TRUTH);
    expect(page).toContain(NAME);
    expect(page).toContain('src="data:image/jpeg;base64,');
    expect(page).toContain('pay-slip/letter');
    expect(page).not.toMatch(/<script|<link|(?:src|href)="(?!data:|#)/);
  });

  it('leaves values and pictures out in production, and says so', async () => {
    const where = join(out, 'live');
    const live = await docket(['evaluate', folder, '--report', where, '--json'], { DOCKET_ZONE: 'production' });
    const told = readFileSync(join(where, 'evaluation.html'), 'utf8');
    expect(live.err).toContain('no values and no pictures');
    for (const text of [live.out, told]) expect(text).not.toMatch(new RegExp(`${NAME}|${WRONG_TRUTH}|data:image`));
    expect(JSON.parse(live.out)).toMatchObject({
      schema: 'docket.evaluation.v1',
      documents: 1,
      recognised: 1,
      fields: { wrong: 1 },
      byLayout: [{ layout: 'pay-slip/letter' }],
    });
  });

  it('says before it reads anything that the report cannot be written', async () => {
    const refused = await docket(['evaluate', folder, '--report', join(folder, 'truth.json', 'x')]);
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain('--report: names a place where nothing can be written');
    expect(existsSync(join(folder, 'evaluation.html'))).toBe(false);
  });
});
