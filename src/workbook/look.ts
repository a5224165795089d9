import { RAG_COLOURS, STATE_COLOURS } from '../content/palette';
import type { Colour, Colours } from './tab';

const { Green, Amber, Red, Grey } = RAG_COLOURS;
const colour = (pair: { background: string; text: string }): Colour => ({
  background: pair.background,
  ink: pair.text,
});

/** Red, amber, green and grey, as words that carry their own colour. */
export const RAG: Colours = {
  Green: colour(Green),
  Amber: colour(Amber),
  Red: colour(Red),
  Grey: colour(Grey),
};

/** A leaver's situation in one word, coloured as its RAG would be. */
export const SITUATION: Colours = {
  EET: colour(Green),
  'Adult services': colour(Green),
  Sustained: colour(Green),
  'Re-engagement': colour(Amber),
  'Start agreed': colour(Amber),
  Due: colour(Amber),
  NEET: colour(Red),
  Overdue: colour(Red),
  'Not known': colour(Red),
  'Not sustained': colour(Red),
  Other: colour(Amber),
  'Not in the list': colour(Amber),
  // Known, but confirmed too far from the date.
  'EET?': colour(Amber),
  'Adult services?': colour(Amber),
  'Re-engagement?': colour(Amber),
  'Other?': colour(Amber),
  'NEET?': colour(Red),
  // From an older spreadsheet, without a date.
  'EET (brought in)': colour(Grey),
  'Adult services (brought in)': colour(Grey),
  'Re-engagement (brought in)': colour(Grey),
  'Other (brought in)': colour(Grey),
  'Not known (brought in)': colour(Grey),
  'NEET (brought in)': colour(Red),
  'Not yet due': colour(Grey),
  'Not counted': colour(Grey),
};

/** What has become of one thing that a pupil is entitled to. */
export const ENTITLEMENT: Colours = {
  Met: colour(Green),
  'On track': colour(STATE_COLOURS['On track']),
  Due: colour(Amber),
  Missed: colour(Red),
  'Not recorded': colour(Grey),
  'Another way': colour(STATE_COLOURS.decided),
  'Not right': colour(STATE_COLOURS.decided),
};

/** Word -> the backgrounds that we have ever given it, in capitals: by word and colour together a rule is known as ours. */
export const RAG_WORD_COLOURS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...Object.entries(RAG), ...Object.entries(SITUATION), ...Object.entries(ENTITLEMENT)].map(
    ([word, { background }]) => [word, [background.toUpperCase()]],
  ),
);
