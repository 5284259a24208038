import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { isKnownCheck } from '../checks/index.ts';
import { Failure } from '../domain/failure.ts';
import { type Problem, problemsOf } from '../domain/problem.ts';
import { DocumentType } from './define.ts';
import { DOCUMENT_TYPES } from './index.ts';

/** The built-in types and, where a folder is named, a user's own: every `*.yaml` directly inside it. One with the id of a built-in type takes its place. */
export function loadTypes(folder?: string): readonly DocumentType[] {
  if (folder === undefined) return DOCUMENT_TYPES;
  const own = definitionFiles(folder).map((file) => loadType(join(folder, file)));
  const ids = new Set(own.map((type) => type.id));
  return [...DOCUMENT_TYPES.filter((type) => !ids.has(type.id)), ...own];
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

function loadType(path: string): DocumentType {
  const at = (problem: Problem): Problem => ({ at: `${basename(path)}: ${problem.at}`, says: problem.says });
  const parsed = DocumentType.safeParse(parseYaml(path, at));
  if (!parsed.success) throw new Failure('types.invalid', { problems: problemsOf(parsed.error).map(at) });
  const problems = mistakesIn(parsed.data).map(at);
  if (problems.length > 0) throw new Failure('types.invalid', { problems });
  return parsed.data;
}

function parseYaml(path: string, at: (problem: Problem) => Problem): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new Failure('types.invalid', {
      problems: [at({ at: `line ${line ?? '?'}`, says: 'is not valid YAML' })],
      cause: error,
    });
  }
}

/** What the shape alone cannot say: names that must exist and patterns that must compile. */
function mistakesIn({ anchors, fields, freshness }: DocumentType): Problem[] {
  const problems: Problem[] = [];
  for (const [index, anchor] of anchors.entries()) {
    if (typeof anchor === 'object' && 'pattern' in anchor && !compiles(anchor.pattern))
      problems.push({ at: `anchors.${index}.pattern`, says: 'is not a regular expression' });
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.pattern !== undefined && !compiles(field.pattern))
      problems.push({ at: `fields.${name}.pattern`, says: 'is not a regular expression' });
    for (const check of field.checks)
      if (!isKnownCheck(check)) problems.push({ at: `fields.${name}.checks`, says: `"${check}" is no known check` });
  }
  if (freshness && !fields[freshness.from])
    problems.push({ at: 'freshness.from', says: 'must name a field of this type' });
  return problems;
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
