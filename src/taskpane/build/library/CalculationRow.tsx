import { kindInWords } from '../../../calculations/benefits';
import type { Calculation } from '../../../calculations/calculation';
import { ListRow } from '../../shared/ListRow';

interface CalculationRowProps {
  calculation: Calculation;
  onOpen(id: string): void;
}

/** A calculation in a list: its question, what it is called, and what kind it is. */
export function CalculationRow({ calculation, onOpen }: CalculationRowProps) {
  const { id, title, question } = calculation;
  return (
    <ListRow
      name={question}
      about={`${title}. ${kindInWords(calculation)}`}
      mark={{ 'data-calculation': id }}
      onOpen={() => onOpen(id)}
    />
  );
}
