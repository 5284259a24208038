/** Ticks and crosses, among them what Wingdings has for them; then what it and others have for a box left empty. */
const TICKS = 'x×✓✔✗✘✕✖√☑☒⊠⊗■◼●◉⦿🗹🗷þýüû\uf0fe\uf0fd\uf0fc\uf0fb';
const EMPTY = '☐□▢❏❑❒◻◯○⬜⬚¨\uf0a8\uf06f\uf071';
const TICKED = new RegExp(`^[[({|_]*(?:[${TICKS}]|v)[\\])}|_]*$`, 'iu');
const UNTICKED = new RegExp(`^(?:[${EMPTY}]|[[({|][_.…]*[\\])}|]|_+)$`, 'u');
const LONGEST = 5;

/** What stands beside an answer: ticked, left empty, or no sign at all. */
export const tickSign = (text: string): 'ticked' | 'empty' | undefined =>
  text.length > LONGEST ? undefined : TICKED.test(text) ? 'ticked' : UNTICKED.test(text) ? 'empty' : undefined;

/** Whether a word can be a part of such a sign: `[`, `x` and `]` may stand apart. */
export const isPartOfSign = (text: string): boolean => tickSign(text) !== undefined || /^[[\](){}|]$/.test(text);
