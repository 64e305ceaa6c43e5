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
import { LockOpen20Regular } from '@fluentui/react-icons/svg/lock-open';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { TextBold20Regular } from '@fluentui/react-icons/svg/text-bold';
import { useEffect, useState, type ReactElement } from 'react';
import { useDarkScheme } from '../../taskpane/shared/useDarkScheme';
import { useRoving } from '../../taskpane/shared/useRoving';
import { darkTheme, lightTheme } from '../../taskpane/shared/theme';
import { words } from './words';
import type { WorkbookAction, WorkbookActions } from './workbookActions';

/** What is done with the workbook as a whole. */
export interface FileActions {
  start(): void;
  open(): void;
  save(): void;
  print(): void;
}

const fileButtons: (readonly [keyof FileActions, ReactElement])[] = [
  ['start', <Home20Regular />],
  ['open', <FolderOpen20Regular />],
  ['save', <Save20Regular />],
  ['print', <Print20Regular />],
];

type Shown = Exclude<WorkbookAction, 'protection' | 'zoomReset'>;

const buttons: (readonly [Shown, ReactElement | string] | null)[] = [
  ['undo', <ArrowUndo20Regular />],
  ['redo', <ArrowRedo20Regular />],
  null,
  ['bold', <TextBold20Regular />],
  ['pounds', '£'],
  ['percent', '%'],
  ['fewerDecimals', <DecimalArrowLeft20Regular />],
  ['moreDecimals', <DecimalArrowRight20Regular />],
  null,
  ['find', <Search20Regular />],
  null,
  ['zoomOut', <ZoomOut20Regular />],
  ['zoomIn', <ZoomIn20Regular />],
];

const protectionIcons = { on: <LockOpen20Regular />, off: <LockClosed20Regular /> };

const useStyles = makeStyles({
  page: { backgroundColor: 'transparent' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', rowGap: '4px' },
});

/** Univer's own toolbar has buttons without names and formats in dollars; these few have names, and pounds. */
export function Toolbar({ actions, files }: { actions: WorkbookActions; files: FileActions }) {
  const styles = useStyles();
  const isDark = useDarkScheme();
  const [, roving] = useRoving<HTMLDivElement>('horizontal');
  const [history, setHistory] = useState({ undo: false, redo: false });
  const [protection, setProtection] = useState<'on' | 'off' | null>(null);
  const [zoom, setZoom] = useState(100);
  // Within the header, as every part of the page is within one of its regions.
  const [tips, setTips] = useState<HTMLElement | null>(null);
  useEffect(() => actions.onHistory(setHistory), [actions]);
  useEffect(() => actions.onProtection(setProtection), [actions]);
  useEffect(() => actions.onZoom(setZoom), [actions]);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className={styles.page}>
      <div {...roving} role="toolbar" aria-label={words.toolbar.label} className={styles.bar}>
        {fileButtons.map(([action, icon]) => (
          <Tooltip key={action} content={words.toolbar[action]} relationship="label" mountNode={tips}>
            <ToolbarButton icon={<span aria-hidden="true">{icon}</span>} onClick={() => files[action]()} />
          </Tooltip>
        ))}
        <ToolbarDivider />
        {buttons.map((button, i) => {
          if (!button) return <ToolbarDivider key={i} />;
          const [action, icon] = button;
          const nothingToDo = (action === 'undo' || action === 'redo') && !history[action];
          return (
            <Tooltip key={action} content={words.toolbar[action]} relationship="label" mountNode={tips}>
              <ToolbarButton
                icon={<span aria-hidden="true">{icon}</span>}
                disabledFocusable={nothingToDo}
                onClick={() => void actions.run(action)}
              />
            </Tooltip>
          );
        })}
        <Tooltip content={words.toolbar.zoomReset(zoom)} relationship="label" mountNode={tips}>
          <ToolbarButton onClick={() => void actions.run('zoomReset')}>{`${zoom}%`}</ToolbarButton>
        </Tooltip>
        {protection && (
          <ToolbarButton icon={protectionIcons[protection]} onClick={() => void actions.run('protection')}>
            {words.protection[protection]}
          </ToolbarButton>
        )}
      </div>
      <div ref={setTips} />
    </FluentProvider>
  );
}
