import { RESERVED } from '../reserved.ts';

/** Numbers that countries give each person, in forms that are never given out. */
export const { deTaxId, frNir, esDni, grAmka, uaRnokpp } = RESERVED;
