import pc from 'picocolors';
import type { Outcome, ProposalReport } from '../domain/proposal.ts';
import { showExtraction } from './show-extraction.ts';
import { percent } from './show-value.ts';

const OUTCOME_PAINT: Readonly<Record<Outcome, (text: string) => string>> = {
  approve: pc.green,
  decline: pc.red,
  'request-more': pc.yellow,
};

/** A proposal for a person at a terminal: what was read, what conflicts, what is recommended, where it goes and why. */
export function showProposal(title: string, proposal: ProposalReport): string[] {
  return [
    pc.bold(title),
    '',
    ...proposal.documents.flatMap(showExtraction),
    ...showConflicts(proposal),
    ...showRoute(proposal),
    '',
  ];
}

function showConflicts({ attributes }: ProposalReport): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (!attribute?.conflict) return [];
    const { kind, claims } = attribute.conflict;
    const says = (
      value: string,
      sources: readonly { file?: string | undefined; document: string; field: string; date?: string | undefined }[],
    ) => [
      `    ${value}`,
      ...sources.map((source) =>
        pc.dim(`      ${source.file ?? source.document} · ${source.field}${source.date ? ` · ${source.date}` : ''}`),
      ),
    ];
    return [
      `  ${pc.yellow('⚠')} ${pc.bold(name)}: sources disagree (${kind})`,
      ...says(`${attribute.value} ${pc.dim(`chosen, ${percent(attribute.confidence)}`)}`, attribute.sources),
      ...claims.flatMap((claim) => says(claim.value, [claim])),
      '',
    ];
  });
}

function showRoute({ recommendation, route }: ProposalReport): string[] {
  const people =
    route.approvals === 0
      ? 'no person needed'
      : route.approvals === 1
        ? 'one person decides'
        : `${route.approvals} people decide`;
  return [
    `  recommends ${OUTCOME_PAINT[recommendation.outcome](pc.bold(recommendation.outcome))} (${percent(recommendation.confidence)}) → inbox ${pc.bold(route.inbox)}, ${people}`,
    `  because ${route.because} ${pc.dim(`(rule ${route.rule}, policy ${route.policy.name} version ${route.policy.version})`)}`,
    ...recommendation.reasons.map(
      ({ direction, text }) => `    ${direction === 'for' ? pc.green('+') : pc.red('−')} ${text}`,
    ),
  ];
}
