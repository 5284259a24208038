import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { Problem } from '../domain/problem.ts';
import { parseYamlFile } from '../written/yaml-file.ts';
import { DocumentType } from './define.ts';
import { mistakesOfDefinition, mistakesOfMeaning } from './definition-mistakes.ts';
import { DOCUMENT_TYPES } from './index.ts';

/** The built-in types and, where a folder is named, a user's own: every `*.yaml` directly inside it. One with the id of a built-in type takes its place. Refused with `types.invalid`, the mistakes of all files at once. */
export function loadTypes(folder?: string): readonly DocumentType[] {
  if (folder === undefined) return DOCUMENT_TYPES;
  const files = definitionFiles(folder).map((file) => readDefinition(join(folder, file)));
  const problems = [...files.flatMap((file) => file.problems), ...sameIds(files)];
  if (problems.length > 0) throw new Failure('types.invalid', { problems });
  const own = files.flatMap(({ type }) => type ?? []);
  const ids = new Set(own.map((type) => type.id));
  return [...DOCUMENT_TYPES.filter((type) => !ids.has(type.id)), ...own];
}

interface Definition {
  readonly name: string;
  readonly type?: DocumentType;
  readonly problems: readonly Problem[];
}

function definitionFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.ya?ml$/.test(file))
      .sort();
  } catch (cause) {
    throw new Failure('types.invalid', {
      problems: [{ at: '--types', says: 'must name a folder that can be read' }],
      cause,
    });
  }
}

function readDefinition(path: string): Definition {
  const name = basename(path);
  const text = textOf(path);
  if (text === undefined) return { name, problems: [{ at: name, says: 'is a file that cannot be read' }] };
  const file = parseYamlFile(name, text);
  if (file.mistakes.length > 0) return { name, problems: file.mistakes };
  const parsed = DocumentType.safeParse(file.value);
  if (!parsed.success) return { name, problems: file.place(mistakesOfDefinition(parsed.error, file.value)) };
  return { name, type: parsed.data, problems: file.place(mistakesOfMeaning(parsed.data)) };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Two files for one type: nobody could say which of them counts. */
const sameIds = (files: readonly Definition[]): Problem[] =>
  files.flatMap(({ name, type }, at) => {
    const before = files.slice(0, at).find((other) => type && other.type?.id === type.id);
    return before ? [{ at: name, says: `has the id of ${before.name}` }] : [];
  });
