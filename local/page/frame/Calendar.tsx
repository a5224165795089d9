import dayjs from 'dayjs';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Page, Popup } from '../page';
import { usePlace } from './place';

interface CalendarProps {
  page: Page;
  popup: Extract<Popup, { kind: 'choices' | 'calendar' }>;
}

/** The date picker of a cell that takes dates: arrows go by day and week, Page Up and Down by month. */
export function Calendar({ page, popup }: CalendarProps) {
  const { box, style } = usePlace(popup.x, popup.y);
  const value = page.model.cell(popup.row, popup.column)?.value;
  const set = typeof value === 'object' ? dayjs(value.date) : null;
  const [day, setDay] = useState(set ?? dayjs(page.today));
  const first = day.startOf('month');
  // Weeks begin on Monday.
  const before = (first.day() + 6) % 7;
  const weeks = Math.ceil((before + first.daysInMonth()) / 7);

  // Before the next key comes, here and in whatever else opens: a key pressed in between would be lost.
  useLayoutEffect(() => {
    box.current!.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [day]);

  const choose = (chosen: dayjs.Dayjs) => {
    page.openPopup(null);
    void page.type(popup.row, popup.column, chosen.format('DD/MM/YYYY'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, dayjs.Dayjs> = {
      ArrowLeft: day.subtract(1, 'day'),
      ArrowRight: day.add(1, 'day'),
      ArrowUp: day.subtract(7, 'day'),
      ArrowDown: day.add(7, 'day'),
      PageUp: day.subtract(1, 'month'),
      PageDown: day.add(1, 'month'),
    };
    if (event.key === 'Escape') page.openPopup(null);
    else if (/^[0-9=]$/.test(event.key)) page.beginEdit('enter', event.key);
    else if (moves[event.key]) setDay(moves[event.key]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={box}
      class="popup calendar"
      style={style}
      role="dialog"
      aria-label="Choose a date"
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null) && event.relatedTarget)
          page.openPopup(null);
      }}
    >
      <div class="calendar-head">
        <button
          type="button"
          tabIndex={-1}
          aria-label="Month before"
          onClick={() => setDay(day.subtract(1, 'month'))}
        >
          ‹
        </button>
        <strong aria-live="polite">{day.format('MMMM YYYY')}</strong>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Month after"
          onClick={() => setDay(day.add(1, 'month'))}
        >
          ›
        </button>
      </div>
      <table aria-label={day.format('MMMM YYYY')}>
        <thead>
          <tr>
            {['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: weeks }, (_, week) => (
            <tr key={`week ${first.format('YYYY-MM')} ${String(week)}`}>
              {Array.from({ length: 7 }, (__, weekday) => {
                const date = first.add(week * 7 + weekday - before, 'day');
                const inMonth = date.month() === day.month();
                return (
                  <td key={date.format('YYYY-MM-DD')}>
                    {inMonth && (
                      <button
                        type="button"
                        tabIndex={date.isSame(day, 'day') ? 0 : -1}
                        aria-label={date.format('D MMMM YYYY')}
                        aria-pressed={set !== null && date.isSame(set, 'day')}
                        class={date.format('YYYY-MM-DD') === page.today ? 'day today' : 'day'}
                        onClick={() => choose(date)}
                      >
                        {date.date()}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="calendar-foot">
        <button type="button" tabIndex={-1} onClick={() => choose(dayjs(page.today))}>
          Today
        </button>
        <button
          type="button"
          tabIndex={-1}
          onClick={() => {
            page.openPopup(null);
            void page.type(popup.row, popup.column, '');
          }}
        >
          Clear
        </button>
      </div>
    </div>
  );
}
