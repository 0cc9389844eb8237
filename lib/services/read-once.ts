/**
 * Something that is read once for as long as a worker is awake. What could not be read is read again when it is asked
 * for the next time: one moment without storage is not to last until the worker sleeps.
 */
export class ReadOnce<Value> {
  readonly #read: () => Promise<Value>;
  #reading: Promise<Value> | null = null;

  constructor(read: () => Promise<Value>) {
    this.#read = read;
  }

  /** @throws what reading throws */
  get(): Promise<Value> {
    if (this.#reading !== null) return this.#reading;
    const reading = this.#read();
    this.#reading = reading;
    reading.catch(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    return reading;
  }

  /** The next one who asks has it read again. */
  forget(): void {
    this.#reading = null;
  }
}
