/** How many indices below `length`, from 0 on, `holds` is true of; it must be false of all behind the first that it is false of. */
export function leading(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
