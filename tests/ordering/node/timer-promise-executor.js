// Timers set in an executor and in a then: the second starts later.
new Promise((resolve) => { setTimeout(() => { console.log('executor timer'); resolve(); }, 10); }).then(() => {
  console.log('then');
  setTimeout(() => console.log('then timer'), 10);
});
setTimeout(() => console.log('15 from start'), 15);
setTimeout(() => console.log('40 from start'), 40);
