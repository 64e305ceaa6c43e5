import { type FourWords, threefry, uniformDraw } from '../../../src/model/random/threefry';

/** The known answers that the authors publish with Random123, version 1.14: threefry4x32, 20 rounds. */
test.each<[string, FourWords, FourWords, string]>([
  ['zeros', [0, 0, 0, 0], [0, 0, 0, 0], '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
  ['ones', [-1, -1, -1, -1], [-1, -1, -1, -1], '2a881696 57012287 f6c7446e a16a6732'],
  [
    'the digits of pi',
    [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    '59cd1dbb b8879579 86b5d00c ac8b6d84',
  ],
])('the generator gives its authors’ known answers for %s', (_, key, counter, expected) => {
  const out = new Uint32Array(4);
  threefry(key, counter, out);
  expect([...out].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(expected);
});

test('a draw depends on the seed, the trial and the dimension, and on nothing else', () => {
  const draws = [
    uniformDraw(1, 5),
    uniformDraw(2, 5),
    uniformDraw(1, 6),
    uniformDraw(1, 5, 1),
    uniformDraw(2 ** 40 + 1, 5),
  ];
  expect(new Set(draws).size).toBe(draws.length);
  expect(uniformDraw(1, 5)).toBe(draws[0]);
});
