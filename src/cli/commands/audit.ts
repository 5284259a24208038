import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { FAILURES } from '../../domain/failure.ts';
import { operate } from '../operate.ts';
import { data, talk } from '../output.ts';

const EXAMPLES = `Examples:
  docket audit verify          exit 9, with every place, where events were altered, cut or rewritten
  docket audit verify --json
`;

const Verdict = z.object({
  events: z.number(),
  checkpoints: z.number(),
  findings: z.array(z.object({ kind: z.string(), position: z.number() })),
});

export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the audit log')
    .addHelpText('before', `${EXAMPLES}\n`)
    .command('verify')
    .description(
      'hold the audit log against its chain, its signed checkpoints and what it tells of; exit 9 where it is not whole',
    )
    .option('--json', 'print one docket.audit-verdict.v1')
    .action(async ({ json }: { readonly json?: true }) => {
      const verdict = Verdict.parse(await operate('verify-audit', {}, readConfig(process.env)));
      const { events, checkpoints, findings } = verdict;
      if (json) data(JSON.stringify({ schema: 'docket.audit-verdict.v1', ...verdict }));
      else {
        for (const { kind, position } of findings) data(`${kind} at ${position}`);
        if (findings.length === 0) data(`whole: ${events} events, ${checkpoints} checkpoints`);
      }
      if (findings.length === 0) return;
      const { message, next, exit } = FAILURES['audit.broken'];
      talk(`${message} [audit.broken]\n→ ${next}`);
      process.exitCode = exit;
    });
}
