// var is shared by all closures of a loop, let is one for each iteration.
const fs = [];
for (var i = 0; i < 3; i++) fs.push(() => i);
for (let j = 0; j < 3; j++) fs.push(() => j);
for (let k = 0; k < 3; fs.push(() => k), k++);
for (const x of 'ab') fs.push(() => x);
for (const key in { p: 1, q: 2 }) fs.push(() => key);
console.log(fs.map((f) => f()).join());
