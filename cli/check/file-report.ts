import { ReadLimitError, type Reader } from '../worker/reader.js';
import type { Jobs } from '../worker/jobs.js';
import { isWarning, type Diagnostic } from './diagnostics.js';
import { printed, type PrintedDiagnostic } from './messages.js';

/** The diagnostics of a file in the form in which they are printed. */
export interface FileReport {
  readonly file: string;
  readonly errors: readonly PrintedDiagnostic[];
  readonly warnings: readonly PrintedDiagnostic[];
}

/** Checks a file. Exceeding the time limit is an error of that file. */
export async function checkIn(reader: Reader, input: Jobs['check']['input']): Promise<Jobs['check']['output']> {
  try {
    return await reader.do('check', input);
  } catch (error) {
    if (!(error instanceof ReadLimitError)) throw error;
    const diagnostic: Diagnostic = { code: 'timeout', reason: error.message, path: [], line: 1, column: 1 };
    return { diagnostics: [diagnostic], addresses: [] };
  }
}

/** Sorts the diagnostics of a file into errors and warnings. */
export function reportOf(file: string, diagnostics: readonly Diagnostic[]): FileReport {
  return {
    file,
    errors: diagnostics.filter((one) => !isWarning(one)).map(printed),
    warnings: diagnostics.filter(isWarning).map(printed),
  };
}
