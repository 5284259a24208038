import type { Zone } from '../config.ts';
import type { Profile } from '../domain/profile.ts';

const PROFILES = { production: 'live', masked: 'synthetic' } as const satisfies Record<Zone, Profile>;

/** The zone alone says it: no setting, job or command can choose another. */
export const profileOf = (zone: Zone | undefined): Profile => (zone === undefined ? 'neutral' : PROFILES[zone]);
