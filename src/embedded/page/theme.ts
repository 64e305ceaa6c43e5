import { defaultTheme } from '@univerjs/themes';

/** Univer in the pane's own colour. */
export const theme = {
  ...defaultTheme,
  primary: {
    50: '#ecf5f2',
    100: '#dcece7',
    200: '#cfe5df',
    300: '#97c3b9',
    400: '#459082',
    500: '#0b6e5f',
    600: '#056256',
    700: '#06594a',
    800: '#084c3f',
    900: '#0b3229',
  },
};
