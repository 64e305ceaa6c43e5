import { useCallback, useEffect, useState } from 'react';
import type { Environment, Spreadsheet } from '../../host/spreadsheet';

/**
 * What of this spreadsheet could make figures wrong. A sheet is added for the question only where the workbook is blank,
 * so that nothing is lost from Excel's undo list, or before something is written anyway.
 */
export function useEnvironment(spreadsheet: Spreadsheet, isBlank: boolean) {
  const [environment, setEnvironment] = useState<Environment | null>(null);
  const look = useCallback(
    async (mayAddSheet: boolean): Promise<Environment | null> => {
      try {
        const found = await spreadsheet.environment({ mayAddSheet });
        setEnvironment(found);
        return found;
      } catch {
        // The page in front says what cannot be read.
        return null;
      }
    },
    [spreadsheet],
  );
  useEffect(() => void look(isBlank), [look, isBlank]);
  return { environment, beforeWriting: useCallback(() => look(true), [look]) };
}
