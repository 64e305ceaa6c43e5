import type { SeriesLook } from './look';

/** The fill of a column: its colour, and over it a pattern in white. */
export function Hatching({ id, look: { colour, hatch } }: { id: string; look: SeriesLook }) {
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} fill={colour} />
      {(hatch === 'rising' || hatch === 'crossed') && (
        <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke="#FFFFFF" strokeWidth={1.3} />
      )}
      {(hatch === 'falling' || hatch === 'crossed') && (
        <path d="M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2" stroke="#FFFFFF" strokeWidth={1.3} />
      )}
      {hatch === 'dotted' && (
        <g fill="#FFFFFF">
          <circle cx={2} cy={2} r={1.1} />
          <circle cx={6} cy={6} r={1.1} />
        </g>
      )}
    </pattern>
  );
}
