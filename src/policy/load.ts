import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { meant } from '../domain/meant.ts';
import { parseYamlFile } from '../written/yaml-file.ts';
import { parseCondition } from './condition.ts';
import { isCondition, mistakesOfPolicy, mistakesOfPolicyShape } from './mistakes.ts';
import { type Destination, type Ground, Inbox, InboxesFile, type Policy, PolicyFile, ReasonsFile } from './policy.ts';
import { principalReasons } from './reasons.ts';
import { loadShaped, mistakesBy, openYaml, refuse, shaped, textOf } from './written-file.ts';

export type { Policy } from './policy.ts';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export const DEFAULT_POLICY = beside('./default.policy.yaml');
const DEFAULT_INBOXES = beside('./inboxes.yaml');
const DEFAULT_REASONS = beside('./default.reasons.yaml');

/** The policy of a file, or the one that Docket brings; refused with `policy.invalid`, every mistake at once. */
export const loadPolicy = (path: string = DEFAULT_POLICY, vocabulary?: Ground['vocabulary']): Policy =>
  parsePolicy(textOf(path), { ...loadGround(), ...(vocabulary && { vocabulary }) }, basename(path));

/** The inboxes and reasons that Docket brings. */
export const loadGround = (): Ground => ({ ...loadInboxes(), ...loadReasons() });

export function loadInboxes(path: string = DEFAULT_INBOXES): InboxesFile {
  const file = openYaml(path);
  const inboxes = shaped(
    file,
    InboxesFile,
    mistakesBy(() => Object.keys(Inbox.shape)),
  );
  const known = Object.keys(inboxes.inboxes);
  const lost = Object.entries(inboxes.inboxes).filter(
    ([name, { escalate }]) => escalate !== undefined && (!known.includes(escalate) || escalate === name),
  );
  refuse(
    file.place(
      lost.map(([name, { escalate = '' }]) => ({
        path: ['inboxes', name, 'escalate'],
        says: `must be another inbox: ${meant(escalate, known)}`,
      })),
    ),
  );
  return inboxes;
}

export const loadReasons = (path: string = DEFAULT_REASONS): ReasonsFile =>
  loadShaped(path, ReasonsFile, () => ['applicant', 'rank']);

/** A policy from its text; `name` is how its mistakes call the file. */
export function parsePolicy(text: string, ground: Ground, name = 'policy.yaml'): Policy {
  const written = parseYamlFile(name, text);
  const file = shaped(written, PolicyFile, mistakesOfPolicyShape);
  const conditions = file.rules.map(({ when }) => parseCondition(when));
  refuse(written.place(mistakesOfPolicy(file, conditions, ground)));
  const canonical = JSON.stringify(file);
  return {
    name: file.policy,
    version: file.version,
    hash: hashOf(canonical),
    text: canonical,
    requires: file.requires,
    rules: file.rules.flatMap(({ id, then, because }, at) => {
      const condition = conditions[at];
      if (!condition || !isCondition(condition)) return [];
      return [{ id, condition, destination: destinationOf({ ...then, because }, ground) }];
    }),
    otherwise: { because: 'No rule decides this application', ...withoutUndefined(file.otherwise) },
    onError: {
      outcome: 'request-more',
      because: 'A rule could not be evaluated',
      ...withoutUndefined(file['on-error']),
    },
  };
}

/** Comments, layout and the order of keys do not count: zod gives the keys in the schema's order. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

type Then = PolicyFile['rules'][number]['then'];

const destinationOf = (
  { wants, reasons, ...then }: Then & { readonly because: string },
  ground: Ground,
): Destination => ({
  ...then,
  ...(wants && { wants }),
  ...(reasons && { reasons: principalReasons(reasons, ground) }),
});

/** Leaves out `because` where it is not said, so that the default stands. */
const withoutUndefined = <T extends { because?: string | undefined }>({ because, ...rest }: T) => ({
  ...rest,
  ...(because !== undefined && { because }),
});
