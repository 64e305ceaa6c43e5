const { default: Sequencer } = require('@jest/test-sequencer');
const { slow } = require('./slowFiles.cjs');

/** Whole, these take the longest of all. */
const longest = [
  'witness/changedInputs',
  'embedded/undo/sequences/builtCases',
  'embedded/fast/agreement',
  'browser/accessibility',
  'cases/careReview/mtfs',
  'cases/careReview/checks',
  'cases/careReview/turning',
];
const order = [...new Set([...longest, ...slow])];

const placeOf = ({ path }) => {
  const file = path
    .replaceAll('\\', '/')
    .replace(/^.*\/test\//, '')
    .replace(/\.test\.tsx?$/, '');
  const place = order.indexOf(file);
  return place < 0 ? order.length : place;
};

/** On a clean clone jest knows no times: what takes longest begins first, so that no worker is left with it at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
