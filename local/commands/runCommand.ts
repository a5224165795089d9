/**
 * Runs a command with this process's arguments; a fault is told in one line, with exit code 1.
 * @param command gives the exit code
 */
export function runCommand(command: (args: string[]) => Promise<number>): void {
  command(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      const message = error instanceof Error ? told(error) : String(error);
      process.stderr.write(`${message.replace(/\s*\n\s*/g, ' ')}\n`, () => process.exit(1));
    },
  );
}

/** A file that cannot be read says what is wrong in its headline and what to do in its message. */
function told(error: Error & { headline?: string }): string {
  return error.headline ? `${error.headline}. ${error.message}` : error.message;
}
