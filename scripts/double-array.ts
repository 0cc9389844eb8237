/** A tree of words over small numbers; a word's value is a number above 0. */
interface WordTree {
  readonly children: Map<number, WordTree>;
  value: number;
}

export function wordTree(): WordTree {
  return { children: new Map(), value: 0 };
}

export function addWord(tree: WordTree, word: readonly number[], value: number): void {
  let node = tree;
  for (const number of word) {
    const child = node.children.get(number) ?? wordTree();
    node.children.set(number, child);
    node = child;
  }
  node.value = value;
}

/** How often a slot is passed over as too crowded before the search starts behind it. */
const PATIENCE = 16;

/** Packs trees into one double array, slot by slot: where the children start, the parent, the value. */
export class DoubleArray {
  #slots = new Int32Array(3 << 17);
  #taken = new Uint8Array(1 << 17);
  #passed = new Uint8Array(1 << 17);
  #first = 1;
  /** One more than the highest slot that is taken. */
  #length = 1;

  /** @returns the slot of the tree's root */
  add(tree: WordTree): number {
    const root = this.#free(0);
    this.#take(root, 0, tree.value);
    this.#place(tree, root);
    return root;
  }

  /** @returns three numbers for each slot */
  build(): Int32Array {
    return this.#slots.slice(0, 3 * this.#length);
  }

  #place(tree: WordTree, slot: number): void {
    if (tree.children.size === 0) return;
    const numbers = [...tree.children.keys()].sort((one, other) => one - other);
    const base = this.#baseFor(numbers);
    this.#slots[3 * slot] = base;
    for (const [number, child] of tree.children) this.#take(base + number, slot, child.value);
    for (const number of numbers) {
      const child = tree.children.get(number);
      if (child !== undefined) this.#place(child, base + number);
    }
  }

  #baseFor(numbers: readonly number[]): number {
    const [lowest = 0] = numbers;
    for (let slot = this.#free(lowest); ; slot = this.#free(slot + 1)) {
      const base = slot - lowest;
      this.#reach(base + (numbers[numbers.length - 1] ?? 0));
      if (numbers.every((number) => this.#taken[base + number] === 0)) return base;
      const passed = (this.#passed[slot] ?? 0) + 1;
      this.#passed[slot] = Math.min(passed, PATIENCE);
      if (passed >= PATIENCE && slot === this.#first) this.#first++;
    }
  }

  /** The first free slot from the given one on, and from where searching is worth while. */
  #free(from: number): number {
    let slot = Math.max(from + 1, this.#first);
    for (this.#reach(slot); this.#taken[slot] === 1; this.#reach(slot)) slot++;
    while (this.#taken[this.#first] === 1) this.#first++;
    return slot;
  }

  #take(slot: number, parent: number, value: number): void {
    this.#reach(slot);
    this.#taken[slot] = 1;
    this.#slots[3 * slot + 1] = parent;
    this.#slots[3 * slot + 2] = value;
    this.#length = Math.max(this.#length, slot + 1);
  }

  #reach(slot: number): void {
    while (slot >= this.#taken.length) {
      const slots = new Int32Array(this.#slots.length * 2);
      const taken = new Uint8Array(this.#taken.length * 2);
      const passed = new Uint8Array(this.#passed.length * 2);
      slots.set(this.#slots);
      taken.set(this.#taken);
      passed.set(this.#passed);
      [this.#slots, this.#taken, this.#passed] = [slots, taken, passed];
    }
  }
}
