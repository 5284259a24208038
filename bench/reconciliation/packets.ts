import { LOCALES, type LocaleId } from '../../masking/locales/index.ts';
import { packetOf } from '../../masking/synthesise/order.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { type Application, ApplicationForm } from '../../src/domain/application.ts';
import type { AttributeName } from '../../src/domain/attribute.ts';
import type { Extraction, Reading } from '../../src/domain/extraction.ts';
import type { FieldValue } from '../../src/domain/field.ts';
import { newApplicationId, newDocumentId } from '../../src/domain/ids.ts';
import { Truth, trueValue } from '../../src/domain/truth.ts';
import { check } from '../../src/pipeline/check.ts';

export const LOCALE_IDS = Object.keys(LOCALES) as LocaleId[]; // they are the keys

export interface Paper {
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A packet as a reader without a fault would read it, and the attributes that must be in conflict. */
export interface Packet {
  readonly form: ApplicationForm;
  readonly papers: readonly Paper[];
  readonly conflicts: readonly AttributeName[];
}

const noRenderer = { image: () => Promise.reject(new Error('This packet is not scanned')) };

/** An invented packet of a story, from its truth; undefined where the story cannot be told of that country's papers. */
export async function packetTold(scenario: string, locale: LocaleId, seed: string): Promise<Packet | undefined> {
  const drawn = await packetOf({ seed, scenarios: [scenario], locale }, 0, noRenderer).catch(() => undefined);
  const file = (name: string): unknown => {
    const bytes = drawn?.files.find(({ path }) => path === name)?.bytes;
    return bytes && JSON.parse(Buffer.from(bytes).toString());
  };
  if (!drawn) return undefined;
  const truth = Truth.parse(file('truth.json'));
  const papers = truth.documents.flatMap((document) => {
    if ('refusal' in document) return [];
    const fields = Object.entries(document.fields).flatMap(([name, field]) => {
      const value = trueValue(field);
      return value === null ? [] : [[name, value] as const];
    });
    return [{ type: document.type, fields: Object.fromEntries(fields) }];
  });
  return { form: ApplicationForm.parse(file('application.json')), papers, conflicts: truth.expected?.conflicts ?? [] };
}

/** What the flow decides on. */
export function readPacket({ form, papers }: Packet): { application: Application; extractions: Extraction[] } {
  const id = newApplicationId();
  const documents = papers.map(({ type }, at) => ({
    document: newDocumentId(),
    file: `${type}-${at}.pdf`,
    status: 'complete' as const,
    pages: [],
  }));
  const extractions = papers.map(({ type: id, fields }, at): Extraction => {
    const readings = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, found(value)]));
    const type = DOCUMENT_TYPES.find((one) => one.id === id);
    return {
      document: documents[at]?.document ?? newDocumentId(),
      type: id,
      typeConfidence: 0.99,
      pages: [1],
      readings: type ? check(type, readings, form.receivedOn, 'neutral') : readings,
      calibration: 'truth',
    };
  });
  return { application: { id, form, documents }, extractions };
}

const found = (value: FieldValue): Reading => ({
  status: 'found',
  value,
  raw: String(value),
  confidence: 0.97,
  evidence: [{ page: 1, box: [0.1, 0.1, 0.2, 0.02], text: String(value), engine: 'text-layer' }],
  checks: [],
});

/** The packet with one field of its paper of that type said otherwise; undefined where it has no such paper or the change is none. */
export function withField(
  packet: Packet,
  type: string,
  field: string,
  change: (value: string) => string | undefined,
): Packet | undefined {
  const paper = packet.papers.find((one) => one.type === type);
  const value = paper?.fields[field];
  const changed = typeof value === 'string' ? change(value) : undefined;
  if (!paper || changed === undefined || changed === value) return undefined;
  const other = { ...paper, fields: { ...paper.fields, [field]: changed } };
  return { ...packet, papers: packet.papers.map((one) => (one === paper ? other : one)) };
}

/** The packet of somebody with that given name, whom the utility bill and the pay slip call otherwise. */
export function calledOtherwise(packet: Packet, givenName: string, called: string): Packet {
  const surname = String(packet.papers.find(({ type }) => type === 'passport')?.fields.surname ?? '');
  const names: Readonly<Record<string, string>> = {
    givenNames: givenName,
    applicantName: `${givenName} ${surname}`,
    accountHolder: `${called} ${surname}`,
    employeeName: `${called} ${surname}`,
  };
  const renamed = (fields: Paper['fields']): Paper['fields'] =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, names[field] ?? value]));
  return { ...packet, papers: packet.papers.map(({ type, fields }) => ({ type, fields: renamed(fields) })) };
}
