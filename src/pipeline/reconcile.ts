import type { DocumentType } from '../documents/define.ts';
import type { Application } from '../domain/application.ts';
import { AttributeName } from '../domain/attribute.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Claim, ConfidenceParts, ReconciledAttribute, Reconciliation } from '../domain/proposal.ts';
import { claimsOf, type WeighedClaim } from './claims.ts';
import { conflictKind, looksMisread } from './conflict.ts';
import { COMPARISONS } from './equality/index.ts';

/** What one source that nobody confirms leaves open; each independent origin that says the same leaves a tenth of it, and more than three prove no more. */
const DOUBT_OF_ONE = 0.1;
const MOST_ORIGINS = 3;
/** However much weight stands against a contradiction that was read badly, somebody should look. */
const MOST_IN_DOUBT = 0.85;
/** How sure both sides of a contradiction must have been read for it to be one; more is asked where it looks like what misreading does, as papers that differ so are rare and misreadings are mostly so. */
const SURE = 0.5;
const SURE_WHERE_ALIKE = 0.9;
/** No number of papers makes a fact certain: they may all repeat one mistake. */
const MOST_AUTHORITY = 0.99;
const MOST_READING = 0.99;
const DOUBT_LEFT_BY_READING = 0.75;

/** Every attribute of the applicant that something speaks for: the value with the most weight behind it, what agrees, and what contradicts it. The order of documents and claims does not matter. */
export function reconcile(
  application: Application,
  extractions: readonly Extraction[],
  types: readonly DocumentType[],
  today: PlainDate,
): Reconciliation {
  const claims = claimsOf(application, extractions, types, today).sort(heaviestFirst);
  const spoken = new Map<AttributeName, WeighedClaim[]>(AttributeName.options.map((attribute) => [attribute, []]));
  for (const claim of claims) spoken.get(claim.attribute)?.push(claim);
  const attributes: Reconciliation = {};
  for (const [attribute, said] of spoken) {
    const agreed = agree(attribute, said);
    if (agreed) attributes[attribute] = agreed;
  }
  return withTwoPersons(attributes);
}

function agree(attribute: AttributeName, claims: readonly WeighedClaim[]): ReconciledAttribute | undefined {
  const [chosen, ...others] = groupsOf(attribute, claims);
  const best = chosen?.[0];
  if (!chosen || !best) return undefined;
  const { comparable } = COMPARISONS[attribute];
  const rivals = others
    .map((group) => group.filter(({ claim }) => comparable(best.claim.value, claim.value)))
    .filter((group) => group.length > 0);
  const told = [chosen, ...rivals];
  const doubtful = rivals.filter((rival) => isLikelyMisread(attribute, chosen, rival));
  const parts = partsOf(chosen, rivals.flat(), doubtful.length > 0);
  const sources = claimsIn(chosen, told);
  const contradicting = (groups: readonly (readonly WeighedClaim[])[]) => {
    const against = groups.flatMap((group) => claimsIn(group, told)).sort(weightiestFirst);
    return { kind: conflictKind(attribute, sources, against), claims: against };
  };
  const sure = rivals.filter((rival) => !doubtful.includes(rival));
  return {
    value: best.claim.value,
    confidence: rounded(parts.reading * parts.freshness * parts.authority * parts.agreement * parts.checks),
    parts,
    sources,
    ...(sure.length > 0 && { conflict: contradicting(sure) }),
    ...(doubtful.length > 0 && { doubt: contradicting(doubtful) }),
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

/** Contradiction takes away its share of the weight; one failed check is never outvoted. */
function partsOf(chosen: readonly WeighedClaim[], against: readonly WeighedClaim[], inDoubt: boolean): ConfidenceParts {
  const agreement = agreementOf(chosen, against);
  return {
    reading: rounded(jointReading(chosen)),
    freshness: rounded(Math.max(...chosen.map(({ freshness }) => freshness))),
    authority: rounded(jointAuthority(chosen)),
    agreement: rounded(inDoubt ? Math.min(agreement, MOST_IN_DOUBT) : agreement),
    checks: Math.min(...chosen.map(({ checks }) => checks)),
  };
}

/** The share of the weight that says the same, less what too few origins leave open. */
function agreementOf(group: readonly WeighedClaim[], against: readonly WeighedClaim[]): number {
  const origins = new Set(group.map(({ origin }) => origin)).size;
  const share = weightOf(group) / (weightOf(group) + weightOf(against) || 1);
  return share * (1 - DOUBT_OF_ONE ** Math.min(origins, MOST_ORIGINS));
}

/** Whether it is likelier that one side was misread than that both are printed so. */
function isLikelyMisread(
  attribute: AttributeName,
  chosen: readonly WeighedClaim[],
  rival: readonly WeighedClaim[],
): boolean {
  const alike = chosen.some((one) =>
    rival.some((other) => looksMisread(attribute, one.claim.value, other.claim.value)),
  );
  return jointReading(chosen) * jointReading(rival) < (alike ? SURE_WHERE_ALIKE : SURE);
}

/** Each further origin that was read to the same takes some of the doubt away; not all that independent witnesses would, as the same eyes read them. */
function jointReading(claims: readonly WeighedClaim[]): number {
  const readings = bestByOrigin(claims, ({ reading }) => reading);
  const best = Math.max(...readings);
  const joint = 1 - (1 - best) * DOUBT_LEFT_BY_READING ** (readings.length - 1);
  return Math.max(Math.min(joint, MOST_READING), best);
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
const heaviestFirst = (a: WeighedClaim, b: WeighedClaim): number => weightiestFirst(a.claim, b.claim);

function weightiestFirst(a: Claim, b: Claim): number {
  const key = (claim: Claim) => [claim.value, claim.type ?? '', claim.field, claim.document].join('\n');
  return b.weight - a.weight || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

const weightOf = (claims: readonly WeighedClaim[]): number =>
  bestByOrigin(claims, ({ claim }) => claim.weight).reduce((sum, weight) => sum + weight, 0);

/** The claims of a group as they are shown: each with its own parts, and the agreement that the group has among all. */
function claimsIn(group: readonly WeighedClaim[], all: readonly (readonly WeighedClaim[])[]): Claim[] {
  const against = all.filter((other) => other !== group).flat();
  const agreement = rounded(agreementOf(group, against));
  return group.map(({ claim, reading, freshness, authority, checks }) => ({
    ...claim,
    weight: rounded(claim.weight),
    parts: { reading: rounded(reading), freshness: rounded(freshness), authority, agreement, checks },
  }));
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
