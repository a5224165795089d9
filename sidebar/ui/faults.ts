/** Moves the keyboard to the first entry that is marked as faulty. Call it once the marks are drawn. */
export function focusFirstFault(): void {
  document.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(> .fault) input')?.focus();
}

/** True where a date is typed by half: the browser hands it over as none, and it would be lost unseen. */
export const hasHalfDate = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('input[type="date"]')].some(
    (input) => input.validity.badInput,
  );
