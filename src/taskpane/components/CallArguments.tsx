import type { ArgumentExplanation } from '../explain/explanation';
import { valueInWords } from '../format/argumentValue';
import { words } from '../words';
import { ArgumentRow, ArgumentRows } from './ArgumentRow';
import { Code } from './Code';

/** Each argument of a call: what stands in the formula, and what it comes to now. */
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
