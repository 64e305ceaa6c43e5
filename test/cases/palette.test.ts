import { type CellLook, chartColours, highlightLooks, palette } from '../../src/plan/palette';

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

const { series, ...waterfall } = chartColours;
test.each([...series, ...Object.values(waterfall)])('%s stands out from the white of a chart', (colour) => {
  expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(3);
});
