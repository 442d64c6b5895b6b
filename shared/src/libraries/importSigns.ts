const waysToImport = ['from ', 'from', 'import ', 'import', 'import(', 'require('];

/**
 * Signs of a platform by its own kind of modules (`node:`), as JavaScript imports them. Only where one is imported:
 * messages of programs are called `'node:joined'`, too. Built code leaves out the blanks.
 */
export function importsOf(scheme: string): readonly string[] {
  return waysToImport.flatMap((how) => [`${how}'${scheme}`, `${how}"${scheme}`]);
}
