import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import type { Problem } from '../domain/problem.ts';
import { mistakesOfShape } from '../written/mistakes-of-shape.ts';
import { type Mistake, parseYamlFile, type YamlFile } from '../written/yaml-file.ts';

type NamesAt = (path: readonly PropertyKey[]) => readonly string[];

/** What a file of this shape says; refused with `policy.invalid`, every mistake at once with its line. `namesAt` says which names there may be at a place. */
export const loadShaped = <Schema extends z.ZodType>(path: string, schema: Schema, namesAt: NamesAt): z.infer<Schema> =>
  shaped(openYaml(path), schema, mistakesBy(namesAt));

export const openYaml = (path: string): YamlFile => parseYamlFile(basename(path), textOf(path));

export const mistakesBy =
  (namesAt: NamesAt) =>
  (error: z.ZodError, value: unknown): Mistake[] =>
    mistakesOfShape(error, value, { namesAt, choiceAt: () => 'a value of its kind' });

export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('policy.invalid', { problems: [{ at: basename(path), says: 'cannot be read' }], cause });
  }
}

export function shaped<Schema extends z.ZodType>(
  file: YamlFile,
  schema: Schema,
  mistakesOf: (error: z.ZodError, value: unknown) => Mistake[],
): z.infer<Schema> {
  refuse(file.mistakes);
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  throw new Failure('policy.invalid', { problems: file.place(mistakesOf(parsed.error, file.value)) });
}

export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Failure('policy.invalid', { problems });
}
