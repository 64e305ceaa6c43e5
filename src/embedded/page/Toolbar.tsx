import {
  FluentProvider,
  makeStyles,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { Home20Regular } from '@fluentui/react-icons/svg/home';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { ZoomIn20Regular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOut20Regular } from '@fluentui/react-icons/svg/zoom-out';
import { DecimalArrowLeft20Regular } from '@fluentui/react-icons/svg/decimal-arrow-left';
import { DecimalArrowRight20Regular } from '@fluentui/react-icons/svg/decimal-arrow-right';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { LockOpen20Regular } from '@fluentui/react-icons/svg/lock-open';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { TextBold20Regular } from '@fluentui/react-icons/svg/text-bold';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { useDarkScheme, useMedia } from '../../taskpane/shared/useMedia';
import { useRoving } from '../../taskpane/shared/useRoving';
import { darkTheme, lightTheme } from '../../taskpane/shared/theme';
import { useElement } from '../../taskpane/shared/useElement';
import { type MoreAction, MoreActions } from './MoreActions';
import { words } from './words';
import type { WorkbookAction, WorkbookActions } from './workbookActions';

/** What is done with the workbook as a whole. */
export interface FileActions {
  start(): void;
  open(): void;
  save(): void;
  print(): void;
}

/** Narrower, a bar with every button would take a second line. */
const NARROW = '(max-width: 1199px)';

const start = <Home20Regular />;
const fileButtons: (readonly [Exclude<keyof FileActions, 'start'>, ReactElement])[] = [
  ['open', <FolderOpen20Regular />],
  ['save', <Save20Regular />],
  ['print', <Print20Regular />],
];

type Shown = Exclude<WorkbookAction, 'protection' | 'zoomReset'>;

type ActionButton = readonly [Shown, ReactElement | string];

const history: ActionButton[] = [
  ['undo', <ArrowUndo20Regular />],
  ['redo', <ArrowRedo20Regular />],
];
const looks: ActionButton[] = [
  ['bold', <TextBold20Regular />],
  ['pounds', '£'],
  ['percent', '%'],
  ['fewerDecimals', <DecimalArrowLeft20Regular />],
  ['moreDecimals', <DecimalArrowRight20Regular />],
];
const find: ActionButton[] = [['find', <Search20Regular />]];
const zooms: ActionButton[] = [
  ['zoomOut', <ZoomOut20Regular />],
  ['zoomIn', <ZoomIn20Regular />],
];

const protectionIcons = { on: <LockOpen20Regular />, off: <LockClosed20Regular /> };

const useStyles = makeStyles({
  page: { position: 'relative', backgroundColor: 'transparent' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', rowGap: '4px' },
});

/** Univer's own toolbar has buttons without names and formats in dollars; these few have names, and pounds. */
export function Toolbar({ actions, files }: { actions: WorkbookActions; files: FileActions }) {
  const styles = useStyles();
  const isDark = useDarkScheme();
  const isNarrow = useMedia(NARROW);
  const [, roving] = useRoving<HTMLDivElement>('horizontal');
  const [steps, setSteps] = useState({ undo: false, redo: false });
  const [protection, setProtection] = useState<'on' | 'off' | null>(null);
  const [zoom, setZoom] = useState(100);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [more, holdMore] = useElement<HTMLButtonElement>();
  const menu = useId();
  // Within the header, as every part of the page is within one of its regions.
  const [tips, setTips] = useState<HTMLElement | null>(null);
  useEffect(() => actions.onHistory(setSteps), [actions]);
  useEffect(() => actions.onProtection(setProtection), [actions]);
  useEffect(() => actions.onZoom(setZoom), [actions]);

  const run = (action: WorkbookAction) => () => void actions.run(action);
  const tipped = (content: string, button: ReactElement) => (
    <Tooltip key={content} content={content} relationship="label" mountNode={tips}>
      {button}
    </Tooltip>
  );
  const hidden = (icon: ReactElement | string) => <span aria-hidden="true">{icon}</span>;
  const shown = (buttons: readonly ActionButton[]) =>
    buttons.map(([action, icon]) => {
      const hasNone = (action === 'undo' || action === 'redo') && !steps[action];
      return tipped(
        words.toolbar[action],
        <ToolbarButton icon={hidden(icon)} disabledFocusable={hasNone} onClick={run(action)} />,
      );
    });
  const inMenu = (buttons: readonly ActionButton[]): MoreAction[] =>
    buttons.map(([action, icon]) => ({ text: words.toolbar[action], icon, act: run(action) }));
  const rest: MoreAction[] = [
    { text: words.toolbar.start, icon: start, act: files.start },
    ...inMenu(looks),
    ...inMenu(zooms),
    { text: words.toolbar.zoomReset(zoom), icon: '', act: run('zoomReset') },
    ...(protection
      ? [{ text: words.protection[protection], icon: protectionIcons[protection], act: run('protection') }]
      : []),
  ];

  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className={styles.page}>
      <div {...roving} role="toolbar" aria-label={words.toolbar.label} className={styles.bar}>
        {!isNarrow &&
          tipped(words.toolbar.start, <ToolbarButton icon={hidden(start)} onClick={files.start} />)}
        {fileButtons.map(([action, icon]) =>
          tipped(words.toolbar[action], <ToolbarButton icon={hidden(icon)} onClick={files[action]} />),
        )}
        {!isNarrow && <ToolbarDivider />}
        {shown(history)}
        {isNarrow ? (
          <>
            {shown(find)}
            {tipped(
              words.toolbar.more,
              <ToolbarButton
                ref={holdMore}
                icon={hidden(<MoreHorizontal20Regular />)}
                aria-haspopup="menu"
                aria-expanded={isMoreOpen}
                {...(isMoreOpen && { 'aria-controls': menu })}
                onClick={() => setMoreOpen(!isMoreOpen)}
              />,
            )}
          </>
        ) : (
          <>
            <ToolbarDivider />
            {shown(looks)}
            <ToolbarDivider />
            {shown(find)}
            <ToolbarDivider />
            {shown(zooms)}
            {tipped(
              words.toolbar.zoomReset(zoom),
              <ToolbarButton onClick={run('zoomReset')}>{`${zoom}%`}</ToolbarButton>,
            )}
            {protection && (
              <ToolbarButton icon={protectionIcons[protection]} onClick={run('protection')}>
                {words.protection[protection]}
              </ToolbarButton>
            )}
          </>
        )}
      </div>
      {isNarrow && isMoreOpen && (
        <MoreActions
          id={menu}
          actions={rest}
          onClose={(isLeft) => {
            setMoreOpen(false);
            if (isLeft) more.current?.focus();
          }}
        />
      )}
      <div ref={setTips} />
    </FluentProvider>
  );
}
