import { fileURLToPath } from 'node:url';
import { Calendar, WEEKDAYS } from '../domain/calendar.ts';
import { loadShaped } from './written-file.ts';

const DEFAULT_CALENDAR = fileURLToPath(new URL('./default.calendar.yaml', import.meta.url));

/** The calendar of a file, or the one that Docket brings; refused with `policy.invalid`. */
export const loadCalendar = (path: string = DEFAULT_CALENDAR): Calendar =>
  loadShaped(path, Calendar, ([first]) => (first === 'hours' ? WEEKDAYS : Object.keys(Calendar.shape)));
