const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Milliseconds; longer than any browser takes to begin a download. */
const KEPT_MS = 60_000;

/**
 * Hands a file to the browser to be kept where downloads go; nothing leaves the machine.
 * @param file bytes of an .xlsx file
 * @param name with its ending
 */
export function download(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([file as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
