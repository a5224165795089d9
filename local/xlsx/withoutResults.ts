import JSZip from 'jszip';

/** A formula's cell as our writer writes it: attributes, the formula, the stored result. */
const COMPUTED = /<c ([^>]*)>(<f(?:\/>|[^>]*>[^<]*<\/f>))<v>[^<]*<\/v><\/c>/g;

/**
 * The same file with every stored result of a formula taken out, so that whoever opens it must compute.
 * @returns the file, and how many results were taken out
 */
export async function withoutResults(xlsx: Uint8Array): Promise<{ xlsx: Uint8Array; taken: number }> {
  const zip = await JSZip.loadAsync(xlsx);
  let taken = 0;
  for (const path of Object.keys(zip.files).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))) {
    const xml = await zip.file(path)!.async('string');
    const emptied = xml.replace(COMPUTED, (_cell, attributes: string, formula: string) => {
      taken++;
      return `<c ${attributes.replace(/ ?\bt="[^"]*"/, '')}>${formula}</c>`;
    });
    zip.file(path, emptied);
  }
  // Read once and thrown away: to make it small takes longer than everything else here.
  return { xlsx: await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }), taken };
}
