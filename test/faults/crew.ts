import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { History } from './history.ts';
import { type Command, Line, type Settings, toEnvironment } from './protocol.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const READY_MS = 60_000;
const STOP_MS = 40_000;

export interface MemberOptions {
  readonly name: string;
  readonly settings: Settings;
  /** What every process of the run shares: DOCKET_… and where temporary files go. */
  readonly env: Readonly<Record<string, string>>;
  readonly logs: string;
  readonly history: History;
  /** Told of every line after the history has it. */
  readonly hear?: (line: Line) => void;
}

/** One process under test, started again by whoever looks after it. */
export class Member {
  readonly name: string;
  readonly #process: ChildProcess;
  readonly #ready: Promise<boolean>;
  readonly #exit: Promise<unknown>;
  readonly #history: History;
  #expected = false;

  constructor({ name, settings, env, logs, history, hear = () => {} }: MemberOptions) {
    this.name = name;
    this.#history = history;
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), WORKER], {
      cwd: env.TMPDIR, // whatever is left behind where it runs is found there
      env: { ...plainEnvironment(), ...env, ...toEnvironment(settings) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#process = child;
    child.stdin.on('error', () => {}); // it may die while it is told something
    child.stderr.pipe(createWriteStream(join(logs, `${name}.log`), { flags: 'a' }));
    createInterface({ input: child.stderr }).on('line', (text) => history.hearLog(text));
    let tellReady = (_: boolean) => {};
    this.#ready = new Promise((resolve) => {
      tellReady = resolve;
    });
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = Line.parse(JSON.parse(text));
      history.hear(name, line);
      if (line.t === 'ready') tellReady(true);
      hear(line);
    });
    this.#exit = once(child, 'close').then(([code, signal]) => {
      tellReady(false);
      if (this.#expected) return;
      history.crashes++;
      history.killed(name, `ended by itself (${signal ?? code}):`);
    });
  }

  /** Whether it came up; false where it ended first. */
  ready(): Promise<boolean> {
    return Promise.race([this.#ready, sleep(READY_MS, false, { ref: false })]);
  }

  get alive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  get signal(): NodeJS.Signals | null {
    return this.#process.signalCode;
  }

  get expected(): boolean {
    return this.#expected;
  }

  say(command: Command): void {
    if (this.alive) this.#process.stdin?.write(`${JSON.stringify(command)}\n`);
  }

  /** Resolves when it has ended and all that it said was heard. */
  ended(): Promise<unknown> {
    return this.#exit;
  }

  async kill9(signal: 'SIGKILL' | 'SIGSEGV' = 'SIGKILL'): Promise<void> {
    this.#expected = true;
    const at = Date.now();
    this.#process.kill(signal);
    await this.#exit; // what it said last is heard before what it held is counted
    this.#history.killed(this.name, signal, at);
  }

  /** Asks it to stop; gives the milliseconds that took. */
  async stop(): Promise<number> {
    this.#expected = true;
    const begun = Date.now();
    this.#process.kill('SIGCONT');
    this.#process.kill('SIGTERM');
    const stopped = await Promise.race([this.#exit.then(() => true), sleep(STOP_MS, false, { ref: false })]);
    if (!stopped) {
      this.#process.kill('SIGKILL');
      throw new Error(`${this.name} did not stop within ${STOP_MS} ms`);
    }
    return Date.now() - begun;
  }

  pause(): void {
    this.#process.kill('SIGSTOP');
  }

  resume(): void {
    this.#process.kill('SIGCONT');
  }
}

/** Harm is done to the run's own Docket alone, whatever this shell is set up for. */
const plainEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DOCKET_')));
