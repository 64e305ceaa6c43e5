import { type Ref } from '../../layout';
import { LEFT_OUT } from '../../plan/leftOut';
import type { Referrals } from './referralsSheet';
import type { Stories } from './storiesSheet';

/** The names of what a copy that is handed over leaves out: notes, consent, and the stories made of them. */
export const leftOutNames = (referrals: Referrals, stories: Stories): { name: string; refersTo: Ref }[] => [
  { name: `${LEFT_OUT}Notes`, refersTo: referrals.across('note', 'consent') },
  { name: `${LEFT_OUT}Stories`, refersTo: stories.body },
];
