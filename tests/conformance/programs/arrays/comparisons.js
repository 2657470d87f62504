// Which pairs a comparator is asked about, in which order: for small arrays in full, for all others as a checksum.
let seed = 1;
function chance(below) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % below;
}

for (const array of [[3, 1, 2], [1, 2, 3], [3, 2, 1], [2, 1, 2, 1], [5, 3, 4, 1, 2], [1, undefined, 0], [2, , 1]]) {
  const asked = [];
  const sorted = array.toSorted((x, y) => {
    asked.push(`${x}?${y}`);
    return x - y;
  });
  console.log(array, sorted, asked.join(' '));
}

function shapes(length) {
  const random = Array.from({ length }, () => chance(50));
  const half = length >> 1;
  const by = (x, y) => x - y;
  const parts = [];
  for (let i = 0; i < length; i += 13) parts.push(...random.slice(i, i + 13).sort(i % 2 ? by : (x, y) => y - x));
  return [
    random,
    [...random].sort(by),
    [...random].sort(by).reverse(),
    [...random.slice(0, half).sort(by), ...random.slice(half).sort(by)],
    [...random.slice(0, half).sort(by).map((x) => x + 1000), ...random.slice(half).sort(by)],
    parts,
  ];
}

for (const length of [10, 31, 32, 33, 63, 64, 65, 100, 127, 129, 250, 500, 1000]) {
  for (const shape of shapes(length)) {
    const lines = [];
    for (const way of [(x, y) => x[0] - y[0], () => chance(3) - 1]) {
      let checksum = 0;
      let asked = 0;
      const sorted = shape.map((value, place) => [value, place]).sort((x, y) => {
        asked += 1;
        checksum = (checksum * 31 + x[1] * 1009 + y[1]) % 1000003;
        return way(x, y);
      });
      lines.push(asked, checksum, sorted.reduce((sum, item) => (sum * 31 + item[1]) % 1000003, 0));
    }
    console.log(length, lines.join(' '));
  }
}

for (const length of [3, 10, 33, 100]) {
  let checksum = 0;
  const sorted = Float64Array.from({ length }, () => chance(20)).sort((x, y) => {
    checksum = (checksum * 31 + x * 1009 + y) % 1000003;
    return x - y;
  });
  console.log('typed', length, checksum, sorted.join());
}
