import type { z } from 'zod';

/** One thing wrong with something a person wrote (a setting, a policy, an application.json): where, and what is allowed there. Never the value itself. */
export interface Problem {
  readonly at: string;
  readonly says: string;
}

/** The problems of a failed zod parse, with places but without values: keys that are not known are counted, not named, as they may be anything. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    at: issue.path.map(String).join('.') || '(top)',
    says: issue.code === 'unrecognized_keys' ? `${issue.keys.length} name(s) that are not known here` : issue.message,
  }));
}
