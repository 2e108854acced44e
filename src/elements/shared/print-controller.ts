import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls back before and after the page is printed, while its host is in the page. */
export class PrintController implements ReactiveController {
  readonly #onPrint: (isPrinting: boolean) => void;

  constructor(host: ReactiveControllerHost, onPrint: (isPrinting: boolean) => void) {
    this.#onPrint = onPrint;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    this.#onPrint(type === 'beforeprint');
  }
}
