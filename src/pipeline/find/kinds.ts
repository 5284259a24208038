import type { FieldDefinition } from '../../documents/define.ts';
import { FREE_TEXT } from '../../documents/values/index.ts';
import { looksLikeMoney } from '../../documents/values/money.ts';
import type { ValueMatch } from '../../documents/values/value.ts';
import { closesAddress } from './address-block.ts';
import { type Clues, ENDS_WELL } from './clues.ts';

/** Letters of an address, as few as there mostly are. */
const USUAL_ADDRESS = 30;

/** What a value of its kind looks like, and whether this one does. */
export function cluesOfKind(kind: FieldDefinition['kind'], match: ValueMatch, printed: string): Clues {
  if (kind === 'money')
    return { 'not printed as money': looksLikeMoney(printed, { ...match, start: 0, end: printed.length }) ? 0 : 1 };
  if (kind === 'address')
    return {
      'no number in address': /\d/.test(printed) ? 0 : 1,
      [ENDS_WELL]: closesAddress(lastPart(printed)) ? 1 : 0,
      'short for an address': Math.max(0, 1 - printed.length / USUAL_ADDRESS),
      'reads like a sentence': isSentence(printed) ? 1 : 0,
    };
  if (!FREE_TEXT.has(kind)) return { 'few characters': printed.length < 3 ? 1 : 0 };
  const words = printed.split(/\s+/);
  return {
    'one word': words.length === 1 ? 1 : 0,
    'many words': Math.max(0, words.length - 4) / 4,
    'digits in it': /\d/.test(printed) ? 1 : 0,
    'begins small': /^\p{Ll}/u.test(printed) ? 1 : 0,
    'reads like a sentence': isSentence(printed) ? 1 : 0,
    'legal form': LEGAL_FORM.test(printed) ? 1 : 0,
    'little but a legal form': words.length < 4 && LEGAL_FORM.test(printed) ? (4 - words.length) / 3 : 0,
    'ends with a colon': /:$/.test(printed) ? 1 : 0,
  };
}

const LEGAL_FORM =
  /^(?:banco|banque|bank|caja|caisse|caixa|crédit|sparkasse|volksbank|compagnie|compañía|société|stadtwerke)\b|\b(?:inc|llc|llp|lp|ltd|limited|plc|corp|corporation|company|gmbh|ag|kg|ohg|se|s\.?a|sarl|sas|s\.?l|s\.?r\.?l|b\.?v|n\.?v|bank|trust|union|council|university|bhd|s\/b|pte|pty|pvt|oy|ab|aps|as|bv|nv|kft|enterprises?|trading|holdings|industries|stores?|restaurants?)\b\.?$/iu;
/** Little words that names and addresses seldom hold two of. */
const LITTLE =
  /(?<!\p{L})(?:the|of|and|is|are|in|on|for|your|you|this|that|with|to|at|be|we|our|by|or|not|und|der|die|das|ist|wir|sie|et|le|les|est|vous|que|el|los|es|para|con)(?!\p{L})/giu;
const isSentence = (text: string): boolean => (text.match(LITTLE) ?? []).length >= 3;

/** The last two or three words, where the postcode stands whatever its country. */
const lastPart = (text: string): string => text.split(/,\s*|(?<=\d)\s(?=\d{4,5}\s)/).at(-1) ?? text;
