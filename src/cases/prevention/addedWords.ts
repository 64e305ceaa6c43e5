import { f, type Formula, join, words } from '../../layout';
import { addedKeys, addedKinds, type AddedKind } from './inputs/method';
import type { InputAt } from './inputs/sections';

/** Which kinds of value are added together, in words. */
export function addedWords(at: InputAt): Formula {
  const isAdded = (kind: AddedKind) => f`${at(`Add-${kind}`).central}="Yes"`;
  const each = addedKeys.map((kind, i) => {
    const earlier = addedKeys.slice(0, i).map(isAdded);
    const comma = i === 0 ? f`""` : f`IF(OR(${earlier}),", ","")`;
    return f`IF(${isAdded(kind)},${comma}&${words(addedKinds[kind])},"")`;
  });
  return f`IF(OR(${addedKeys.map(isAdded)}),${join(each, '&')},"nothing")`;
}
