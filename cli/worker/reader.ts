import { Worker } from 'node:worker_threads';
import { FeedError } from '../../src/formats/errors.js';
import { UsageError } from '../usage-error.js';
import type { JobName, Jobs, Reply, Request, SentError } from './jobs.js';

/** The time limit of a job in seconds; `--timeout` changes it. */
export const SECONDS = 120;

/** The memory limit of the worker, in megabytes. */
const MEMORY = 4096;

/**
 * The memory for new objects in the worker, in megabytes. Node's own choice takes 40 MB more for a thousand entries, and
 * saves no time.
 */
const NEW_OBJECTS = 4;

/** An error for a job that exceeded its time or memory. */
export class ReadLimitError extends Error {}

/**
 * Parses documents in a worker, one job at a time. A job that exceeds its time or memory is stopped; meanwhile the
 * command stays responsive and handles Ctrl-C.
 */
export class Reader {
  #worker: Worker | undefined;

  /**
   * @param seconds - The time limit of a job.
   * @param signal - Aborts the current job.
   */
  constructor(
    private readonly seconds = SECONDS,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * Runs a job.
   *
   * @throws ReadLimitError, the error of the job, and the signal's abort reason.
   */
  async do<Name extends JobName>(name: Name, input: Jobs[Name]['input']): Promise<Jobs[Name]['output']> {
    this.signal?.throwIfAborted();
    const worker = (this.#worker ??= startWorker());
    try {
      return (await this.#ask(worker, { name, input })) as Jobs[Name]['output'];
    } finally {
      worker.unref();
    }
  }

  /** Stops the thread. */
  close(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(worker: Worker, request: Request): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const stop = (reason: Error): void => {
        stopListening();
        // It may throw again while it terminates.
        worker.on('error', () => undefined);
        this.close();
        reject(reason);
      };
      const onAbort = (): void => stop(this.signal!.reason as Error);
      const onError = (error: NodeJS.ErrnoException): void => stop(memoryError(error) ?? error);
      const onExit = (): void => stop(new Error('The worker has ended.'));
      const onMessage = (reply: Reply): void => {
        if ('begun' in reply) timer = setTimeout(() => stop(timeoutError(this.seconds)), this.seconds * 1000);
        else {
          stopListening();
          if ('output' in reply) resolve(reply.output);
          else reject(receivedError(reply.error));
        }
      };
      const stopListening = (): void => {
        clearTimeout(timer);
        this.signal?.removeEventListener('abort', onAbort);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      this.signal?.addEventListener('abort', onAbort);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.ref();
      worker.postMessage(request);
    });
  }
}

function timeoutError(seconds: number): ReadLimitError {
  return new ReadLimitError(
    `It was not read within ${seconds} second${seconds === 1 ? '' : 's'}. --timeout allows more.`,
  );
}

function memoryError({ code }: NodeJS.ErrnoException): ReadLimitError | undefined {
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadLimitError('Reading it needs too much memory.') : undefined;
}

function startWorker(): Worker {
  // Output of libraries stays in the worker.
  return new Worker(new URL('./worker.js', import.meta.url), {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: NEW_OBJECTS },
  });
}

function receivedError(error: SentError): Error {
  if (error.kind === 'feed') {
    return new FeedError(error.code, error.reason, error.url, error.retryIn, error.value ?? undefined);
  }
  return error.kind === 'usage' ? new UsageError(error.message) : new Error(error.message);
}
