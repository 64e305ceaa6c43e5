import type { XmlAttributes, XmlNode } from '../xml/parse';
import { childOf, childrenNamed, numberIn, within } from '../xml/parse';

/** Excel’s own fifty-six colours by number, twice the first eight, from 0. */
const indexed = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Where a workbook has no theme: Office’s of 2007 to 2022. */
const officeTheme =
  'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');
/** A theme lists dark before light; cells count light before dark. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** The colours that cells of a workbook name. */
export class Colours {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  constructor(theme: XmlNode | null, styleSheet: XmlNode) {
    const scheme = theme ? within(theme, 'clrScheme')[0] : undefined;
    this.theme = scheme ? themeColours(scheme) : officeTheme;
    const own = childrenNamed(childOf(childOf(styleSheet, 'colors'), 'indexedColors'), 'rgbColor');
    this.indexed = indexed.map((colour, i) => hexOf(own[i]?.attributes.rgb) ?? colour);
  }

  /** `#RRGGBB` of a `color`, `fgColor` and the like; undefined where it says automatic, or nothing. */
  of(attributes: XmlAttributes | undefined): string | undefined {
    if (!attributes) return undefined;
    const { rgb, theme, indexed: place, tint } = attributes;
    const base =
      hexOf(rgb) ??
      (theme !== undefined ? this.theme[Number(theme)] : undefined) ??
      (place !== undefined ? this.atPlace(Number(place)) : undefined);
    return base === undefined ? undefined : `#${tinted(base, numberIn(tint) ?? 0)}`;
  }

  private atPlace(place: number): string | undefined {
    if (place === 64) return '000000';
    return place === 65 ? 'FFFFFF' : this.indexed[place];
  }
}

function themeColours(scheme: XmlNode): string[] {
  const colour = (name: string) => {
    const given = childOf(scheme, name)?.children[0]?.attributes;
    return hexOf(given?.lastClr ?? given?.val);
  };
  return [...themeOrder, 'hlink', 'folHlink'].map((name, i) => colour(name) ?? officeTheme[i] ?? '000000');
}

/** Six digits of a colour with or without the two of its opacity. */
function hexOf(rgb: string | undefined): string | undefined {
  if (rgb === undefined || !/^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return undefined;
  return rgb.slice(-6).toUpperCase();
}

/** Hue, lightness and saturation are counted in whole steps, as Windows does: Excel shows what comes of it. */
const STEPS = 240;
const whole = Math.floor;

/** Darker below zero, lighter above. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const { hue, lightness, saturation } = stepsOf(
    [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Triple,
  );
  // A file holds 0.6 as 0.59999389629810485.
  const exact = Math.round(tint * 1e4) / 1e4;
  const to = whole(exact < 0 ? lightness * (1 + exact) : lightness * (1 - exact) + STEPS * exact + 1e-9);
  return partsOf(hue, to, saturation)
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

type Triple = [red: number, green: number, blue: number];

function stepsOf(colour: Triple): { hue: number; lightness: number; saturation: number } {
  const [most, least] = [Math.max(...colour), Math.min(...colour)];
  const [sum, spread] = [most + least, most - least];
  const lightness = whole((sum * STEPS + 255) / 510);
  if (spread === 0) return { hue: 0, lightness, saturation: 0 };
  const room = lightness <= STEPS / 2 ? sum : 510 - sum;
  const saturation = whole((spread * STEPS + whole(room / 2)) / room);
  const [red, green, blue] = colour.map((part) =>
    whole(((most - part) * (STEPS / 6) + whole(spread / 2)) / spread),
  ) as Triple;
  const hue =
    most === colour[0]
      ? blue - green
      : most === colour[1]
        ? STEPS / 3 + red - blue
        : (2 * STEPS) / 3 + green - red;
  return { hue: (hue + STEPS) % STEPS, lightness, saturation };
}

function partsOf(hue: number, lightness: number, saturation: number): Triple {
  if (saturation === 0) {
    const grey = whole((lightness * 255 + STEPS / 2) / STEPS);
    return [grey, grey, grey];
  }
  const high =
    lightness <= STEPS / 2
      ? whole((lightness * (STEPS + saturation) + STEPS / 2) / STEPS)
      : lightness + saturation - whole((lightness * saturation + STEPS / 2) / STEPS);
  const low = 2 * lightness - high;
  const part = (turned: number) => {
    const at = (turned + STEPS) % STEPS;
    const sixth = STEPS / 6;
    const between = (steps: number) => low + whole(((high - low) * steps + sixth / 2) / sixth);
    const level =
      at < sixth ? between(at) : at < 3 * sixth ? high : at < 4 * sixth ? between(4 * sixth - at) : low;
    return Math.min(255, whole((level * 255 + STEPS / 2) / STEPS));
  };
  return [part(hue + STEPS / 3), part(hue), part(hue - STEPS / 3)];
}
