import type { Letter } from './pp-ocr/recognise.ts';

export function onGrid(letters: readonly Letter[]): Letter[] {
  return [...letters];
}
