import { MAIN } from '../package/names';
import { DECLARATION, element } from '../xml/write';

/** What a cell says of itself with `cm="1"`: its formula is a dynamic array, one that may spill. */
export const DYNAMIC_ARRAY = 1;

const DYNAMIC_ARRAYS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

export function metadataXml(): string {
  const type = element('metadataType', {
    name: 'XLDAPR',
    minSupportedVersion: 120000,
    ...{ copy: 1, pasteAll: 1, pasteValues: 1, merge: 1, splitFirst: 1, rowColShift: 1, clearFormats: 1 },
    ...{ clearComments: 1, assign: 1, coerce: 1, cellMeta: 1 },
  });
  const properties = element('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 });
  const extension = element('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, properties);
  const future = element('bk', {}, element('extLst', {}, extension));
  return (
    DECLARATION +
    element(
      'metadata',
      { xmlns: MAIN, 'xmlns:xda': DYNAMIC_ARRAYS },
      element('metadataTypes', { count: 1 }, type),
      element('futureMetadata', { name: 'XLDAPR', count: 1 }, future),
      element('cellMetadata', { count: 1 }, element('bk', {}, element('rc', { t: 1, v: 0 }))),
    )
  );
}
