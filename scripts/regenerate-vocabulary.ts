// `node --import tsx scripts/regenerate-vocabulary.ts`: writes down every word that layouts, stories and truth files are made of.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vocabularyFile } from './vocabulary.ts';

writeFileSync(fileURLToPath(new URL('../masking/leak/vocabulary.ts', import.meta.url)), vocabularyFile());
