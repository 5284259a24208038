import type { ApplicantReason } from '../domain/proposal.ts';
import type { ReasonsFile } from './policy.ts';

/** More than four reasons tell an applicant nothing (12 CFR 1002.9, comment 9(b)(2)-1). */
const MOST = 4;

/** What a refused applicant is told: the weightiest reasons first. */
export const principalReasons = (codes: readonly string[], { reasons }: ReasonsFile): ApplicantReason[] =>
  [...new Set(codes)]
    .flatMap((code) => (reasons[code] ? [{ code, ...reasons[code] }] : []))
    .toSorted((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code, applicant }) => ({ code, text: applicant }));
