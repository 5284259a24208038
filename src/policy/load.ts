import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { meant } from '../domain/meant.ts';
import type { Problem } from '../domain/problem.ts';
import { mistakesOfShape } from '../written/mistakes-of-shape.ts';
import { type Mistake, parseYamlFile, type YamlFile } from '../written/yaml-file.ts';
import { parseCondition } from './condition.ts';
import { isCondition, mistakesOfPolicy, mistakesOfPolicyShape } from './mistakes.ts';
import { type Destination, type Ground, Inbox, InboxesFile, type Policy, PolicyFile, ReasonsFile } from './policy.ts';
import { principalReasons } from './reasons.ts';

export type { Policy } from './policy.ts';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export const DEFAULT_POLICY = beside('./default.policy.yaml');
const DEFAULT_INBOXES = beside('./inboxes.yaml');
const DEFAULT_REASONS = beside('./default.reasons.yaml');

/** The policy of a file, or the one that Docket brings; refused with `policy.invalid`, every mistake at once. */
export const loadPolicy = (path: string = DEFAULT_POLICY, vocabulary?: Ground['vocabulary']): Policy =>
  parsePolicy(read(path), { ...loadGround(), ...(vocabulary && { vocabulary }) }, basename(path));

/** The inboxes and reasons that Docket brings. */
export const loadGround = (): Ground => ({ ...loadInboxes(), ...loadReasons() });

export function loadInboxes(path: string = DEFAULT_INBOXES): InboxesFile {
  const file = parseYamlFile(basename(path), read(path));
  const inboxes = shaped(file, InboxesFile, (error, value) =>
    mistakesOfShape(error, value, { namesAt: () => Object.keys(Inbox.shape), choiceAt: () => 'a name' }),
  );
  const known = Object.keys(inboxes.inboxes);
  refuse(
    file.place(
      Object.entries(inboxes.inboxes).flatMap(([name, { escalate }]) =>
        escalate === undefined || (known.includes(escalate) && escalate !== name)
          ? []
          : [{ path: ['inboxes', name, 'escalate'], says: `must be another inbox: ${meant(escalate, known)}` }],
      ),
    ),
  );
  return inboxes;
}

export const loadReasons = (path: string = DEFAULT_REASONS): ReasonsFile =>
  shaped(parseYamlFile(basename(path), read(path)), ReasonsFile, (error, value) =>
    mistakesOfShape(error, value, { namesAt: () => ['applicant', 'rank'], choiceAt: () => 'a name' }),
  );

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

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('policy.invalid', { problems: [{ at: '(file)', says: 'cannot be read' }], cause });
  }
}

function shaped<Schema extends z.ZodType>(
  file: YamlFile,
  schema: Schema,
  mistakesOf: (error: z.ZodError, value: unknown) => Mistake[],
): z.infer<Schema> {
  refuse(file.mistakes);
  const parsed = schema.safeParse(file.value);
  if (!parsed.success)
    throw new Failure('policy.invalid', { problems: file.place(mistakesOf(parsed.error, file.value)) });
  return parsed.data;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Failure('policy.invalid', { problems });
}

/** Leaves out `because` where it is not said, so that the default stands. */
const withoutUndefined = <T extends { because?: string | undefined }>({ because, ...rest }: T) => ({
  ...rest,
  ...(because !== undefined && { because }),
});
