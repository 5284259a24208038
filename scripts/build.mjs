// `npm run build`: JavaScript and types into dist/, with the data files that stand beside the code. What is packed is this.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
for (const room of ['src', 'masking'])
  for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }))
    if (/\.(yaml|json|mjs)$/.test(file)) cpSync(join(root, room, file), join(dist, room, file));
