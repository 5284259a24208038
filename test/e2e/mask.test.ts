import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Manifest } from '../../masking/manifest.ts';
import { livePaper, livePersona, writePacket } from '../masking/live-packet.ts';
import { docket } from '../support/docket.ts';

const folder = mkdtempSync(join(tmpdir(), 'docket-mask-e2e-'));
const at = (...path: string[]): string => join(folder, ...path);
const secret = randomBytes(32);
const production = { DOCKET_ZONE: 'production', DOCKET_MASKING_KEY_FILE: at('masking.key'), XDG_DATA_HOME: at('own') };
const elsewhere = { DOCKET_ZONE: 'masked', XDG_DATA_HOME: at('theirs') };
let run: Awaited<ReturnType<typeof docket>>;

beforeAll(async () => {
  const { persona } = livePersona(61);
  const papers = ['application-form', 'passport', 'utility-bill', 'pay-slip'] as const;
  const files = await Promise.all(papers.map(async (type) => [`${type}.pdf`, await livePaper(type, persona)] as const));
  await writePacket(at('raw', 'one'), Object.fromEntries(files), { amount: 9000, currency: 'USD' });
  writeFileSync(at('masking.key'), secret, { mode: 0o600 });
  run = await docket(['mask', at('raw'), '--out', at('masked'), '--json'], production);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = (): Manifest => Manifest.parse(JSON.parse(readFileSync(at('masked', 'manifest.json'), 'utf8')));

describe('docket mask', () => {
  it('masks, lets the leak gate look, and signs what is clean', () => {
    expect([run.exit, run.err]).toEqual([0, expect.stringContaining('public key')]);
    const summary = JSON.parse(run.out);
    expect(summary).toMatchObject({ schema: 'docket.masking.v1', packets: 1, refused: 0 });
    const { mode, gate, dataset, keyId, lineage, expiresOn } = manifest();
    expect([mode, dataset]).toEqual(['masked', summary.dataset]);
    expect(gate?.canaries.length).toBeGreaterThan(20);
    expect(new Set(gate?.canaries.map(({ scanner }) => scanner))).toEqual(new Set(['L1', 'L2', 'L3', 'L4']));
    const [seen, noisy] = [gate?.canaries ?? [], /^(?:poor|turned) /];
    expect(seen.filter(({ planted, found, channel }) => !noisy.test(channel) && found < planted)).toEqual([]);
    expect(seen.filter(({ planted }) => planted < 20)).toEqual([]);
    expect([keyId, expiresOn]).toEqual([expect.any(String), expect.any(String)]);
    expect(Object.keys(lineage ?? {}).length).toBeGreaterThan(20);
  });

  it('names its key without telling it', () => {
    const text = readFileSync(at('masked', 'manifest.json'), 'utf8') + run.out + run.err;
    for (const coding of ['hex', 'base64', 'base64url'] as const) expect(text).not.toContain(secret.toString(coding));
  });

  it('makes what other zones admit once they trust the key, and not before', async () => {
    const packet = at('masked', 'packet-00001');
    const stranger = await docket(['process', packet, '--json'], elsewhere);
    expect([stranger.exit, stranger.err]).toEqual([9, expect.stringContaining('is not trusted')]);
    writeFileSync(at('trusted'), `${JSON.parse(run.out).publicKey}\n`);
    const friend = await docket(['process', packet, '--json'], { ...elsewhere, DOCKET_TRUSTED_KEYS: at('trusted') });
    expect([friend.exit, JSON.parse(friend.out).schema]).toEqual([0, 'docket.proposal.v1']);
  });

  it('is refused in any other zone, before a key is looked at or a packet is opened', async () => {
    const refused = await docket(['mask', at('raw'), '--out', at('again')], { ...production, DOCKET_ZONE: 'masked' });
    expect([refused.exit, refused.err]).toEqual([78, expect.stringContaining('production')]);
  });
});
