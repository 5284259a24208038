import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CalibrationTables } from '../../src/calibration/tables.ts';
import { docket, ROOT } from '../support/docket.ts';

vi.setConfig({ testTimeout: 240_000 }); // each is a program that starts, and the first reads twenty papers

const folder = mkdtempSync(join(tmpdir(), 'docket-calibrate-'));
const out = join(folder, 'own.json');
const PAPER = join(ROOT, 'samples/clean-approval/documents/pay-slip.pdf');

describe('docket calibrate', () => {
  it('writes tables with their lineage, which extract then goes by', async () => {
    const data = join(folder, 'data');
    for (const packet of ['clean-approval', 'address-conflict', 'income-mismatch', 'wrong-mrz-digit'])
      cpSync(join(ROOT, 'samples', packet), join(data, packet), { recursive: true });
    const ran = await docket(['calibrate', data, '--out', out]);
    expect(ran).toMatchObject({ exit: 0, err: expect.stringContaining(`DOCKET_CALIBRATION=${out}`) });
    expect(ran.out).toContain('born-digital/address (16 of 40)');
    for (const line of ran.out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
    const { lineage, tables } = CalibrationTables.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(lineage).toMatchObject({ dataset: 'unsigned', documents: 20, values: 256, weights: expect.any(String) });
    expect(lineage.engines).toContain('pp-ocr');
    expect(Object.keys(tables)).toEqual([
      'born-digital',
      'born-digital/code',
      'born-digital/date',
      'born-digital/money',
    ]);

    const versions = await Promise.all(
      [{}, { DOCKET_CALIBRATION: out }].map(async (env) => {
        const extracted = await docket(['extract', PAPER, '--json'], env);
        return JSON.parse(extracted.out).documents[0].calibration;
      }),
    );
    expect(versions[0]).toMatch(/^fitted-/);
    expect(versions[1]).toMatch(/^fitted-/);
    expect(versions[1]).not.toBe(versions[0]);
  });

  it('writes nothing where there is too little to learn from', async () => {
    cpSync(PAPER, join(folder, 'pay-slip.pdf'));
    const truth = { documents: [{ file: 'pay-slip.pdf', type: 'pay-slip', fields: { netPay: '1.00' } }] };
    writeFileSync(join(folder, 'truth.json'), JSON.stringify(truth));
    const none = join(folder, 'none.json');
    const ran = await docket(['calibrate', folder, '--out', none]);
    expect(ran).toMatchObject({ exit: 2, err: expect.stringContaining('[calibration.thin]') });
    expect(() => readFileSync(none)).toThrow('ENOENT');
  });

  it('is told of a bad file by every command that would go by it, with what is wrong and what to do', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, JSON.stringify({ schema: 'docket.calibration.v1', tables: { clean: { count: 1, steps: [] } } }));
    const ran = await docket(['extract', PAPER], { DOCKET_CALIBRATION: bad });
    expect(ran.exit).toBe(3);
    expect(ran.err).toMatch(/tables\.clean\.steps: .*\n/);
    expect(ran.err).toMatch(/→ .*docket calibrate.*DOCKET_CALIBRATION/);
  });
});
