module.exports = {
  testEnvironment: '<rootDir>/tools/testEnvironment.cjs',
  // Found at once, where Node asks the outside for every other global name.
  sandboxInjectedGlobals: [
    'Array',
    'Boolean',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Reflect',
    'RegExp',
    'Set',
    'String',
  ],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
  // The add-on bundle and the local Sheets are built once before the tests and loaded from build/ and dist/.
  // What a file leaves in memory slows down the files after it.
  workerIdleMemoryLimit: '1500MB',
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
};
