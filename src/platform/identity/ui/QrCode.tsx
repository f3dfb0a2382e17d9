import { encode } from 'uqr';

const MODULE_PIXELS = 5;
/** The quiet zone that readers of QR codes want: four modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as a drawing: dark on light in every colour scheme, since cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width={size * MODULE_PIXELS}
      height={size * MODULE_PIXELS}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      class="qr-code"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
