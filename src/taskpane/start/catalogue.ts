import { families } from '../../functions';
import {
  catalogueOf,
  type FunctionDescription,
  type FunctionMetadata,
} from '../../functions/catalogue/catalogue';
import { words } from '../words';

/** Reads the same functions.json that Excel registers the functions from. */
export async function readCatalogue(): Promise<FunctionDescription[]> {
  return catalogueOf(await readMetadata(), families);
}

async function readMetadata(): Promise<{ functions: FunctionMetadata[] }> {
  try {
    const response = await fetch('functions.json');
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return (await response.json()) as { functions: FunctionMetadata[] };
  } catch (error) {
    throw new Error(words.failure.catalogue, { cause: error });
  }
}
