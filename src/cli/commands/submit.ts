import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { admissionFor } from '../../assemble.ts';
import { type Config, readConfig } from '../../config.ts';
import { Failure, isRefusal } from '../../domain/failure.ts';
import { ApplicationId } from '../../domain/ids.ts';
import { bytesOf } from '../../services/read-file.ts';
import { type Packet, readPacket } from '../../services/read-packet.ts';
import { operate } from '../operate.ts';
import { data, explainFailure, talk } from '../output.ts';

interface Options {
  readonly key?: string;
  readonly wait?: true;
  readonly json?: true;
}

const Submitted = z.object({ application: ApplicationId });
const Routed = z.object({ route: z.object({ inbox: z.string(), approvals: z.number() }).optional() });

const NEEDS_REVIEW = 7;
const REFUSED = 6;

export function registerSubmit(program: Command): void {
  program
    .command('submit')
    .description('hand packets in; prints an application id for each')
    .argument('<packet...>', 'packet folders: application.json and documents/')
    .option('--key <key>', 'handing in again under the same key gives the same application')
    .option('--wait', 'wait for the proposal; exit 7 where people are needed')
    .option('--json', 'print one docket.submitted.v1 a line')
    .action(async (packets: string[], options: Options) => {
      process.exitCode = await submitAll(packets, options);
    });
}

async function submitAll(folders: readonly string[], options: Options): Promise<number> {
  const config = readConfig(process.env);
  if (options.key !== undefined && folders.length > 1)
    throw new Failure('usage.invalid', { problems: [{ at: '--key', says: 'goes with one packet' }] });
  let exit = 0;
  for (const folder of folders) {
    try {
      exit = Math.max(exit, await submitOne(resolve(folder), options, config));
    } catch (error) {
      exit = Math.max(exit, explainFailure(error));
    }
  }
  return exit;
}

/** Admission runs here first: bytes that this zone may not hold never leave this process. */
async function submitOne(folder: string, { key, wait, json }: Options, config: Config): Promise<number> {
  const packet = await readPacket(folder);
  const refused = await refusedFiles(packet, config);
  if (refused === packet.files.length) throw new Failure('packet.empty');
  if (refused > 0) talk(`${refused} of ${packet.files.length} files cannot be read; the packet goes on without them.`);
  const { application } = Submitted.parse(
    await operate('submit', { folder, ...(key !== undefined && { key }) }, config),
  );
  const route = wait ? await proposed(application, config) : undefined;
  data(json ? JSON.stringify({ schema: 'docket.submitted.v1', application, ...(route && { route }) }) : application);
  if (route && !json)
    talk(route.approvals > 0 ? `→ ${route.inbox}, ${route.approvals} to decide` : '→ decided by the policy');
  return Math.max(refused > 0 ? REFUSED : 0, route && route.approvals > 0 ? NEEDS_REVIEW : 0);
}

/** How many files are missing, empty or too large; fails where one may not be in this zone. */
async function refusedFiles({ folder, files }: Packet, config: Config): Promise<number> {
  const admit = admissionFor(config);
  let refused = 0;
  for (const { path } of files) {
    try {
      await admit(await bytesOf(path), join(folder, 'documents'));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused++;
    }
  }
  return refused;
}

/** An application that nobody can decide has no proposal either: it waits for people. */
async function proposed(application: ApplicationId, config: Config): Promise<{ inbox: string; approvals: number }> {
  const State = z.object({ state: z.string() });
  for (;;) {
    const { route } = Routed.parse(await operate('route', { application }, config));
    if (route) return route;
    const { state } = State.parse(await operate('progress', { application }, config));
    if (state === 'failed') return { inbox: 'parked', approvals: 1 };
    await sleep(500);
  }
}
