import type { Action, Actor, Role } from '../domain/actor.ts';
import type { Application, ApplicationForm, Document, DocumentOutcome } from '../domain/application.ts';
import type { AuditEvent, NewEvent } from '../domain/event.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { ActorId, ApplicationId, DocumentId, StepId } from '../domain/ids.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Claim, Lease, StepKind } from '../domain/step.ts';
import type { Blindness } from './blind.ts';
import type { People } from './ports/people.ts';
import type { Reviews } from './ports/reviews.ts';
import type { Routing } from './ports/routing.ts';

export interface Blobs {
  /** The bytes of a stored file; fails with `blob.missing`, `blob.damaged` or, where the storage is away, `blob.unavailable`. */
  open(blob: string): Promise<Uint8Array>;
}

export interface BlobStore extends Blobs {
  /** Keeps the bytes, encrypted under the application's key and safe on disk before it answers; gives the name to open them by. The same bytes of an application have the same name. */
  put(bytes: Uint8Array, application: ApplicationId): Promise<string>;
  remove(blob: string): Promise<void>;
  /** Removes everything of an application; harmless where there is nothing. */
  removeAll(application: ApplicationId): Promise<void>;
}

/** Where encrypted bytes lie: files or S3. It sees ciphertext and names alone. Names are paths of lower-case letters, digits, `_`, `-` and `/`. Fails with `blob.missing`, or `blob.unavailable` where trying again may help. */
export interface ObjectStore {
  /** Whole or not at all, and safe before it answers; writing a name again is harmless. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array>;
  /** The names that begin with this, in any order. */
  names(prefix: string): AsyncIterable<string>;
  remove(name: string): Promise<void>;
}

/** The zone's keys, which wrap the data keys. They never enter the store. */
export interface KeyProvider {
  /** The id of the key that wraps new data keys. */
  current(): Promise<string>;
  /** `place` binds the wrapping: another zone, tenant or application cannot unwrap it. */
  wrap(dataKey: Uint8Array, place: string): Promise<{ readonly keyId: string; readonly wrapped: Buffer }>;
  /** Fails with `key.missing` where no key has this id, `key.wrong` where the key or the place is another. */
  unwrap(keyId: string, wrapped: Uint8Array, place: string): Promise<Buffer>;
}

/** A file as it was accepted; one that was refused at the door carries its outcome already. */
export interface AcceptedDocument extends Omit<Document, 'blob'> {
  readonly blob?: string;
  readonly outcome?: DocumentOutcome;
}

