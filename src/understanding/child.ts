import { fittedCalibration, UNCALIBRATED } from '../calibration/fitted.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Page } from '../domain/page.ts';
import { understand } from '../pipeline/understand.ts';
import { serve } from '../supervision/serve.ts';
import type { Request } from './protocol.ts';

let pages: Page[] = [];

/** The supervised process: understands one file at a time for its pool. */
serve<Request, never, Extraction[]>(async (request) => {
  if (request.kind === 'page') {
    pages.push(request.page);
    return undefined;
  }
  const given = pages;
  pages = [];
  const { document, choice, today, profile } = request;
  const calibration = request.calibration === 'none' ? UNCALIBRATED : fittedCalibration(request.calibration);
  return understand(document, given, choice, calibration, today, profile);
});
