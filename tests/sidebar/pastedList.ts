import { planList } from '../../src/actions/pasteLists/planList';
import type { Entry, ListSchool } from '../../src/actions/pasteLists/types';
import type { PastedField } from '../../src/content/pastedLists';
import type { ListForm, ListKind } from '../../src/server';
import { FakeServer } from './fakeServer';
import { choices } from './tracking';

/** The form of such a list, with an invented register. */
export const listForm = (kind: ListKind, fields: readonly PastedField[]): ListForm => ({
  obstacle: '',
  kind,
  fields: fields.map(({ key, label, aliases, hint, kind: field, choices: words }) => ({
    key,
    label,
    aliases: [...aliases],
    hint,
    kind: field,
    choices: key === 'intended' ? ['Undecided', 'Sixth form'] : [...words],
  })),
  yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14'],
  pupils: choices(60),
  today: '2026-11-21',
});

/** A server that reads and matches lists as the real one does, and keeps the entries in `kept`. */
export function listServer(form: ListForm, kept: Entry[] = []): FakeServer {
  const server = new FakeServer();
  const school = (): ListSchool => ({
    today: form.today,
    academicYear: '2026/27',
    yearGroups: form.yearGroups,
    intentions: form.fields.find(({ key }) => key === 'intended')?.choices ?? [],
    pupils: form.pupils.map((choice) => {
      const [surname = '', forename = ''] = choice.name.split(', ');
      return {
        choice,
        surname,
        forename,
        preferredName: '',
        upn: '',
        uln: '',
        admissionNumber: '',
        onRollTo: '',
      };
    }),
    standing: kept,
  });
  server.answers.readListForm = () => form;
  server.answers.previewList = (request) => planList(request, school()).preview;
  server.answers.confirmList = (request, fingerprint) => {
    const { preview, entries } = planList(request, school());
    if (preview.fingerprint !== fingerprint)
      return { refusal: 'The register was changed after you saw the preview.', added: 0, messages: [] };
    kept.push(...entries);
    return {
      refusal: '',
      added: entries.length,
      messages: [`${entries.length} placements were added to Placements.`],
    };
  };
  return server;
}
