import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';

/** What a folder of src may import from its neighbours. Arrows point one way: see the README's map. */
const mayImport = {
  model: [],
  formulas: [],
  evidence: ['model'],
  functions: ['model', 'evidence'],
  layout: ['workbooks'],
  workbooks: ['layout', 'model', 'formulas', 'evidence', 'functions'],
  host: ['workbooks', 'functions', 'evidence', 'formulas', 'model'],
  taskpane: ['host', 'workbooks', 'functions', 'evidence', 'formulas', 'model'],
  embedded: ['host', 'taskpane', 'workbooks', 'functions', 'evidence', 'formulas', 'model'],
};

const layers = Object.entries(mayImport).map(([folder, allowed]) => {
  const forbidden = Object.keys(mayImport).filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
              message: `src/${folder} does not know this folder.`,
            },
            ...(folder === 'model'
              ? [{ regex: '^[^.]', message: 'The model imports nothing but itself.' }]
              : []),
            ...(folder === 'layout'
              ? [
                  {
                    regex: '^\\.\\./workbooks/(?!(plan|cells|wrapCut)$)',
                    message: 'The layout knows plans and addresses, and none of the workbooks.',
                  },
                ]
              : []),
            ...(folder === 'formulas'
              ? [
                  {
                    regex: '^(?!\\.|numfmt$)',
                    message: 'The functions of a spreadsheet import nothing but one another and numfmt.',
                  },
                ]
              : []),
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'no-console': 'error',
    },
  },
  {
    // A default in the signature reaches functions.json as type any and hides that the argument is optional.
    files: ['src/functions/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportNamedDeclaration > FunctionDeclaration > AssignmentPattern',
          message: 'Mark the argument optional and let its reader supply the default.',
        },
      ],
    },
  },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...layers,
);
