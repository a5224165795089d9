/** True where an alert only tells: there is nothing to choose. */
export function asksNothing(alert: { buttons: string }): boolean {
  return alert.buttons === 'OK' || alert.buttons === '';
}

/**
 * A script waits for the answer to an alert, so only the browser's own, which waits too, can ask. An alert with nothing to decide is
 * answered at once; the page shows it afterwards in its own dress.
 */
export function answerAlert(alert: { title: string; message: string; buttons: string }): string {
  const yesNo = alert.buttons.startsWith('YES_NO');
  if (asksNothing(alert)) return 'OK';
  const words = [alert.title, alert.message, yesNo ? '(OK means Yes, Cancel means No)' : ''];
  const agreed = window.confirm(words.filter(Boolean).join('\n\n'));
  if (yesNo) return agreed ? 'YES' : 'NO';
  return agreed ? 'OK' : 'CANCEL';
}
