import { installCustomFunctions } from './customFunctions';

/** A script of its own, for a page to run before functions.js. */
installCustomFunctions();
