import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportField } from '../../src/server';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { ArrivalHeading } from '../ui/Heading';
import { Message } from '../ui/Message';
import { count } from '../ui/words';
import { type DialogWords, Frame } from './Frame';
import type { FileProblem } from './fileProblem';
import { LINES_SEARCHED } from './findHeader';
import { type Mapping, mappingFaults } from './mapping';
import { type FileColumn, type FileTable, type Headers, NO_HEADERS } from './readTable';
import { asFileProblem, type Source } from './source';

interface Props {
  words: DialogWords;
  fields: readonly ImportField[];
  headers: Headers;
  /** What the button that leads on says. */
  next: string;
  /** Why this mapping does not do, in words, or ''. */
  lacking?: string;
  source: Source;
  table: FileTable;
  mapping: Mapping;
  onMap: (mapping: Mapping) => void;
  /** Reads the file again with its headers in this row. Throws FileProblem. */
  onHeaderLine: (line: number) => void;
  onBack: () => void;
  onNext: () => void;
  /** What else there is to say of the list, below its columns. */
  children?: ComponentChildren;
}

const NONE = 'None of the rows';

/** Step 2: which column fills which field. */
export function MapStep({
  words,
  fields,
  headers,
  next,
  lacking = '',
  source,
  table,
  mapping,
  onMap,
  onHeaderLine,
  onBack,
  onNext,
  children,
}: Props) {
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const faults = mappingFaults(mapping, table.columns, fields);
  const used = table.columns.filter((column) => (mapping[column.header] ?? '') !== '').length;
  const left = table.columns.length - used;
  const obstacle =
    faults.size > 0
      ? 'Two columns are set to fill the same field. Leave one of them out.'
      : used === 0
        ? 'Match at least one column.'
        : lacking;
  const rowsSearched = Array.from({ length: LINES_SEARCHED }, (_, i) => `Row ${i + 1}`);
  const places = headers === 'optional' ? [NONE, ...rowsSearched] : rowsSearched;

  return (
    <Frame
      words={words}
      step={1}
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <span class={obstacle === '' ? 'help grow' : 'fault grow'} id="map-state" role="status">
            {obstacle ||
              `${count(used, ['column', 'columns'])} used; ${left === 0 ? 'none stays behind' : `${left} ${left === 1 ? 'stays' : 'stay'} in this browser`}.`}
          </span>
          <Button kind="primary" unavailable={obstacle !== ''} describedBy="map-state" onClick={onNext}>
            {next}
          </Button>
        </>
      }
    >
      <div class="stack">
        <ArrivalHeading>Which column fills which field?</ArrivalHeading>
        <div class="facts">
          <p>
            <b>{source.name}</b>
            {`: ${count(table.rows.length + table.shifted.length, ['row', 'rows'])}, ${count(table.columns.length, ['column', 'columns'])}${source.written ? `, ${source.written}` : ''}.`}
          </p>
          <SelectField
            label="Headers are in"
            value={table.headerLine === NO_HEADERS ? NONE : `Row ${table.headerLine}`}
            choices={places}
            onChange={(choice) => {
              setProblem(null);
              try {
                onHeaderLine(choice === NONE ? NO_HEADERS : Number(choice.slice(4)));
              } catch (error) {
                setProblem(asFileProblem(error));
              }
            }}
          />
        </div>
        {problem && (
          <Message tone="bad" headline={problem.headline} announce>
            <p>{problem.message}</p>
          </Message>
        )}
        {table.notices.length > 0 && (
          <Message tone="notice">
            {table.notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </Message>
        )}
        <table class="mapping">
          <caption class="unseen">Columns of the file and the fields they fill</caption>
          <thead>
            <tr>
              <th scope="col">Column in the file</th>
              <th scope="col">First values</th>
              <th scope="col">Fills the field</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column, index) => (
              <MappingRow
                key={column.header}
                id={`column-${index}`}
                column={column}
                fields={fields}
                chosen={mapping[column.header] ?? ''}
                fault={faults.get(column.header) ?? ''}
                onChoose={(key) => onMap({ ...mapping, [column.header]: key })}
              />
            ))}
          </tbody>
        </table>
        {children}
      </div>
    </Frame>
  );
}

interface RowProps {
  id: string;
  column: FileColumn;
  fields: readonly ImportField[];
  chosen: string;
  fault: string;
  onChoose: (key: string) => void;
}

function MappingRow({ id, column, fields, chosen, fault, onChoose }: RowProps) {
  const hint = fields.find((field) => field.key === chosen)?.hint ?? '';
  return (
    <tr class={chosen === '' ? 'left-out' : ''}>
      <th scope="row">
        <label for={id}>{column.header}</label>
      </th>
      <td>{column.samples.length > 0 ? column.samples.join(' · ') : <i>no values</i>}</td>
      <td>
        <select
          id={id}
          value={chosen}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="">Leave out: stays in this browser</option>
          {fields.map((field) => (
            <option key={field.key} value={field.key}>
              {field.label}
            </option>
          ))}
        </select>
        <p id={`${id}-note`} class={fault ? 'fault' : 'help'}>
          {fault || hint}
        </p>
      </td>
    </tr>
  );
}
