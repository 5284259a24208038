import type { Command } from 'commander';
import { assembleLocal } from '../../assemble.ts';
import { processPacket } from '../../services/process-packet.ts';
import { readPacket } from '../../services/read-packet.ts';
import { data, explainFailure, progress } from '../output.ts';
import { showProposal } from '../show-proposal.ts';

interface Options {
  readonly json?: true;
  readonly policy?: string;
  readonly types?: string;
}

const EXAMPLES = `Examples:
  docket process samples/clean-approval
  docket process samples/* --json --policy my.policy.yaml
`;

export function registerProcess(program: Command): void {
  program
    .command('process')
    .description('take packet folders through the whole flow on the spot, without a server')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<packet...>', 'packet folders: application.json and documents/')
    .option('--json', 'print one docket.proposal.v1 a line')
    .option('--policy <file>', 'a policy of your own')
    .option('--types <folder>', 'your own document types')
    .action(async (packets: string[], options: Options) => {
      process.exitCode = await processPackets(packets, options);
    });
}

async function processPackets(folders: readonly string[], { json, policy, types }: Options): Promise<number> {
  const ports = await assembleLocal(process.env, { ...(policy && { policy }), ...(types && { types }) });
  const line = progress();
  let exit = 0;
  try {
    for (const folder of folders) {
      line.show(`processing ${folder}`);
      try {
        const packet = await readPacket(folder);
        const proposal = await processPacket(packet, ports);
        line.clear();
        if (json) data(JSON.stringify(proposal));
        else for (const text of showProposal(packet.name, proposal)) data(text);
      } catch (error) {
        line.clear();
        exit = Math.max(exit, explainFailure(error));
      }
    }
  } finally {
    await ports.close();
  }
  return exit;
}
