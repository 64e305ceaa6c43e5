import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

const brand: BrandVariants = {
  10: '#020f0c',
  20: '#0a211c',
  30: '#0b3229',
  40: '#0a3f34',
  50: '#084c3f',
  60: '#06594a',
  70: '#056256',
  80: '#0b6e5f',
  90: '#2a7f70',
  100: '#459082',
  110: '#60a194',
  120: '#7bb2a6',
  130: '#97c3b9',
  140: '#b3d4cc',
  150: '#cfe5df',
  160: '#ecf5f2',
};

export const lightTheme: Theme = createLightTheme(brand);
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
};
