import { families } from '../../functions';
import { catalogueOf } from '../../functions/catalogue/catalogue';
import { type FunctionDescription, type FunctionMetadata } from '../../functions/catalogue/notes';
import { words } from '../shared/words';
import { fetchFile } from '../shared/fetchFile';

/** Reads the same functions.json that Excel registers the functions from. */
export async function readCatalogue(): Promise<FunctionDescription[]> {
  return catalogueOf(await readMetadata(), families);
}

async function readMetadata(): Promise<{ functions: FunctionMetadata[] }> {
  try {
    return await fetchFile('functions.json', (response) => response.json());
  } catch (error) {
    throw new Error(words.failure.catalogue, { cause: error });
  }
}
