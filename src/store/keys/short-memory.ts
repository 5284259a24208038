/** Remembers what was looked up for a while and no longer, whoever asks in between; so many at most, the oldest going first. */
export class ShortMemory<Value> {
  readonly #lifeMs: number;
  readonly #most: number;
  readonly #look: (key: string) => Promise<Value>;
  readonly #held = new Map<string, Promise<Value>>();

  constructor(lifeMs: number, most: number, look: (key: string) => Promise<Value>) {
    this.#lifeMs = lifeMs;
    this.#most = most;
    this.#look = look;
  }

  recall(key: string): Promise<Value> {
    return this.#held.get(key) ?? this.#hold(key, this.#look(key));
  }

  learn(key: string, value: Value): void {
    this.#hold(key, Promise.resolve(value));
  }

  forget(key: string): void {
    this.#held.delete(key);
  }

  #hold(key: string, value: Promise<Value>): Promise<Value> {
    this.#held.set(key, value);
    const drop = () => {
      if (this.#held.get(key) === value) this.#held.delete(key);
    };
    setTimeout(drop, this.#lifeMs).unref();
    value.catch(drop); // a failure is not remembered
    const [oldest] = this.#held.keys();
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest);
    return value;
  }
}
