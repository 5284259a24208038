/** What the command line and assembly may use of masking; everything else in this folder is its own. */
export { admit, datasetAbove, isListed, openDatasets } from './admission.ts';
export {
  exportPublicKey,
  openMaskedKey,
  openUserKey,
  publicHalf,
  samplesKey,
  type TrustedKey,
  trustedKeys,
} from './keys.ts';
export { type Gate, type GateOptions, openGate } from './leak/gate.ts';
export { provedInTextOnly } from './leak/report.ts';
export { cleared, type Verification, verify } from './leak/verify.ts';
export { LOCALES, type LocaleId } from './locales/index.ts';
export { type Dataset, Manifest, verifyDataset } from './manifest.ts';
export { readMaskingKey, readSigningKey } from './mask/keys.ts';
export { type Mask, type MaskSummary, mask } from './mask/mask.ts';
export type { RawFile, RawPacket, RawReader } from './mask/raw.ts';
export { sealWhatIsClean } from './mask/seal.ts';
export { loadPlan } from './plan/load.ts';
export { reportPage } from './report/html.ts';
export { type MeasuredDataset, measureDataset } from './report/measure.ts';
export { RESERVED } from './reserved.ts';
export { SCENARIOS, type Scenario } from './scenarios/index.ts';
export { SPECIMENS, type SpecimenType } from './specimens/index.ts';
export type { Order } from './synthesise/order.ts';
export { type Hand, handWith, type Synthesis, synthesise } from './synthesise.ts';
