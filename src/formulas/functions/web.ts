import { textOf } from './coercion';
import { ofValues, type SheetFunctions } from './define';
import { errorValues } from './values';

export const web: SheetFunctions = {
  /** A workbook here asks nothing of a network, so there is no picture. */
  IMAGE: ofValues(1, 5, ([source]) =>
    /^https:\/\/\S+$/i.test(String(textOf(source))) ? errorValues.missing : errorValues.value,
  ),
  /** Shows the argument given as a name; the link itself is Univer's. */
  HYPERLINK: ofValues(1, 2, ([link, name]) => (name === undefined ? String(textOf(link)) : name)),
};
