import type { TestAddOn } from './harness';

/** A small add-on that touches each thing that the page must do for a script. */
export const SMALL_ADD_ON: TestAddOn = {
  code: `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Build', 'build').addItem('Open sidebar', 'openSidebar').addItem('Open dialog', 'openDialog')
    .addSeparator().addItem('Ask', 'ask').addItem('Fail', 'fail').addToUi();
}
function build() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = book.insertSheet('Audit', 1);
  sheet.getRange(1, 1, 1, 5).setValues([['Item', 'Status', 'Deadline', 'RAG', 'Done']]).setFontWeight('bold').setBackground('#1F5C4A').setFontColor('#FFFFFF');
  sheet.getRange(1, 2).setNote('Where the school stands today.');
  var rows = [];
  for (var row = 0; row < 60; row += 1) rows.push(['Item ' + (row + 1), '', '']);
  sheet.getRange(2, 1, 60, 3).setValues(rows);
  sheet.getRange(2, 2, 60, 1).setDataValidation(SpreadsheetApp.newDataValidation()
    .requireValueInList(['Planned', 'Under way', 'In place'], true).setAllowInvalid(false).setHelpText('Choose Planned, Under way or In place.').build());
  sheet.getRange(2, 3, 60, 1).setNumberFormat('dd/mm/yyyy').setDataValidation(SpreadsheetApp.newDataValidation()
    .requireDate().setAllowInvalid(false).setHelpText('Type a date such as 21/11/2026.').build());
  sheet.getRange(2, 4, 60, 1).setFormulaR1C1('=IF(RC[-2]="In place","Green",IF(RC[-2]="","","Amber"))');
  sheet.getRange(2, 5, 60, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('Green')
    .setBackground('#D7F0DD').setFontColor('#14532D').setRanges([sheet.getRange(2, 4, 60, 1)]).build()]);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  sheet.getRange(1, 1, 61, 5).createFilter();
  sheet.getRange('F1:G1').setValues([['Detail', 'More detail']]);
  sheet.getRange('F1:G1').shiftColumnGroupDepth(1);
  sheet.getRange('I1:J3').setValues([['Word', 'How many'], ['Green', ''], ['Amber', '']]);
  sheet.getRange('J2:J3').setFormulaR1C1('=COUNTIF(R2C4:R61C4,RC[-1])');
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('I1:J3'))
    .setOption('title', 'Audit in colours').setPosition(6, 8, 0, 0).build());
  var lists = book.insertSheet('Lists', 2);
  lists.getRange('A2').setValue('Kept out of sight');
  lists.hideRows(1);
  lists.hideSheet();
  book.getSheetByName('Sheet1').getRange('A1').setFormula('=HYPERLINK("#gid=' + sheet.getSheetId() + '&range=B3","To the audit")');
  book.setActiveSheet(sheet);
  book.toast('60 rows are there.', 'Golden Thread', -1);
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Side').setTitle('A sidebar'));
}
function openDialog() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('Side').setWidth(700).setHeight(420), 'A dialog');
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Golden Thread', 'Leave 3 pupils as they are?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange('A1').setValue(answer === ui.Button.YES ? 'said yes' : 'said no');
  ui.alert('All is done.');
}
function fail() { throw new Error('The tab Audit is gone. Set the workbook up again.'); }
function writeAndRead(cell, text) {
  var range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange(cell);
  var before = range.getValue();
  range.setValue(text);
  return { before: before, list: [text, null], nested: { kept: true } };
}
function giveBack(value) { return value; }
function hidden_() { return 'never'; }
`,
  html: {
    'Side.html': `<!doctype html>
<html lang="en"><head><base target="_top"><title>Side</title></head><body><h1>Side</h1><button id="first">First</button><p id="said"></p>
<script>
  function say(text) { document.getElementById('said').textContent = text; }
</script></body></html>`,
  },
};