/** An application as it is handed in. */
export interface Submission {
  readonly id: ApplicationId;
  readonly maker: ActorId;
  readonly form: ApplicationForm;
  readonly documents: readonly AcceptedDocument[];
  /** Handing in again under the same key gives the first application; other content under it is refused with `idempotency.reused`. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

/** How far an application has come, in counts and ids; nothing personal. */
export interface StoreStatus {
  readonly applications: Readonly<Record<string, number>>;
  readonly documents: Readonly<Record<string, number>>;
  readonly steps: Readonly<Record<string, number>>;
  readonly inboxes: Readonly<Record<string, number>>;
  /** What ended badly and waits for people. */
  readonly failed: readonly { readonly id: string; readonly state: string; readonly code: string }[];
}

/** One application's way, in states and codes; nothing personal. */
export interface ApplicationProgress {
  readonly application: ApplicationId;
  readonly state: string;
  readonly code?: string;
  readonly held: boolean;
  readonly receivedAt: Date;
  readonly erasedAt?: Date;
  readonly documents: readonly { readonly document: DocumentId; readonly state: string; readonly code?: string }[];
  /** Where its newest proposal sends it. */
  readonly proposal?: { readonly inbox: string; readonly outcome: string; readonly rule: string };
}

/** A job that follows from committed state; published to the queue afterwards, at least once. */
export interface OutboxEntry {
  readonly id: string;
  readonly job: string;
  readonly payload: unknown;
}

export interface ReadBefore {
  readonly outcome: DocumentOutcome;
  readonly extractions: readonly Extraction[];
}

/** Versions of everything that had a part in a result: program, engines, models, types, calibration, policy. */
export type Lineage = Readonly<Record<string, string>>;

/** The only truth. Every change that a job must follow writes that job to the outbox in the same transaction, and every change writes its event. */
export interface Store {
  /** Makes the data key of an application to come: its blobs can be kept from here on. */
  reserve(id: ApplicationId): Promise<void>;
  /** Destroys the key of an application that did not come after all; harmless to one that did. Its blobs are removed by the caller. */
  abandon(id: ApplicationId): Promise<void>;
  /** Rows, first steps and event in one transaction. Gives the id it is known by: an earlier one where the idempotency key was used before. */
  accept(submission: Submission): Promise<ApplicationId>;
  /** What is known of a document, for the step that works on it; undefined where its application was erased. */
  document(id: DocumentId): Promise<Document | undefined>;
  /** What the same bytes have just given another document of the same application, read by the same versions; undefined where there is none. */
  readBefore(document: Document, lineage: Lineage): Promise<ReadBefore | undefined>;
  /** Records what became of a document under its lease; with the last one of an application, the step that decides it follows. Fails with `step.superseded` where the lease is not the newest. */
  finishDocument(
    lease: Lease,
    outcome: DocumentOutcome,
    extractions: readonly Extraction[],
    lineage: Lineage,
  ): Promise<void>;
  /** An application with every finished document's outcome and extractions; undefined where there is none of this id, or it was erased. */
  application(
    id: ApplicationId,
  ): Promise<{ readonly application: Application; readonly extractions: Extraction[] } | undefined>;
  /** Records a proposal under its lease, and opens the review where people must decide; `blindness` says what they see of it. */
  saveProposal(lease: Lease, proposal: Proposal, lineage: Lineage, blindness?: Blindness): Promise<void>;
  /** The newest proposal; undefined while the application is being worked on. */
  proposal(id: ApplicationId): Promise<Proposal | undefined>;
  /** Ends an application's decision without a proposal; it waits for people. */
  failApplication(lease: Lease, code: string): Promise<void>;
  /** Ids of the applications of this reference, newest first. */
  byReference(reference: string): Promise<ApplicationId[]>;
  status(): Promise<StoreStatus>;
  /** How far one application has come; undefined where there is none of this id. An erased one still has its tombstone. */
  progress(id: ApplicationId): Promise<ApplicationProgress | undefined>;
  /** Keeps the text of a policy under its hash, once and for ever: proposals name it. */
  keepPolicy(policy: PolicyVersion): Promise<void>;

