/** Hands the person a file that was made in this page. Nothing is sent anywhere. */
export function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun reading before the address is given up.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
