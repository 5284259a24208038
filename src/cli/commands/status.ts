import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { ApplicationId } from '../../domain/ids.ts';
import { table } from '../columns.ts';
import { idFrom, operate } from '../operate.ts';
import { data, talk } from '../output.ts';

const UNKNOWN = 4;

const EXAMPLES = `Examples:
  docket status                                    everything, in counts
  docket status app_01m82y9wnve8preycmhbk42djc     one application: its documents, steps and inbox
  docket status --reference A-17                   the ids of the applications of your own reference
`;

interface Options {
  readonly reference?: string;
  readonly json?: true;
}

const Counts = z.record(z.string(), z.number());
const Standing = z.object({
  zone: z.string(),
  applications: Counts,
  documents: Counts,
  steps: Counts,
  inboxes: Counts,
  failed: z.array(z.object({ id: z.string(), state: z.string(), code: z.string(), next: z.string() })),
});
const Progress = z.object({
  application: z.string(),
  state: z.string(),
  code: z.string().optional(),
  held: z.boolean(),
  receivedAt: z.coerce.string(),
  documents: z.array(z.object({ document: z.string(), state: z.string(), code: z.string().optional() })),
  proposal: z.object({ inbox: z.string(), outcome: z.string(), rule: z.string() }).optional(),
  steps: z.array(z.object({ step: z.string(), kind: z.string(), state: z.string(), epoch: z.number() })),
});

export function registerStatus(program: Command): void {
  program
    .command('status')
    .description('how things stand, or how far one application has come: ids, states and counts')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('[application]', 'an application id')
    .option('--reference <reference>', 'the applications of your own reference')
    .option('--json', 'print JSON')
    .action(async (application: string | undefined, { reference, json }: Options) => {
      const config = readConfig(process.env);
      if (reference !== undefined) {
        const found = await operate('find', { reference }, config);
        const { applications } = z.object({ applications: z.array(ApplicationId) }).parse(found);
        for (const id of applications) data(json ? JSON.stringify({ schema: 'docket.found.v1', application: id }) : id);
        if (applications.length > 0) return;
        talk('No application has this reference.');
        process.exitCode = UNKNOWN;
      } else if (application !== undefined) {
        const progress = await operate('progress', { application: idFrom(application) }, config);
        if (json) data(JSON.stringify({ schema: 'docket.progress.v1', ...Object(progress) }));
        else for (const line of showProgress(Progress.parse(progress))) data(line);
      } else {
        const standing = await operate('status', {}, config);
        if (json) data(JSON.stringify(standing));
        else for (const line of showStanding(Standing.parse(standing))) data(line);
      }
    });
}

function showStanding({ zone, applications, documents, steps, inboxes, failed }: z.infer<typeof Standing>): string[] {
  const counts = (title: string, of: Readonly<Record<string, number>>) => [
    title,
    Object.entries(of)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'none',
  ];
  return [
    ...table([
      ['zone', zone],
      counts('applications', applications),
      counts('documents', documents),
      counts('steps', steps),
      counts('inboxes', inboxes),
    ]),
    ...failed.map(({ id, state, code, next }) => `${id} ${state} [${code}] → ${next}`),
  ];
}

function showProgress({
  application,
  state,
  code,
  held,
  receivedAt,
  documents,
  proposal,
  steps,
}: z.infer<typeof Progress>): string[] {
  return table([
    [application, `${state}${code ? ` [${code}]` : ''}${held ? ', held' : ''}`, `received ${receivedAt}`],
    ...documents.map((one) => [one.document, one.state, one.code ?? '']),
    ...steps.map((one) => [one.step, `${one.kind} ${one.state}`, `epoch ${one.epoch}`]),
    ...(proposal ? [['proposal', `${proposal.outcome} → ${proposal.inbox}`, `rule ${proposal.rule}`]] : []),
  ]);
}
