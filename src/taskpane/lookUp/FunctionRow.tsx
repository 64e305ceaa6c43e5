import type { FunctionDescription } from '../../functions/catalogue/notes';
import { ListRow } from '../shared/ListRow';

interface FunctionRowProps {
  description: FunctionDescription;
  namespace: string;
  onOpen(id: string): void;
}

export function FunctionRow({ description: { id, name, description }, namespace, onOpen }: FunctionRowProps) {
  return (
    <ListRow
      name={`${namespace}.${name}`}
      about={description}
      isFunction
      mark={{ 'data-function': id }}
      onOpen={() => onOpen(id)}
    />
  );
}
