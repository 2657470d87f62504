// The cure: threads do not touch the page, they queue tasks.
let total = 0;

function addOne() {
  const seen = total;
  const next = seen + 1;
  total = next; // nobody else runs until this task is over
}

function work() {
  queueTask(addOne);
  queueTask(addOne);
}

thread(work);
thread(work);
setTimeout(() => console.log("total", total, "of 4"), 10);
