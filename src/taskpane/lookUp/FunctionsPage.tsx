import { useRef } from 'react';
import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { Spreadsheet } from '../../host/spreadsheet';
import { FunctionDetail } from './FunctionDetail';
import { FunctionList } from './FunctionList';

/** State that the page keeps while another is in front. */
export interface Browsing {
  query: string;
  opened: string | null;
}

interface FunctionsPageProps {
  spreadsheet: Spreadsheet;
  catalogue: FunctionDescription[];
  browsing: Browsing;
  onBrowse(browsing: Browsing): void;
}

export function FunctionsPage({ spreadsheet, catalogue, browsing, onBrowse }: FunctionsPageProps) {
  /** Where the keyboard goes back to. */
  const left = useRef<string | null>(null);
  const opened = catalogue.find(({ id }) => id === browsing.opened);
  const open = (id: string | null) => {
    left.current = browsing.opened;
    onBrowse({ ...browsing, opened: id });
  };
  return opened ? (
    <FunctionDetail
      key={opened.id}
      description={opened}
      spreadsheet={spreadsheet}
      onBack={() => open(null)}
    />
  ) : (
    <FunctionList
      catalogue={catalogue}
      namespace={spreadsheet.namespace}
      query={browsing.query}
      returnTo={left.current}
      onQuery={(query) => onBrowse({ ...browsing, query })}
      onOpen={open}
    />
  );
}
