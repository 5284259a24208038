import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server of our own, in a temporary folder, on a port of its own. */
export interface Server {
  readonly url: string;
  /** Holds all that the server writes. */
  readonly folder: string;
  /** Another one after each restart. */
  readonly pid: number;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
  /** Ends it as a crash would; its folder stays. */
  kill9(): Promise<void>;
  /** Starts it again on the same folder and port, after a crash or an orderly end. */
  restart(): Promise<void>;
}

export interface ServerProgram {
  readonly url: string;
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What the server writes once it takes connections. */
  readonly ready: RegExp;
  /** Ends it in good order. */
  readonly endsOn: NodeJS.Signals;
  /** Ends it with all its companions, where nobody is left to wait for them. */
  readonly quitsOn: NodeJS.Signals;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Processes that outlive the server's own for a moment. */
  readonly companions?: (pid: number) => readonly number[];
}

const READY_MS = 30_000;

export async function startServer(program: ServerProgram): Promise<Server> {
  const { url, folder, endsOn, quitsOn, companions = () => [] } = program;
  const guard = guardOf(folder, quitsOn);
  let child: ChildProcess | undefined;
  const start = async () => {
    child = await launch(program, guard.watch);
    child.once('exit', () => guard.watch(undefined));
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child || !running(child)) return;
    child.ref(); // it is waited for
    const gone = once(child, 'exit');
    const others = signal === 'SIGKILL' ? companions(pidOf(child)) : [];
    child.kill('SIGCONT'); // one that was paused hears nothing else
    child.kill(signal);
    for (const pid of others) kill(pid);
    await gone;
  };
  await start().catch(async (error: unknown) => {
    await guard.end();
    throw error;
  });
  return {
    url,
    folder,
    get pid() {
      return pidOf(child);
    },
    kill9: () => end('SIGKILL'),
    async restart() {
      await end(endsOn);
      await start();
    },
    async stop() {
      await end('SIGKILL');
      await guard.end();
    },
  };
}

/** Below the range from which outgoing connections take theirs: a client that tries again and again while its server is down could else take the server's port, or meet itself. */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const probe = createServer();
  const free = await new Promise<boolean>((done) => {
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => done(true));
  });
  if (!free) return freePort();
  await new Promise((done) => probe.close(done));
  return port;
}

/** PostgreSQL may find its last run's memory still held for a moment after a crash: one that ends at once is tried again. */
async function launch(
  { command, args, folder, ready, user }: ServerProgram,
  begun: (pid: number | undefined) => void,
): Promise<ChildProcess> {
  const log = join(folder, 'server.log');
  for (let tries = 1; ; tries++) {
    const output = openSync(log, 'w', 0o600);
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', output, output], detached: true, ...user });
    closeSync(output);
    child.unref();
    begun(child.pid); // before it is ready: whoever starts it may be killed meanwhile
    const until = Date.now() + READY_MS;
    while (running(child) && Date.now() < until) {
      if (ready.test(readFileSync(log, 'utf8'))) return child;
      await sleep(20);
    }
    child.kill('SIGKILL');
    if (tries === 5) throw new Error(`${command} does not start: ${readFileSync(log, 'utf8').slice(-500)}`);
    await sleep(200);
  }
}

/**
 * A shell that waits for this process to end, however it ends: its input closes even when we are killed. Then it ends the
 * server and removes the folder, so that nothing stays.
 */
function guardOf(folder: string, signal: NodeJS.Signals) {
  const script = `while read line; do pid=$line; done
    if [ -n "$pid" ]; then kill -CONT $pid; kill -${signal.slice(3)} $pid; fi
    for i in 1 2 3 4 5 6 7 8 9 10; do [ -n "$pid" ] && kill -0 $pid || break; sleep 0.2; done
    [ -n "$pid" ] && kill -KILL $pid; rm -rf -- "$0"`;
  const shell = spawn('sh', ['-c', script, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  shell.unref();
  return {
    watch: (pid: number | undefined) => {
      if (shell.stdin.writable) shell.stdin.write(`${pid ?? ''}\n`);
    },
    async end() {
      shell.ref();
      const gone = once(shell, 'exit');
      shell.stdin.end();
      await gone;
    },
  };
}

const running = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

function pidOf(child: ChildProcess | undefined): number {
  if (child?.pid === undefined) throw new Error('the server was never started');
  return child.pid;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
