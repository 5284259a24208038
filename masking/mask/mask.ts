import { type KeyObject, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DocumentType } from '../../src/documents/define.ts';
import { Failure, isRefusal } from '../../src/domain/failure.ts';
import { keyedBySecret, MAPPING_VERSION, maskingKeyId } from '../keyed.ts';
import { type Manifest, signDataset } from '../manifest.ts';
import type { CheckedPlan } from '../plan/load.ts';
import type { PageRenderer } from '../renderer.ts';
import { SPECIMENS_VERSION } from '../specimens/index.ts';
import { newClaims } from './claims.ts';
import { knownLayouts } from './layout.ts';
import { refuseOwnData } from './own-data.ts';
import { maskPacket, type PacketMasking } from './packet.ts';
import { newParity } from './parity.ts';
import type { RawReader } from './raw.ts';

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
  readonly signingKey: KeyObject;
  /** Leaves out packets that cannot be rebuilt, instead of refusing all. */
  readonly skipRefused?: boolean;
  readonly progress?: (done: number, total: number) => void;
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
  const keyId = maskingKeyId(wanted.key);
  const out = resolve(wanted.out);
  await refuseFull(out);
  const packets = await packetsIn(wanted);
  const building = `${out}.${randomUUID()}`;
  await mkdir(building, { recursive: true, mode: 0o700 });
  try {
    const { refused, ...counts } = await maskAll(packets, building, wanted);
    const versions = { mapping: MAPPING_VERSION, specimens: SPECIMENS_VERSION, key: keyId, plan: wanted.plan.hash };
    const manifest = await signDataset(building, { mode: 'masked', versions }, wanted.signingKey);
    await rmdir(out).catch(() => undefined); // an empty folder gives way
    await rename(building, out);
    return { manifest, packets: packets.length - refused, refused, ...counts };
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

async function packetsIn({ input, reader }: Mask): Promise<readonly string[]> {
  await refuseOwnData(input);
  const packets = await reader.list(input);
  if (packets.length === 0) throw new Failure('packet.empty');
  for (const packet of packets) await refuseOwnData(packet);
  return packets;
}

async function maskAll(packets: readonly string[], folder: string, wanted: Mask) {
  const { types, plan, renderer, reader, key } = wanted;
  const secret = (domain: string) => keyedBySecret(key, plan.plan, domain);
  const claims = newClaims(secret('claims'));
  const masking = {
    secret,
    same: reader.same,
    claims,
    types,
    plan,
    renderer,
    layouts: knownLayouts(),
    parity: newParity(),
    reread: reader.reread,
  };
  let refused = 0;
  for (const [index, packet] of packets.entries()) {
    const place = join(folder, `packet-${String(index + 1 - refused).padStart(5, '0')}`);
    if (!(await wasMasked(packet, index + 1, place, masking, wanted))) refused += 1;
    wanted.progress?.(index + 1, packets.length);
  }
  if (refused === packets.length) throw refusalOf(1, 'nor any other can be rebuilt');
  const { fields, unlike } = masking.parity;
  return { refused, collisions: claims.collisions, fields, unlike };
}

/** False where the packet was left out. */
async function wasMasked(packet: string, number: number, place: string, masking: PacketMasking, wanted: Mask) {
  try {
    const files = await maskPacket(await wanted.reader.read(packet), masking);
    for (const { path, bytes } of files) await write(join(place, path), bytes);
    return true;
  } catch (error) {
    const known = error instanceof Failure && (error.code === 'mask.refused' || isRefusal(error));
    if (!known) throw error;
    if (wanted.skipRefused) return false;
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
