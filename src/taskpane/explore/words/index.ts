import { plural } from '../../shared/format/plural';
import { output, inputs, add, kinds } from './inputs';
import { tornado, way, target, switching } from './effects';
import { simulation, check, together, drivers } from './simulation';
import { scenarios } from './scenarios';
import { record } from './record';

/** What the Explore page says; each section has a file of its own. */
export const words = {
  heading: 'Explore',
  lead: 'See what could go wrong: which inputs matter most, how far each can move before the answer changes, and how likely the result is to meet a target. The inputs of the workbook are put back as they were.',
  stop: 'Stop',
  working: 'Working it out',
  worker: {
    died: (reason: string) => `stopped working (${reason || 'it gave no reason'})`,
    silent: (seconds: number) => `did not answer for ${seconds} seconds`,
    garbled: 'gave something that could not be read',
    unstoppable: 'did not stop when it was asked to',
    again: (what: string) => `The calculation in the background ${what}. It was started again.`,
    failed: (what: string) =>
      `The calculation in the background failed twice: it ${what}. Try again with fewer trials or fewer inputs, or in another browser.`,
  },
  stopping: 'Stopping. Inputs that were varied are being put back.',
  unstopped: (inputs: string) =>
    `This has not stopped within 20 seconds, because the spreadsheet does not answer. The inputs may not be as they were: look at ${inputs}.`,
  unended:
    'The stopped work has not ended yet, because the spreadsheet does not answer. Wait, or save the workbook and open it again.',
  noNumber: 'no number',
  nothing: 'nothing',
  output,
  inputs,
  add,
  kinds,
  tornado,
  way,
  target,
  switching,
  simulation,
  check,
  together,
  drivers,
  scenarios,
  record,
  time: {
    seconds: (count: number) => `about ${plural(count, 'second')}`,
    minutes: (count: number) => `about ${plural(count, 'minute')}`,
  },
} as const;

export function timeInWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 90)
    return words.time.seconds(Math.max(1, seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5));
  return words.time.minutes(Math.round(seconds / 60));
}
