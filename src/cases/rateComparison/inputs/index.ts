export * from './inputsSheet';
export * from './rateInputs';
