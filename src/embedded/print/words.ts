export const printWords = {
  title: 'Print',
  sheets: 'Sheets to print, as they are laid out for paper',
  all: 'Choose every sheet',
  print: 'Print',
  cancel: 'Cancel',
  frame: 'The sheets being printed',
  noFrame: 'The browser did not make room for the document to print.',
} as const;
