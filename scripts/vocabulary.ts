import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { wordsOf } from '../masking/leak/words.ts';

const root = resolve(import.meta.dirname, '..');
const SOURCES = ['masking', 'src/documents', 'src/domain', 'src/policy', 'src/checks'];
/** The lexica are asked at run time, and the gate's own words would allow themselves. */
const NOT = /masking\/(locales\/lexica|leak|fixtures)\/|\.test\./;

/** Every word of the literals from which papers, packets and their truth are written. */
export function vocabulary(): string[] {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const words = files
    .filter((file) => /\.(ts|yaml)$/.test(file) && !NOT.test(file))
    .flatMap((file) => literalsOf(file, readFileSync(join(root, file), 'utf8')))
    .flatMap((text) => wordsOf(`${text} ${text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')}`)); // MwSt is a word, grossPay two
  return [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
}

export function vocabularyFile(): string {
  const lines: string[] = [];
  for (const word of vocabulary()) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 117) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return `// Written by scripts/regenerate-vocabulary.ts: every word of the literals that papers and packets are made of.
export const VOCABULARY: readonly string[] = \`
${lines.join('\n')}
\`
  .trim()
  .split(/\\s+/);
`;
}

/** A type definition in YAML is words throughout; of a program only its strings and property names are. */
function literalsOf(file: string, text: string): string[] {
  if (file.endsWith('.yaml')) return [text];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      found.push(node.text);
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) found.push(node.name.getText());
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
