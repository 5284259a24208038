import type { DocumentType } from '../documents/define.ts';
import type { Application, ApplicationForm, Document, DocumentOutcome } from '../domain/application.ts';
import type { Extraction, Reading } from '../domain/extraction.ts';
import type { ApplicationId, DocumentId } from '../domain/ids.ts';
import type { Page, QualityTier, Rotation } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Proposal } from '../domain/proposal.ts';

/** Turns a file's bytes into pages with words, boxes and confidences. Refuses with a `document.*` Failure; never runs a parser in the caller's thread. */
export interface Reader {
  pages(bytes: Uint8Array): Promise<Page[]>;
  /** Names and versions of what reads, kept with every result. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Finds the documents that a file's pages hold and their fields, as understand.ts does, but never in the caller's thread: a long file or a hostile pattern holds nobody up. Fails with `document.timeout` or `document.crashed`. */
export interface Understanding {
  understand(document: DocumentId, pages: readonly Page[], today: PlainDate): Promise<Extraction[]>;
}

/** Makes a page's picture, upright, as it was read: for the evidence report and the console. PNG or JPEG bytes. `rotation` is that of the page as read; without it, what the file says. */
export interface PageRenderer {
  image(bytes: Uint8Array, page: number, dpi: number, rotation?: Rotation): Promise<Uint8Array>;
}

export interface Blobs {
  /** The bytes of a stored file; fails with `blob.missing` or `blob.damaged`. */
  open(blob: string): Promise<Uint8Array>;
}

export interface BlobStore extends Blobs {
  /** Keeps the bytes, encrypted and flushed to disk before it answers; gives the name to open them by. */
  put(bytes: Uint8Array, application: ApplicationId, document: DocumentId): Promise<string>;
}

/** A file as it was accepted; one that was refused at the door carries its outcome already. */
export interface AcceptedDocument extends Document {
  readonly outcome?: DocumentOutcome;
}

/** How far an application has come, in counts and ids; nothing personal. */
export interface StoreStatus {
  readonly applications: Readonly<Record<string, number>>;
  readonly documents: Readonly<Record<string, number>>;
  readonly inboxes: Readonly<Record<string, number>>;
  /** What ended badly and waits for people. */
  readonly failed: readonly { readonly id: string; readonly state: string; readonly code: string }[];
}

/** A job that follows from committed state; published to the queue afterwards, at least once. */
export interface OutboxEntry {
  readonly id: string;
  readonly job: string;
  readonly payload: unknown;
}

/** The only truth. Every change that a job must follow writes that job to the outbox in the same transaction. */
export interface Store {
  accept(id: ApplicationId, form: ApplicationForm, documents: readonly AcceptedDocument[]): Promise<void>;
  /** The document while it waits to be read; undefined once it has an outcome, so that a repeated job does nothing. */
  waitingDocument(id: DocumentId): Promise<Document | undefined>;
  /** Records what became of a document, once; with the last one of an application, the job that decides it follows. */
  finishDocument(outcome: DocumentOutcome, extractions: readonly Extraction[]): Promise<void>;
  /** An application with every document's outcome and extractions; undefined where there is none of this id. */
  application(
    id: ApplicationId,
  ): Promise<{ readonly application: Application; readonly extractions: Extraction[] } | undefined>;
  /** Records a proposal, once. */
  saveProposal(id: ApplicationId, proposal: Proposal): Promise<void>;
  proposal(id: ApplicationId): Promise<Proposal | undefined>;
  failApplication(id: ApplicationId, code: string): Promise<void>;
  status(): Promise<StoreStatus>;
  unpublished(limit: number): Promise<OutboxEntry[]>;
  markPublished(ids: readonly string[]): Promise<void>;
}

/** Turns an extraction's raw scores into probabilities, per field kind and quality tier. */
export interface Calibration {
  /** Name and version of the table, kept with every extraction. */
  readonly version: string;
  apply(type: DocumentType, tier: QualityTier, readings: Record<string, Reading>): Record<string, Reading>;
}

export interface Clock {
  today(): PlainDate;
}
