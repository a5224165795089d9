import { useId, useState } from 'preact/hooks';
import type { LastRecording, OldColumns, OldDestinationsForm, OldSource } from '../../src/server';
import { Frame } from '../readList/Frame';
import { FileProblem } from '../readList/fileProblem';
import { asFileProblem } from '../readList/source';
import { UndoLast } from '../recordActivity/UndoLast';
import { Button } from '../ui/Button';
import { LongTextField, SelectField } from '../ui/Field';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { rowsOf, sourceOfFile } from './readRows';
import { WORDS } from './words';

interface Props {
  form: OldDestinationsForm;
  onUndo: (undo: LastRecording | null) => void;
  onRead: (source: OldSource, columns: OldColumns) => void;
}

/** Step 1: a tab of this workbook, a file, or a paste. */
export function SourceStep({ form, onUndo, onRead }: Props) {
  const [calling, call] = useCall();
  const [problem, setProblem] = useState<{ about: string; problem: FileProblem } | null>(null);
  const [undone, setUndone] = useState('');
  const look = (source: OldSource) => {
    setProblem(null);
    call(
      () => server.readOldColumns(source, null),
      (columns) =>
        columns.refusal === ''
          ? onRead(source, columns)
          : setProblem({
              about: source.name,
              problem: new FileProblem('There is nothing in it', columns.refusal),
            }),
    );
  };
  const failed = (about: string) => (error: unknown) => setProblem({ about, problem: asFileProblem(error) });
  return (
    <Frame words={WORDS} step={0} footer={<Button onClick={closePanel}>Cancel</Button>}>
      {calling.phase === 'busy' ? (
        <Working>Looking at the columns…</Working>
      ) : (
        <div class="stack">
          <p class="lead">
            Whatever you kept of your leavers so far: one row a leaver with a column for each year, or a row
            for each leaver and year; with titles, empty rows, merged cells and colours. Nothing is written
            before you have seen it.
          </p>
          {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
          {problem && (
            <Message tone="bad" headline={`${problem.about}: ${problem.problem.headline}`} announce>
              <p>{problem.problem.message}</p>
            </Message>
          )}
          <div class="choices three">
            <OwnTab form={form} onLook={look} />
            <FromFile onLook={look} onFailed={failed} />
            <Pasted onLook={look} onFailed={failed} />
          </div>
          {undone !== '' && <Message tone="good" headline={undone} announce />}
          {form.undo && (
            <UndoLast
              heading="Brought in last"
              last={form.undo}
              whose="It may have been somebody else."
              takeBack={server.undoOldDestinations}
              onDone={(said) => {
                setUndone(said);
                onUndo(null);
              }}
            />
          )}
        </div>
      )}
    </Frame>
  );
}

function OwnTab({ form, onLook }: { form: OldDestinationsForm; onLook: (source: OldSource) => void }) {
  const [chosen, setChosen] = useState('');
  const id = useId();
  const none = form.tabs.length === 0;
  return (
    <section class="choice" aria-labelledby={id}>
      <h2 id={id}>A tab of this workbook</h2>
      {none ? (
        <p class="help">
          There is no tab here but those that Golden Thread has made. Copy your own into this workbook: open
          it, right-click its tab, Copy to, Existing spreadsheet.
        </p>
      ) : (
        <>
          <SelectField
            label="Tab"
            help="The best way: its colours and merged cells are read as well."
            value={chosen}
            choices={['', ...form.tabs.map(({ sheetId }) => String(sheetId))]}
            labelOf={(choice) =>
              form.tabs.find(({ sheetId }) => String(sheetId) === choice)?.title ?? 'Choose a tab…'
            }
            onChange={setChosen}
          />
          <p class="after">
            <Button
              unavailable={chosen === ''}
              onClick={() =>
                onLook({
                  sheetId: Number(chosen),
                  name: form.tabs.find(({ sheetId }) => String(sheetId) === chosen)?.title ?? '',
                  rows: [],
                })
              }
            >
              Use this tab
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

interface WayProps {
  onLook: (source: OldSource) => void;
  onFailed: (about: string) => (error: unknown) => void;
}

function FromFile({ onLook, onFailed }: WayProps) {
  const id = useId();
  return (
    <section class="choice" aria-labelledby={id}>
      <h2 id={id}>A .csv file</h2>
      <p class="help" id={`${id}-what`}>
        Saved from Excel, or what the local authority has sent back.
      </p>
      <label class="unseen" for={`${id}-input`}>
        .csv file
      </label>
      <input
        id={`${id}-input`}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-describedby={`${id}-what`}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (!file) return;
          // The same file, mended and chosen again, must count as a new choice.
          sourceOfFile(file).then(onLook, onFailed(file.name));
          input.value = '';
        }}
      />
    </section>
  );
}

const PASTED = 'The pasted list';

function Pasted({ onLook, onFailed }: WayProps) {
  const [text, setText] = useState('');
  const id = useId();
  const use = () => {
    try {
      onLook({ sheetId: null, name: PASTED, rows: rowsOf(text) });
    } catch (error) {
      onFailed(PASTED)(error);
    }
  };
  return (
    <section class="choice" aria-labelledby={id}>
      <h2 id={id}>Or paste it</h2>
      <LongTextField
        label="Rows copied from a spreadsheet"
        help="With headings and titles, as they are."
        rows={6}
        value={text}
        onChange={setText}
      />
      <p class="after">
        <Button onClick={use}>Use the pasted list</Button>
      </p>
    </section>
  );
}
