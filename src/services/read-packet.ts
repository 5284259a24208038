import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { ApplicationForm } from '../domain/application.ts';
import { Failure } from '../domain/failure.ts';
import { type PlainDate, today } from '../domain/plain-date.ts';
import { problemsOf } from '../domain/problem.ts';
import { Truth } from '../domain/truth.ts';

/** A packet folder as it lies on disk; nothing in it has been opened yet. */
export interface Packet {
  readonly name: string;
  readonly folder: string;
  readonly form: ApplicationForm;
  readonly files: readonly PacketFile[];
  readonly truth?: Truth;
}

export interface PacketFile {
  /** Relative to the packet folder, as truth.json names it. */
  readonly file: string;
  readonly path: string;
  readonly declaredType?: string;
}

const READABLE = new Set(['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp']);
const OWN_FILES = new Set(['application.json', 'truth.json', 'manifest.json']);

/** Reads a packet folder: application.json where there is one, the files it names or else those in `documents/` or the folder itself, and truth.json where it is labelled. */
export async function readPacket(folder: string): Promise<Packet> {
  if (!(await isFolder(folder))) throw new Failure('packet.missing');
  const form = await readForm(folder);
  const files = await listFiles(folder, form);
  if (files.length === 0) throw new Failure('packet.empty');
  const truth = await readTruth(folder);
  return { name: basename(folder), folder, form, files, ...(truth && { truth }) };
}

/** The packets of a folder, by name: its sub-folders that hold documents; a folder that holds documents itself is one packet. */
export async function listPackets(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) throw new Failure('packet.missing');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('documents') || names.has('application.json') || names.has('truth.json')) return [folder];
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** truth.json of a labelled folder, or undefined where there is none. */
export async function readTruth(folder: string): Promise<Truth | undefined> {
  const json = await readJson(join(folder, 'truth.json'), 'truth.invalid');
  if (json === undefined) return undefined;
  const truth = Truth.safeParse(json);
  if (!truth.success) throw new Failure('truth.invalid', { problems: problemsOf(truth.error) });
  return truth.data;
}

async function readForm(folder: string): Promise<ApplicationForm> {
  const json = await readJson(join(folder, 'application.json'), 'application.invalid');
  if (json === undefined) return emptyForm(basename(folder), today());
  const form = ApplicationForm.safeParse(json);
  if (!form.success) throw new Failure('application.invalid', { problems: problemsOf(form.error) });
  return form.data;
}

const emptyForm = (reference: string, receivedOn: PlainDate): ApplicationForm => ({
  schema: 'docket.application.v1',
  reference,
  receivedOn,
});

async function listFiles(folder: string, form: ApplicationForm): Promise<PacketFile[]> {
  const documents = (await isFolder(join(folder, 'documents'))) ? 'documents' : '';
  if (form.documents)
    return form.documents.map(({ file, declaredType }, index) => {
      const listed = placed(folder, documents, file);
      if (!isInside(folder, listed.path))
        throw new Failure('application.invalid', {
          problems: [{ at: `documents.${index}.file`, says: 'must lie inside the packet folder' }],
        });
      return { ...listed, ...(declaredType && { declaredType }) };
    });
  const names = await readdir(join(folder, documents));
  const supported = names.filter(
    (name) => (documents ? !name.startsWith('.') : READABLE.has(extname(name).toLowerCase())) && !OWN_FILES.has(name),
  );
  return supported.sort().map((name) => placed(folder, documents, name));
}

/** A file may be named with or without `documents/` in front. */
function placed(folder: string, documents: string, name: string): PacketFile {
  const file = documents && !name.startsWith(`${documents}/`) ? `${documents}/${name}` : name;
  return { file, path: join(folder, file) };
}

/** A packet comes from elsewhere: the names in it reach no file outside it. */
function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== '' && way.split(/[\\/]/)[0] !== '..' && !isAbsolute(way);
}

/** The file's JSON, or undefined where there is no file; one that is there and cannot be read is not taken for missing. */
async function readJson(path: string, invalid: 'truth.invalid' | 'application.invalid'): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new Failure(invalid, { problems: [{ at: '(top)', says: 'is a file that cannot be opened' }], cause });
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure(invalid, { problems: [{ at: '(top)', says: 'is not valid JSON' }], cause });
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
