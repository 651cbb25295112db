// Tables for a terminal: the first column to the left, all others to the right.

/** `rows` under `heading`; cells of a column are as wide as its widest. */
export function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [heading, ...rows];
  const widths = heading.map((_title, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  for (const line of lines) {
    const cells = widths.map((width, column) => {
      const cell = line[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
  console.log();
}

/** A mark where a figure is over its aim. */
export function marked(figure: number, aim: number, text = String(figure)): string {
  return figure > aim ? `${text} !` : text;
}
