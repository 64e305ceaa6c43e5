import { families } from '../src/functions';
import { catalogueOf, type FunctionMetadata } from '../src/functions/catalogue/catalogue';
import { REFERENCE_PAGE } from './metadata';
import { referencePage } from './referencePage';

/** The pages made from functions.json, by file name. */
export function reference(metadata: { functions: FunctionMetadata[] }): Record<string, string> {
  return { [REFERENCE_PAGE]: referencePage(catalogueOf(metadata, families)) };
}
