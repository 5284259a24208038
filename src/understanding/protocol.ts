import type { CalibrationTables } from '../calibration/tables.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Page } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Profile } from '../domain/profile.ts';
import type { TypeChoice } from '../pipeline/split-and-classify.ts';

/** Whose tables say what scores are worth; `none` leaves them as they are. */
export type CalibrationChoice = CalibrationTables | 'none';

/** What the pool tells a child: the pages of a file one by one, since a long file in one piece would hold up the caller, then what to do with them. The types come along, so that both sides know the same ones. */
export type Request =
  | { readonly kind: 'page'; readonly page: Page }
  | {
      readonly kind: 'understand';
      readonly document: DocumentId;
      readonly choice: TypeChoice;
      readonly today: PlainDate;
      readonly profile: Profile;
      readonly calibration: CalibrationChoice;
    };
