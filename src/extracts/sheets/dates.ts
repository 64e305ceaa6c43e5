import { utcDate } from '../../model/dates';

/** `30 November 2026` */
export function formatSerial(serial: number): string {
  return utcDate(serial).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
