import type { Facts } from '../domain/facts.ts';
import type { Reason, Recommendation, Wanted } from '../domain/proposal.ts';
import type { Ruling } from '../policy/evaluate.ts';

/** A finding is sure but for a misread character behind it. */
const FINDING = 0.95;

/** The machine's outcome, and what speaks for and against approving. Reasons name attributes, documents and checks, never a value. */
export function recommend(facts: Facts, { outcome, rule, because, reasons, wants }: Ruling): Recommendation {
  const findings = findingsIn(facts);
  const ruled: Reason = { code: `rule:${rule}`, text: because, direction: outcome === 'approve' ? 'for' : 'against' };
  return {
    outcome,
    confidence: confidenceIn(outcome, findings.length, facts),
    reasons: [ruled, ...findings, ...meritsOf(facts)],
    ...(reasons && outcome === 'decline' && { applicantReasons: [...reasons] }),
    ...(wants && outcome === 'request-more' && { wants: stillWanted(wants, facts) }),
  };
}

/** What is not there at all; where some of each is there and does not do, all of it. */
function stillWanted(wants: readonly Wanted[], { documents }: Facts): Wanted[] {
  const lacking = wants.filter(({ oneOf }) => !oneOf.some((type) => documents[type]));
  return lacking.length > 0 ? lacking : [...wants];
}

/** An approval is as sure as the least sure fact under it; anything else as its findings, or as the doubt that led to it. */
function confidenceIn(outcome: Recommendation['outcome'], findings: number, { minConfidence }: Facts): number {
  if (outcome === 'approve') return minConfidence;
  return findings > 0 ? FINDING : Math.round((1 - minConfidence) * 10_000) / 10_000;
}

function findingsIn(facts: Facts): Reason[] {
  const each = (code: string, names: readonly string[], say: (name: string) => string): Reason[] =>
    names.map((name) => ({ code, text: say(name), direction: 'against' }));
  return [
    ...each('missing', facts.missing, (name) => `Missing: ${name}`),
    ...each('unreadable', facts.unreadable, (name) => `Could not be read: ${name}`),
    ...each('conflict', facts.conflicting, (name) => `Sources disagree: ${name}`),
    ...each('failed-check', facts.failedChecks, (name) => `Check failed: ${name}`),
    ...each('signal', facts.signals, (name) => `Noticed: ${name}`),
    ...(facts.partial ? each('partial', ['partial'], () => 'Some file was not read in full') : []),
  ];
}

function meritsOf(facts: Facts): Reason[] {
  const merits: [holds: boolean, code: string, text: string][] = [
    [facts.missing.length === 0, 'all-present', 'Everything required is present'],
    [facts.conflicts === 0, 'all-agree', 'All sources agree'],
    [facts.failedChecks.length === 0, 'checks-pass', 'No check failed'],
  ];
  return merits.filter(([holds]) => holds).map(([, code, text]) => ({ code, text, direction: 'for' }));
}
