/** How identifiers are held against the table of values that are never given out: in production none may lie in it, in the masked zone all must. Follows from the zone, and from nothing else. */
export type Profile = 'live' | 'synthetic' | 'neutral';

/** Fails in production for a value that belongs to nobody. */
export const NOT_RESERVED = 'not-reserved';
/** Fails in the masked zone for a value that could be somebody's. */
export const RESERVED = 'reserved';

/** An expired passport is read well and is expired all the same, and so is an invented number: other checks speak against the reading. */
export const isAboutReading = (check: string): boolean => check !== 'not-expired' && check !== NOT_RESERVED;
