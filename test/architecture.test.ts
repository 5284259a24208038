import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which rooms a room may import from, besides itself. A row that is missing here may import nothing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  checks: ['domain'],
  written: ['domain'],
  documents: ['domain', 'checks', 'written'],
  policy: ['domain', 'written'],
  pipeline: ['domain', 'checks', 'documents', 'policy'],
  supervision: ['domain'],
  reading: ['domain', 'checks', 'pipeline', 'supervision'],
  understanding: ['domain', 'checks', 'documents', 'pipeline', 'calibration', 'supervision'],
  store: ['domain', 'pipeline'],
  calibration: ['domain', 'documents', 'pipeline'],
  services: ['domain', 'checks', 'documents', 'policy', 'pipeline', 'queues'],
  api: ['domain', 'services', 'log', 'config'],
  client: ['domain', 'queues'],
  console: ['domain', 'client'],
  queues: ['domain'],
  config: ['domain'],
  log: ['domain'],
  assemble: [
    'domain',
    'documents',
    'policy',
    'pipeline',
    'reading',
    'understanding',
    'store',
    'calibration',
    'services',
    'queues',
    'config',
    'log',
    'masking',
  ],
  main: ['domain', 'api', 'assemble', 'config', 'log', 'services', 'workers'],
  cli: ['domain', 'documents', 'policy', 'pipeline', 'services', 'assemble', 'main', 'config', 'masking'],
  workers: ['queues', 'pipeline', 'services', 'assemble', 'domain', 'masking', 'log'],
  masking: ['domain', 'documents', 'checks'],
  fixtures: ['masking', 'assemble', 'services', 'pipeline', 'domain'],
};

/** Packages that only some rooms may use; any other package is free. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  bullmq: ['workers', 'client'],
  ioredis: ['assemble', 'client'],
  'tesseract.js': ['reading'],
  'onnxruntime-node': ['reading'],
  '@hyzyla/pdfium': ['reading'],
  sharp: ['reading', 'masking', 'services'],
  '@faker-js/faker': ['masking'],
  pino: ['log'],
  kysely: ['store'],
  pg: ['store', 'workers'],
  '@electric-sql/pglite': ['store'],
  fastify: ['api'],
  commander: ['cli'],
  picocolors: ['cli'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const files = ['src', 'workers', 'masking']
  .flatMap((folder) => walk(join(root, folder)))
  .filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);

describe('the house', () => {
  it('has files in every room that the rules name', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(new Set(files.map(roomOf)).size).toBeGreaterThan(12);
  });

  it('lets each room import only the rooms it may', () => {
    const broken = imports.filter(
      ({ file, from, to }) => to.startsWith('/') && roomOf(to) !== from && !allowed(file, from, to),
    );
    expect(broken.map(({ file, to }) => `${file} imports ${relative(root, to)}`)).toEqual([]);
  });

  it('keeps each guarded package in its rooms', () => {
    const broken = imports.filter(({ from, to }) => (ONLY_IN[packageOf(to)] ?? [from]).includes(from) === false);
    expect(broken.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  it('keeps the domain to zod and ids', () => {
    const used = new Set(
      imports.filter(({ from, to }) => from === 'domain' && !to.startsWith('/')).map(({ to }) => packageOf(to)),
    );
    expect([...used].sort()).toEqual(['typeid-js', 'zod']);
  });

  it('lets nothing but tests import the tests', () => {
    expect(imports.filter(({ to }) => to.startsWith(join(root, 'test'))).map(({ file }) => file)).toEqual([]);
  });

  it('writes SQL only in the store', () => {
    const outside = files.filter(
      (file) =>
        roomOf(file) !== 'store' &&
        /\b(insert into|delete from|create table|select [\w*,. ]+ from)\b/i.test(readFileSync(file, 'utf8')),
    );
    expect(outside.map((file) => relative(root, file))).toEqual([]);
  });

  it('keeps each file of THE FLOW under 60 lines', () => {
    for (const file of ['read-document.ts', 'decide-application.ts']) {
      expect(readFileSync(join(root, 'src/pipeline', file), 'utf8').split('\n').length).toBeLessThan(60);
    }
  });
});

/** cli, assemble, workers and main reach into masking and the workers only through their public index. */
function allowed(_file: string, from: string, to: string): boolean {
  const room = roomOf(to);
  if (!(MAY_IMPORT[from] ?? []).includes(room)) return false;
  if (room === 'masking')
    return (
      to === join(root, 'masking/index.ts') || (from === 'fixtures' && to.startsWith(join(root, 'masking/fixtures/')))
    );
  return true;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/(?:from\s+|import\(\s*|import\s+)'([^']+)'/g)].map(([, name = '']) => name);
  return named.map((name) => ({
    file: relative(root, file),
    from: roomOf(file),
    to: name.startsWith('.') ? resolve(dirname(file), name) : name,
  }));
}

/** The folder under `src`, the file itself where it stands directly in `src`, or the top folder. */
function roomOf(path: string): string {
  const [top = '', second = ''] = relative(root, path).split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

function packageOf(name: string): string {
  const [scope = '', rest = ''] = name.split('/');
  return name.startsWith('@') ? `${scope}/${rest}` : scope;
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
