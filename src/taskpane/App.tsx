import { FluentProvider, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { FunctionDescription } from '../functions/catalogue/notes';
import type { Spreadsheet } from '../host/spreadsheet';
import type { OfferedCase } from '../cases/parts/caseDefinition';
import type { LibraryBrowsing } from './build/library/browsing';
import { useBuilding } from './build/useBuilding';
import { useBringing } from './data/useBringing';
import { CrashGuard } from './shared/CrashGuard';
import { EnvironmentNotice } from './shared/EnvironmentNotice';
import { FaultNotice } from './shared/FaultNotice';
import { Fetched } from './shared/Fetched';
import { CalculatingNote } from './shared/CalculatingNote';
import { useCalculating } from './shared/useCalculating';
import { VisuallyHidden } from './shared/VisuallyHidden';
import type { Exploration } from './explore/exploration';
import { useDarkScheme } from './shared/useMedia';
import { useEnvironment } from './shared/useEnvironment';
import { useRoving } from './shared/useRoving';
import type { Implementations } from './implementations';
import { fetchBuild, fetchData, fetchExplore, fetchHandOver } from './start/fetchPages';
import { FunctionsPage, type Browsing } from './lookUp/FunctionsPage';
import { pageNames, type PageName } from './start/pageNames';
import { SelectedCellPage } from './explain/SelectedCellPage';
import { environmentInWords } from './start/environmentInWords';
import { darkTheme, lightTheme } from './shared/theme';
import { serialOfToday, Today } from './shared/today';
import { words } from './shared/words';

const useStyles = makeStyles({
  pane: {
    minHeight: '100%',
    boxSizing: 'border-box',
    '& *, & *::before, & *::after': { boxSizing: 'border-box' },
    // Room for a finger.
    '& summary': { paddingTop: '2px', paddingBottom: '2px' },
  },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Enlarged text continues on a second line and stays visible.
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
    // The focused element must not end up under the tabs.
    // Nor under the action at the foot.
    '& *': { scrollMarginTop: '56px', scrollMarginBottom: 'calc(64px + var(--ot-foot, 0px))' },
  },
});

export interface AskedPage {
  page: PageName;
}

export interface AppProps {
  spreadsheet: Spreadsheet;
  catalogue: FunctionDescription[];
  implementations: Implementations;
  /** The cases that can be built. */
  cases: readonly OfferedCase[];
  /** The page in front when the pane opens. */
  opens?: PageName;
  /** A page to show; a new object each time, so that the same page can be asked for again. */
  asked?: AskedPage | undefined;
  /** What time it is. */
  now?: () => Date;
}

export function App({
  spreadsheet,
  catalogue,
  implementations,
  cases,
  opens = 'selected',
  asked,
  now = () => new Date(),
}: AppProps) {
  const styles = useStyles();
  const dark = useDarkScheme();
  const [, roving] = useRoving<HTMLDivElement>('horizontal');
  const [page, setPage] = useState<PageName>(opens);
  const isCalculating = useCalculating(spreadsheet);
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    if (asked) setPage(asked.page);
  }
  const [browsing, setBrowsing] = useState<Browsing>({ query: '', opened: null });
  const [library, setLibrary] = useState<LibraryBrowsing | null>(null);
  const [explored, setExplored] = useState<Exploration | null>(null);
  // The pane opens on Build in a blank workbook alone.
  const { environment, beforeWriting } = useEnvironment(spreadsheet, opens === 'build');
  const building = useBuilding(spreadsheet, beforeWriting);
  const bringing = useBringing(spreadsheet, beforeWriting);
  const fetchBringing = useCallback(() => fetchData(cases), [cases]);
  const [isBringingIn, setBringingIn] = useState(false);
  /** What the pages remember, where that is what makes one fail. */
  const forget = () => {
    setBrowsing({ query: '', opened: null });
    setLibrary(null);
    setExplored(null);
    building.choose();
    bringing.again();
  };
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.pane}>
      <VisuallyHidden>
        <h1>{words.title}</h1>
      </VisuallyHidden>
      <TabList
        {...roving}
        // Fluent's own arrow keys come with elements that are hidden and still take the focus.
        {...{ 'data-tabster': undefined }}
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
      <CalculatingNote isShown={isCalculating} />
      <div
        id="ot-page"
        role="tabpanel"
        aria-labelledby={`ot-tab-${page}`}
        aria-busy={isCalculating}
        className={styles.page}
      >
        <FaultNotice />
        <EnvironmentNotice lines={environment ? environmentInWords(environment) : []} />
        <Today.Provider value={serialOfToday(now())}>
          <CrashGuard key={page} where={words.tabs.full[page]} onReset={forget}>
            {page === 'selected' && (
              <SelectedCellPage
                spreadsheet={spreadsheet}
                catalogue={catalogue}
                implementations={implementations}
                onBrowse={() => setPage('functions')}
              />
            )}
            {page === 'build' && !isBringingIn && (
              <Fetched fetch={fetchBuild}>
                {({ BuildPage }) => (
                  <BuildPage
                    spreadsheet={spreadsheet}
                    cases={cases}
                    controls={building}
                    onBringIn={(inputs) => {
                      if (inputs) bringing.again(inputs);
                      setBringingIn(true);
                    }}
                    library={library}
                    onLibrary={setLibrary}
                  />
                )}
              </Fetched>
            )}
            {page === 'build' && isBringingIn && (
              <Fetched fetch={fetchBringing}>
                {({ DataPage, cases: whole }) => (
                  <DataPage
                    spreadsheet={spreadsheet}
                    cases={whole}
                    controls={bringing}
                    onBack={() => setBringingIn(false)}
                  />
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
