// No browser works like this. What if two threads edited one value?
let total = 0;

function addOne() {
  const seen = total;
  const next = seen + 1;
  total = next; // another thread may have written meanwhile
}

function work() {
  addOne();
  addOne();
}

thread(work);
thread(work);
setTimeout(() => console.log("total", total, "of 4"), 10);
