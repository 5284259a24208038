import { PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentType } from '../../src/documents/define.ts';
import { DOCUMENT_TYPES, type DocumentTypeId } from '../../src/documents/index.ts';
import type { Extraction } from '../../src/domain/extraction.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { PageSummary } from '../../src/domain/page.ts';
import type { TrueDocument } from '../../src/domain/truth.ts';
import { protect } from '../bind.ts';
import type { Keyed } from '../keyed.ts';
import { PASSWORDS } from '../leak/passwords.ts';
import type { PacketFile } from '../packet.ts';
import type { Persona } from '../persona.ts';
import type { PageRenderer } from '../renderer.ts';
import { SPECIMENS, type SpecimenType } from '../specimens/index.ts';
import { paperOf } from '../specimens/sheet.ts';
import type { Specimen } from '../specimens/specimen.ts';
import { bindCopy, type Part } from './copy.ts';
import { type DocumentMasking, maskDocument, type SaidFields } from './document.ts';
import { drawInLayouts, type Layouts } from './layout.ts';
import { unlikeFields } from './likeness.ts';
import { type Compared, countedAs } from './parity.ts';
import { portraitOf } from './portrait.ts';
import type { RawFile, RawReader, Understood } from './raw.ts';
import { copySheet, type SheetCopy } from './sheet-copy.ts';

export interface FileMasking extends DocumentMasking {
  readonly persona: Persona;
  readonly renderer: PageRenderer;
  readonly layouts: Layouts;
  readonly reread: RawReader['reread'];
}

/** Copies made of a picture before the likest of them is taken: pictures are slow to read. A text page tries every layout once. */
const PICTURES = 6;

export interface MaskedFile extends PacketFile {
  readonly documents: readonly TrueDocument[];
  readonly compared: readonly Compared[];
}

/** One file anew: the same documents on the same kind of pages, drawn from masked values under a name of ours. */
export async function maskFile(raw: RawFile, number: number, masking: FileMasking, from: Keyed): Promise<MaskedFile> {
  const name = `documents/document-${String(number).padStart(2, '0')}`;
  if (raw.refusal === 'document.encrypted') return lockedFile(raw, `${name}.pdf`, masking, from);
  refuseUnread(raw, number);
  const parts: ComparedPart[] = [];
  for (const part of partsOf(raw)) parts.push(await drawPart(part, number, masking, from));
  const { bytes, extension, papers } = await bindCopy(parts);
  const compared = parts.flatMap((part) => part.compared ?? []);
  const path = `${name}.${extension}`;
  return { path, bytes, documents: papers.map((paper) => ({ file: path, ...paper })), compared };
}

/** What could not be read cannot be rebuilt, and what is not rebuilt is not copied. */
function refuseUnread({ status, pages, extractions }: RawFile, number: number): void {
  const at = `file ${number}`;
  if (status === 'refused' || status === 'quarantined' || pages.length === 0)
    throw new Failure('mask.refused', { problems: [{ at, says: 'could not be read' }] });
  const page = pages.find(({ source }) => source === 'failed');
  if (page)
    throw new Failure('mask.refused', { problems: [{ at: `${at}, page ${page.page}`, says: 'could not be read' }] });
  if (extractions.some(({ type }) => !isSpecimen(type)))
    throw new Failure('mask.refused', { problems: [{ at, says: 'holds a document of no known type' }] });
}

type ComparedPart = Part & { readonly compared?: Compared };
type Source = { readonly page: PageSummary; readonly extraction?: Extraction };

/** Documents and blank pages in their order. */
function partsOf({ pages, extractions }: RawFile): Source[] {
  return pages.flatMap((page): Source[] => {
    const extraction = extractions.find(({ pages: [first] }) => first === page.page);
    if (extraction) return [{ page, extraction }];
    return page.source === 'blank' ? [{ page }] : [];
  });
}

async function drawPart(
  { page, extraction }: Source,
  number: number,
  masking: FileMasking,
  from: Keyed,
): Promise<ComparedPart> {
  if (!extraction || !isSpecimen(extraction.type))
    return { sheet: { ...(await blankSheet(masking.persona)), pictures: [] } };
  const place = from.at(`page-${page.page}`).at(extraction.type);
  const fields = maskDocument(extraction, masking, place);
  const likest = await likestCopy(extraction.type, fields, page, masking, place);
  if (likest) {
    const { sheet, read, unlike } = likest;
    const source = countedAs(extraction.type, extraction, page.tier);
    const copy = countedAs(extraction.type, read.extractions[0], read.pages[0]?.tier);
    const compared = { source, copy, fields: Object.keys(fields).length, unlike };
    return { sheet, type: extraction.type, compared };
  }
  throw new Failure('mask.refused', {
    problems: [{ at: `file ${number}, page ${page.page}`, says: 'shows what no layout of its type can show' }],
  });
}

interface Likest {
  readonly sheet: SheetCopy;
  readonly read: Understood;
  readonly unlike: number;
}

/** Layouts and wear are tried until the pipeline reads in the copy what it read in the source: only then do both go the same way. */
async function likestCopy(
  type: SpecimenType,
  fields: SaidFields,
  page: PageSummary,
  masking: FileMasking,
  from: Keyed,
): Promise<Likest | undefined> {
  const { persona, pseudonyms, layouts, renderer } = masking;
  const shown = isKnown(type) ? portraitOf(type, fields, persona, pseudonyms.addressOf) : persona;
  const tries = page.source === 'text' ? SPECIMENS[type].layouts.length : PICTURES;
  let best: Likest | undefined;
  let attempt = 0;
  for await (const specimen of drawInLayouts(type, fields, shown, from, layouts, tries)) {
    const sheet = await copySheet(specimen, page, attempt, from.at(`attempt-${attempt}`), renderer);
    const read = await masking.reread(sheet.bytes);
    const unlike = unlikeFields(type, fields, read.extractions);
    if (best === undefined || unlike < best.unlike) best = { sheet, read, unlike };
    attempt += 1;
    if (best.unlike === 0) break;
  }
  return best;
}

/** Nobody knows what stands behind a password: a paper of the type that was declared, under another one. */
async function lockedFile({ declaredType = '' }: RawFile, path: string, { persona }: FileMasking, from: Keyed) {
  const type = isSpecimen(declaredType) ? declaredType : 'bank-statement';
  const specimen = await SPECIMENS[type].draw(persona, from, SPECIMENS[type].layouts[0]);
  const bytes = await protect(specimen.bytes, PASSWORDS[0] ?? '', from);
  return { path, bytes, documents: [{ file: path, refusal: 'document.encrypted' as const }], compared: [] };
}

async function blankSheet(persona: Persona): Promise<Specimen> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { width, height } = paperOf(persona);
  pdf.addPage([width, height]);
  return { bytes: await pdf.save(), pages: 1, truth: {} };
}

const isSpecimen = (type: string): type is SpecimenType => Object.hasOwn(SPECIMENS, type);
const KNOWN: readonly DocumentType[] = DOCUMENT_TYPES;
const isKnown = (type: string): type is DocumentTypeId => KNOWN.some(({ id }) => id === type);
