import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { newDocumentId } from '../../src/domain/ids.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { openReader } from '../../src/reading/index.ts';
import { openUnderstanding } from '../../src/understanding/index.ts';
import { paper } from '../reading/paper.ts';

/** Reads and understands one document, closes nothing, and has nothing else to do. */
const reader = await openReader({ processes: 1 });
const understanding = openUnderstanding({ processes: 1, types: DOCUMENT_TYPES });
const pages = await reader.pages(await paper([{ prints: [{ text: 'Account holder: Robin Sample', x: 72, y: 130 }] }]));
const extractions = await understanding.understand(newDocumentId(), pages, PlainDate.parse('2026-03-31'));
process.stdout.write(`${extractions.length} understood\n`);
