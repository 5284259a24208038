import { AttributeName } from '../domain/attribute.ts';
import type { Claim, Proposal } from '../domain/proposal.ts';
import { conflictKind } from './conflict.ts';
import { COMPARISONS } from './equality/index.ts';

/** Whether a source was right, by what a person has confirmed; it may have been right once, or have meant the same in another notation. */
export type Verdict = 'right' | 'wrong' | 'stale' | 'format';

/** How one source did on one attribute. Names no value. */
export interface ClaimVerdict extends Pick<Claim, 'document' | 'type' | 'field'> {
  readonly attribute: AttributeName;
  readonly verdict: Verdict;
}

/** Each claim of a proposal against the values that people have confirmed; claims on anything else are left out. */
export const verdictsOf = (
  { attributes }: Pick<Proposal, 'attributes'>,
  confirmed: Readonly<Partial<Record<AttributeName, string>>>,
): ClaimVerdict[] =>
  AttributeName.options.flatMap((attribute) => {
    const { sources = [], conflict, doubt } = attributes[attribute] ?? {};
    const truth = confirmed[attribute];
    if (truth === undefined) return [];
    const claims = [...sources, ...(conflict?.claims ?? []), ...(doubt?.claims ?? [])];
    return claims
      .filter(({ value }) => COMPARISONS[attribute].comparable(value, truth))
      .map((claim) => ({ ...sourceOf(claim), attribute, verdict: verdictOn(attribute, claim, truth, claims) }));
  });

const sourceOf = ({ document, type, field }: Claim): Pick<Claim, 'document' | 'type' | 'field'> => ({
  document,
  field,
  ...(type !== undefined && { type }),
});

/** A claim is stale only against another that was right later. */
function verdictOn(attribute: AttributeName, claim: Claim, truth: string, claims: readonly Claim[]): Verdict {
  const { same } = COMPARISONS[attribute];
  if (same(claim.value, truth)) return 'right';
  const right = claims.filter(({ value }) => same(value, truth));
  const kind = conflictKind(attribute, [...right, { document: '', field: '', value: truth, weight: 1 }], [claim]);
  return kind === 'stale' || kind === 'format' ? kind : 'wrong';
}
