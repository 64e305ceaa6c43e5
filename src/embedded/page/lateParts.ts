import { ICommandService, LocaleService, LocaleType, merge, type Univer } from '@univerjs/core';
import { AddDataValidationMutation, UniverDataValidationPlugin } from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalFormattingUi from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import dataValidationUi from '@univerjs/sheets-data-validation-ui/locale/en-US';
import dataValidation from '@univerjs/sheets-data-validation/locale/en-US';
import { highlightAnew } from '../highlightsAnew';
import { words } from './words';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

const needed = [AddDataValidationMutation, AddConditionalRuleMutation];
const MOMENT_MS = 10;
const PATIENCE_MS = 10_000;

/** Validation and highlights: not needed before the first figures are on screen, and half a megabyte. */
export async function addLateParts(univer: Univer): Promise<void> {
  const injector = univer.__getInjector();
  injector.get(LocaleService).load({
    [LocaleType.EN_US]: merge({}, dataValidation, dataValidationUi, conditionalFormattingUi, words.univer),
  });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  // Univer starts such latecomers a moment later, together, without any event.
  const commands = injector.get(ICommandService);
  const isThere = () => needed.every(({ id }) => commands.hasCommand(id));
  for (let waited = 0; !isThere(); waited += MOMENT_MS) {
    if (waited > PATIENCE_MS) throw new Error('Validation and highlights could not be started.');
    await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
  }
  highlightAnew(injector);
}
