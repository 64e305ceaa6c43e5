import { families } from '../src/functions';
import { catalogueOf } from '../src/functions/catalogue/catalogue';
import { type FunctionMetadata } from '../src/functions/catalogue/notes';
import { REFERENCE_PAGE } from './metadata';
import { describeFamilies, type FamilyReference } from './reference/describe';
import { referenceFiles } from './reference/markdown';
import { referencePage } from './reference/page';
import { returnsOf } from './reference/returns';

type Metadata = { functions: FunctionMetadata[] };

/** The pages made from functions.json, by file name. */
export function reference(metadata: Metadata): Record<string, string> {
  return { [REFERENCE_PAGE]: referencePage(described(metadata)) };
}

/** The same reference for a git host, by file name. */
export function markdownReference(metadata: Metadata): Record<string, string> {
  return referenceFiles(described(metadata));
}

export function described(metadata: Metadata): FamilyReference[] {
  return describeFamilies(catalogueOf(metadata, families), returnsOf());
}
