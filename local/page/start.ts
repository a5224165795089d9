import dayjs from 'dayjs';

export type Start = 'special' | 'mainstream' | 'empty';

/** What the address asks for: `?start=special&today=2026-11-21`. */
export interface Asked {
  start: Start | null;
  /** The fixed day, 'yyyy-mm-dd', or '' for the real clock. */
  today: string;
}

/** Reads the page's address; anything unknown counts as not asked. */
export function readAsked(search: string): Asked {
  const asked = new URLSearchParams(search);
  const start = asked.get('start');
  const today = asked.get('today') ?? '';
  return {
    start: start === 'special' || start === 'mainstream' || start === 'empty' ? start : null,
    today: /^\d{4}-\d{2}-\d{2}$/.test(today) && dayjs(today).isValid() ? today : '',
  };
}

/** The day that the page takes for today, 'yyyy-mm-dd'. */
export function dayOf(asked: Asked): string {
  return asked.today || dayjs().format('YYYY-MM-DD');
}
