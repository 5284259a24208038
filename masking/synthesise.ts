import type { KeyObject } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../src/domain/failure.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { keyed, MAPPING_VERSION } from './keyed.ts';
import { LOCALES } from './locales/index.ts';
import { type Manifest, signDataset } from './manifest.ts';
import { drawPacket } from './packet.ts';
import type { PageRenderer } from './renderer.ts';
import { SCENARIOS, type Scenario } from './scenarios/index.ts';
import { SPECIMENS_VERSION, type SpecimenType } from './specimens/index.ts';

export interface Synthesis {
  readonly seed: string;
  /** How many packets; without it one of each story, or one of the story named. */
  readonly count?: number;
  readonly scenario?: string;
  readonly types?: readonly SpecimenType[];
  readonly noise?: number;
  /** A folder that is new or empty. */
  readonly out: string;
  readonly renderer: PageRenderer;
  readonly key: KeyObject;
  /** What references begin with. */
  readonly prefix?: string;
  readonly progress?: (done: number, total: number) => void;
}

/** Writes packets with their truth and a signed manifest: the same seed gives the same bytes on any day. */
export async function synthesise(wanted: Synthesis): Promise<Manifest> {
  const { seed, out, renderer, key, types, noise, prefix = 'SYNTH' } = wanted;
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) throw usage('out', 'is a folder that already holds files');
  const plans = plan(wanted);
  for (const [index, { scenario, id }] of plans.entries()) {
    const reference = `${prefix}-${String(index + 1).padStart(4, '0')}`;
    const chosen = { scenario, id, reference, ...(types && { types }), ...(noise !== undefined && { noise }) };
    for (const { path, bytes } of await drawPacket(chosen, keyed(seed), renderer))
      await write(join(out, id, path), bytes);
    wanted.progress?.(index + 1, plans.length);
  }
  return signDataset(out, { mode: 'synthetic', seed, versions: versions() }, key);
}

/** Stories in turn: the second round of a story is `<scenario>-2`, whoever its person is. */
function plan({ count, scenario }: Synthesis): { scenario: Scenario; id: string }[] {
  const stories = scenario === undefined ? SCENARIOS : SCENARIOS.filter(({ id }) => id === scenario);
  if (stories.length === 0) throw usage('scenario', `is one of ${SCENARIOS.map(({ id }) => id).join(', ')}`);
  return Array.from({ length: count ?? stories.length }, (_, index) => index).flatMap((index) => {
    const story = stories[index % stories.length];
    const round = Math.floor(index / stories.length) + 1;
    return story ? [{ scenario: story, id: round === 1 ? story.id : `${story.id}-${round}` }] : [];
  });
}

const versions = (): Record<string, string | number> => ({
  mapping: MAPPING_VERSION,
  specimens: SPECIMENS_VERSION,
  lexicon: sha256(canonicalJson(Object.values(LOCALES).map(({ id, lexicon }) => ({ id, lexicon })))).slice(0, 16),
});

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

const usage = (at: string, says: string): Failure => new Failure('usage.invalid', { problems: [{ at, says }] });
