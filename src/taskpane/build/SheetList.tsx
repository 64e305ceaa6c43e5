import { makeStyles, tokens } from '@fluentui/react-components';
import type { Offer } from './building';
import { summariseSheet } from './summary';
import { buildWords as words } from './words';
import type { SheetPlan } from '../../plan/plan';
import { useBuildStyles } from './useBuildStyles';

const useStyles = makeStyles({
  sheet: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** The sheets that will be added, each with what it is for and how much it holds. */
export function SheetList({ offer: { plan, renamed } }: { offer: Offer }) {
  const shared = useBuildStyles();
  const styles = useStyles();
  return (
    <ul className={shared.list} aria-label={words.preview.sheets}>
      {plan.sheets.map((sheet) => {
        const from = renamed.find(({ kind, to }) => kind === 'sheet' && to === sheet.name)?.from;
        return (
          <li key={sheet.name} className={styles.sheet}>
            <p className={styles.name}>{sheet.name}</p>
            {from !== undefined && <p className={shared.small}>{words.preview.newName(from)}</p>}
            {sheet.role && <p>{words.roles[sheet.role]}</p>}
            <p className={shared.small}>{countsOf(sheet)}</p>
          </li>
        );
      })}
    </ul>
  );
}

function countsOf(sheet: SheetPlan): string {
  const { cells, formulas, charts, tables } = summariseSheet(sheet);
  return [
    ...words.preview.inSheet(cells, formulas),
    ...(charts > 0 ? [words.preview.charts(charts)] : []),
    ...(tables > 0 ? [words.preview.tables(tables)] : []),
  ].join(', ');
}
