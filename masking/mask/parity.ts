/** How alike copies and sources are read, over a run. */
export interface Parity {
  note(fields: number, unlike: number): void;
  readonly fields: number;
  readonly unlike: number;
}

export function newParity(): Parity {
  let [fields, unlike] = [0, 0];
  return {
    note(more, otherwise) {
      fields += more;
      unlike += otherwise;
    },
    get fields() {
      return fields;
    },
    get unlike() {
      return unlike;
    },
  };
}
