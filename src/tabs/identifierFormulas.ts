import type { Formula } from '../workbook/formula';
import { f, join, own } from '../workbook/formula';

/** The letters of a UPN, by their value: I, O and S are never used. */
const LETTERS = '"ABCDEFGHJKLMNPQRTUVWXYZ"';

const upn = own('upn');
const digit = (of: ReturnType<typeof own>, at: number): Formula => f`VALUE(MID(${of},${at},1))`;

/** Characters 2 to 13 times their place; the last may be a letter in a temporary UPN and then counts by its value. */
const upnSum = join('+', [
  ...Array.from({ length: 11 }, (_, i) => f`${i + 2}*${digit(upn, i + 2)}`),
  f`13*IF(ISNUMBER(FIND(MID(${upn},13,1),"0123456789")),FIND(MID(${upn},13,1),"0123456789")-1,FIND(MID(${upn},13,1),${LETTERS})-1)`,
]);

/** UPN: check letter by weights 2 to 13, modulo 23 (UK Government Data Standards Catalogue, UPN 2.0). */
export const UPN_PROBLEM: Formula = f`IF(${upn}="","",IF(NOT(EXACT(${upn},UPPER(${upn}))),"UPN: write its letters as capitals",IF(LEN(${upn})<>13,"UPN does not have 13 characters",IFERROR(IF(EXACT(LEFT(${upn},1),MID(${LETTERS},MOD(${upnSum},23)+1,1)),"","UPN is mistyped: its check letter does not fit"),"UPN has a character in the wrong place"))))`;

const uln = own('uln');
const ulnSum = join(
  '+',
  Array.from({ length: 9 }, (_, i) => f`${10 - i}*${digit(uln, i + 1)}`),
);

/** ULN: ten digits, check digit 10 minus the weighted sum modulo 11, never from a remainder of 0; all nines is a temporary one. */
export const ULN_PROBLEM: Formula = f`IF(OR(${uln}="",${uln}="9999999999"),"",IF(LEN(${uln})<>10,"ULN does not have 10 digits",IF(LEFT(${uln},1)="0","ULN is mistyped: it does not begin with 0",IFERROR(IF(MOD(${ulnSum},11)=0,"ULN is mistyped: its check digit does not fit",IF(10-MOD(${ulnSum},11)=${digit(uln, 10)},"","ULN is mistyped: its check digit does not fit")),"ULN has a character that is not a digit"))))`;