  readonly steps: Steps;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly actors: Actors;
  readonly reviews: Reviews;
  readonly people: People;
  readonly routing: Routing;
  readonly erasure: Erasure;
}

export interface PolicyVersion {
  readonly hash: string;
  readonly name: string;
  readonly version: number;
  readonly text: string;
}

export interface Outbox {
  /** Takes the oldest entries for a few seconds, so that of several relays one publishes each; whoever takes them and dies leaves them to the next. */
  take(limit: number): Promise<OutboxEntry[]>;
  /** Forgets entries that the queue has taken over. */
  published(ids: readonly string[]): Promise<void>;
}

export interface Steps {
  /** Takes a step for a while. Time is the database's; an older holder's results no longer count from here on. */
  claim(step: StepId, holder: string): Promise<Claim>;
  /** Holds on to a lease; false where it was lost. */
  renew(lease: Lease): Promise<boolean>;
  /** Gives a step back unharmed, as at a stop: it is due at once and nothing is counted. */
  release(lease: Lease): Promise<void>;
  /** Records a try that failed: the step is due again after the wait. `counts` says whose fault it was. */
  failed(lease: Lease, code: string, counts: 'attempt' | 'crash' | 'nothing', waitMs: number): Promise<void>;
  /** Wakes what nobody holds: steps that are due, and steps whose holder vanished. `queued` says which of the wake-ups the queue still has; one is asked about `patienceMs` after it was made or last asked about. Gives how many were woken. */
  wakeOverdue(
    queued: (wakeUps: readonly OutboxEntry[]) => Promise<ReadonlySet<string>>,
    patienceMs: number,
  ): Promise<number>;
  /** What waits for people: parked steps, and quarantined documents' steps. */
  parked(): Promise<readonly ParkedStep[]>;
  /** Puts a parked step to work again, with its counts forgotten; false where it is not parked. */
  retry(step: StepId, actor: ActorId): Promise<boolean>;
  /** Has a document that was refused for its password read again, from this blob; undefined where it does not wait for one. Gives the blobs that no document names any more. */
  readAgain(
    document: DocumentId,
    blob: string,
    actor: ActorId,
  ): Promise<{ readonly leaves: readonly string[] } | undefined>;
  /** Every step of an application, oldest first. */
  of(application: ApplicationId): Promise<readonly StepHistory[]>;
}

export interface ParkedStep {
  readonly step: StepId;
  readonly kind: StepKind;
  readonly application: ApplicationId;
  readonly subject: string;
  readonly code: string;
  readonly attempts: number;
  readonly crashes: number;
  readonly losses: number;
}

export interface StepHistory extends Omit<ParkedStep, 'application' | 'code'> {
  readonly state: string;
  readonly code?: string;
  readonly epoch: number;
  readonly madeAt: Date;
  readonly doneAt?: Date;
  readonly lineage?: Lineage;
}

/** The audit log: events are only ever added. */
export interface Audit {
  record(event: NewEvent): Promise<void>;
  of(application: ApplicationId): Promise<readonly AuditEvent[]>;
  /** Links events that are not yet in the chain; gives its new length. One process at a time does it, the others find nothing to do. */
  link(): Promise<number>;
  /** Writes a signed checkpoint to the second place, where the chain has grown since the last. */
  checkpoint(): Promise<void>;
  /** Holds the chain against its events and its checkpoints. */
  verify(): Promise<AuditVerdict>;
}

export interface AuditVerdict {
  readonly events: number;
  readonly checkpoints: number;
  /** What does not hold; empty where the log is whole. */
  readonly findings: readonly AuditFinding[];
}

export interface AuditFinding {
  readonly kind:
    | 'altered'
    | 'deleted'
    | 'inserted'
    | 'reordered'
    | 'truncated'
    | 'rewritten'
    | 'checkpoint-forged'
    /** The event stands, but not what it tells of: an application, a document's readings or a proposal is another than it was. */
    | 'content-altered';
  /** Where in the chain. */
  readonly position: number;
}

export interface Actors {
  /** The actor of this login; made with these roles at its first use. */
  known(subject: string, kind: Actor['kind'], roles: readonly Role[]): Promise<Actor>;
  /** Fails with `access.denied` unless one of the actor's roles allows it. */
  require(actor: ActorId, action: Action): Promise<void>;
}

export interface Erasure {
  /** Destroys the application's key and rows and leaves a tombstone; fails with `application.held` under a legal hold. Harmless to repeat. Blobs are removed by the caller. */
  erase(id: ApplicationId, actor: ActorId): Promise<void>;
  hold(id: ApplicationId, actor: ActorId, held: boolean): Promise<void>;
  /** Erases again what was erased before and has come back with a restored database. Gives the erased applications whose blobs are not known to be gone. */
  repeat(): Promise<readonly ApplicationId[]>;
  /** Records that an erased application's blobs are gone. */
  bytesGone(id: ApplicationId): Promise<void>;
  /** Applications, of those that are neither held nor erased, that came in more than this many days ago. */
  olderThan(days: number): Promise<readonly ApplicationId[]>;
  /** Ids that were reserved more than this many days ago for applications that never came, as where a process was killed in between. */
  neverAccepted(days: number): Promise<readonly ApplicationId[]>;
  /** Documents, of decided applications that are neither held nor erased, whose bytes came in more than this many days ago. */
  blobsOlderThan(days: number): Promise<readonly DocumentId[]>;
  /** Has a document's bytes removed and records that they are gone; not where a hold was set since, or somebody wants it read again. */
  forgetBlob(document: DocumentId, remove: (blob: string) => Promise<void>): Promise<void>;
  /** Idempotency keys of more than this many days ago go. */
  forgetIdempotencyKeys(days: number): Promise<void>;
}

/** Copies the store, as of one moment and with others at work, into an empty folder; its wrapped keys into a file of their own. Fails with `usage.invalid` where the folder is not empty. */
export type BackUp = (folder: string, keyFile: string) => Promise<BackupSummary>;

export interface BackupSummary {
  readonly applications: number;
  /** Documents' bytes. */
  readonly files: number;
  readonly keys: number;
}

export interface RestoreSummary {
  /** Those that are back. */
  readonly applications: number;
  readonly files: number;
  /** Applications of the backup that the key file knows no more: they were erased since. */
  readonly erased: number;
}

/** A place outside the database for what must survive its loss and betray its change: checkpoints of the audit log, and what was erased. Lines are only ever added. */
export interface SecondPlace {
  /** Adds a line and flushes it to disk before it answers. */
  append(name: 'checkpoints' | 'erasures', line: string): Promise<void>;
  lines(name: 'checkpoints' | 'erasures'): Promise<readonly string[]>;
}
