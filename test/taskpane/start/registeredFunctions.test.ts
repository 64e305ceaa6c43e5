import { ask } from '../../../src/taskpane/explain/functionCaller';
import { registeredFunctions } from '../../../src/taskpane/start/registeredFunctions';
import { loadOffice } from '../../support/office/library';
import { catalogue } from '../fixtures/catalogue';

const engine = catalogue.find(({ id }) => id === 'ENGINE')!;

it('finds in Microsoft’s own runtime what was registered there, and its refusals in words', () => {
  const office = loadOffice();
  office.CustomFunctions.associate('ENGINE', () => {
    throw new office.CustomFunctions.Error(office.CustomFunctions.ErrorCode.notAvailable, 'no engine today');
  });
  const functions = registeredFunctions(office);
  expect([...functions.keys()]).toEqual(['ENGINE']);
  expect(ask(engine, functions, [])?.refusal).toMatchObject({ code: '#N/A', message: 'no engine today' });
});

it.each([[{}], [{ CustomFunctions: {} }]])('finds none without a runtime: %p', (scope) => {
  expect(registeredFunctions(scope).size).toBe(0);
});
