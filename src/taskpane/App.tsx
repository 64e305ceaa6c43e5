import { FluentProvider, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { FunctionDescription } from '../functions/catalogue/catalogue';
import type { Spreadsheet } from '../host/spreadsheet';
import type { CaseLoader } from './building/loadCases';
import { useBuilding } from './building/useBuilding';
import { CrashGuard } from './components/CrashGuard';
import { Fetched } from './components/Fetched';
import { VisuallyHidden } from './components/VisuallyHidden';
import type { Exploration } from './explore/exploration';
import { useDarkScheme } from './hooks/useDarkScheme';
import type { Implementations } from './implementations';
import { fetchBuild, fetchExplore, fetchHandOver } from './pages/fetchPages';
import { FunctionsPage, type Browsing } from './pages/FunctionsPage';
import { pageNames, type PageName } from './pages/pageNames';
import { SelectedCellPage } from './pages/SelectedCellPage';
import { darkTheme, lightTheme } from './theme';
import { serialOfDay, Today } from './today';
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
    // Text that somebody has made larger goes on a second line, never out of sight.
    flexWrap: 'wrap',
    // Five of them side by side in the narrowest pane.
    '& > [role="tab"]': {
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
    '& > [role="tab"]::before, & > [role="tab"]::after': {
      left: tokens.spacingHorizontalXS,
      right: tokens.spacingHorizontalXS,
    },
  },
  page: {
    position: 'relative',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // What the keyboard comes to must not end up under the tabs.
    '& *': { scrollMarginTop: '56px' },
  },
});

export interface AppProps {
  spreadsheet: Spreadsheet;
  catalogue: FunctionDescription[];
  implementations: Implementations;
  loadCases: CaseLoader;
  /** The page in front when the pane opens. */
  opens?: PageName;
  /** Beside a workbook that is always light, the pane should be too. */
  colours?: 'system' | 'light';
  /** What time it is. */
  now?: () => Date;
}

export function App({
  spreadsheet,
  catalogue,
  implementations,
  loadCases,
  opens = 'selected',
  colours = 'system',
  now = () => new Date(),
}: AppProps) {
  const styles = useStyles();
  const dark = useDarkScheme() && colours === 'system';
  const [page, setPage] = useState<PageName>(opens);
  const [browsing, setBrowsing] = useState<Browsing>({ query: '', opened: null });
  const [explored, setExplored] = useState<Exploration | null>(null);
  const building = useBuilding(spreadsheet);
  const fetchBuilding = useCallback(() => fetchBuild(loadCases), [loadCases]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.pane}>
      <VisuallyHidden>
        <h1>{words.title}</h1>
      </VisuallyHidden>
      <TabList
        className={styles.tabs}
        aria-label={words.tabs.label}
        selectedValue={page}
        onTabSelect={(_, { value }) => setPage(value as PageName)}
      >
        {pageNames.map((name) => (
          <Tab
            key={name}
            id={`ot-tab-${name}`}
            value={name}
            aria-controls="ot-page"
            aria-label={words.tabs.full[name]}
          >
            {words.tabs.short[name]}
          </Tab>
        ))}
      </TabList>
      <div id="ot-page" role="tabpanel" aria-labelledby={`ot-tab-${page}`} className={styles.page}>
        <Today.Provider value={serialOfDay(now())}>
          <CrashGuard key={page}>
            {page === 'selected' && (
              <SelectedCellPage
                spreadsheet={spreadsheet}
                catalogue={catalogue}
                implementations={implementations}
                onBrowse={() => setPage('functions')}
              />
            )}
            {page === 'build' && (
              <Fetched fetch={fetchBuilding}>
                {({ BuildPage, cases }) => (
                  <BuildPage spreadsheet={spreadsheet} cases={cases} controls={building} />
                )}
              </Fetched>
            )}
            {page === 'functions' && (
              <FunctionsPage
                spreadsheet={spreadsheet}
                catalogue={catalogue}
                browsing={browsing}
                onBrowse={setBrowsing}
              />
            )}
            {page === 'explore' && (
              <Fetched fetch={fetchExplore}>
                {({ Explore }) => (
                  <Explore
                    spreadsheet={spreadsheet}
                    catalogue={catalogue}
                    implementations={implementations}
                    explored={explored}
                    onExplore={setExplored}
                  />
                )}
              </Fetched>
            )}
            {page === 'handOver' && (
              <Fetched fetch={fetchHandOver}>
                {({ HandOverPage }) => <HandOverPage spreadsheet={spreadsheet} catalogue={catalogue} />}
              </Fetched>
            )}
          </CrashGuard>
        </Today.Provider>
      </div>
    </FluentProvider>
  );
}
