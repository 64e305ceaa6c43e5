import type { CellPlace, Spreadsheet } from '../../../host/spreadsheet';
import { Fetched } from '../Fetched';
import { part } from '../part';
import { useLists } from './useLists';

const fetchForm = () => part(() => import(/* webpackChunkName: "add-rows" */ './AddRowsForm'));

interface AddRowsProps {
  spreadsheet: Spreadsheet;
  /** Offers only the list of which this cell is part. */
  cell?: CellPlace;
}

/** Offers to add rows to a list of the workbook. Where there is none it shows nothing and fetches nothing. */
export function AddRows({ spreadsheet, cell }: AddRowsProps) {
  const lists = useLists(spreadsheet, cell);
  if (lists.length === 0) return null;
  return (
    <Fetched fetch={fetchForm}>
      {({ AddRowsForm }) => (
        <AddRowsForm spreadsheet={spreadsheet} lists={lists} isOfCell={cell !== undefined} />
      )}
    </Fetched>
  );
}
