import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { deny } from './deny.mjs';

/** Loaded first in a supervised process and in each of its threads, unless it needs programs to do its work: it starts none. */
deny(childProcess.ChildProcess.prototype, ['spawn']);
deny(childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
syncBuiltinESMExports();
