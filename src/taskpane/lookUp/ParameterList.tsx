import type { FunctionDescription } from '../../functions/catalogue/notes';
import { defaultText } from '../shared/format/defaultText';
import { words } from '../shared/words';
import { ArgumentRow, ArgumentRows } from '../shared/ArgumentRow';
import { Code } from '../shared/Code';

export function ParameterList({
  description: { parameters, defaults },
}: {
  description: FunctionDescription;
}) {
  if (parameters.length === 0) return <p>{words.call.noArguments}</p>;
  return (
    <ArgumentRows>
      {parameters.map(({ name, description, optional }) => {
        const usual = defaultText(defaults?.[name]);
        return (
          <ArgumentRow
            key={name}
            name={name}
            aside={optional && words.functions.optional}
            value={
              usual !== undefined &&
              !/\bdefault\b/i.test(description) && (
                <>
                  {words.functions.defaultIs} <Code text={usual} />
                </>
              )
            }
            description={description}
          />
        );
      })}
    </ArgumentRows>
  );
}
