import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import pc from 'picocolors';
import { openStack, type Stack } from '../../assemble.ts';
import { type Config, readConfig } from '../../config.ts';
import type { ApplicationId } from '../../domain/ids.ts';
import type { ProposalReport } from '../../domain/proposal.ts';
import { startWorkersOn } from '../../main.ts';
import { getProposal } from '../../services/get-proposal.ts';
import { listPackets, type Packet, readPacket } from '../../services/read-packet.ts';
import { submitPacket } from '../../services/submit-packet.ts';
import { data, progress, talk } from '../output.ts';
import { evidenceReport, type ReportedApplication } from '../report/evidence-report.ts';
import { pageImages } from '../report/page-images.ts';
import { showProposal } from '../show-proposal.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));

interface Options {
  readonly json?: true;
}

interface Submitted {
  readonly packet: Packet;
  readonly id: ApplicationId;
}

interface Finished extends Submitted {
  readonly proposal: ProposalReport;
}

const EXAMPLES = `Examples:
  docket demo             about half a minute; prints the path of a report with the pages and the evidence on them
  docket demo --json      one docket.proposal.v1 for each sample packet
`;

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('every sample packet through the real queue, on a data folder that is thrown away')
    .addHelpText('before', `${EXAMPLES}\n`)
    .option('--json', 'print one docket.proposal.v1 a line')
    .action(async ({ json }: Options) => {
      process.exitCode = await demo(json === true);
    });
}

async function demo(json: boolean): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-demo-'));
  removeWhenInterrupted(folder);
  const started = Date.now();
  const config = readConfig({
    XDG_DATA_HOME: process.env.XDG_DATA_HOME, // whatever a service of this machine is set to is not the demo's
    DOCKET_ZONE: 'masked',
    DOCKET_LOG: 'silent',
    DOCKET_DATA: join(folder, 'data'),
    DOCKET_CONCURRENCY: String(Math.min(availableParallelism(), 4)),
  });
  talk('Starting the embedded tier: database, queue and readers …');
  const stack = await openStack(config);
  try {
    const finished = await processSamples(stack, config);
    for (const one of finished) {
      if (json) data(JSON.stringify(one.proposal));
      else
        for (const line of [
          ...showProposal(`${one.packet.name} · ${one.packet.form.reference}`, one.proposal),
          expectationLine(one),
          '',
        ])
          data(line);
    }
    const seconds = (Date.now() - started) / 1000;
    const report = await writeReport(finished, stack);
    if (!json) for (const line of totals(finished, seconds, report)) data(line);
    return finished.every(asExpected) ? 0 : 9;
  } finally {
    await stack.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ctrl-C leaves nothing behind; the readers end with this process. */
function removeWhenInterrupted(folder: string): void {
  for (const [signal, exit] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(exit);
    });
  }
}

/** Submits every packet, lets the workers work, and waits for the last proposal. */
async function processSamples(stack: Stack, config: Config): Promise<Finished[]> {
  const workers = await startWorkersOn(stack, config);
  const line = progress();
  try {
    const submitted: Submitted[] = [];
    const { id: maker } = await stack.store.actors.known('system:demo', 'system', ['submitter']);
    for (const folder of await listPackets(SAMPLES)) {
      const packet = await readPacket(folder);
      submitted.push({ packet, id: await submitPacket(packet, { maker }, { ...stack, wake: workers.wake }) });
    }
    const finished = new Map<ApplicationId, Finished>();
    while (finished.size < submitted.length) {
      for (const one of submitted) {
        const proposal = finished.has(one.id) ? undefined : await getProposal(one.id, stack.store);
        if (proposal) finished.set(one.id, { ...one, proposal });
      }
      line.show(`${finished.size} of ${submitted.length} applications decided`);
      await sleep(150);
    }
    return submitted.flatMap(({ id }) => finished.get(id) ?? []);
  } finally {
    line.clear();
    await workers.close();
  }
}

const asExpected = ({ packet, proposal }: Finished): boolean => {
  const expected = packet.truth?.expected;
  if (!expected) return true;
  const conflicts = Object.entries(proposal.attributes).flatMap(([name, attribute]) =>
    attribute?.conflict ? [name] : [],
  );
  return (
    expected.outcome === proposal.recommendation.outcome &&
    expected.inbox === proposal.route.inbox &&
    expected.conflicts.toSorted().join() === conflicts.toSorted().join()
  );
};

function expectationLine(one: Finished): string {
  const expected = one.packet.truth?.expected;
  if (!expected) return pc.dim('  this packet says nothing of what it must lead to');
  const wanted = `${expected.outcome} → ${expected.inbox}${expected.conflicts.length > 0 ? `, conflicts in ${expected.conflicts.join(', ')}` : ''}`;
  return asExpected(one)
    ? pc.green(`  ✓ as this packet must: ${wanted}`)
    : pc.red(`  ✗ this packet must lead to ${wanted}`);
}

function totals(finished: readonly Finished[], seconds: number, report: string): string[] {
  const reports = finished.flatMap(({ proposal }) => proposal.documents);
  const fields = reports.flatMap(({ documents }) => documents.flatMap((document) => Object.values(document.fields)));
  const found = fields.filter(({ status }) => status === 'found').length;
  const pages = reports.reduce((sum, { pages }) => sum + pages.length, 0);
  const automatic = finished.filter(({ proposal }) => proposal.route.approvals === 0).length;
  const right = finished.filter(asExpected).length;
  return [
    pc.bold(
      `${finished.length} applications, ${reports.length} files, ${pages} pages, ${found} fields found in ${seconds.toFixed(1)} s`,
    ),
    `${automatic} need no person, ${finished.length - automatic} go to people; ${right} of ${finished.length} as their packets must`,
    `Report with the pages and the evidence on them: ${report}`,
    'To keep what you process: DOCKET_ZONE=masked npm run --silent docket -- up (status at http://127.0.0.1:7420/v1/status)',
  ];
}

/** The report outlives the demo's data folder: it holds only specimens. */
async function writeReport(finished: readonly Finished[], { renderer }: Stack): Promise<string> {
  const line = progress();
  const applications: ReportedApplication[] = [];
  for (const { packet, proposal } of finished) {
    line.show(`drawing the report: ${packet.name}`);
    applications.push({ title: packet.name, proposal, images: await pageImages(packet, proposal, renderer) });
  }
  line.clear();
  const path = join(await mkdtemp(join(tmpdir(), 'docket-report-')), 'report.html');
  await writeFile(path, evidenceReport(applications, 'Sample packets of invented people, as the demo processed them.'));
  return path;
}
