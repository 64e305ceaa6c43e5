import { type ComponentType, forwardRef, type RefAttributes, useEffect } from 'react';
import { type Injector, LocaleService, type Workbook } from '@univerjs/core';
import { IDefinedNamesService, type ISetDefinedNameMutationParam } from '@univerjs/engine-formula';
import { EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY } from '@univerjs/sheets-ui';
import { ComponentManager, connectInjector } from '@univerjs/ui';
import { NamesGiven, refuseUnusableNames } from '../guards/usableNames';
import { sayLine } from './lines';

/** What Univer registers “Manage names” as, and its keys for what is wrong there. */
const CONTAINER = 'DefinedNameContainer';
const NAME_TAKEN = 'sheets.definedName.nameDuplicate';
const FORMULA_WRONG = 'sheets-ui.definedName.formulaOrRefStringInvalid';

interface EditorProps {
  initValue: string;
  onChange?: (text?: string) => void;
  onVerify?: (isRight: boolean) => void;
}

/** “Manage names” says beside what is typed why it cannot be a name, or what a name refers to; nothing typed is lost. */
export function sayWhyNamesAreNotTaken(injector: Injector, workbook: Workbook): void {
  refuseUnusableNames(injector, sayLine);
  const components = injector.get(ComponentManager);
  const container = components.get(CONTAINER) as ComponentType | undefined;
  if (!container) return;
  components.delete(CONTAINER);
  components.register(CONTAINER, connectInjector(container, withReasons(injector, workbook)));
}

/** The services as Univer has them, but that they ask us what is wrong; for “Manage names” alone. */
function withReasons(injector: Injector, workbook: Workbook): Injector {
  const given = new NamesGiven(injector, workbook.getUnitId());
  let nameWrong: string | null = null;
  let formulaWrong: string | null = null;

  const names = alike(injector.get(IDefinedNamesService), {
    // Univer asks whether another name is called so.
    getValueByName(unitId: string, name: string) {
      const held = injector.get(IDefinedNamesService).getValueByName(unitId, name);
      nameWrong = given.text({ id: '', name });
      if (held || nameWrong === null) return held;
      // Univer passes over the name that is being changed: of its capitals, too.
      const alike = given.alike(name);
      if (alike && given.text({ id: alike.id, name }) === null) return alike;
      return { id: NAME_TAKEN, name, formulaOrRefString: '' } satisfies Partial<ISetDefinedNameMutationParam>;
    },
  });
  const locale = alike(injector.get(LocaleService), {
    t(...[key, ...others]: Parameters<LocaleService['t']>): string {
      const own = key === NAME_TAKEN ? nameWrong : key === FORMULA_WRONG ? formulaWrong : null;
      return own ?? injector.get(LocaleService).t(key, ...others);
    },
  });
  const editor = minding((formula) => {
    formulaWrong = given.meaning({ id: '', name: '', formulaOrRefString: formula });
    return formulaWrong === null;
  }, injector);
  const components = alike(injector.get(ComponentManager), {
    get(key: string) {
      return key === EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY
        ? editor
        : injector.get(ComponentManager).get(key);
    },
  });
  return injector.createChild([
    [IDefinedNamesService, { useValue: names }],
    [LocaleService, { useValue: locale }],
    [ComponentManager, { useValue: components }],
  ]);
}

/** The same service with other answers. The injector of one panel must not dispose of what the page goes on using. */
function alike<Service extends object>(service: Service, answers: Partial<Service>): Service {
  return Object.assign(Object.create(service) as Service, answers, { dispose: undefined });
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
