import { type CellLook, chartColours, highlightLooks, ownerColours, palette } from '../../src/plan/palette';

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (one: string, other: string) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

const looks: [string, Pick<CellLook, 'ink' | 'fill'>][] = [
  ...Object.entries(palette),
  ...Object.entries(highlightLooks),
];

test.each(looks)(
  'the ink of a %s cell can be read by people with low vision',
  (_, { ink, fill = '#FFFFFF' }) => {
    expect(contrast(ink, fill)).toBeGreaterThanOrEqual(7);
  },
);

const { series, ...meanings } = chartColours;
test.each([...series, ...Object.values(meanings), ...Object.values(ownerColours)])(
  '%s stands out from the white of a chart',
  (colour) => {
    expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
  },
);

test('each meaning has a colour of its own, by which a file knows it again', () => {
  const all = [...series, ...Object.values(meanings)];
  expect(new Set(all).size).toBe(all.length);
});

const pairs: [string, string, string][] = [
  ['cost and saving', chartColours.fall, chartColours.rise],
  ['cost and what is left', chartColours.fall, chartColours.total],
  ['saving and what is left', chartColours.rise, chartColours.total],
  ...series
    .slice(1)
    .map((colour, i): [string, string, string] => [`series ${i + 1} and ${i + 2}`, series[i]!, colour]),
];
test.each(pairs)('%s differ in print in grey', (_, one, other) => {
  expect(contrast(one, other)).toBeGreaterThanOrEqual(1.3);
});

/** The channels of a colour as people see them who lack the cones for red, or those for green (Viénot and others, 1999). */
const seenWithout = {
  red: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  green: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
} as const;
test.each(
  pairs
    .slice(0, 3)
    .flatMap(([what, ...two]) => (['red', 'green'] as const).map((cone) => [what, cone, two] as const)),
)('%s are told apart without the cones for %s', (_, cone, [one, other]) => {
  const seen = (hex: string) => {
    const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    return seenWithout[cone].map((row) => row.reduce<number>((sum, part, i) => sum + part * channels[i]!, 0));
  };
  const [a, b] = [seen(one), seen(other)];
  expect(Math.hypot(...a.map((value, i) => value - b[i]!))).toBeGreaterThanOrEqual(50);
});
