import type { PageSignal, PageSummary, QualityReason } from '../domain/page.ts';

const SIGNALS: Readonly<Record<PageSignal, string>> = {
  'tamper-hidden-text': 'holds text that is not seen',
  'tamper-covered-text': 'holds text that is covered',
  'tamper-off-page-text': 'holds text beside the page',
  'text-layer-wrong': 'its text layer says something else than its picture',
  'active-content': 'the file holds active content',
  'embedded-files': 'the file holds other files',
  'later-revision': 'the file was changed after it was made',
};

const REASONS: Readonly<Record<QualityReason, string>> = {
  ...{ coarse: 'coarse', noisy: 'noisy', blurred: 'blurred', skewed: 'askew', pale: 'pale', compressed: 'compressed' },
  'uneven-light': 'unevenly lit',
};

/** What a person should know of a page before trusting what was read of it; nothing for a page that is as it should be. */
export function pageFacts({ source, signals = [], quality, unread = [] }: PageSummary): string[] {
  return [
    ...(source === 'failed' ? ['could not be read'] : source === 'blank' ? ['blank'] : []),
    ...(quality?.reasons ?? []).map((reason) => REASONS[reason]),
    ...signals.map((signal) => SIGNALS[signal]),
    ...(unread.length > 0
      ? [unread.length === 1 ? 'ink in 1 place not read' : `ink in ${unread.length} places not read`]
      : []),
  ];
}
