import { z } from 'zod';
import type { DocumentType } from '../documents/define.ts';
import type { Actor } from '../domain/actor.ts';
import type { Calendar } from '../domain/calendar.ts';
import { Purpose } from '../domain/event.ts';
import { Failure } from '../domain/failure.ts';
import { ApplicationId, DocumentId, StepId } from '../domain/ids.ts';
import type { Inboxes } from '../domain/inbox.ts';
import type { Unlocker } from '../pipeline/ports.ts';
import type { Understaffed } from '../pipeline/staffing.ts';
import type { BackUp, BlobStore, Store } from '../pipeline/store-ports.ts';
import { backUpStore } from './back-up.ts';
import { explainApplication } from './explain-application.ts';
import { exportApplicant } from './export-applicant.ts';
import { forgetApplicant } from './forget-applicant.ts';
import { getStatus } from './get-status.ts';
import { isKeptBack } from './is-kept-back.ts';
import * as people from './manage-people.ts';
import { type Operation, operation } from './operations/operation.ts';
import { REVIEW_OPERATIONS } from './operations/reviews.ts';
import { readPacket } from './read-packet.ts';
import { submitPacket } from './submit-packet.ts';
import { unlockDocument } from './unlock-document.ts';

/** What operations work with, and who asks. */
export interface OperationPorts {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly admit: (bytes: Uint8Array, from: string) => Promise<void>;
  readonly unlocker: Unlocker;
  /** The document types that this zone knows; loaded when they are asked for. */
  readonly knownTypes: () => readonly DocumentType[];
  readonly rotateKeys: () => Promise<number>;
  readonly backUp: BackUp;
  readonly sweep: () => Promise<void>;
  readonly calendar: Calendar;
  readonly inboxes: Inboxes;
  readonly understaffed: () => Promise<readonly Understaffed[]>;
  readonly wake: () => void;
  readonly zone: string;
  readonly startedAt: number;
  readonly actor: Actor;
}

/** Everything an operator can ask of a store, by name; a terminal asks a running process for it, or runs it itself. Inputs are ids, codes, paths and, once, a password. */
export const OPERATIONS = {
  submit: operation(
    'submit',
    z.strictObject({ folder: z.string(), key: z.string().min(1).max(255).optional() }),
    async ({ folder, key }, { actor, ...ports }) => {
      const by = { maker: actor.id, ...(key !== undefined && { idempotencyKey: key }) };
      return { application: await submitPacket(await readPacket(folder), by, ports) };
    },
  ),
  status: operation('see-status', z.strictObject({}), (_, ports) => getStatus(ports)),
  progress: operation(
    'see-status',
    z.strictObject({ application: ApplicationId }),
    async ({ application }, { store, actor }) => {
      const progress = await store.progress(application);
      if (!progress) throw new Failure('application.unknown');
      const { proposal, ...rest } = progress;
      const shown = proposal && !(await isKeptBack(application, { store, actor }));
      return { ...rest, ...(shown && { proposal }), steps: await store.steps.of(application) };
    },
  ),
  find: operation('see-status', z.strictObject({ reference: z.string().min(1) }), async ({ reference }, { store }) => ({
    applications: await store.byReference(reference),
  })),
  forget: operation(
    'forget',
    z.strictObject({ application: ApplicationId }),
    async ({ application }, { actor, ...ports }) => {
      await forgetApplicant(application, actor, ports);
      return { application, erased: true };
    },
  ),
  hold: operation(
    'hold',
    z.strictObject({ application: ApplicationId, held: z.boolean() }),
    async ({ application, held }, { actor, store }) => {
      await store.erasure.hold(application, actor.id, held);
      return { application, held };
    },
  ),
  export: operation(
    'export',
    z.strictObject({ application: ApplicationId, folder: z.string(), purpose: Purpose }),
    exportApplicant,
  ),
  explain: operation(
    'see-status',
    z.strictObject({ application: ApplicationId, field: z.string().optional(), reveal: Purpose.optional() }),
    explainApplication,
  ),
  people: operation('manage-people', z.strictObject({}), async (_, { store }) => ({
    people: await store.people.list(),
  })),
  'add-person': operation('manage-people', people.ToAdd, people.addPerson),
  'skill-person': operation('manage-people', people.ToSkill, people.skillPerson),
  'absent-person': operation('manage-people', people.ToBeAbsent, people.absentPerson),
  'bar-person': operation('manage-people', people.ToBar, people.barPerson),
  'check-staffing': operation('manage-people', z.strictObject({}), async (_, ports) => ({
    understaffed: await ports.understaffed(),
  })),
  parked: operation('see-status', z.strictObject({}), async (_, { store }) => ({ steps: await store.steps.parked() })),
  retry: operation('retry-step', z.strictObject({ step: StepId }), async ({ step }, { store, actor, wake }) => {
    if (!(await store.steps.retry(step, actor.id))) throw new Failure('step.unknown');
    wake();
    return { step };
  }),
  unlock: operation(
    'unlock',
    z.strictObject({ document: DocumentId, password: z.string().min(1).max(500) }),
    unlockDocument,
  ),
  'back-up': operation('back-up', z.strictObject({ folder: z.string(), keyFile: z.string() }), backUpStore),
  'rotate-keys': operation('rotate-keys', z.strictObject({}), async (_, { store, actor, rotateKeys }) => {
    const wrapped = await rotateKeys();
    await store.audit.record({ type: 'keys.rotated', actor: actor.id, facts: { wrapped } });
    return { wrapped };
  }),
  'verify-audit': operation('verify-audit', z.strictObject({}), async (_, { store }) => {
    await store.audit.link();
    return store.audit.verify();
  }),
  sweep: operation('forget', z.strictObject({}), async (_, { sweep }) => {
    await sweep();
    return {};
  }),
  ...REVIEW_OPERATIONS,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
export const OperationName = z.enum(Object.keys(OPERATIONS) as [OperationName, ...OperationName[]]); // Object.keys forgets the key type

/** Runs an operation, if the actor's roles allow it. */
export async function runOperation(name: OperationName, input: unknown, ports: OperationPorts): Promise<unknown> {
  const { action, run } = OPERATIONS[name];
  await ports.store.actors.require(ports.actor.id, action);
  return run(input, ports);
}
