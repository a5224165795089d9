import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { filesBelow, readText } from './sources';

const pages = ['README.md', ...filesBelow('docs').filter((file) => file.endsWith('.md'))];

/** Every link and picture of a page that leads to a file of this repository, as written. */
const targets = (page: string): string[] =>
  [...readText(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));

/** Where a link leads: the file, and the heading in it or ''. */
function leadsTo(page: string, target: string): { file: string; heading: string } {
  const [path = '', heading = ''] = target.split('#');
  return { file: path === '' ? page : posix.join(posix.dirname(page), path), heading };
}

/** The names under which headings can be reached, as code hosts make them. */
const anchors = (page: string): Set<string> =>
  new Set(
    [...readText(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

const usedPictures = (): string[] => [
  ...new Set(
    pages.flatMap((page) =>
      targets(page)
        .filter((target) => target.endsWith('.png'))
        .map((target) => leadsTo(page, target).file),
    ),
  ),
];

/** Names of the pictures that the script takes. */
const taken = (): string[] =>
  [...readText('tools/guidePictures.mjs').matchAll(/^ {2}'?([a-z][\w-]*)'?: async/gm)].map(
    ([, name]) => `docs/images/${name}.png`,
  );

describe('the guide and the other pages', () => {
  it('lead to files and headings that are there', () => {
    const broken = pages.flatMap((page) =>
      targets(page).filter((target) => {
        const { file, heading } = leadsTo(page, target);
        return !existsSync(file) || (heading !== '' && !anchors(file).has(heading));
      }),
    );
    expect(broken).toEqual([]);
  });

  it('have no picture but those that the script takes from the page, and use each of them', () => {
    expect(taken().length).toBeGreaterThan(5);
    expect(usedPictures().sort()).toEqual(taken().sort());
    expect(filesBelow('docs/images')).toEqual(taken().sort());
  });
});
