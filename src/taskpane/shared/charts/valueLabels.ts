import { LINE, widthOf } from './layout';

/** What a column would say of its value, beside it. In pixels of the plot. */
export interface WantedLabel {
  text: string;
  /** Of the column. */
  middle: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Below the column, as of a value below zero. */
  hangs: boolean;
  /** Those that weigh more have their places first. */
  weight: number;
}

export interface PlacedLabel {
  text: string;
  x: number;
  /** Of the foot of its letters. */
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const ABOVE = 5;
const BELOW = 15;
const [ASCENT, DESCENT] = [11, 3];
/** Letters are less wide than is reckoned, so that boxes that meet by less than this are apart. */
const APART = 2;

/**
 * Each label as near as can be to its column, over no other label and over no other column. One that has no such place
 * is left out: its figure is in the words of the column and in the table of the chart.
 */
export function placedLabels(wanted: readonly WantedLabel[], height: number): (PlacedLabel | null)[] {
  const placed = wanted.map((): PlacedLabel | null => null);
  const taken: Box[] = [];
  const inOrder = wanted.map((label, at) => ({ label, at })).sort((a, b) => b.label.weight - a.label.weight);
  for (const { label, at } of inOrder) {
    const above = [label.top - ABOVE, label.top - ABOVE - LINE];
    const below = [label.bottom + BELOW, label.bottom + BELOW + LINE];
    const places = label.hangs ? [...below, ...above] : [...above, ...below];
    const others = wanted.filter((one) => one !== label);
    const free = places.find((y) => {
      const box = boxOf(label, y);
      const isWithin = box.top >= -LINE - DESCENT && box.bottom <= height + DESCENT;
      return isWithin && ![...taken, ...others].some((other) => meets(box, other));
    });
    if (free === undefined) continue;
    taken.push(boxOf(label, free));
    placed[at] = { text: label.text, x: label.middle, y: free };
  }
  return placed;
}

function boxOf({ text, middle }: WantedLabel, y: number): Box {
  const half = widthOf(text) / 2;
  return { left: middle - half, right: middle + half, top: y - ASCENT, bottom: y + DESCENT };
}

function meets(one: Box, other: Box): boolean {
  return (
    one.left + APART < other.right &&
    other.left + APART < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
