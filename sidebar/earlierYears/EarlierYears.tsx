import { useState } from 'preact/hooks';
import type { EarlierYearsForm } from '../../src/server';
import { LoadForm } from '../readList/LoadForm';
import { server } from '../ui/server';
import { GroupWay } from './GroupWay';
import { ListWay } from './ListWay';
import { LIST_WORDS } from './words';

/** The dialog that brings in what pupils had in earlier years: from a list, or in one line for a whole class. */
export function EarlierYears() {
  return (
    <LoadForm
      words={LIST_WORDS}
      load={server.readEarlierYearsForm}
      cannot="Earlier years cannot be brought in yet"
    >
      {(form) => <Ways form={form} />}
    </LoadForm>
  );
}

function Ways({ form }: { form: EarlierYearsForm }) {
  const [way, setWay] = useState<'list' | 'group'>('list');
  const [undo, setUndo] = useState(form.undo);
  const shared = { form: { ...form, undo }, onUndo: setUndo };
  return way === 'list' ? (
    <ListWay {...shared} onGroup={() => setWay('group')} />
  ) : (
    <GroupWay {...shared} onList={() => setWay('list')} />
  );
}
