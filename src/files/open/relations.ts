import { relationsOf } from '../package/names';
import { resolved, type PackageReader } from '../package/reader';
import { childrenNamed, xmlTree } from '../xml/parse';

export interface Relation {
  id: string;
  /** The last word of its type: `worksheet`. */
  kind: string;
  /** A part, or an address outside the file. */
  target: string;
  isOutside: boolean;
}

/** Which parts and addresses a part leads to. The package itself is ''. */
export function relationsIn(parts: PackageReader, part: string): Relation[] {
  const own = relationsOf(part);
  if (!parts.has(own)) return [];
  return childrenNamed(xmlTree(parts.content(own), own), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isOutside = TargetMode === 'External';
    return {
      id: Id,
      kind: Type.split('/').at(-1) ?? '',
      target: isOutside ? Target : resolved(part, Target),
      isOutside,
    };
  });
}
