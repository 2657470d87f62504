// A closure made in a let loop's body sees changes made in that body, and the copy is made before the increment.
const fs = [];
for (let i = 0; i < 3; i++) { fs.push(() => i); i += 10; fs.push(() => i); }
for (let n = 0, inc = () => n++; n < 3; n++) { inc(); fs.push(() => n); if (fs.length > 6) break; }
console.log(fs.map((f) => f()).join());
