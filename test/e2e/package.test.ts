import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/docket.ts';

/** A package of somebody else that has Docket among its own, as npm would put it there. */
let theirs: string;

beforeAll(() => {
  theirs = mkdtempSync(join(tmpdir(), 'docket-package-'));
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, stdio: 'inherit' }); // as `prepack` does, which npm leaves out where scripts are forbidden
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', theirs], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const modules = join(theirs, 'node_modules');
  mkdirSync(join(modules, 'docket'), { recursive: true });
  execFileSync(
    'tar',
    ['-xzf', packed.trim().split('\n').at(-1) ?? '', '-C', join(modules, 'docket'), '--strip-components=1'],
    { cwd: theirs },
  );
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  writeFileSync(join(theirs, 'package.json'), '{"type":"module"}');
}, 180_000);
afterAll(() => rmSync(theirs, { recursive: true, force: true }));

const written = (name: string, text: string): string => {
  writeFileSync(join(theirs, name), text);
  return name;
};
const run = (file: string, args: readonly string[]) => spawnSync(file, args, { cwd: theirs, encoding: 'utf8' });

describe('the packed package', () => {
  it('gives fixtures to a program that knows no TypeScript, pictures and the whole flow included', () => {
    const script = `
      import { openFlow, world } from 'docket/fixtures';
      const slip = await world().document('pay-slip');
      const { bytes } = await slip.picture({ dpi: 72 });
      const flow = await openFlow();
      const { status, documents } = await flow.extract(slip.pdf());
      await flow.close();
      console.log(JSON.stringify({ pages: slip.pages, picture: bytes.length > 1000, status, type: documents[0].type }));`;
    const { stdout, stderr } = run(process.execPath, [written('use.mjs', script)]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ pages: 1, picture: true, status: 'complete', type: 'pay-slip' });
  });

  it('is typed to the names of fields', () => {
    const check = (name: string, field: string) => {
      const text = `import { world } from 'docket/fixtures';\nexport const value = (await world().document('w2')).truth.fields.${field}?.value;\n`;
      const options = [
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        'node',
        '--skipLibCheck',
      ];
      return run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, written(name, text)]);
    };
    expect(check('right.ts', 'wages').stdout).toBe('');
    expect(check('wrong.ts', 'salary').stdout).toContain("Property 'salary' does not exist");
  });

  it('holds built code and its data, and no source, test or sample', () => {
    const files = readdirSync(join(theirs, 'node_modules/docket'), { recursive: true, encoding: 'utf8' });
    expect(files).toContain('dist/src/policy/default.policy.yaml');
    expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\.|^samples|^test/.test(file))).toEqual([]);
  });
});
