import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesPage } from '../test/differential/page';

writeFileSync(join(__dirname, '..', 'docs', 'differences.md'), differencesPage());
