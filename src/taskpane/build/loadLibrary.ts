import { part } from '../shared/part';

/** The library and its page, fetched when a person looks for a calculation. */
export const fetchLibrary = () =>
  part(() => import(/* webpackChunkName: "library" */ './library/LibraryPage'));
