import { readText } from './sources';

/** Google asks every user again when a scope is added, and an administrator has allowed exactly these. */
const MANIFEST = {
  timeZone: 'Europe/London',
  runtimeVersion: 'V8',
  exceptionLogging: 'NONE',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ],
};

test('the manifest asks for two scopes, logs nothing and holds nothing else', () => {
  expect(JSON.parse(readText('appsscript.json'))).toEqual(MANIFEST);
});

test('the manifest that is uploaded is the one in the source', () => {
  expect(readText('dist/appsscript.json')).toBe(readText('appsscript.json'));
});
