import { useState } from 'preact/hooks';
import type { AuthorityColumn, AuthorityWanted } from '../../src/server';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';

interface Props {
  known: readonly AuthorityColumn[];
  wanted: readonly AuthorityWanted[];
  onChange: (wanted: AuthorityWanted[]) => void;
}

/** The columns of the file in their order, each with the header that the authority wants. */
export function Columns({ known, wanted, onChange }: Props) {
  const [said, setSaid] = useState('');
  const labelOf = (key: string) => known.find((one) => one.key === key)?.label ?? key;
  const free = known.filter(({ key }) => !wanted.some((one) => one.key === key));
  const move = (from: number, by: number) => {
    const next = [...wanted];
    const [one] = next.splice(from, 1);
    if (!one) return;
    next.splice(from + by, 0, one);
    setSaid(`${labelOf(one.key)} is column ${from + by + 1} now.`);
    onChange(next);
  };
  return (
    <section class="stack tight">
      <h2>Columns</h2>
      <p class="unseen" role="status">
        {said}
      </p>
      <table class="columns">
        <caption class="unseen">Columns of the file in their order</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              No.
            </th>
            <th scope="col">Column</th>
            <th scope="col">Header in the file</th>
            <th scope="col">Order</th>
          </tr>
        </thead>
        <tbody>
          {wanted.map(({ key, header }, i) => {
            const column = known.find((one) => one.key === key);
            const label = labelOf(key);
            return (
              <tr key={key}>
                <td class="number">{i + 1}</td>
                <th scope="row">
                  {label}
                  {column && column.hint !== '' && <span class="place"> {column.hint}</span>}
                </th>
                <td>
                  <input
                    type="text"
                    autocomplete="off"
                    aria-label={`Header of ${label}`}
                    placeholder={label}
                    value={header}
                    onInput={(event) => {
                      const words = event.currentTarget.value;
                      onChange(wanted.map((one) => (one.key === key ? { key, header: words } : one)));
                    }}
                  />
                </td>
                <td>
                  <div class="moves">
                    <Button onClick={() => move(i, -1)} unavailable={i === 0}>
                      <span aria-hidden="true">↑</span>
                      <span class="unseen">{`Move ${label} up`}</span>
                    </Button>
                    <Button onClick={() => move(i, 1)} unavailable={i === wanted.length - 1}>
                      <span aria-hidden="true">↓</span>
                      <span class="unseen">{`Move ${label} down`}</span>
                    </Button>
                    <Button
                      kind="link"
                      onClick={() => {
                        setSaid(`${label} is left out now.`);
                        onChange(wanted.filter((one) => one.key !== key));
                      }}
                    >
                      Leave out<span class="unseen">{` ${label}`}</span>
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {free.length > 0 && (
        <div class="add">
          <SelectField
            label="Add a column"
            value=""
            choices={['', ...free.map(({ key }) => key)]}
            labelOf={(key) => (key === '' ? 'Choose…' : labelOf(key))}
            onChange={(key) => {
              if (key === '') return;
              setSaid(`${labelOf(key)} is column ${wanted.length + 1} now.`);
              onChange([...wanted, { key, header: '' }]);
            }}
          />
        </div>
      )}
    </section>
  );
}
