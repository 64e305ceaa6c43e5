import { refusingTruths, ofValues, type SheetFunctions } from './define';
import { numberOf, textOf } from './coercion';
import { checked, ErrorValue, errorValues, type Value } from './values';

type Sizes = Readonly<Record<string, number>>;

/** A kind of quantity, its units by their size, and those that take a prefix. */
interface Quantity {
  sizes: Sizes;
  /** To what power a prefix counts: of cm2 to the second. */
  prefixed: Sizes;
  isBinary?: true;
}

const quantity = (sizes: Sizes, metric = ''): Quantity => ({
  sizes,
  prefixed: Object.fromEntries(metric.split(' ').map((unit) => [unit, 1])),
});

const POUND = 0.45359237;
const GRAVITY = 9.80665;
const INCH = 0.0254;
const FOOT = 12 * INCH;
const SURVEY_FOOT = 1200 / 3937;
const LITRE = 1e-3;
const GALLON = 231 * INCH ** 3;
const UK_GALLON = 4.54609 * LITRE;
const LIGHT_YEAR = 299_792_458 * 365.25 * 86_400;
const PARSEC = (149_597_870_700 * 648_000) / Math.PI;
const ATMOSPHERE = 101_325;
const HORSEPOWER = 550 * FOOT * POUND * GRAVITY;

const lengths: Sizes = {
  m: 1,
  mi: 5280 * FOOT,
  Nmi: 1852,
  in: INCH,
  ft: FOOT,
  yd: 3 * FOOT,
  ang: 1e-10,
  ly: LIGHT_YEAR,
  Picapt: INCH / 72,
  Pica: INCH / 72,
};

/** `ft2` and `ft^2`. */
function powers(power: number): Sizes {
  return Object.fromEntries(
    Object.entries(lengths).flatMap(([unit, size]) => [
      [`${unit}${power}`, size ** power],
      [`${unit}^${power}`, size ** power],
    ]),
  );
}

const prefixedPowers = (power: number) =>
  Object.fromEntries(
    ['m', 'ang', 'ly'].flatMap((unit) => [
      [`${unit}${power}`, power],
      [`${unit}^${power}`, power],
    ]),
  );

/** In kilograms, metres, seconds, pascals and so on, as each unit is defined. */
const quantities: readonly Quantity[] = [
  quantity(
    {
      g: 1e-3,
      sg: (POUND * GRAVITY) / FOOT,
      lbm: POUND,
      u: 1.660_539_066_6e-27,
      ozm: POUND / 16,
      grain: POUND / 7000,
      cwt: 100 * POUND,
      shweight: 100 * POUND,
      uk_cwt: 112 * POUND,
      lcwt: 112 * POUND,
      hweight: 112 * POUND,
      stone: 14 * POUND,
      ton: 2000 * POUND,
      uk_ton: 2240 * POUND,
      LTON: 2240 * POUND,
      brton: 2240 * POUND,
    },
    'g u',
  ),
  quantity(
    { ...lengths, ell: 45 * INCH, parsec: PARSEC, pc: PARSEC, pica: INCH / 6, survey_mi: 5280 * SURVEY_FOOT },
    'm ang ly parsec pc',
  ),
  quantity({ yr: 365.25 * 86_400, day: 86_400, d: 86_400, hr: 3600, mn: 60, min: 60, sec: 1, s: 1 }, 'sec s'),
  quantity(
    {
      Pa: 1,
      p: 1,
      atm: ATMOSPHERE,
      at: ATMOSPHERE,
      mmHg: 13.5951 * GRAVITY,
      psi: (POUND * GRAVITY) / INCH ** 2,
      Torr: ATMOSPHERE / 760,
    },
    'Pa p atm at mmHg Torr',
  ),
  quantity({ N: 1, dyn: 1e-5, dy: 1e-5, lbf: POUND * GRAVITY, pond: GRAVITY / 1000 }, 'N dyn dy pond'),
  quantity(
    {
      J: 1,
      e: 1e-7,
      c: 4.184,
      cal: 4.1868,
      eV: 1.602_176_634e-19,
      ev: 1.602_176_634e-19,
      HPh: HORSEPOWER * 3600,
      hh: HORSEPOWER * 3600,
      Wh: 3600,
      wh: 3600,
      flb: FOOT * POUND * GRAVITY,
      BTU: 1055.055_852_62,
      btu: 1055.055_852_62,
    },
    'J e c cal eV ev Wh wh',
  ),
  quantity({ W: 1, w: 1, HP: HORSEPOWER, h: HORSEPOWER, PS: 75 * GRAVITY }, 'W w'),
  quantity({ T: 1, ga: 1e-4 }, 'T ga'),
  {
    sizes: {
      ...powers(3),
      l: LITRE,
      L: LITRE,
      lt: LITRE,
      tsp: GALLON / 768,
      tspm: 5 * LITRE * 1e-3,
      tbs: GALLON / 256,
      oz: GALLON / 128,
      cup: GALLON / 16,
      pt: GALLON / 8,
      us_pt: GALLON / 8,
      uk_pt: UK_GALLON / 8,
      qt: GALLON / 4,
      uk_qt: UK_GALLON / 4,
      gal: GALLON,
      uk_gal: UK_GALLON,
      barrel: 42 * GALLON,
      bushel: 2150.42 * INCH ** 3,
      GRT: 100 * FOOT ** 3,
      regton: 100 * FOOT ** 3,
      MTON: 40 * FOOT ** 3,
    },
    prefixed: { l: 1, L: 1, lt: 1, ...prefixedPowers(3) },
  },
  {
    sizes: {
      ...powers(2),
      ar: 100,
      ha: 10_000,
      Morgen: 2500,
      uk_acre: 43_560 * FOOT ** 2,
      us_acre: 43_560 * SURVEY_FOOT ** 2,
    },
    prefixed: { ar: 1, ...prefixedPowers(2) },
  },
  { ...quantity({ bit: 1, byte: 8 }, 'bit byte'), isBinary: true },
  quantity(
    {
      'm/s': 1,
      'm/sec': 1,
      'm/h': 1 / 3600,
      'm/hr': 1 / 3600,
      mph: (5280 * FOOT) / 3600,
      kn: 1852 / 3600,
      admkn: (6080 * FOOT) / 3600,
    },
    'm/s m/sec m/h m/hr',
  ),
];

