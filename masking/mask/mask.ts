import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DocumentType } from '../../src/documents/define.ts';
import { Failure, isRefusal } from '../../src/domain/failure.ts';
import type { PlainDate } from '../../src/domain/plain-date.ts';
import { keyedBySecret, MAPPING_VERSION, maskingKeyId } from '../keyed.ts';
import type { RawPerson } from '../leak/fingerprints.ts';
import type { DatasetFacts, Manifest } from '../manifest.ts';
import type { CheckedPlan } from '../plan/load.ts';
import type { PageRenderer } from '../renderer.ts';
import { type DatasetReport, REPORT_FILE, reportBytes, reportOf } from '../report/report.ts';
import { SPECIMENS_VERSION } from '../specimens/index.ts';
import { refuseWeakKey } from '../weak-key.ts';
import { newClaims } from './claims.ts';
import { knownLayouts } from './layout.ts';
import { addLineage, type Lineage, lineageSentences } from './lineage.ts';
import { refuseOwnData } from './own-data.ts';
import { maskPacket, type PacketMasking } from './packet.ts';
import { compare, newParity, type Parity } from './parity.ts';
import type { RawReader } from './raw.ts';
import type { Seal } from './seal.ts';

export interface Mask {
  /** A folder of real packets, or one packet. */
  readonly input: string;
  /** A folder that is new or empty. */
  readonly out: string;
  readonly reader: RawReader;
  readonly renderer: PageRenderer;
  readonly types: readonly DocumentType[];
  readonly plan: CheckedPlan;
  readonly key: Uint8Array;
  readonly seal: Seal;
  /** Leaves out packets that cannot be rebuilt, instead of refusing all. */
  readonly skipRefused?: boolean;
  /** The last day on which other zones admit it. */
  readonly expiresOn: PlainDate;
  readonly progress?: (doing: 'masking' | 'looking', done: number, total: number) => void;
}

export interface MaskSummary {
  readonly manifest: Manifest;
  readonly packets: number;
  readonly refused: number;
  /** Identifiers that were drawn again because another value had them. */
  readonly collisions: number;
  /** Fields of the copies, and how many the pipeline reads otherwise than in the source. */
  readonly fields: number;
  readonly unlike: number;
}

/** Rebuilds packets as masked ones, one after the other; the folder appears when all are done, checked and signed, or not at all. */
export async function mask(wanted: Mask): Promise<MaskSummary> {
  refuseWeakKey(wanted.key);
  const out = resolve(wanted.out);
  await refuseFull(out);
  const packets = await packetsIn(wanted);
  const building = `${out}.${randomUUID()}`;
  await mkdir(building, { recursive: true, mode: 0o700 });
  try {
    const masked = await maskAll(packets, building, wanted);
    await write(join(building, REPORT_FILE), reportBytes(reportOfRun(masked)));
    const manifest = await wanted.seal(building, factsOf(masked, wanted), masked.people, (done, total) =>
      wanted.progress?.('looking', done, total),
    );
    await rmdir(out).catch(() => undefined); // an empty folder gives way
    await rename(building, out);
    return { manifest, packets: masked.people.length, ...masked.counts };
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

function factsOf({ people, lineage, counts }: Masked, { key, plan, expiresOn }: Mask): DatasetFacts {
  return {
    ...{ mode: 'masked', keyId: maskingKeyId(key), expiresOn, hashes: { plan: plan.hash }, lineage },
    versions: { mapping: MAPPING_VERSION, specimens: SPECIMENS_VERSION },
    metrics: { packets: people.length, ...counts },
  };
}

const reportOfRun = ({ parity: { source, copies, replay }, lineage }: Masked): DatasetReport =>
  reportOf({ mode: 'masked', facts: copies, source, replay, lineage: lineageSentences(lineage) });

async function packetsIn({ input, reader }: Mask): Promise<readonly string[]> {
  await refuseOwnData(input);
  const packets = await reader.list(input);
  if (packets.length === 0) throw new Failure('packet.empty');
  for (const packet of packets) await refuseOwnData(packet);
  return packets;
}

interface Masked {
  readonly people: readonly RawPerson[];
  readonly lineage: Lineage;
  readonly parity: Parity;
  readonly counts: Pick<MaskSummary, 'refused' | 'collisions' | 'fields' | 'unlike'>;
}

async function maskAll(packets: readonly string[], folder: string, wanted: Mask): Promise<Masked> {
  const masking = runOf(wanted);
  const parity = newParity();
  const people: RawPerson[] = [];
  const lineage: Lineage = {};
  for (const [index, packet] of packets.entries()) {
    const place = join(folder, `packet-${String(people.length + 1).padStart(5, '0')}`);
    const masked = await maskOne(packet, index + 1, place, masking, wanted);
    if (masked) {
      people.push(masked.person);
      addLineage(lineage, masked.lineage);
      compare(parity, masked.compared);
    }
    wanted.progress?.('masking', index + 1, packets.length);
  }
  if (people.length === 0) throw refusalOf(1, 'cannot be rebuilt, nor can any other');
  const refused = packets.length - people.length;
  const counts = { refused, collisions: masking.claims.collisions, fields: parity.fields, unlike: parity.unlike };
  return { people, lineage, parity, counts };
}

function runOf({ key, plan, types, renderer, reader: { same, reread } }: Mask): PacketMasking {
  const secret = (domain: string) => keyedBySecret(key, plan.plan, domain);
  const claims = newClaims(secret('claims'));
  return { secret, same, claims, types, plan, renderer, reread, layouts: knownLayouts() };
}

/** Undefined where the packet was left out. */
async function maskOne(packet: string, number: number, place: string, masking: PacketMasking, wanted: Mask) {
  try {
    const masked = await maskPacket(await wanted.reader.read(packet), masking);
    for (const { path, bytes } of masked.files) await write(join(place, path), bytes);
    return masked;
  } catch (error) {
    const known = error instanceof Failure && (error.code === 'mask.refused' || isRefusal(error));
    if (!known) throw error;
    if (wanted.skipRefused) return undefined;
    const [problem] = error.problems;
    throw refusalOf(number, problem ? `${problem.at} ${problem.says}` : 'could not be read', error);
  }
}

/** Packets are numbered as they are listed: their names may be people's. */
const refusalOf = (packet: number, says: string, cause?: unknown): Failure =>
  new Failure('mask.refused', { problems: [{ at: `packet ${packet}`, says }], facts: { packet }, cause });

async function refuseFull(out: string): Promise<void> {
  const found = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Failure('usage.invalid', { problems: [{ at: '--out', says: 'is no folder' }], cause: error });
  });
  if (found.length > 0)
    throw new Failure('usage.invalid', { problems: [{ at: '--out', says: 'is a folder that already holds files' }] });
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
