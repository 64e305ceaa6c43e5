import { useSyncExternalStore } from 'react';
import { type Fault, faultLog } from './faultLog';

/** What has failed since the page was opened. */
export function useFaults(): readonly Fault[] {
  return useSyncExternalStore(faultLog.onChange, faultLog.all);
}
