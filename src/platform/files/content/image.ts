/** Pictures are drawn anew: what their makers wrote beside the picture (place, time, device, names) does not survive. */
import type { Readable } from 'node:stream';
import type { ImageKind, Reason } from './kind.js';
import type { Probe } from './probe.js';

/** A picture larger than this unfolds to more memory than a small machine has to spare. */
export const MOST_PIXELS = 60_000_000;
const MOST_SIDE = 30_000;
const QUALITY = 90;

/**
 * The library, loaded when the first picture comes: commands that never see one start without it. Only the three
 * decoders that are needed are open: the others never meet a stranger's bytes.
 */
async function drawing() {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  return sharp;
}

/** What sets a picture apart, from its header; undefined where it may be drawn. */
export async function findInImage(probe: Probe, kind: ImageKind): Promise<Reason | undefined> {
  const sharp = await drawing();
  const image = sharp({ limitInputPixels: false, animated: true });
  try {
    const source = probe.stream();
    source.on('error', (error) => image.destroy(error));
    const { format, width, height } = await source.pipe(image).metadata();
    if (format !== kind) return 'unreadable';
    if (width > MOST_SIDE || height > MOST_SIDE * 4 || width * height > MOST_PIXELS) return 'image-too-large';
    return undefined;
  } catch {
    return 'unreadable';
  }
}

/** The picture alone, upright, in its own format. The stream fails where the picture cannot be read to its end. */
export async function cleanImage(content: Readable, kind: ImageKind): Promise<Readable> {
  const sharp = await drawing();
  const image = sharp({ limitInputPixels: MOST_PIXELS, failOn: 'error', animated: true }).autoOrient();
  content.on('error', (error) => image.destroy(error));
  return content.pipe(
    kind === 'jpeg'
      ? image.jpeg({ quality: QUALITY })
      : kind === 'png'
        ? image.png()
        : image.webp({ quality: QUALITY }),
  );
}
