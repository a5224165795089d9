import type { Start } from '../start';

const CHOICES: { start: Start; title: string; text: string }[] = [
  {
    start: 'special',
    title: 'Sample special school',
    text: 'About 120 invented pupils in Years 7 to 14, a part-finished audit and six years of leavers. A good place to look round.',
  },
  {
    start: 'mainstream',
    title: 'Sample mainstream school',
    text: 'An invented 11–18 school of 1,200 pupils. It takes a minute or more the first time.',
  },
  {
    start: 'empty',
    title: 'Start empty',
    text: 'A new spreadsheet. Build the workbook from Extensions ▸ Golden Thread, as a school would.',
  },
];

/** The first thing on the page: with what to begin. */
export function StartChoice({ choose }: { choose: (start: Start) => void }) {
  return (
    <main class="start">
      <h1>Golden Thread</h1>
      <p class="start-lead">
        Careers tracking for Google Sheets, here in a spreadsheet that runs in this browser. Everything in the
        samples is invented, and nothing that you type leaves this computer.
      </p>
      <div class="start-cards">
        {CHOICES.map(({ start, title, text }) => (
          <button type="button" class="start-card" key={start} onClick={() => choose(start)}>
            <strong>{title}</strong>
            <span>{text}</span>
          </button>
        ))}
      </div>
    </main>
  );
}
