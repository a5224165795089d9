import { LOOK, RAG_COLOURS, type RagWord } from '../../src/content/palette';

type Triple = [number, number, number];

function channels(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** From sRGB to linear light (WCAG 2.2, relative luminance). */
const linear = (hex: string) =>
  channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Triple;

const times = (matrix: Triple[], [a, b, c]: Triple) =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as Triple;

function contrast(one: string, other: string): number {
  const luminance = (hex: string) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How the severest red-green and blue-yellow colour blindness see linear light (Machado, Oliveira, Fernandes 2009). */
const VISION: Record<string, Triple[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 L*a*b*, for the distance between two colours as people see it. */
function lab(light: Triple): Triple {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    light,
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const distance = (one: Triple, other: Triple) =>
  Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));

test.each([...Object.entries(RAG_COLOURS), ...Object.entries(LOOK)])(
  'text in %s can be read (4.5:1)',
  (_, { background, text }) => {
    expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
  },
);

describe.each(Object.entries(VISION))('with %s', (_, matrix) => {
  const words = Object.keys(RAG_COLOURS) as RagWord[];
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other] as const));

  test.each(pairs)('%s can be told from %s', (one, other) => {
    const seen = (word: RagWord) => lab(times(matrix, linear(RAG_COLOURS[word].background)));
    // 2.3 is the difference that is just noticeable; three times as much is plain on paper too.
    expect(distance(seen(one), seen(other))).toBeGreaterThan(7);
  });
});
