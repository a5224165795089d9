import { LoadForm } from '../readList/LoadForm';
import { server } from '../ui/server';
import { WORDS } from './words';

/** The dialog that brings in what the school's older spreadsheets say of its leavers. */
export function OldDestinations() {
  return (
    <LoadForm
      words={WORDS}
      load={server.readOldDestinationsForm}
      cannot="Old destinations cannot be brought in yet"
    >
      {() => <p>{WORDS.title}</p>}
    </LoadForm>
  );
}
