export { docxFile } from './docxFile';
export { summaryDocuments } from './summaryDocument';