/** Prefixes by the power of ten that they count. */
const larger = { Y: 24, Z: 21, E: 18, P: 15, T: 12, G: 9, M: 6, k: 3, h: 2, da: 1, e: 1 };
const smaller = { d: -1, c: -2, m: -3, u: -6, n: -9, p: -12, f: -15, a: -18, z: -21, y: -24 };
const prefixes = new Map(Object.entries({ ...larger, ...smaller }));
const binaryPrefixes = new Map(
  ['ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'].map((name, i) => [name, i + 1]),
);

/** A degree in kelvin, and the reading at which water freezes. */
const scales: Record<string, { degree: number; ice: number }> = Object.fromEntries(
  (
    [
      ['K kel', 1, 273.15],
      ['C cel', 1, 0],
      ['F fah', 5 / 9, 32],
      ['Rank', 5 / 9, 491.67],
      ['Reau', 1.25, 0],
    ] as const
  ).flatMap(([names, degree, ice]) => names.split(' ').map((name) => [name, { degree, ice }])),
);

interface Unit {
  quantity: Quantity;
  size: number;
}

/** Undefined for what every object has, such as `constructor`. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function unitOf(name: string): Unit | null {
  for (const found of quantities) {
    const size = own(found.sizes, name);
    if (size !== undefined) return { quantity: found, size };
  }
  for (const length of [2, 1]) {
    const [prefix, rest] = [name.slice(0, length), name.slice(length)];
    for (const found of quantities) {
      const power = own(found.prefixed, rest);
      const size = own(found.sizes, rest);
      if (power === undefined || size === undefined) continue;
      const binary = found.isBinary ? binaryPrefixes.get(prefix) : undefined;
      if (binary !== undefined) return { quantity: found, size: size * 1024 ** binary };
      const exponent = prefixes.get(prefix);
      if (exponent !== undefined) return { quantity: found, size: size * 10 ** (exponent * power) };
    }
  }
  return null;
}

function scaleOf(name: string) {
  const scale = own(scales, name);
  if (scale) return scale;
  // Kelvin alone takes prefixes.
  const [, prefix = ''] = /^(.+?)(K|kel)$/.exec(name) ?? [];
  const exponent = prefixes.get(prefix);
  return exponent !== undefined ? { degree: 10 ** exponent, ice: 273.15 / 10 ** exponent } : null;
}

/** @see https://support.microsoft.com/en-us/office/convert-function-d785bef1-808e-4aac-bdcd-666c810f9af2 */
function converted(number: number, from: string, to: string): Value {
  const [cold, warm] = [scaleOf(from), scaleOf(to)];
  if (cold && warm)
    return from === to ? number : shown(((number - cold.ice) * cold.degree) / warm.degree + warm.ice);
  const [one, other] = [unitOf(from), unitOf(to)];
  if (!one || !other || one.quantity !== other.quantity) return errorValues.missing;
  return shown((number * one.size) / other.size);
}

/** Fifteen digits: the sizes are products, and a foot is to be 0.3048 metres. */
const shown = (number: number) => checked(Number(number.toPrecision(15)));

const convert = ofValues(3, 3, ([number, from, to]) => {
  const amount = numberOf(number);
  if (amount instanceof ErrorValue) return amount;
  return converted(amount, String(textOf(from)), String(textOf(to)));
});

export const units: SheetFunctions = { CONVERT: refusingTruths(convert) };
