/** The version that built a workbook stands in its record; migrations go by it. */
export const VERSION = '0.4.1';
