import { Failure } from '../../domain/failure.ts';
import { openPdf, type PdfFile } from './pdf.ts';

/** Node has it, though its types do not say so. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly f: unknown } };
};

const WITHOUT_SECURITY = 3; // fpdf_save.h: FPDF_REMOVE_SECURITY

/** The same PDF without its password, to be read like any other. */
export async function unlock(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const file = await openPdf(bytes, password);
  try {
    return copyOf(file);
  } finally {
    file.close();
  }
}

/** PDFium hands the copy over in blocks, to a function that it is given by number: its place in the module's table. The table cannot grow; place 0 stands for no function, and is free. */
function copyOf({ library, handle }: PdfFile): Uint8Array {
  const blocks: Buffer[] = [];
  const take = (_writer: number, data: number, size: number): number => {
    blocks.push(Buffer.from(library.HEAPU8.subarray(data, data + size)));
    return 1;
  };
  const table = library.wasmExports.__indirect_function_table;
  table.set(0, callable(take));
  const writer = library._malloc(8); // FPDF_FILEWRITE: version, WriteBlock
  library.HEAP32.set([1, 0], writer / 4);
  const done = library._FPDF_SaveAsCopy(handle, writer, WITHOUT_SECURITY);
  library._free(writer);
  table.set(0, null);
  if (!done) throw new Failure('document.damaged');
  return Buffer.concat(blocks);
}

/** A table holds WebAssembly's functions only; this module does nothing but pass one of ours, of three numbers to one, through. */
function callable(take: (a: number, b: number, c: number) => number): unknown {
  const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  const type = [0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f];
  const imported = [0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00]; // e.f
  const exported = [0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00]; // f
  const module = new WebAssembly.Module(Uint8Array.from([magic, type, imported, exported].flat()));
  return new WebAssembly.Instance(module, { e: { f: take } }).exports.f;
}
