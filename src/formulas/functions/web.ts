import { textOf } from './coercion';
import { ofValues, type SheetFunctions } from './define';
import { faults } from './values';

export const web: SheetFunctions = {
  /** A workbook here asks nothing of a network, so there is no picture. */
  IMAGE: ofValues(1, 5, ([source]) =>
    /^https:\/\/\S+$/i.test(String(textOf(source))) ? faults.missing : faults.value,
  ),
  /** Shows the argument given as a name; the link itself is Univer's. */
  HYPERLINK: ofValues(1, 2, ([link, name]) => (name === undefined ? String(textOf(link)) : name)),
};
