/** Hands a file to the browser's downloads. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has been handed over by then; keeping the address would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
