const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const types = {
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  docx: `${OPEN_XML}.wordprocessingml.document`,
} as const;
/** Milliseconds; longer than any browser takes to begin a download. */
const KEPT_MS = 60_000;

/**
 * Hands a file to the browser to be kept where downloads go; nothing leaves the machine.
 * @param file bytes of a file of the kind that its name ends with
 * @param name with its ending
 */
export function download(file: Uint8Array, name: string): void {
  const type = name.endsWith('.docx') ? types.docx : types.xlsx;
  const address = URL.createObjectURL(new Blob([file as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
