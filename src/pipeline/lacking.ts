import type { DocumentType } from '../documents/define.ts';
import type { AttributeName } from '../domain/attribute.ts';
import type { LackingEvidence, Reconciliation } from '../domain/proposal.ts';
import { APPLICANT, APPLICANTS_FORM, UNSAID_AUTHORITY } from './claims.ts';
import { attributesOf } from './derived-readings.ts';

/** The required attributes that nothing but the applicant's own word speaks for, and which papers would prove each. */
export const lackingEvidence = (
  attributes: Reconciliation,
  types: readonly DocumentType[],
  { attributes: required }: { readonly attributes: readonly AttributeName[] },
): LackingEvidence[] =>
  required
    .filter((attribute) => !isProven(attributes[attribute]))
    .map((attribute) => ({ attribute, provenBy: papersFor(attribute, types) }));

const isProven = (attribute: Reconciliation[AttributeName]): boolean =>
  attribute?.sources.some(({ document, type }) => document !== APPLICANT && type !== APPLICANTS_FORM) ?? false;

/** The most believed first; an applicant's form proves nothing. */
function papersFor(attribute: AttributeName, types: readonly DocumentType[]): string[] {
  const able = types.flatMap((type) => {
    const said = type.id === APPLICANTS_FORM ? [] : attributesOf(type).filter((one) => one.attribute === attribute);
    if (said.length === 0) return [];
    return [{ id: type.id, authority: Math.max(...said.map(({ kind }) => type.authority[kind] ?? UNSAID_AUTHORITY)) }];
  });
  return able.sort((a, b) => b.authority - a.authority || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
