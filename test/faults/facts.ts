import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepId } from '../../src/domain/ids.ts';
import { openStoreOf } from '../../src/store/index.ts';
import { packetOf } from './papers.ts';
import type { Rig } from './rig.ts';

/** What the store holds in the end, read past the program: by SQL, and by opening every blob. */
export interface Facts {
  readonly applications: readonly { readonly id: string; readonly state: string; readonly bytes_gone: boolean }[];
  /** Applications that came in under one reference. */
  readonly twins: number;
  readonly documents: readonly {
    readonly id: string;
    readonly application: string;
    readonly position: number;
    readonly state: string;
    readonly readings: number;
  }[];
  readonly events: readonly { readonly type: string; readonly application: string; readonly subject: string }[];
  readonly proposals: readonly string[];
  readonly steps: readonly {
    readonly id: StepId;
    readonly kind: string;
    readonly subject: string;
    readonly state: string;
    readonly done_at: Date | null;
  }[];
  readonly outbox: number;
  /** Events that are not in the audit chain, and what does not hold in it. */
  readonly unlinked: number;
  readonly findings: number;
  /** Applications with a key, and with bytes. */
  readonly keys: readonly string[];
  /** Documents whose stored bytes are not those that were handed in. */
  readonly damaged: readonly string[];
  /** Blobs of applications that nobody knows. */
  readonly strays: number;
  readonly orphans: number;
}

export async function factsOf(rig: Rig): Promise<Facts> {
  const orphans = rig.place.orphans().length;
  const opened = await openStoreOf(rig.place.config);
  const pool: { query(text: string): Promise<{ rows: unknown[] }> } = opened.pool;
  const rows = async <Row>(text: string): Promise<Row[]> => (await pool.query(text)).rows as Row[]; // the query says what a row is
  const number = async (text: string) => Number((await rows<{ count: string }>(text))[0]?.count);
  try {
    await opened.store.audit.link();
    return {
      applications: await rows('select id, state, bytes_gone from applications'),
      twins: await number(
        'select count(*) from (select 1 from applications where reference_index is not null group by reference_index having count(*) > 1) as twins',
      ),
      documents: await rows(
        'select id, application, position, state, (select count(*)::int from readings where document = documents.id) as readings from documents',
      ),
      events: await rows('select type, application, subject from events where application is not null'),
      proposals: (await rows<{ application: string }>('select application from proposals')).map(
        ({ application }) => application,
      ),
      steps: await rows('select id, kind, subject, state, done_at from steps'),
      outbox: await number('select count(*) from outbox'),
      unlinked: await number('select count(*) from events where id not in (select event from chain)'),
      findings: (await opened.store.audit.verify()).findings.length,
      keys: (await rows<{ subject: string }>('select subject from keys')).map(({ subject }) => subject),
      damaged: await damaged(rig, opened.blobs, await rows('select id, application, position, blob from documents')),
      strays: await strays(rig, await rows('select id from applications')),
      orphans,
    };
  } finally {
    await opened.close();
  }
}

interface Kept {
  readonly id: string;
  readonly application: string;
  readonly position: number;
  readonly blob: string | null;
}

/** Opens every blob of what was acknowledged and holds its hash against that of what was handed in. */
async function damaged(
  { history, load }: Rig,
  blobs: { open(blob: string): Promise<Uint8Array> },
  kept: readonly Kept[],
): Promise<string[]> {
  const numbers = new Map([...history.acknowledged].map(([number, application]) => [application as string, number]));
  const wrong: string[] = [];
  for (const { id, application, position, blob } of kept) {
    const number = numbers.get(application);
    if (number === undefined) continue;
    const paper = packetOf(load, number).papers[position];
    const bytes = await blobs.open(blob ?? '').catch(() => Buffer.of());
    if (!paper || sha256(bytes) !== sha256(paper.bytes)) wrong.push(id);
  }
  return wrong;
}

async function strays({ place: { config } }: Rig, known: readonly { id: string }[]): Promise<number> {
  const ids = new Set(known.map(({ id }) => id));
  const names = await readdir(join(config.data, 'blobs'), { recursive: true });
  const held = names.flatMap((name) => /^(app_\w+)\/\w+$/.exec(name)?.[1] ?? []);
  return new Set(held.filter((id) => !ids.has(id))).size;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
