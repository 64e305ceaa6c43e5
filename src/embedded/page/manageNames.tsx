import { type ComponentType, forwardRef, type RefAttributes, useEffect } from 'react';
import { type Injector, IUniverInstanceService, LocaleService, type Workbook } from '@univerjs/core';
import { IDefinedNamesService, IFunctionService } from '@univerjs/engine-formula';
import { EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY } from '@univerjs/sheets-ui';
import { ComponentManager, connectInjector } from '@univerjs/ui';
import { refuseUnusableNames } from '../guards/usableNames';
import { sayLine } from './lines';
import { alike, leaveNamesToUs, NameAnswers } from './nameAnswers';

/** What Univer registers “Manage names” as. */
const CONTAINER = 'DefinedNameContainer';

interface EditorProps {
  initValue: string;
  onChange?: (text?: string) => void;
  onVerify?: (isRight: boolean) => void;
}

/** “Manage names” says beside what is typed why it cannot be a name, or what a name refers to; nothing typed is lost. */
export function sayWhyNamesAreNotTaken(injector: Injector, workbook: Workbook): void {
  refuseUnusableNames(injector, sayLine);
  leaveNamesToUs();
  const components = injector.get(ComponentManager);
  const container = components.get(CONTAINER) as ComponentType | undefined;
  if (!container) return;
  components.delete(CONTAINER);
  components.register(CONTAINER, connectInjector(container, withReasons(injector, workbook)));
}

function withReasons(injector: Injector, workbook: Workbook): Injector {
  const answers = new NameAnswers(injector, workbook);
  const editor = minding((formula) => answers.isMeaning(formula), injector);
  const components = alike(injector.get(ComponentManager), {
    get(key: string) {
      return key === EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY
        ? editor
        : injector.get(ComponentManager).get(key);
    },
  });
  return injector.createChild([
    [IDefinedNamesService, { useValue: answers.names }],
    [IUniverInstanceService, { useValue: answers.books }],
    [IFunctionService, { useValue: answers.functions }],
    [LocaleService, { useValue: answers.locale }],
    [ComponentManager, { useValue: components }],
  ]);
}

/** Univer’s own editor of formulas, which looks at the brackets alone. */
function minding(isRight: (formula: string) => boolean, injector: Injector) {
  const Editor = injector.get(ComponentManager).get(EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY) as ComponentType<
    EditorProps & RefAttributes<unknown>
  >;
  return forwardRef<unknown, EditorProps>(function Minding({ onChange, onVerify, ...others }, ref) {
    const { initValue } = others;
    useEffect(() => {
      onVerify?.(isRight(initValue));
      // Cells are chosen in another field.
      return () => onVerify?.(true);
      // Univer makes this anew whenever it draws.
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, [initValue]);
    return (
      <Editor
        {...others}
        ref={ref}
        onChange={(text = '') => {
          onChange?.(text);
          onVerify?.(isRight(text));
        }}
      />
    );
  });
}
