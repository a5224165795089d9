import type { Random } from './random';

/** Plants, stones and waters: nobody can take these pupils for real ones. */
const forenames = [
  'Juniper',
  'Bramble',
  'Fennel',
  'Sorrel',
  'Tansy',
  'Yarrow',
  'Clover',
  'Linden',
  'Marigold',
  'Saffron',
  'Thistle',
  'Bracken',
  'Cicely',
  'Lovage',
  'Larch',
  'Aspen',
  'Myrtle',
  'Teasel',
  'Campion',
  'Comfrey',
  'Vetch',
  'Borage',
  'Moss',
  'Quince',
  'Damson',
  'Medlar',
  'Cobalt',
  'Indigo',
  'Umber',
  'Ochre',
  'Teal',
  'Russet',
  'Sienna',
  'Flint',
  'Onyx',
  'Garnet',
  'Topaz',
  'Beryl',
  'Coral',
  'Tamar',
  'Severn',
  'Tweed',
  'Avon',
  'Isis',
  'Wye',
  'Derwent',
  'Rother',
  'Kennet',
  'Plover',
  'Linnet',
  'Siskin',
  'Dunnock',
  'Wren',
  'Teasle',
  'Burdock',
  'Mallow',
  'Catkin',
  'Sedge',
  'Reed',
  'Willow',
] as const;

const surnameStarts = [
  'Quick',
  'Silver',
  'Copper',
  'Winter',
  'Honey',
  'Thunder',
  'Velvet',
  'Marble',
  'Button',
  'Lantern',
  'Paper',
  'Pickle',
  'Ginger',
  'Feather',
  'Crumble',
  'Pepper',
  'Biscuit',
  'Candle',
  'Mossy',
  'Dapple',
] as const;

const surnameEnds = [
  'water',
  'cheddar',
  'wensley',
  'stilton',
  'meadow',
  'whistle',
  'kettle',
  'pebble',
  'thatch',
  'acorn',
  'brolly',
  'marrow',
  'puddle',
  'spindle',
  'thimble',
  'turnip',
] as const;

export interface Name {
  forename: string;
  surname: string;
}

/** Gives names one after another, no two alike, in an order that the generator settles. */
export function nameGiver(generator: Random): () => Name {
  const surnames = generator.shuffled(
    surnameStarts.flatMap((start) => surnameEnds.map((end) => start + end)),
  );
  const firsts = generator.shuffled(forenames);
  let given = 0;
  return () => {
    const round = Math.floor(given / surnames.length);
    const surname = surnames[given % surnames.length]!;
    const forename = firsts[(given * 7 + round) % firsts.length]!;
    given++;
    return { forename, surname };
  };
}

/** Names of schools, colleges, providers and employers that do not exist. */
export const organisations = {
  specialSchool: 'Larkspur Bank School',
  mainstreamSchool: 'Tanglewood Hill High School',
  primaries: ['Buttercup Lane Primary', 'Pebble Street Primary', 'Willowherb Primary'],
  homeSchool: 'Foxglove Academy',
} as const;
