import { tintOf } from '../../../plan/palette';
import type { SeriesLook } from './look';

/** The fill of a column by name: solid for what has happened, a tint for what is planned, stripes for a forecast. */
export function Hatching({ id, look: { colour, basis } }: { id: string; look: SeriesLook }) {
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect
        width={8}
        height={8}
        fill={basis === undefined ? colour : basis === 'plan' ? tintOf(colour) : '#FFFFFF'}
      />
      {basis === 'forecast' && <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke={colour} strokeWidth={2} />}
    </pattern>
  );
}
