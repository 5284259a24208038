import type { DocumentType } from '../documents/define.ts';
import type { Application } from '../domain/application.ts';
import { AttributeName } from '../domain/attribute.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Claim, ConfidenceParts, ReconciledAttribute, Reconciliation } from '../domain/proposal.ts';
import { claimsOf, type WeighedClaim } from './claims.ts';
import { conflictKind } from './conflict.ts';
import { COMPARISONS } from './equality/index.ts';

/** One source that nobody confirms. */
const UNCONFIRMED = 0.9;
/** No number of papers makes a fact certain: they may all repeat one mistake. */
const MOST_AUTHORITY = 0.99;

/** Every attribute of the applicant that something speaks for: the value with the most weight behind it, what agrees, and what contradicts it. The order of documents and claims does not matter. */
export function reconcile(
  application: Application,
  extractions: readonly Extraction[],
  types: readonly DocumentType[],
  today: PlainDate,
): Reconciliation {
  const claims = claimsOf(application, extractions, types, today).sort(heaviestFirst);
  const attributes: Reconciliation = {};
  for (const attribute of AttributeName.options) {
    const spoken = claims.filter((claim) => claim.attribute === attribute);
    const agreed = agree(attribute, spoken);
    if (agreed) attributes[attribute] = agreed;
  }
  return withTwoPersons(attributes);
}

function agree(attribute: AttributeName, claims: readonly WeighedClaim[]): ReconciledAttribute | undefined {
  const [chosen, ...others] = groupsOf(attribute, claims);
  const best = chosen?.[0];
  if (!chosen || !best) return undefined;
  const { comparable } = COMPARISONS[attribute];
  const against = others.flat().filter(({ claim }) => comparable(best.claim.value, claim.value));
  const parts = partsOf(chosen, against);
  const sources = chosen.map(claimOf);
  const claimsAgainst = against.sort(heaviestFirst).map(claimOf);
  return {
    value: best.claim.value,
    confidence: rounded(parts.reading * parts.freshness * parts.authority * parts.agreement * parts.checks),
    parts,
    sources,
    ...(claimsAgainst.length > 0 && {
      conflict: { kind: conflictKind(attribute, sources, claimsAgainst), claims: claimsAgainst },
    }),
  };
}

/** Claims that say the same, the weightiest group first. A claim joins a group only if it agrees with all of it: an initial must not tie two different names together. */
function groupsOf(attribute: AttributeName, claims: readonly WeighedClaim[]): WeighedClaim[][] {
  const { same } = COMPARISONS[attribute];
  const groups: WeighedClaim[][] = [];
  for (const claim of claims) {
    const group = groups.find((members) => members.every((member) => same(member.claim.value, claim.claim.value)));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups.sort((a, b) => weightOf(b) - weightOf(a)); // stable: claims came heaviest first
}

/** The best reading counts, as agreement has a part of its own; contradiction takes away its share of the weight; one failed check is never outvoted. */
function partsOf(chosen: readonly WeighedClaim[], against: readonly WeighedClaim[]): ConfidenceParts {
  const origins = new Set(chosen.map(({ origin }) => origin));
  const share = weightOf(chosen) / (weightOf(chosen) + weightOf(against) || 1);
  return {
    reading: rounded(Math.max(...chosen.map(({ reading }) => reading))),
    freshness: rounded(Math.max(...chosen.map(({ freshness }) => freshness))),
    authority: rounded(jointAuthority(chosen)),
    agreement: rounded(share * (origins.size > 1 ? 1 : UNCONFIRMED)),
    checks: Math.min(...chosen.map(({ checks }) => checks)),
  };
}

/** Independent origins that say the same are to be believed more than the best of them, as far as sources can be. */
function jointAuthority(claims: readonly WeighedClaim[]): number {
  const authorities = bestByOrigin(claims, ({ authority }) => authority);
  const joint = 1 - authorities.reduce((doubt, authority) => doubt * (1 - authority), 1);
  return Math.max(Math.min(joint, MOST_AUTHORITY), ...authorities);
}

/** Each origin speaks once, by its best claim: the same payroll's twelfth slip proves no more than its first. */
function bestByOrigin(claims: readonly WeighedClaim[], part: (claim: WeighedClaim) => number): number[] {
  const best = new Map<string, number>();
  for (const claim of claims) best.set(claim.origin, Math.max(best.get(claim.origin) ?? 0, part(claim)));
  return [...best.values()];
}

/** A document whose name and birth date both contradict the rest belongs to someone else. */
function withTwoPersons(attributes: Reconciliation): Reconciliation {
  const { fullName, dateOfBirth } = attributes;
  if (fullName?.conflict?.kind !== 'real' || !dateOfBirth?.conflict) return attributes;
  const strangers = new Set(fullName.conflict.claims.map(({ document }) => document));
  if (!dateOfBirth.conflict.claims.some(({ document }) => strangers.has(document))) return attributes;
  return {
    ...attributes,
    fullName: { ...fullName, conflict: { ...fullName.conflict, kind: 'two-persons' } },
    dateOfBirth: { ...dateOfBirth, conflict: { ...dateOfBirth.conflict, kind: 'two-persons' } },
  };
}

/** By weight; equal weights by what they say and where, so that the order of arrival never decides. */
function heaviestFirst(a: WeighedClaim, b: WeighedClaim): number {
  const key = ({ claim }: WeighedClaim) => [claim.value, claim.type ?? '', claim.field, claim.document].join('\n');
  return b.claim.weight - a.claim.weight || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

const weightOf = (claims: readonly WeighedClaim[]): number =>
  bestByOrigin(claims, ({ claim }) => claim.weight).reduce((sum, weight) => sum + weight, 0);
const claimOf = ({ claim }: WeighedClaim): Claim => ({ ...claim, weight: rounded(claim.weight) });
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
