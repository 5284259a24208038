import type { DocumentType } from '../documents/define.ts';
import type { Application } from '../domain/application.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Policy } from '../policy/load.ts';
import { factsFor } from './facts.ts';
import { lackingEvidence } from './lacking.ts';
import { recommend } from './recommend.ts';
import { reconcile } from './reconcile.ts';
import { routeOf, rule } from './route.ts';

/** One application, from what its documents say to the people who must decide. Pure: the same inputs replay to the same answer. */
export function decideApplication(
  application: Application,
  extractions: readonly Extraction[],
  policy: Policy,
  types: readonly DocumentType[],
  today: PlainDate,
): Proposal {
  const attributes = reconcile(application, extractions, types, today); // freshness × authority × agreement × checks, sources kept
  const facts = factsFor(application, extractions, attributes, types, policy, today); // the inputs a policy may use
  const lacking = lackingEvidence(attributes, types, policy.requires); // what is missing, and which papers would prove it
  const ruling = rule(facts, policy); // the rule that hits, held to the floor under every policy
  return {
    status: facts.partial ? 'partial' : 'complete',
    attributes,
    ...(lacking.length > 0 && { lacking }),
    recommendation: recommend(facts, ruling),
    route: routeOf(ruling, policy),
  };
}
