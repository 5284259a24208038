import type { DocumentType } from '../../src/documents/define.ts';
import type { Truth } from '../../src/domain/truth.ts';
import type { RawPerson } from '../leak/fingerprints.ts';
import type { PacketFile } from '../packet.ts';
import { drawPersona } from '../persona.ts';
import type { CheckedPlan } from '../plan/load.ts';
import type { PageRenderer } from '../renderer.ts';
import { type FileMasking, type MaskedFile, maskFile } from './file.ts';
import { maskForm } from './form.ts';
import { gather } from './gather.ts';
import type { Layouts } from './layout.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { localeFor } from './locale.ts';
import type { Compared } from './parity.ts';
import { type Masking, pseudonymsOf } from './pseudonyms.ts';
import type { RawPacket, RawReader } from './raw.ts';
import { rawPersonOf } from './raw-person.ts';

export interface PacketMasking extends Masking {
  readonly types: readonly DocumentType[];
  readonly plan: CheckedPlan;
  readonly renderer: PageRenderer;
  readonly layouts: Layouts;
  readonly reread: RawReader['reread'];
}

export interface MaskedPacket {
  readonly files: readonly PacketFile[];
  /** What must be found nowhere in them. */
  readonly person: RawPerson;
  readonly lineage: Lineage;
  readonly compared: readonly Compared[];
}

/** One real packet as a masked one: what was read, replaced value by value, and drawn anew. Nothing else of it is looked at. */
export async function maskPacket(raw: RawPacket, masking: PacketMasking): Promise<MaskedPacket> {
  const told = gather(raw, masking.types, masking.plan);
  const locale = localeFor(raw);
  const pseudonyms = pseudonymsOf(told, { locale, receivedOn: raw.form.receivedOn }, masking);
  const persona = drawPersona(pseudonyms.person.at('persona'), 'masked', locale);
  const files = await maskFiles(raw, { ...masking, pseudonyms, persona, locale });
  const truth: Truth = { documents: files.flatMap(({ documents }) => documents) };
  const packet = [
    { path: 'application.json', bytes: json(maskForm(raw, files, masking.plan, pseudonyms)) },
    ...files.map(({ path, bytes }) => ({ path, bytes })),
    { path: 'truth.json', bytes: json(truth) },
  ];
  return {
    files: packet,
    person: rawPersonOf(raw, told),
    lineage: lineageOf(truth.documents, masking.plan),
    compared: files.flatMap(({ compared }) => compared),
  };
}

async function maskFiles({ files }: RawPacket, masking: FileMasking): Promise<MaskedFile[]> {
  const masked: MaskedFile[] = [];
  for (const [index, file] of files.entries())
    masked.push(await maskFile(file, index + 1, masking, masking.pseudonyms.person.at(`file-${index + 1}`)));
  return masked;
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
