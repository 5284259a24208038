/** Makes the picture of a PDF's page, for scanning; PNG or JPEG bytes. Assembly hands in the reader's own. */
export interface PageRenderer {
  image(bytes: Uint8Array, page: number, dpi: number): Promise<Uint8Array>;
}
