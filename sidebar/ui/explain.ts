/** An error of the server, in words that a person can act on. */
export interface Explained {
  headline: string;
  /** What happened and what to do; may have several paragraphs. */
  paragraphs: string[];
  /** True where doing the same again can help. */
  canTryAgain: boolean;
}

const PREFIX = /^(?:(?:Uncaught\s+)?(?:Script|Type|Range|Reference|Syntax)?Error|Exception):\s*/i;

function textOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error && typeof error === 'object' && 'message' in error) return String(error.message);
  return '';
}

/** Google sends a sidebar's calls as the browser's first account, which may not be the one that opened the spreadsheet. */
const isAccountMixUp = (text: string) =>
  /PERMISSION_DENIED|reading from storage/i.test(text) || /Authori[sz]ation is required/i.test(text);

/**
 * Explains what google.script.run's failure handler was given.
 *
 * @param error an Error, a text, or whatever Google passes.
 * @returns words for the person; never throws. The server's own messages are written to be read and are kept as they are.
 */
export function explain(error: unknown): Explained {
  const text = textOf(error).replace(PREFIX, '').trim();
  if (isAccountMixUp(text)) {
    return {
      headline: 'Google mixed up your accounts',
      paragraphs: [
        'You seem to be signed in to more than one Google account in this browser. Google then sends what this panel asks for from the first account, which may not open this spreadsheet.',
        'To get round it, open the spreadsheet in a Chrome profile, or in an incognito window, where only your school account is signed in.',
        'To build the workbook without this panel, use the menu: Extensions ▸ Golden Thread ▸ Set up with standard choices.',
      ],
      canTryAgain: true,
    };
  }
  if (/NetworkError|connection failure|Failed to fetch|HTTP 0/i.test(text)) {
    return {
      headline: 'The connection was lost',
      paragraphs: ['Google could not be reached. Check that you are online, then try again.'],
      canTryAgain: true,
    };
  }
  if (/maximum execution time|^Service .*timed out/i.test(text)) {
    return {
      headline: 'Google stopped it because it took too long',
      paragraphs: ['What was done so far is kept. Try again: only what is missing is done.'],
      canTryAgain: true,
    };
  }
  if (/script function not found|is not a function/i.test(text)) {
    return {
      headline: 'This panel and the add-on do not match',
      paragraphs: [
        'The add-on was probably updated while this was open. Close this panel and open it again from the menu.',
      ],
      canTryAgain: false,
    };
  }
  if (
    /server error occurred|internal error|^Service .*(unavailable|failed)|too many simultaneous/i.test(
      text,
    ) ||
    text === ''
  ) {
    return {
      headline: 'Google could not finish this just now',
      paragraphs: [
        'This usually passes by itself. Wait a minute, then try again.',
        ...(text ? [`Google’s words: ${text}`] : []),
      ],
      canTryAgain: true,
    };
  }
  return { headline: 'That did not work', paragraphs: text.split(/\n+/), canTryAgain: true };
}
