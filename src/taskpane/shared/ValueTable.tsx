import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ExampleValue } from '../../functions/catalogue/notes';
import { formatBrief } from './format/numbers';

const useStyles = makeStyles({
  /** A year's column more than fits may scroll here, and never the page. */
  frame: { overflowX: 'auto', maxWidth: '100%', marginTop: tokens.spacingVerticalXS },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  header: { fontWeight: tokens.fontWeightSemibold },
  /** Narrower, and a row's name would run to four lines. */
  name: { minWidth: '110px', paddingLeft: 0 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** A spilled table: its first row is its header. */
export function ValueTable({ rows, label }: { rows: ExampleValue[][]; label: string }) {
  const styles = useStyles();
  const [header = [], ...body] = rows;
  const isNumeric = (column: number) => typeof body[0]?.[column] === 'number';
  const classOf = (column: number) =>
    mergeClasses(styles.cell, column === 0 && styles.name, isNumeric(column) && styles.number);
  return (
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((cell, column) => (
              <th key={column} scope="col" className={mergeClasses(classOf(column), styles.header)}>
                {shown(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={classOf(column)}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(cell: ExampleValue): string {
  return typeof cell === 'number' ? formatBrief(cell) : String(cell);
}
