import type { ProposalReport } from '../../domain/proposal.ts';
import type { PageRenderer } from '../../pipeline/ports.ts';
import { bytesOf } from '../../services/read-file.ts';
import type { Packet } from '../../services/read-packet.ts';

const SCREEN_DPI = 80;

/** The pictures of every page that was read, as data URIs, so that the report is one file. */
export async function pageImages(
  packet: Packet,
  { documents }: ProposalReport,
  renderer: PageRenderer,
): Promise<Map<string, Map<number, string>>> {
  const images = new Map<string, Map<number, string>>();
  for (const { file, path } of packet.files) {
    const pages = documents.find((report) => report.file === file)?.pages ?? [];
    if (pages.length === 0) continue;
    const bytes = await bytesOf(path);
    const drawn = await Promise.all(
      pages.map(
        async ({ page, rotation }) => [page, dataUri(await renderer.image(bytes, page, SCREEN_DPI, rotation))] as const,
      ),
    );
    images.set(file, new Map(drawn));
  }
  return images;
}

const dataUri = (image: Uint8Array): string => {
  const type = image[0] === 0xff ? 'image/jpeg' : 'image/png';
  return `data:${type};base64,${Buffer.from(image).toString('base64')}`;
};
