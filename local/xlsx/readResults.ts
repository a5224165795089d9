import ExcelJS from 'exceljs';

/** A formula's result as the file states it: a date is its serial day number, an error its text, blank is ''. */
export type Result = string | number | boolean;

/** Tab name -> cell address -> result, of every formula cell in an .xlsx file. */
export async function readResults(xlsx: Uint8Array): Promise<Map<string, Map<string, Result>>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.slice().buffer as ArrayBuffer);
  const tabs = new Map<string, Map<string, Result>>();
  for (const worksheet of workbook.worksheets) {
    const results = new Map<string, Result>();
    tabs.set(worksheet.name, results);
    worksheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) results.set(cell.address, plain(cell.result));
      });
    });
  }
  return tabs;
}

const DAY = 24 * 60 * 60 * 1000;
const DAY_OF_1970 = 25569;

function plain(result: unknown): Result {
  if (result === undefined || result === null) return '';
  // exceljs makes a Date of any number whose format shows one.
  if (result instanceof Date) return result.getTime() / DAY + DAY_OF_1970;
  if (typeof result === 'object') return String((result as { error?: string }).error ?? '');
  return result as Result;
}
