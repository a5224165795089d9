import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportField } from '../../src/server';
import { ChooseStep, type ChooseWords } from './ChooseStep';
import type { DialogWords } from './Frame';
import { MapStep } from './MapStep';
import type { Mapping } from './mapping';
import { type FileColumn, type FileTable, type Headers, readTable } from './readTable';
import type { Source } from './source';

/** A list that was read, with what fills what. */
export interface ReadList {
  source: Source;
  table: FileTable;
  mapping: Mapping;
}

type Place<O> =
  | { step: 'choose' }
  | ({ step: 'map' | 'preview' } & ReadList)
  | ({ step: 'done'; outcome: O } & ReadList);

interface Props<O> {
  words: DialogWords;
  choose: ChooseWords;
  fields: readonly ImportField[];
  headers: Headers;
  /** What the button that leads from the columns to the preview says. */
  next: string;
  mappingOf: (table: FileTable) => Mapping;
  /** Why a mapping does not do, in words, or ''. */
  lacking?: (mapping: Mapping, columns: readonly FileColumn[]) => string;
  /** Another way in, below the choice of a list. */
  otherWay?: ComponentChildren;
  /** What else there is to say of the list, below its columns. */
  more?: ComponentChildren;
  /** Another list, or the same one read otherwise: answers about its rows are void. */
  onOtherRows: () => void;
  preview: (list: ReadList, onBack: () => void, onDone: (outcome: O) => void) => ComponentChildren;
  done: (outcome: O, onMore: () => void, onAgain: () => void) => ComponentChildren;
}

/** The steps of every dialog that reads a list: choose, match, look, and only then write. */
export function ListSteps<O>(props: Props<O>) {
  const { words, fields, headers, mappingOf, lacking } = props;
  const [place, setPlace] = useState<Place<O>>({ step: 'choose' });
  const restart = () => {
    props.onOtherRows();
    setPlace({ step: 'choose' });
  };
  switch (place.step) {
    case 'choose':
      return (
        <ChooseStep
          words={words}
          choose={props.choose}
          fields={fields}
          headers={headers}
          onRead={(source, table) => setPlace({ step: 'map', source, table, mapping: mappingOf(table) })}
        >
          {props.otherWay}
        </ChooseStep>
      );
    case 'map':
      return (
        <MapStep
          key={place.table.headerLine}
          words={words}
          fields={fields}
          headers={headers}
          next={props.next}
          lacking={lacking?.(place.mapping, place.table.columns) ?? ''}
          source={place.source}
          table={place.table}
          mapping={place.mapping}
          onMap={(mapping) => setPlace({ ...place, mapping })}
          onHeaderLine={(line) => {
            const table = readTable(place.source.text, fields, headers, line);
            props.onOtherRows();
            setPlace({ ...place, table, mapping: mappingOf(table) });
          }}
          onBack={restart}
          onNext={() => setPlace({ ...place, step: 'preview' })}
        >
          {props.more}
        </MapStep>
      );
    case 'preview':
      return (
        <>
          {props.preview(
            place,
            () => setPlace({ ...place, step: 'map' }),
            (outcome) => setPlace({ ...place, step: 'done', outcome }),
          )}
        </>
      );
    case 'done':
      return <>{props.done(place.outcome, restart, () => setPlace({ ...place, step: 'preview' }))}</>;
  }
}
