import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ImportField } from '../../src/server';
import { Button } from '../ui/Button';
import { LongTextField } from '../ui/Field';
import { Message } from '../ui/Message';
import { closePanel } from '../ui/server';
import { type DialogWords, Frame } from './Frame';
import { FileProblem, LARGEST_FILE } from './fileProblem';
import { readBytes } from './readBytes';
import { type FileTable, type Headers, readTable } from './readTable';
import { asFileProblem, type Source } from './source';

/** What the first step says. */
export interface ChooseWords {
  lead: string;
  /** What the file should be. */
  file: string;
  /** The columns that are known, and which are needed. */
  known: string;
  pasteLabel: string;
  pasteHelp: string;
}

interface Props {
  words: DialogWords;
  choose: ChooseWords;
  fields: readonly ImportField[];
  headers: Headers;
  onRead: (source: Source, table: FileTable) => void;
  /** Another way in than a list. */
  children?: ComponentChildren;
}

/** Step 1: a file, or a paste. All reading happens in this browser. */
export function ChooseStep({ words, choose, fields, headers, onRead, children }: Props) {
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<{ about: string; problem: FileProblem } | null>(null);
  const [over, setOver] = useState(false);
  const id = useId();

  const open = (about: string, read: () => Source) => {
    setProblem(null);
    try {
      const source = read();
      onRead(source, readTable(source.text, fields, headers));
    } catch (error) {
      setProblem({ about, problem: asFileProblem(error) });
    }
  };
  const openFile = async (file: File) => {
    const about = file.name;
    try {
      // A file of gigabytes is not even read into memory.
      const bytes =
        file.size > LARGEST_FILE
          ? new Uint8Array(LARGEST_FILE + 1)
          : new Uint8Array(await file.arrayBuffer());
      open(about, () => {
        const { text, encoding } = readBytes(bytes);
        return { name: file.name, text, written: encoding };
      });
    } catch (error) {
      setProblem({ about, problem: asFileProblem(error) });
    }
  };
  const usePaste = () =>
    open('The pasted list', () => {
      if (pasted.trim() === '') {
        throw new FileProblem('Nothing was pasted', 'Copy the rows, click into the box and press Ctrl+V.');
      }
      return { name: 'The pasted list', text: pasted, written: '' };
    });

  return (
    <Frame words={words} step={0} footer={<Button onClick={closePanel}>Cancel</Button>}>
      <div class="stack">
        <p class="lead">{choose.lead}</p>
        {problem && (
          <Message tone="bad" headline={`${problem.about}: ${lowerFirst(problem.problem.headline)}`} announce>
            <p>{problem.problem.message}</p>
          </Message>
        )}
        <div class="choices">
          <section
            class={`choice drop${over ? ' over' : ''}`}
            aria-labelledby={`${id}-file`}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              const file = event.dataTransfer?.files[0];
              if (file) void openFile(file);
            }}
          >
            <h2 id={`${id}-file`}>Choose a .csv file</h2>
            <p class="help" id={`${id}-what`}>
              {choose.file}
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
                // The same file, mended and chosen again, must count as a new choice.
                if (file) void openFile(file).finally(() => (input.value = ''));
              }}
            />
            <h3>Columns that it knows</h3>
            <p class="help">{choose.known}</p>
          </section>
          <section class="choice" aria-labelledby={`${id}-paste`}>
            <h2 id={`${id}-paste`}>Or paste a list</h2>
            <LongTextField
              label={choose.pasteLabel}
              help={choose.pasteHelp}
              rows={7}
              value={pasted}
              onChange={setPasted}
            />
            <p class="after">
              <Button onClick={usePaste}>Use the pasted list</Button>
            </p>
          </section>
        </div>
        {children}
        <p class="help">
          The list is read in this browser. Only the columns that you match in the next step go into the
          spreadsheet; nothing goes anywhere else.
        </p>
      </div>
    </Frame>
  );
}

/** A headline after a colon begins small; abbreviations keep their capitals. */
const lowerFirst = (text: string) =>
  /^[A-Z][a-z ]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
