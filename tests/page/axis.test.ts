import { Axis } from '../../local/page/grid/axis';

// Rows 2 and 3 are hidden.
const axis = new Axis(6, (index) => (index === 2 || index === 3 ? 0 : 20));

test('a place on the screen belongs to the visible row there', () => {
  expect(axis.length).toBe(80);
  expect([0, 19, 20, 39, 40, 500].map((pixels) => axis.at(pixels))).toEqual([1, 1, 4, 4, 5, 6]);
});

test('only rows in sight are drawn, and hidden ones never', () => {
  expect(axis.visible(0, 45)).toEqual([1, 4, 5]);
  expect(axis.visible(25, 60)).toEqual([4, 5]);
  expect(axis.visible(0, 100, 5)).toEqual([5, 6]);
});

test('moving by a key steps over hidden rows and stops at the ends', () => {
  expect(axis.next(1, 1)).toBe(4);
  expect(axis.next(4, -1)).toBe(1);
  expect(axis.next(6, 1)).toBe(6);
  expect(axis.next(1, -1)).toBe(1);
});
