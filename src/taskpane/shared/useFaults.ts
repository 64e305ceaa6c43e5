import { useSyncExternalStore } from 'react';
import { type LoggedFault, faultLog } from './faultLog';

/** What has failed since the page was opened. */
export function useFaults(): readonly LoggedFault[] {
  return useSyncExternalStore(faultLog.onChange, faultLog.all);
}
