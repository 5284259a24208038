import { assembleLocal } from '../assemble.ts';
import {
  bySureness,
  type Evaluation,
  evaluationOf,
  type Mistake,
  mistakeOf,
  type Placed,
  placedFields,
} from '../calibration/evaluation.ts';
import { type Environment, readLocalConfig } from '../config.ts';
import type { FieldValue } from '../domain/field.ts';
import type { PacketScore } from '../domain/score.ts';
import { trueValue } from '../domain/truth.ts';
import type { PageRenderer } from '../pipeline/ports.ts';
import { evaluate } from '../services/evaluate.ts';
import { pictureMistake } from '../services/picture-mistake.ts';

export type { Measured } from '../calibration/evaluation.ts';
export type { Evaluation, Mistake };

/** A mistake with what is true, what was read, and the paper around it; the values and pictures stay away in production. */
export interface ShownMistake extends Mistake {
  readonly truth?: FieldValue | null;
  readonly read?: FieldValue;
  readonly pictures: readonly Uint8Array[];
}

export interface Evaluating {
  readonly types?: string;
  /** How many of the mistakes are shown, from the surest on. */
  readonly show: number;
  readonly progress: (packet: string) => void;
}

export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly shown: readonly ShownMistake[];
  /** False in production, where a labelled folder may hold real people. */
  readonly withValues: boolean;
}

/** Reads a labelled folder with the readers of this machine and holds what they found against its truth. */
export async function evaluateFolder(
  folder: string,
  { types, show, progress }: Evaluating,
  env: Environment,
): Promise<Evaluated> {
  const withValues = readLocalConfig(env).zone !== 'production';
  const ports = await assembleLocal(env, { ...(types && { types }) });
  try {
    const packets: PacketScore[] = [];
    for await (const packet of evaluate(folder, ports)) {
      packets.push(packet);
      progress(packet.packet);
    }
    const worst = placedFields(packets)
      .filter(({ score }) => score.verdict !== 'right')
      .sort(bySureness)
      .slice(0, show);
    const shown: ShownMistake[] = [];
    for (const one of worst) {
      const mistake = mistakeOf(one, ports.tables.thresholds);
      shown.push(withValues ? await withPaper(mistake, one, packets, ports.renderer) : { ...mistake, pictures: [] });
    }
    return { evaluation: evaluationOf(packets, ports.tables), shown, withValues };
  } finally {
    await ports.close();
  }
}

async function withPaper(
  mistake: Mistake,
  { packet, score }: Placed,
  packets: readonly PacketScore[],
  renderer: PageRenderer,
): Promise<ShownMistake> {
  const pages = packets.find((one) => one.packet === packet)?.pages.get(score.file) ?? [];
  const pictures = pages.length === 0 ? [] : await pictureMistake(packet, score, pages, renderer);
  const { reading } = score;
  return {
    ...mistake,
    truth: trueValue(score.expected),
    ...(reading.status === 'found' && { read: reading.value }),
    pictures,
  };
}
