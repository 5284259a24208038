import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Config, readConfig } from '../../config.ts';
import { FAILURES, Failure, isRefusal, type RefusalCode } from '../../domain/failure.ts';
import { ApplicationId } from '../../domain/ids.ts';
import { bytesOf } from '../../services/read-file.ts';
import { type Packet, readPacket } from '../../services/read-packet.ts';
import { type Operator, openOperator } from '../operate.ts';
import { data, explainFailure, progress, talk } from '../output.ts';

const EXAMPLES = `Examples:
  docket submit samples/clean-approval                prints the application's id
  docket submit samples/clean-approval --key A-17     sent again under this key, it is still one application
  docket submit samples/* --wait --json               exit 7 where people are needed

Exit codes: 6 a file was refused · 7 people are needed (with --wait) · 9 a file that this zone may not hold
`;

interface Options {
  readonly key?: string;
  readonly wait?: true;
  readonly json?: true;
}

interface Refused {
  readonly file: string;
  readonly code: RefusalCode;
}

interface Checked {
  readonly packet: Packet;
  readonly refused: readonly Refused[];
}

const NEEDS_REVIEW = 7;
const REFUSED = 6;
const UNKNOWN = 4;

const Submitted = z.object({ application: ApplicationId });
const End = z.object({
  state: z.string(),
  proposal: z.object({ inbox: z.string(), outcome: z.string(), rule: z.string() }).optional(),
});
type End = z.infer<typeof End>;

export function registerSubmit(program: Command): void {
  program
    .command('submit')
    .description('hand packets in; prints an application id for each')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<packet...>', 'packet folders: application.json and documents/')
    .option('--key <key>', 'handing in again under the same key gives the same application')
    .option('--wait', 'wait for the proposal; exit 7 where people are needed')
    .option('--json', 'print one docket.submitted.v1 a line')
    .action(async (packets: string[], options: Options) => {
      process.exitCode = await submitAll(packets, options);
    });
}

/** Every packet is checked before anything is handed in; one that cannot be does not keep the others back. */
async function submitAll(folders: readonly string[], options: Options): Promise<number> {
  const config = readConfig(process.env);
  if (options.key !== undefined && folders.length > 1) throw usage('--key', 'goes with one packet');
  const checked: Checked[] = [];
  let exit = await each(folders, async (folder) => {
    const found = await check(resolve(folder), config);
    for (const { file, code } of found.refused) explainRefusal(found.packet, file, code);
    if (found.refused.length < found.packet.files.length) checked.push(found);
    else talk('Every file of this packet is refused: it is not handed in.');
    return found.refused.length > 0 ? REFUSED : 0;
  });
  if (checked.length === 0) return exit;
  const operator = await openOperator(config);
  try {
    if (options.wait && !operator.works) throw usage('--wait', 'needs a running process: start `docket up` first');
    exit = Math.max(exit, await each(checked, (one) => submit(one, options, operator)));
    if (!operator.works) talk('Accepted. Nothing works on it until `docket up` runs.');
  } finally {
    await operator.close();
  }
  return exit;
}

/** What one cannot do does not keep the others back; the highest exit code stands. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<number>): Promise<number> {
  let exit = 0;
  for (const [index, item] of items.entries()) {
    try {
      exit = Math.max(exit, await work(item));
    } catch (error) {
      if (items.length > 1) talk(`packet ${index + 1} of ${items.length}:`);
      exit = Math.max(exit, explainFailure(error));
    }
  }
  return exit;
}

/** Admission runs here first: bytes that this zone may not hold never leave this process. */
async function check(folder: string, config: Config): Promise<Checked> {
  const { admissionFor } = await import('../../assemble.ts'); // a mistake in the packet is told without it
  const packet = await readPacket(folder);
  const admit = admissionFor(config);
  const refused: Refused[] = [];
  for (const { path, file } of packet.files) {
    try {
      await admit(await bytesOf(path), join(folder, 'documents'));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ file, code: error.code });
    }
  }
  return { packet, refused };
}

/** Which one by its number: a file's name may name the applicant. */
function explainRefusal({ files }: Packet, refused: string, code: RefusalCode): void {
  const number = files.findIndex(({ file }) => file === refused) + 1;
  const { message, next } = FAILURES[code];
  talk(`Document ${number} of ${files.length}: ${message} [${code}]\n→ ${next}`);
}

async function submit({ packet, refused }: Checked, { key, wait, json }: Options, operator: Operator): Promise<number> {
  const input = { folder: packet.folder, ...(key !== undefined && { key }) };
  const { application } = Submitted.parse(await operator.ask('submit', input));
  if (!json) data(application);
  const end = wait ? await ended(application, operator) : undefined;
  if (json) data(JSON.stringify({ schema: 'docket.submitted.v1', application, refused, ...end }));
  else if (end) talk(end.proposal ? `→ ${end.proposal.outcome}, inbox ${end.proposal.inbox}` : `→ ${end.state}`);
  return Math.max(refused.length > 0 ? REFUSED : 0, end ? exitOf(end) : 0);
}

/** The one inbox without people is `auto`. An application that could not be decided waits for people too. */
const exitOf = ({ state, proposal }: End): number =>
  state === 'erased' ? UNKNOWN : state === 'proposed' && proposal?.inbox === 'auto' ? 0 : NEEDS_REVIEW;

async function ended(application: ApplicationId, operator: Operator): Promise<End> {
  const line = progress();
  try {
    for (;;) {
      const end = End.parse(await operator.ask('progress', { application }));
      if (['proposed', 'failed', 'erased'].includes(end.state)) return end;
      line.show(`${application} ${end.state} …`);
      await sleep(500);
    }
  } finally {
    line.clear();
  }
}

const usage = (at: string, says: string): Failure => new Failure('usage.invalid', { problems: [{ at, says }] });
