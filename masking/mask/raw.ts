import type { ApplicationForm } from '../../src/domain/application.ts';
import type { AttributeName } from '../../src/domain/attribute.ts';
import type { Extraction, ReadStatus } from '../../src/domain/extraction.ts';
import type { PageSummary } from '../../src/domain/page.ts';
import type { PageReader } from '../leak/channels/index.ts';

/** What the pipeline made of one file. */
export interface Understood {
  readonly pages: readonly PageSummary[];
  readonly extractions: readonly Extraction[];
}

/** What was read of one real file: never its bytes, its name or its pictures. */
export interface RawFile extends Understood {
  readonly status: ReadStatus;
  readonly refusal?: string;
  readonly declaredType?: string;
}

/** What was read of one real packet: all that a masked copy is made from. */
export interface RawPacket {
  readonly form: ApplicationForm;
  readonly files: readonly RawFile[];
}

/** Reads real packets, one after the other; assembly hands in the pipeline. */
export interface RawReader {
  /** The packets below a folder, in an order that does not change. */
  list(folder: string): Promise<readonly string[]>;
  read(packet: string): Promise<RawPacket>;
  /** What the pipeline reads of a copy. */
  reread(copy: Uint8Array): Promise<Understood>;
  /** What it sees on the pages of a copy: the leak gate's eyes. */
  readonly pages: PageReader;
  /** Whether the pipeline takes two values of an attribute for the same. */
  readonly same: (attribute: AttributeName, a: string, b: string) => boolean;
}
