import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasetAbove, openDatasets, trustedKeys } from '../../masking/index.ts';
import { assembleLocal } from '../assemble.ts';
import { type Calibrated, calibrate } from '../calibration/calibrate.ts';
import { placedFields } from '../calibration/evaluation.ts';
import { type Environment, readLocalConfig, userDataFolder } from '../config.ts';
import { Failure } from '../domain/failure.ts';
import type { PacketScore } from '../domain/score.ts';
import { WEIGHTS } from '../pipeline/find/weights.ts';
import { evaluate } from '../services/evaluate.ts';

export type { Calibrated, Thin, TierReliability } from '../calibration/calibrate.ts';

export interface Calibrating {
  readonly types?: string;
  /** The share of accepted values that may be wrong. */
  readonly target: number;
  readonly progress: (packet: string) => void;
}

/** Reads a labelled folder without calibration, and fits tables from its scores and its truth. Fails with `calibration.thin` where that teaches no tier. */
export async function calibrateFolder(
  folder: string,
  { types, target, progress }: Calibrating,
  env: Environment,
): Promise<Calibrated> {
  const ports = await assembleLocal(env, { ...(types && { types }), uncalibrated: true });
  try {
    const dataset = await datasetOf(folder, env);
    const packets: PacketScore[] = [];
    for await (const packet of evaluate(folder, ports)) {
      packets.push(packet);
      progress(packet.packet);
    }
    const placed = placedFields(packets);
    const calibrated = calibrate(placed, ports.types, target, {
      ...dataset,
      documents: packets.reduce((sum, { documents }) => sum + documents.length, 0),
      fields: placed.length,
      engines: Object.entries(ports.reader.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
      weights: sha256(JSON.stringify(WEIGHTS)).slice(0, 12),
    });
    if (Object.keys(calibrated.tables.tables).length === 0) throw new Failure('calibration.thin');
    return calibrated;
  } finally {
    await ports.close();
  }
}

/** Which signed dataset taught, and that it did so as it was signed. */
async function datasetOf(folder: string, env: Environment): Promise<{ readonly dataset: string; manifest?: string }> {
  const root = await datasetAbove(folder);
  if (root === undefined) return { dataset: 'unsigned' };
  const trusted = await trustedKeys(join(userDataFolder(env), 'keys'), readLocalConfig(env).trustedKeys);
  const [dataset] = await openDatasets([root], trusted).catch((error: unknown) => {
    if (error instanceof Failure && error.code.startsWith('manifest.')) return [];
    throw error;
  });
  if (!dataset) return { dataset: 'signed by nobody whom we believe, or altered' };
  return { dataset: dataset.id, manifest: sha256(await readFile(join(root, 'manifest.json'))) };
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
