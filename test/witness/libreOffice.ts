import { ensureLibreOffice } from '../../scripts/libreOffice';

const found = ensureLibreOffice();

/** Written out where a person sees it, and never passed over where tests guard what is published. */
const skipped = 'missing' in found ? found.missing : null;
if (skipped !== null) {
  if (process.env.CI) throw new Error(skipped);
  process.stderr.write(`Skipped: no workbook was calculated in another program, because ${skipped}.\n`);
}

export const program = 'program' in found ? found.program : null;
export const where = skipped === null ? 'in LibreOffice' : `in LibreOffice (skipped: ${skipped})`;
export const witnessed = skipped === null ? test : test.skip;
