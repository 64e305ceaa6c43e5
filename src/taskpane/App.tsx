import { FluentProvider, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FunctionDescription } from '../functions/catalogue/catalogue';
import type { Spreadsheet } from '../host/spreadsheet';
import { CrashGuard } from './components/CrashGuard';
import { VisuallyHidden } from './components/VisuallyHidden';
import { useDarkScheme } from './hooks/useDarkScheme';
import type { Implementations } from './implementations';
import { FunctionsPage, type Browsing } from './pages/FunctionsPage';
import { SelectedCellPage } from './pages/SelectedCellPage';
import { darkTheme, lightTheme } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  pane: {
    minHeight: '100%',
    boxSizing: 'border-box',
    '& *, & *::before, & *::after': { boxSizing: 'border-box' },
  },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  page: {
    position: 'relative',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

const pages = ['selected', 'functions'] as const;
type Page = (typeof pages)[number];

export interface AppProps {
  spreadsheet: Spreadsheet;
  catalogue: FunctionDescription[];
  implementations: Implementations;
  /** Beside a workbook that is always light, the pane should be too. */
  colours?: 'system' | 'light';
}

export function App({ spreadsheet, catalogue, implementations, colours = 'system' }: AppProps) {
  const styles = useStyles();
  const dark = useDarkScheme() && colours === 'system';
  const [page, setPage] = useState<Page>('selected');
  const [browsing, setBrowsing] = useState<Browsing>({ query: '', opened: null });
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.pane}>
      <VisuallyHidden>
        <h1>{words.title}</h1>
      </VisuallyHidden>
      <TabList
        className={styles.tabs}
        aria-label={words.tabs.label}
        selectedValue={page}
        onTabSelect={(_, { value }) => setPage(value as Page)}
      >
        {pages.map((name) => (
          <Tab key={name} id={`ot-tab-${name}`} value={name} aria-controls="ot-page">
            {words.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div id="ot-page" role="tabpanel" aria-labelledby={`ot-tab-${page}`} className={styles.page}>
        <CrashGuard key={page}>
          {page === 'selected' && (
            <SelectedCellPage
              spreadsheet={spreadsheet}
              catalogue={catalogue}
              implementations={implementations}
              onBrowse={() => setPage('functions')}
            />
          )}
          {page === 'functions' && (
            <FunctionsPage
              spreadsheet={spreadsheet}
              catalogue={catalogue}
              browsing={browsing}
              onBrowse={setBrowsing}
            />
          )}
        </CrashGuard>
      </div>
    </FluentProvider>
  );
}
