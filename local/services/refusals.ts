/** What Google's services throw: an Error whose name is 'Exception'. Made anew in the bundle's realm before it is thrown there. */
export class Refusal extends Error {
  override name = 'Exception';
}

export function refuse(message: string): Refusal {
  return new Refusal(message);
}

/** The local Sheets itself cannot do this; Google could. */
export function notHere(what: string): Refusal {
  return new Refusal(`not in the local Sheets: ${what}`);
}

/** Google's words for arguments of wrong types: 'The parameters (String) don't match the method signature for …'. */
export function wrongParameters(method: string, args: readonly unknown[]): Refusal {
  return new Refusal(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (Array.isArray(value))
    return value.length > 0 ? `${typeName(value[0]).replace(/\[\]$/, '')}[]` : 'Array';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  return 'Object';
}
