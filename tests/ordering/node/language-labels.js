// break and continue with labels, labelled blocks.
outer: for (let i = 0; i < 3; i++) {
  inner: for (let j = 0; j < 3; j++) {
    if (j === 1) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: { console.log('in'); if (true) break block; console.log('never'); }
let n = 0;
loop: do { n++; for (;;) { if (n < 3) continue loop; break; } } while (n < 3);
console.log(n);
