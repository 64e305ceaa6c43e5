import type { ArgumentExplanation } from './explanation';
import { valueInWords } from './argumentValue';
import { words } from '../shared/words';
import { ArgumentRow, ArgumentRows } from '../shared/ArgumentRow';
import { Code } from '../shared/Code';

/** Each argument of a call: its text in the formula, and its value now. */
export function CallArguments({ args }: { args: ArgumentExplanation[] }) {
  if (args.length === 0) return <p>{words.call.noArguments}</p>;
  return (
    <ArgumentRows>
      {args.map((argument) => (
        <ArgumentRow
          key={argument.name}
          name={argument.surplus ? words.call.surplus(argument.name) : argument.name}
          aside={argument.text === null ? words.call.omitted : <Code text={argument.text} />}
          value={valueInWords(argument)}
          description={argument.surplus ? words.call.surplusNote : argument.description}
        />
      ))}
    </ArgumentRows>
  );
}
