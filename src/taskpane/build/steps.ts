/** The steps that follow the choice of a case, and what they are worked out with. */
export { AskQuestions } from './AskQuestions';
export { draftOf, isSameOffer, offerFor } from './offering';
export { Preview } from './Preview';
export { Written } from './Written';
