import { z } from 'zod';

const fraction = z.number().min(-0.05).max(1.05);

/** `[x, y, width, height]` as fractions of the upright page, origin top left. */
export const Box = z.tuple([fraction, fraction, fraction, fraction]);
export type Box = z.infer<typeof Box>;

/** Who read a word: the PDF's own text layer, or one of the two OCR readers. `ink`: seen, not read (a signature). */
export const Engine = z.enum(['text-layer', 'tesseract', 'pp-ocr', 'ink']);
export type Engine = z.infer<typeof Engine>;

/** What kind of page it is; confidence is calibrated on it. */
export const QualityTier = z.enum(['born-digital', 'clean', 'degraded', 'photo']);
export type QualityTier = z.infer<typeof QualityTier>;

/** What the other reader made of the same place, where it was asked. */
export const SecondReading = z.object({ engine: Engine, text: z.string(), agrees: z.boolean() });
export type SecondReading = z.infer<typeof SecondReading>;

export const Word = z.object({
  text: z.string(),
  box: Box,
  confidence: z.number().min(0).max(1),
  engine: Engine,
  second: SecondReading.optional(),
});
export type Word = z.infer<typeof Word>;

export const Line = z.object({
  text: z.string(),
  box: Box,
  confidence: z.number().min(0).max(1),
  words: z.array(Word),
});
export type Line = z.infer<typeof Line>;

/** `text`: its own text layer; `ocr`: read from pixels; `blank`: no ink; `failed`: could not be read, and says so. */
export const PageSource = z.enum(['text', 'ocr', 'blank', 'failed']);
export type PageSource = z.infer<typeof PageSource>;

/** A turn in degrees clockwise. */
export const Rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Rotation = z.infer<typeof Rotation>;

/**
 * What is odd about a page or, on the first page, about its file. Advice for those who decide, no refusal. `tamper-…`: honest
 * software does not do that. `text-layer-wrong`: the layer says something else than the picture, as bad scanners' layers do too.
 */
export const PageSignal = z.enum([
  'tamper-hidden-text',
  'tamper-covered-text',
  'tamper-off-page-text',
  'text-layer-wrong',
  'active-content',
  'embedded-files',
  'later-revision',
]);
export type PageSignal = z.infer<typeof PageSignal>;

/** Why a page is on its tier. */
export const QualityReason = z.enum(['coarse', 'noisy', 'uneven-light', 'blurred', 'skewed', 'pale', 'compressed']);
export type QualityReason = z.infer<typeof QualityReason>;

/** What was measured on the picture as it came. `dpi`: from the file, the paper or the size of its type. `skew`: degrees clockwise, before it was put right. Noise and contrast in grey levels of 255; `blur` 0 (crisp) to 1. */
export const PageQuality = z.object({
  dpi: z.number().positive(),
  noise: z.number().nonnegative(),
  contrast: z.number().nonnegative(),
  blur: z.number().min(0).max(1),
  skew: z.number(),
  reasons: z.array(QualityReason),
});
export type PageQuality = z.infer<typeof PageQuality>;

/** A page's facts without its words: what is kept and shown. Width and height are pixels at `dpi`; `rotation` is the turn that made it upright; `ms` is reading time. */
export const PageSummary = z.object({
  page: z.number().int().positive(),
  width: z.number().positive(),
  height: z.number().positive(),
  dpi: z.number().positive(),
  source: PageSource,
  rotation: Rotation,
  tier: QualityTier,
  words: z.number().int().nonnegative(),
  ms: z.number().nonnegative(),
  quality: PageQuality.optional(),
  signals: z.array(PageSignal).optional(),
  /** How much of the page's ink was read or is a known mark, 0 to 1. */
  coverage: z.number().min(0).max(1).optional(),
  /** Ink that looks like text and could not be read: a page that has such is partial. */
  unread: z.array(Box).optional(),
  /** Milliseconds by stage. */
  timings: z.record(z.string(), z.number().nonnegative()).optional(),
});
export type PageSummary = z.infer<typeof PageSummary>;

/** A small square frame, as stands beside each of the answers on a form, and whether something is written in it. */
export const TickBox = z.object({ box: Box, ticked: z.boolean() });
export type TickBox = z.infer<typeof TickBox>;

/** A page as read. */
export const Page = PageSummary.omit({ words: true }).extend({
  lines: z.array(Line),
  /** Ink that is neither text nor a rule: signatures, stamps, pictures. */
  marks: z.array(Box).optional(),
  /** Only where the page was looked through for them. */
  tickBoxes: z.array(TickBox).optional(),
});
export type Page = z.infer<typeof Page>;

export function summarise({ lines, marks, tickBoxes, ...page }: Page): PageSummary {
  return { ...page, words: lines.reduce((count, line) => count + line.words.length, 0) };
}
