import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { drawPacket } from '../../masking/packet.ts';
import { APPROVED, type PaperFile } from '../../masking/scenarios/scenario.ts';
import { SPECIMENS } from '../../masking/specimens/index.ts';
import { planOf } from '../../masking/synthesise/order.ts';
import { Truth, trueValue } from '../../src/domain/truth.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

let reader: ReaderPool;
beforeAll(async () => {
  reader = await openReader({ processes: 1 });
});
afterAll(() => reader.close());

async function tell(files: readonly PaperFile[]) {
  const scenario = { id: 'told', title: 'Told here', expected: APPROVED, files: () => files };
  const packet = await drawPacket({ scenario, id: 'told', reference: 'T-1' }, keyed('packet'), reader);
  const bytesOf = (path: string) => Buffer.from(packet.find((file) => file.path === path)?.bytes ?? []);
  return { bytesOf, truth: Truth.parse(JSON.parse(bytesOf('truth.json').toString())) };
}

describe('a packet', () => {
  it('says of a file of several scanned papers which pages are whose', async () => {
    const { truth } = await tell([{ file: 'all.pdf', papers: [{ type: 'w2' }, { type: 'pay-slip' }], scan: 'fax' }]);
    expect(truth.documents.map((document) => 'pages' in document && document.pages)).toEqual([[1], [2]]);
    const [, slip] = truth.documents;
    const places = slip && 'fields' in slip ? Object.values(slip.fields) : [];
    expect(places.map((field) => typeof field === 'object' && field && 'page' in field && field.page)).toEqual(
      places.map(() => 2),
    );
  });

  it('lets a paper say something else in one field, and tells it as the truth', async () => {
    const { truth } = await tell([
      { file: 'a.pdf', papers: [{ type: 'bank-statement', says: { closingBalance: '12345.67' } }] },
    ]);
    const [statement] = truth.documents;
    const field = statement && 'fields' in statement ? statement.fields.closingBalance : undefined;
    expect(field !== undefined && trueValue(field)).toBe('12345.67');
  });

  it('holds a file that was changed by a later revision, whose truth is what it shows now', async () => {
    const tampering = { field: 'serviceAddress', value: '9 Other Street, Town', lines: ['9 Other Street', 'Town'] };
    const told = await tell([
      { file: 'bill.pdf', papers: [{ type: 'utility-bill', tampering: { how: 'later-revision', ...tampering } }] },
      { file: 'veiled.pdf', papers: [{ type: 'utility-bill', tampering: { how: 'invisible-text', ...tampering } }] },
    ]);
    const revisions = (path: string) => told.bytesOf(path).toString('latin1').split('%%EOF').length - 1;
    expect([revisions('documents/bill.pdf'), revisions('documents/veiled.pdf')]).toEqual([2, 1]);
    const addresses = told.truth.documents.map((document) =>
      'fields' in document && document.fields.serviceAddress ? trueValue(document.fields.serviceAddress) : undefined,
    );
    expect(addresses[0]).toBe(tampering.value);
    expect(addresses[1]).not.toBe(tampering.value);
  });

  it('shows invisible print to machines only', async () => {
    const lines = ['9 Other Street'];
    const bill = (tampered: boolean): PaperFile => ({
      file: tampered ? 'veiled.pdf' : 'bill.pdf',
      papers: [
        {
          type: 'utility-bill',
          ...(tampered && {
            tampering: { how: 'invisible-text', field: 'serviceAddress', value: lines.join(), lines },
          }),
        },
      ],
    });
    const { bytesOf } = await tell([bill(false), bill(true)]);
    const [plain, veiled] = [bytesOf('documents/bill.pdf'), bytesOf('documents/veiled.pdf')];
    expect(veiled.equals(plain)).toBe(false);
    const images = await Promise.all(
      [plain, veiled].map(async (bytes) => Buffer.from(await reader.image(bytes, 1, 100))),
    );
    expect(images[1]?.equals(images[0] ?? Buffer.of())).toBe(true);
  });

  it('brings every layout of every type within 500 packets', () => {
    const picked = new Map<string, Set<string>>();
    for (let index = 0; index < 500; index++) {
      const { id, anyLayout } = planOf({ seed: '1' }, index);
      for (const [type, { layouts }] of Object.entries(SPECIMENS)) {
        const own = keyed('1').at(id).at(type);
        const layout = anyLayout ? own.pick<string>('layout', layouts) : layouts[0];
        picked.set(type, (picked.get(type) ?? new Set()).add(layout));
      }
    }
    for (const [type, { layouts }] of Object.entries(SPECIMENS))
      expect([...(picked.get(type) ?? [])].sort()).toEqual([...layouts].sort());
  });
});
