/** What a Participation tab must hold, kept beside it as plainly as can be. */
export class Model {
  /** Code -> Pupil IDs that are ticked. */
  readonly ticks = new Map<string, Set<string>>();
  /** Code -> title, of activities that have one. */
  readonly titles = new Map<string, string>();
  /** Codes of activities that count as a meaningful encounter with an employer. */
  readonly employer = new Set<string>();
  readonly register: Set<string>;
  /** Pupils with a row. */
  readonly rows: Set<string>;
  /** What the last recording changed. */
  undo: { code: string; changes: [string, boolean][]; made: boolean } | null = null;

  constructor(ids: readonly string[]) {
    this.register = new Set(ids);
    this.rows = new Set(ids);
  }

  under(code: string): Set<string> {
    let ids = this.ticks.get(code);
    if (!ids) {
      ids = new Set();
      this.ticks.set(code, ids);
    }
    return ids;
  }

  set(code: string, id: string, ticked: boolean): void {
    if (ticked) this.under(code).add(id);
    else this.under(code).delete(id);
  }

  dropRow(id: string): void {
    this.rows.delete(id);
    for (const ids of this.ticks.values()) ids.delete(id);
  }

  dropColumn(code: string): void {
    this.ticks.delete(code);
  }

  /** Every pupil of the register has a row. */
  join(): void {
    for (const id of this.register) this.rows.add(id);
  }

  record(code: string, tookPart: readonly string[], absent: readonly string[], made: boolean): void {
    const changes: [string, boolean][] = [];
    for (const id of tookPart) {
      if (this.under(code).has(id) || !(this.register.has(id) || this.rows.has(id))) continue;
      this.rows.add(id);
      changes.push([id, true]);
    }
    for (const id of absent)
      if (!tookPart.includes(id) && this.under(code).has(id)) changes.push([id, false]);
    for (const [id, ticked] of changes) this.set(code, id, ticked);
    if (changes.length > 0 || made) this.undo = { code, changes, made };
  }

  takeBack(): void {
    if (!this.undo) return;
    const { code, changes, made } = this.undo;
    for (const [id, ticked] of changes)
      if (this.rows.has(id) && this.under(code).has(id) === ticked) this.set(code, id, !ticked);
    if (made && this.under(code).size === 0) {
      this.titles.delete(code);
      this.employer.delete(code);
    }
    this.undo = null;
  }

  /** 'A27001 P00001' of every tick, in order. */
  all(): string[] {
    return [...this.ticks].flatMap(([code, ids]) => [...ids].map((id) => `${code} ${id}`)).sort();
  }

  tookPart(id: string): number {
    return [...this.titles.keys()].filter((code) => this.ticks.get(code)?.has(id)).length;
  }

  employers(id: string): number {
    return [...this.employer].filter((code) => this.ticks.get(code)?.has(id)).length;
  }
}
