/** A grey picture, one byte a pixel, 0 black, rows from the top. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}
