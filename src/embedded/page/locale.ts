import { LocaleType, merge } from '@univerjs/core';
import design from '@univerjs/design/locale/en-US';
import docsUi from '@univerjs/docs-ui/locale/en-US';
import findReplace from '@univerjs/find-replace/locale/en-US';
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsFormula from '@univerjs/sheets-formula/locale/en-US';
import sheetsNoteUi from '@univerjs/sheets-note-ui/locale/en-US';
import sheetsNumfmtUi from '@univerjs/sheets-numfmt-ui/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';
import { words } from './words';

/** Univer has no British English. What it makes of dates is put right as they are typed. */
export const locale = {
  locale: LocaleType.EN_US,
  locales: {
    [LocaleType.EN_US]: merge(
      {},
      design,
      docsUi,
      findReplace,
      sheets,
      sheetsFormula,
      sheetsFormulaUi,
      sheetsNoteUi,
      sheetsNumfmtUi,
      sheetsUi,
      ui,
      words.univer,
    ),
  },
};
