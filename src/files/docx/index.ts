export { docxFile } from './docxFile';
export { summaryDocument } from './summaryDocument';
