import type { LocalSheets, WorkbookDump } from '../../local/types';

/** A script that uses every part of the local Sheets, for Node and for a browser alike. */
export const contractScript = `
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Build', 'build').addToUi(); }
function build() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0].setName("Year 9's pupils");
  sheet.getRange('A1:D1').setValues([['Name', 'Born', 'Score', 'RAG']]).setFontWeight('bold').setBackground('#1F3864');
  sheet.getRange('A2:A5').setNumberFormat('@');
  sheet.getRange('A2:C5').setValues([['7E1', '01/07/2012', 3], ['Bo', new Date(2013, 0, 31), 1], ['Cy', '', 2], ['', '', '']]);
  sheet.getRange('D2:D5').setFormulaR1C1('=IF(RC1="","",IF(RC3>=Limit,"Green",IF(RC3>1,"Amber","Red")))');
  sheet.getRange('F1:F3').setFormulas([['=TODAY()'], ['=F1-B2'], ['=COUNTIFS(D2:D5,"Red")&" red"']]);
  sheet.getRange('G1').setValue(3); ss.setNamedRange('Limit', sheet.getRange('G1'));
  sheet.getRange('C2:C5').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=C2<9').setAllowInvalid(false).build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Red').setBackground('#FFC7CE').setRanges([sheet.getRange('D2:D5')]).build()]);
  sheet.getRange('D1:D5').protect().setWarningOnly(true).setDescription('worked out');
  sheet.getRange('A1:D5').createFilter();
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('C1:D5')).setPosition(8, 1, 0, 0).setOption('title', 'RAG').setOption('legend', { position: 'right' }).build());
  const two = ss.insertSheet('Two', 0);
  two.getRange('A1').setFormula("=SUM('Year 9''s pupils'!C2:C5)");
  two.getRange('B1').setFormula('=SUMPRODUCT((\\'Year 9\\'\\'s pupils\\'!A2:A5<>"")*1)');
  return [new Date().getTime(), sheet.getRange('A2').getValue instanceof Function];
}
function look() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Year 9's pupils");
  const [[date]] = sheet.getRange('B3').getValues();
  const seen = [date instanceof Date, date.getDate(), sheet.getRange('A2:G3').getDisplayValues(), sheet.getRange('D2:D5').getFormulasR1C1()];
  try { sheet.getRange('A1:B1').setValues([[1]]); } catch (error) { seen.push(error instanceof Error, error.message); }
  try { sheet.getRange('C2').setValue(10); } catch (error) { seen.push(error.message); }
  try { sheet.nothing(); } catch (error) { seen.push(error.message); }
  return seen;
}`;

/** What the contract leaves behind: equal in every place that the local Sheets runs. */
export interface ContractResult {
  menu: unknown;
  values: unknown[];
  calls: unknown[];
  dump: WorkbookDump;
}

export async function performContract(sheets: LocalSheets): Promise<ContractResult> {
  sheets.loadBundle(contractScript, {});
  const menu = sheets.open('NONE');
  const built = await sheets.run('build');
  sheets.person.insertRows("Year 9's pupils", 3, 1);
  sheets.person.type("Year 9's pupils", 'C4', '2');
  sheets.person.moveColumns("Year 9's pupils", 1, 1, 4);
  sheets.person.moveColumns("Year 9's pupils", 3, 1, 1);
  sheets.person.deleteRows("Year 9's pupils", 3, 1);
  sheets.person.sort("Year 9's pupils", 'A2:D5', 1, false);
  sheets.person.sort("Year 9's pupils", 'A2:D5', 1, true);
  const looked = await sheets.run('look');
  return {
    menu,
    values: [built.value, looked.value],
    calls: [built.calls, looked.calls],
    dump: await sheets.dump(),
  };
}
