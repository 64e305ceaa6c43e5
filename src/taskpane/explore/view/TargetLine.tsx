import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { words } from '../words';
import { present } from '../../../formulas/present';

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    width: '28px',
    marginLeft: '-14px',
    cursor: 'ew-resize',
    touchAction: 'none',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '13px',
      top: 0,
      bottom: 0,
      width: '2px',
      backgroundColor: '#1B1B1B',
    },
    '::after': {
      content: '""',
      position: 'absolute',
      left: '7px',
      top: '-2px',
      width: '14px',
      height: '14px',
      borderRadius: '50%',
      backgroundColor: '#FFFFFF',
      border: '2px solid #1B1B1B',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface Props {
  domain: [number, number];
  /** In pixels from the left of the chart. */
  at: number;
  valueAt(position: number): number;
  target: number;
  top: number;
  height: number;
  inWords: string;
  onTarget(target: number): void;
}

/** The target as a line across the chart: dragged, or moved with the arrow keys. */
export function TargetLine({
  domain: [least, most],
  at,
  valueAt,
  target,
  top,
  height,
  inWords,
  onTarget,
}: Props) {
  const styles = useStyles();
  const isHeld = useRef(false);
  const step = roundStep((most - least) / 100);
  const move = (value: number) =>
    onTarget(Number((Math.round(Math.min(Math.max(value, least), most) / step) * step).toPrecision(12)));

  const keys: Record<string, () => void> = {
    ArrowLeft: () => move(target - step),
    ArrowDown: () => move(target - step),
    ArrowRight: () => move(target + step),
    ArrowUp: () => move(target + step),
    PageDown: () => move(target - 10 * step),
    PageUp: () => move(target + 10 * step),
    Home: () => move(least),
    End: () => move(most),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!isHeld.current) return;
    const chart = present(
      event.currentTarget.parentElement,
      'the chart around the line',
    ).getBoundingClientRect();
    move(valueAt(event.clientX - chart.left));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: at, top, height }}
      aria-label={words.simulation.slider}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={target}
      aria-valuetext={inWords}
      onKeyDown={press}
      onPointerDown={(event) => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture?.(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => (isHeld.current = false)}
      onPointerCancel={() => (isHeld.current = false)}
    />
  );
}

/** 1, 2 or 5 times a power of ten, near a given size. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const times = size / power;
  return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
}
