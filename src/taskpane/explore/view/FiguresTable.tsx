import { mergeClasses } from '@fluentui/react-components';
import { useExploreStyles } from './useExploreStyles';

interface Props {
  caption: string;
  headings: readonly string[];
  /** The first cell names the row; the last one of a short row takes the columns that are left. */
  rows: string[][];
  /** Columns of words beside the first; the others hold numbers. */
  wordy?: number[];
}

export function FiguresTable({ caption, headings, rows, wordy = [] }: Props) {
  const styles = useExploreStyles();
  const classOf = (column: number) =>
    mergeClasses(styles.cell, column > 0 && !wordy.includes(column) && styles.number);
  return (
    <div className={styles.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading, column) => (
              <th key={column} scope="col" className={mergeClasses(classOf(column), styles.head)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row}>
              <th scope="row" className={classOf(0)}>
                {name}
              </th>
              {cells.map((cell, column) => (
                <td
                  key={column}
                  className={classOf(column + 1)}
                  colSpan={column === cells.length - 1 ? headings.length - cells.length : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
